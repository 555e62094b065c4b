"""Timescales: when something is to be done, as people write it, with a kind, a start, an end and a review.

One line is read by `one_line`; here are the lists and mappings of lines, and the way in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache

from equality_plans.model.named_times import (
    Calendar,
    NamedTime,
    Precision,
    Unreadable,
    month_number,
    parse_named_time,
    read_named_time,
)
from equality_plans.model.times.one_line import read_line
from equality_plans.model.times.phrase import cut
from equality_plans.model.times.records import Kind, Milestone, Timescale, joined
from equality_plans.model.times.recurrence import Every

__all__ = [
    "Calendar",
    "Every",
    "Kind",
    "Milestone",
    "NamedTime",
    "Precision",
    "Timescale",
    "Unreadable",
    "month_number",
    "parse_named_time",
    "parse_period",
    "parse_timescale",
]

_MILESTONE_FIELDS = frozenset(("what", "when", "words", "completed"))
_LONG_FORM = frozenset(("when", "words"))


def parse_timescale(value: object, calendar: Calendar = Calendar()) -> Timescale:  # noqa: B008 - frozen
    """Read a timescale: a line of text, a list of milestones, a mapping of characteristics, or the long form.

    `calendar` says when the publisher's years start and which period the plan has. Raises Unreadable, with
    suggestions that can be read; its `path` leads to the line at fault.
    """
    if isinstance(value, str):
        return _line(value, calendar)
    if isinstance(value, list | tuple):
        return _milestones(list(value), calendar)
    if isinstance(value, Mapping):
        if "when" in value or "words" in value:
            if "what" in value:
                message = "A milestone stands in a list: start its line with a hyphen."
                raise Unreadable(message, suggestions=(f"[{_milestone_example(calendar)}]",))
            return _long_form(value, calendar)
        return _per_characteristic(value, calendar)
    raise _no_value(calendar)


def parse_period(text: str, calendar: Calendar = Calendar()) -> tuple[date, date]:  # noqa: B008 - frozen
    """The first and the last day of a plan: `April 2026 to March 2029`, `2026 to 2029`, `2026/27`.

    Raises Unreadable where the text has no beginning or no end.
    """
    try:
        named = read_named_time(cut(text), calendar)  # most are ranges, so no advice is asked for yet
    except Unreadable:
        timescale = parse_timescale(text, Calendar(calendar.year_starts))
        if timescale.kind is Kind.RANGE and timescale.start and timescale.end:
            return timescale.start, timescale.end
        message = f"“{text.strip()}” does not say both when the plan starts and when it ends."
        raise Unreadable(message, 0, len(text), ("April 2026 to March 2029",)) from None
    return named.start, named.end


def _line(
    text: str, calendar: Calendar, path: tuple[str | int, ...] = (), one_line: bool = False
) -> Timescale:
    """Read one line; `one_line` where a list or a mapping cannot be put in its place."""
    try:
        return _parse_line(text, calendar)
    except Unreadable as trouble:
        # No name may hold what is raised: with the trace that leads back here, it would keep the file alive.
        raise _advice(trouble, text, calendar, path, one_line) from None


def _advice(
    trouble: Unreadable, text: str, calendar: Calendar, path: tuple[str | int, ...], one_line: bool
) -> Unreadable:
    from equality_plans.model.times.advice import advise  # only those who need advice wait for it

    advice = advise(trouble, text, calendar, _parse_line, structures=True)
    advice.path = path
    if one_line or path:
        unfit = ("{", "[") if one_line else ("[",)
        advice.suggestions = tuple(each for each in advice.suggestions if not each.startswith(unfit))
        advice.suggestions = advice.suggestions or (f"by {_example(calendar)}",)
    return advice


@lru_cache(maxsize=4096)
def _parse_line(text: str, calendar: Calendar) -> Timescale:
    return replace(read_line(text, calendar), words=text.strip())


def _milestones(values: list[object], calendar: Calendar) -> Timescale:
    if not values:
        raise _no_value(calendar)
    milestones = tuple(_milestone(value, calendar, index) for index, value in enumerate(values))
    parts = tuple(milestone.when for milestone in milestones)
    words = joined((milestone.what, milestone.when.words) for milestone in milestones)
    return _several(Timescale(words, Kind.MILESTONES, milestones=milestones), parts)


def _milestone(value: object, calendar: Calendar, index: int) -> Milestone:
    path = (index,)
    if isinstance(value, str):
        return Milestone(None, _line(value, calendar, path))
    if not isinstance(value, Mapping):
        raise _no_value(calendar, path)
    example = _milestone_example(calendar)
    unknown = [key for key in value if key not in _MILESTONE_FIELDS]
    if unknown or "when" not in value:
        name = f"“{unknown[0]}” is not a field of a milestone" if unknown else "This milestone has no `when`"
        where = (*path, unknown[0]) if unknown else path
        raise Unreadable(
            f"{name}: it has `what`, `when` and `completed`.", suggestions=(example,), path=where
        )
    completed = value.get("completed")
    what = value.get("what")
    if "what" in value and (not isinstance(what, str) or not what.strip()):
        raise _no_value(calendar, (*path, "what"))
    when = _long_form({key: value[key] for key in value if key in _LONG_FORM}, calendar, path)
    done = _named(completed, calendar, (*path, "completed")) if "completed" in value else None
    return Milestone(what.strip() if isinstance(what, str) else None, when, done)


def _named(value: object, calendar: Calendar, path: tuple[str | int, ...]) -> NamedTime:
    if not isinstance(value, str):
        raise _no_value(calendar, path)
    try:
        return parse_named_time(value, calendar)
    except Unreadable as trouble:
        trouble.path = path
        raise


def _long_form(
    value: Mapping[object, object], calendar: Calendar, path: tuple[str | int, ...] = ()
) -> Timescale:
    """`{when: by July 2010, words: within 12 months of approval}`."""
    example = f"{{when: by {_example(calendar)}, words: within a year of approval}}"
    unknown = [key for key in value if key not in _LONG_FORM]
    if unknown:
        message = f"“{unknown[0]}” does not stand beside `when` and `words`."
        raise Unreadable(message, suggestions=(example,), path=(*path, str(unknown[0])))
    if "when" not in value:
        message = "`words` alone have no date: add `when`."
        raise Unreadable(message, suggestions=(example,), path=path)
    when = value["when"]
    if not isinstance(when, str):
        message = "`when` takes a timescale in one line."
        raise Unreadable(message, suggestions=(f"by {_example(calendar)}",), path=(*path, "when"))
    timescale = _line(when, calendar, (*path, "when"), one_line=True)
    if "words" not in value:
        return timescale
    words = value["words"]
    if not isinstance(words, str) or not words.strip():
        raise Unreadable("`words` has no value.", suggestions=(timescale.printed,), path=(*path, "words"))
    return replace(timescale, words=words.strip())


def _per_characteristic(value: Mapping[object, object], calendar: Calendar) -> Timescale:
    if not value:
        raise _no_value(calendar)
    parts: list[tuple[str, Timescale]] = []
    for name, when in value.items():
        path = (str(name),)
        if isinstance(when, str):
            parts.append((str(name), _line(when, calendar, path)))
        elif isinstance(when, Mapping):
            parts.append((str(name), _long_form(when, calendar, path)))
        else:
            raise _no_value(calendar, path)
    words = joined((name, part.words) for name, part in parts)
    timescale = Timescale(words, Kind.PER_CHARACTERISTIC, characteristics=tuple(parts))
    return _several(timescale, tuple(part for _, part in parts))


def _several(timescale: Timescale, parts: tuple[Timescale, ...]) -> Timescale:
    """Several dates start with the first deadline or beginning, and end with the last, if all of them end."""
    begins = [day for day in (part.start or part.due for part in parts) if day]
    ends = [part.end for part in parts if part.end]
    last = max(ends) if len(ends) == len(parts) else None
    decisive = next((part for part in parts if part.end == last), None) if last else None
    return replace(
        timescale,
        start=min(begins, default=None),
        end=last,
        precision=decisive.precision if decisive else None,
        remarks=tuple(remark for part in parts for remark in part.remarks),
    )


def _example(calendar: Calendar) -> str:
    return f"March {calendar.example_year}"


def _milestone_example(calendar: Calendar) -> str:
    return f"{{what: launch, when: {_example(calendar)}}}"


def _no_value(calendar: Calendar, path: tuple[str | int, ...] = ()) -> Unreadable:
    suggestions = (f"by {_example(calendar)}", "ongoing", "to be confirmed")
    return Unreadable("It has no value.", suggestions=suggestions, path=path)
