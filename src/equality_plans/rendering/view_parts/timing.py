"""Times in words: a timescale, what it means exactly, and how a promise stands on a day."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from markupsafe import Markup

from equality_plans.model.named_times import Precision
from equality_plans.model.objective import Objective, Promise
from equality_plans.model.progress import finished_on
from equality_plans.model.timeliness import Timeliness, days_late, next_date, timeliness
from equality_plans.model.times.calendar import MONTHS, add_months
from equality_plans.model.times.records import Kind, Timescale
from equality_plans.model.vocabulary import CLOSED, DONE, Status
from equality_plans.rendering.view_parts.context import Context, capital

# A month or a day says by itself when it ends; these leave a reader to guess.
_NEEDS_EXACT = frozenset({Precision.SEASON, Precision.QUARTER, Precision.PART_OF_YEAR, Precision.YEAR})
_NUMERIC_DAY = re.compile(r"\d[/.-]\d")
_LATE = frozenset({Timeliness.OVERDUE, Timeliness.DATE_OVERDUE})
_WAITING = frozenset({Timeliness.REVIEW_DUE, Timeliness.UPDATE_DUE})
_AHEAD = frozenset({Timeliness.NOT_DUE, Timeliness.DUE_SOON})


def mark(context: Context, status: Status) -> dict[str, str]:
    """A status as data: a `key` for its shape and colour, and its `word`."""
    return {"key": str(status).replace(" ", "-"), "word": context.labels.group("status")[status]}


def timescale_lines(context: Context, timescale: Timescale) -> list[str]:
    """A timescale as lines to print: the author's words, with the exact end where they leave it open."""
    if timescale.milestones:
        return [
            _part(
                context,
                milestone.what,
                milestone.when,
                context.labels("page.milestone_done", date=milestone.completed.words)
                if milestone.completed
                else "",
            )
            for milestone in timescale.milestones
        ]
    if timescale.characteristics:
        return [
            _part(context, context.name_of(id_, context.characteristics), when)
            for id_, when in timescale.characteristics
        ]
    return [capital(_line(context, timescale))]


def _part(context: Context, what: str | None, when: Timescale, done: str = "") -> str:
    words = _line(context, when) if not done else when.words
    named = f"{capital(what)}: {words}" if what else capital(words)
    return f"{named}, {done}" if done else named


def _line(context: Context, timescale: Timescale) -> str:
    meaning = exact_meaning(context, timescale)
    return (
        f"{timescale.words} {context.labels('page.exact', meaning=meaning)}" if meaning else timescale.words
    )


def exact_meaning(context: Context, timescale: Timescale) -> str:
    """The days that a timescale means, or nothing where the author's words already say so."""
    labels, words, end = context.labels, timescale.words, timescale.end
    if end is None:
        return ""
    if timescale.kind is Kind.RANGE and timescale.start:
        named = _names_a_day(words, end) and any(letter.isdigit() for letter in words)
        if timescale.precision in _NEEDS_EXACT or not named:
            return labels("time.range", start=labels.day(timescale.start), end=labels.day(end))
    elif timescale.kind is Kind.BY and (timescale.precision in _NEEDS_EXACT or not _names_a_day(words, end)):
        begins = labels("time.by", date="")
        day = labels.day(end)
        return day if words.casefold().startswith(begins) else labels("time.by", date=day)
    return ""


def _names_a_day(words: str, day: date) -> bool:
    """Whether words name the month of a day: "1/4/2027" does, "within a year of approval" does not."""
    return MONTHS[day.month - 1][:3].casefold() in words.casefold() or _NUMERIC_DAY.search(words) is not None


def earlier_timescales(context: Context, promise: Promise) -> list[Markup]:
    """The timescales before, newest change first, each with the day of the change and the reason."""
    return [
        Markup("{} {}").format(
            context.labels("page.earlier_line", date=change.date.words, words=capital(change.from_.words)),
            context.prose.inline(change.reason),
        )
        for change in reversed(promise.timescale_changes)
    ]


def promise_timing(
    context: Context, promise: Promise, status: Status, above: Objective | None
) -> dict[str, Any] | None:
    """How a promise stands on the day of the report, or None where there is nothing to compare.

    Fields: `state`, as `model.timeliness` names it; `key` for its shape and colour, and `word` to print, both
    empty where a reader need not be told; `late`; `soon`, whether it falls in the next three months; `order`,
    a number to sort by; `what`, the milestone or characteristic that decides; `when`, the line for a list.
    """
    if promise.timescale is None:
        return None
    finished = finished_on(promise)
    completed = finished.end if finished else None
    last, done = told_of(context, promise, above)
    state = timeliness(
        promise.timescale, status=status, completed=completed, last_update=last, today=context.day, done=done
    )
    if state is None:
        return None
    due = (
        None
        if status in CLOSED
        else next_date(promise.timescale, today=context.day, last_update=last, done=done)
    )
    late_by = days_late(promise.timescale, status=status, completed=completed, today=context.day, done=done)
    labels = context.labels
    length = labels.length(late_by)
    day = labels.day(due) if due else ""
    soon = state in _WAITING or (state in _AHEAD and due is not None and due <= three_months_on(context.day))
    listed = state if state in _WAITING else _deadline(promise.timescale, due)
    what = _deciding_part(context, promise.timescale, due)
    words = labels.group("timing")
    return {
        "state": str(state),
        "key": str(state).replace(" ", "-"),
        "word": capital(words[state].format(time=length, date=day)) if state in words else "",
        "late": state in _LATE,
        "soon": soon,
        "order": due.toordinal() if due else 0,
        "what": what,
        "when": labels(
            f"page.listed.{'late' if state is Timeliness.OVERDUE else listed}", time=length, date=day
        )
        if state in _LATE or soon
        else "",
    }


def told_of(context: Context, promise: Promise, above: Objective | None) -> tuple[date | None, set[str]]:
    """What the updates of a promise, and of the objective above it, tell: the newest day, and what is done.

    What is done are the names of milestones and characteristics, as `model.timeliness` takes them.
    """
    updates = [
        *promise.updates,
        *(update for update in (above.updates if above else ()) if promise.id in update.covers),
    ]
    told = [update.date.end if update.date else context.day for update in updates]
    done = {name for update in updates if update.status in DONE for name in update.covers}
    return max(told, default=None), done


def three_months_on(day: date) -> date:
    """The last day of the three months after a day; after a whole month, that of the third month."""
    after = day + timedelta(days=1)
    return add_months(after, 3) - timedelta(days=1)


def _deadline(timescale: Timescale, due: date | None) -> str:
    """Which line of a list tells of the day that comes next."""
    if due is not None and due == timescale.review:
        return "review"
    if due is not None and due == timescale.confirm_by:
        return "date overdue"
    return "interval" if timescale.every else "due"


def _deciding_part(context: Context, timescale: Timescale, due: date | None) -> str:
    if due is None:
        return ""
    names = [milestone.what for milestone in timescale.milestones if milestone.when.due == due]
    names += [
        context.name_of(id_, context.characteristics)
        for id_, when in timescale.characteristics
        if when.due == due
    ]
    return names[0] or "" if names else ""
