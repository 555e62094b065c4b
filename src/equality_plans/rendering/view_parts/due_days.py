"""The days that a promise sets itself: deadlines, milestones, reviews, the next of what recurs."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from equality_plans.model.named_times import NamedTime
from equality_plans.model.objective import Objective, Promise
from equality_plans.model.progress import finished_on
from equality_plans.model.timeliness import Timeliness, next_date, timeliness
from equality_plans.model.times.records import Timescale
from equality_plans.model.vocabulary import CLOSED, DONE, Status
from equality_plans.rendering.view_parts.context import Context
from equality_plans.rendering.view_parts.timing import told_of


class Standing(StrEnum):
    """How something stands that was to be done by a day, seen from the day of the report."""

    DONE = "done"
    LATE = "late"
    WAITING = "waiting"
    """Its review or its next update is due now: a reader waits for news, nobody says that it is late."""
    COMING = "coming"


@dataclass(frozen=True, slots=True)
class DueDay:
    """A day by which something is due.

    Attributes:
        day: the day.
        standing: how it stands.
        what: the milestone or characteristic that is due, or empty for the whole.
        kind: what happens on the day: `due`, `review`, `next` (time of what recurs), `set` (a date is to be
            set) or `start`.
        done: when it was done, in the words of the plan, where somebody told.
    """

    day: date
    standing: Standing
    what: str = ""
    kind: str = "due"
    done: str = ""


def due_days(context: Context, promise: Promise, status: Status, above: Objective | None) -> Iterator[DueDay]:
    """Every day that the timescale of a promise sets; none for what was set aside without being done.

    A deadline that is over, with something open behind it that has begun, is not among them: what is open
    decides then, as in `model.timeliness`.
    """
    timescale = promise.timescale
    if timescale is None or status in CLOSED - DONE:
        return
    last, told_done = told_of(context, promise, above)
    names = {name.casefold() for name in told_done}
    whole = status in DONE
    for milestone in timescale.milestones:
        done = whole or milestone.completed is not None or (milestone.what or "").casefold() in names
        day = _words(milestone.completed)
        yield from _days(context, milestone.when, status, last, milestone.what or "", done, day)
    for id_, part in timescale.characteristics:
        name = context.name_of(id_, context.characteristics)
        yield from _days(context, part, status, last, name, whole or id_.casefold() in names, "")
    if not timescale.milestones and not timescale.characteristics:
        yield from _days(context, timescale, status, last, "", whole, _words(finished_on(promise)))


def _words(time: NamedTime | None) -> str:
    return time.words if time else ""


def _days(
    context: Context,
    part: Timescale,
    status: Status,
    last: date | None,
    what: str,
    done: bool,
    done_words: str,
) -> Iterator[DueDay]:
    if done:
        if part.due:
            yield DueDay(part.due, Standing.DONE, what, done=done_words)
        return
    today = context.day
    if part.then is not None and part.due is not None and today > part.due:
        if status is Status.NOT_STARTED:
            yield DueDay(part.due, Standing.LATE, what)
            return
        part = part.then
    found = timeliness(part, status=status, completed=None, last_update=last, today=today)
    if part.due:
        yield DueDay(part.due, Standing.LATE if today > part.due else Standing.COMING, what)
    following = next_date(part, today=today, last_update=last)
    if following is None or following == part.due:
        return
    waiting = found in (Timeliness.REVIEW_DUE, Timeliness.UPDATE_DUE)
    standing = Standing.WAITING if waiting else Standing.COMING
    if following == part.review and today > following and not waiting:
        standing = Standing.DONE
    if found is Timeliness.DATE_OVERDUE:
        standing = Standing.LATE
    yield DueDay(following, standing, what, _kind(part, following))


def _kind(part: Timescale, day: date) -> str:
    if part.every is not None:
        return "next"
    if day == part.review:
        return "review"
    return "set" if day == part.confirm_by else "start"


def counted(days: Collection[DueDay]) -> dict[Standing, int]:
    """How many days stand how; what stands nowhere is left out."""
    return {
        standing: number
        for standing in Standing
        if (number := sum(1 for day in days if day.standing is standing))
    }
