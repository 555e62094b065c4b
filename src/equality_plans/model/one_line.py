"""The grammar of a timescale in one line: deadlines, ranges, what goes on, what recurs, what is not known.

Each reader below looks at the whole line and returns None where it is not of its kind, so that the next one
can look; it raises Unreadable where the line is of its kind but wrong.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from equality_plans.model.calendar import Calendar, two_years
from equality_plans.model.named_times import (
    NamedTime,
    Precision,
    day_in_words,
    month_and_year,
    read_named_time,
)
from equality_plans.model.phrase import Phrase, Unreadable, cut
from equality_plans.model.recurrence import STARTERS, Every, read_every
from equality_plans.model.timescale_record import Kind, Timescale

_BY = frozenset(("by", "in", "on"))
_FROM = frozenset(("from", "starting", "beginning"))
_UNTIL = frozenset(("to", "until", "till"))
_NEEDED = frozenset(("needed", "required", "appropriate", "necessary"))
_CONFIRMED = frozenset(("confirmed", "advised", "agreed", "announced", "decided"))
_SHORT_FOR_TO_BE = frozenset(("tbc", "tba", "tbd"))
_ONGOING = frozenset((("ongoing",), ("on", "going"), ("on", "-", "going")))
_NUMBERED_YEARS = frozenset(("wd", "wd-d", "wdwd"))
_OF_THE_PLAN = frozenset(((), ("plan",), ("period",), ("plan", "period"), ("life", "plan")))
_NONE: frozenset[str] = frozenset()
_COMMAS = frozenset(",;")
_BEFORE_REVIEW = frozenset(",;:(-") | {"and", "with", "a", "an", "next", "to", "be", "for"}
_AFTER_REVIEW = frozenset(":-") | {"in", "by", "on", "due", "date", "at"}
_CLOSING = frozenset(");")
_BRACKETS = frozenset(",;:-()")


def read_line(text: str, calendar: Calendar) -> Timescale:
    """Read a timescale in one line. Raises Unreadable without advice for forms that nobody knows."""
    phrase = cut(text)
    if not phrase.tokens:
        raise phrase.refuse("It has no value.")
    words = phrase.words
    if "then" in words:
        return _by_then(phrase, calendar, words.index("then"))
    return (
        _to_be_confirmed(phrase, calendar)
        or _as_needed(phrase, calendar)
        or _open(phrase, calendar)
        or _years_of_plan(phrase, calendar)
        or _dated(phrase, calendar)
    )


def _by_then(phrase: Phrase, calendar: Calendar, at: int) -> Timescale:
    first = _dated(phrase[:at].trimmed(_NONE, _COMMAS | {"and"}), calendar)
    behind = phrase[at + 1 :]
    then = (_as_needed(behind, calendar) or _open(behind, calendar)) if behind.tokens else None
    if first.kind is not Kind.BY:
        message = "Before “then” stands one date, such as “by December 2027, then ongoing”."
        raise phrase[:at].refuse(message, f"by {day_in_words(first.end)}," if first.end else "")
    if then is None or then.kind is Kind.FROM:
        message = "Behind “then” stands what goes on: “ongoing”, “annually”, “as needed”."
        raise phrase[at + 1 :].refuse(message, " ongoing" if not behind.tokens else "ongoing", "annually")
    return replace(
        first,
        kind=Kind.BY_THEN,
        end=None,
        review=then.review,
        review_from=then.review_from,
        then=then,
        printed=f"{first.printed}, then {then.printed}",
    )


def _to_be_confirmed(phrase: Phrase, calendar: Calendar) -> Timescale | None:
    """`to be confirmed`, `TBC by June 2026`, `2027 (to be confirmed)`, `2027 - date to be advised`."""
    words = phrase.words
    for at, word in enumerate(words):
        if word in _SHORT_FOR_TO_BE:
            after = at + 1
            break
        if (
            word == "to"
            and words[at + 1 : at + 2] == ("be",)
            and _CONFIRMED.issuperset(words[at + 2 : at + 3])
        ):
            after = at + 3
            break
    else:
        return None
    front = phrase[:at].trimmed(frozenset(("by",)), _BRACKETS | {"date", "dates"})
    known = read_named_time(front, calendar) if front.tokens else None
    back = phrase[after:].trimmed(_BRACKETS, _BRACKETS)
    confirmed = None
    if back.tokens:
        if back.words[0] not in _BY:
            raise back.refuse(f"“{back.written}” cannot stand behind a date to be confirmed.")
        confirmed = read_named_time(back[1:], calendar)
    said = "to be confirmed" + (f" by {confirmed}" if confirmed else "")
    return Timescale(
        "",
        Kind.TO_BE_CONFIRMED,
        due=known.end if known else None,
        precision=known.precision if known else None,
        confirm_by=confirmed.end if confirmed else None,
        remarks=_remarks(known, confirmed),
        printed=f"{known} ({said})" if known else said,
    )


def _as_needed(phrase: Phrase, calendar: Calendar) -> Timescale | None:
    """`as needed`, `as and when required, review January 2027`, `as needed, when a policy changes`."""
    words = phrase.words
    at = 3 if words[:3] == ("as", "and", "when") else 1 if words[0] in ("as", "when") else 0
    if not at or words[at : at + 1] == () or words[at] not in _NEEDED:
        return None
    rest = phrase[at + 1 :]
    printed = f"as {words[at]}"
    if not rest.tokens:
        return Timescale("", Kind.AS_NEEDED, printed=printed)
    if rest.words[0] not in (",", "(", ";", ":", "-"):
        raise rest.refuse(f"“{rest.written}” needs a comma before it.", f", {rest.written}")
    try:
        head, review = _review(rest, calendar)
    except Unreadable:
        head, review = rest, None  # "as needed, when the law is under review"
    trigger = head[1:] if head.tokens and head.words[0] in ",(;:-" else head
    if head.words[:1] == ("(",) and trigger.words[-1:] == (")",):
        trigger = trigger[:-1]
    words_of_trigger = " ".join(trigger.written.split()) if trigger.tokens else None
    if words_of_trigger:
        printed = f"{printed}, {words_of_trigger}"
    return _reviewed(Timescale("", Kind.AS_NEEDED, trigger=words_of_trigger, printed=printed), review)


def _open(phrase: Phrase, calendar: Calendar) -> Timescale | None:
    """What has no end of its own: `ongoing`, `from January 2027`, `monthly`; each may name a review."""
    head, review = _review(phrase, calendar)
    if not head.tokens:
        return None
    found = Timescale("", Kind.ONGOING, printed="ongoing") if head.words in _ONGOING else None
    found = found or _recurring(head, calendar) or _from(head, calendar)
    if found is None:
        if review is not None:
            message = "A review belongs to what goes on. Write two dates as a list."
            raise phrase.refuse(message)
        return None
    return _reviewed(found, review)


def _review(phrase: Phrase, calendar: Calendar) -> tuple[Phrase, NamedTime | None]:
    """Split `ongoing (review January 2027)` into what is reviewed and when."""
    at = next((i for i, word in enumerate(phrase.words) if word in ("review", "reviewed")), 0)
    if not at:
        return phrase, None
    when = phrase[at + 1 :].trimmed(_AFTER_REVIEW, _CLOSING)
    if not when.tokens:
        year = calendar.example_years[0]
        raise phrase[at:].refuse("The review has no date.", f"review January {year}")
    return phrase[:at].trimmed(_NONE, _BEFORE_REVIEW), read_named_time(when, calendar)


def _reviewed(timescale: Timescale, review: NamedTime | None) -> Timescale:
    if review is None:
        return timescale
    return replace(
        timescale,
        review=review.end,
        review_from=review.start,
        remarks=timescale.remarks + _remarks(review),
        printed=f"{timescale.printed}, review {review}",
    )


def _from(phrase: Phrase, calendar: Calendar) -> Timescale | None:
    onwards = phrase.words[-1] in ("onwards", "onward")
    if not onwards and (phrase.words[0] not in _FROM or not _UNTIL.isdisjoint(phrase.words)):
        return None
    when = phrase.trimmed(_FROM | {"in", "on"}, frozenset(("onwards", "onward", "-")))
    try:
        begin = read_named_time(when, calendar)
    except Unreadable as trouble:
        if "-" in phrase.words and not trouble.suggestions:
            return None  # "from June - October 2027" is a range
        raise
    return Timescale(
        "",
        Kind.FROM,
        start=begin.start,
        precision=begin.precision,
        remarks=_remarks(begin),
        printed=f"from {begin}",
    )


def _recurring(phrase: Phrase, calendar: Calendar) -> Timescale | None:
    """`quarterly`, `monthly from June 2027 until March 2028`, `from April 2027, annually in March`."""
    found, bounds = _every(phrase)
    if found is None:
        return None
    begin, end = _bounds(bounds, calendar)
    own = f" from {begin}" if begin else ""
    own += f" until {end}" if end else ""
    period_start = calendar.period[0] if calendar.period else None
    start = begin.start if begin else period_start
    if end and start and start > end.end:
        raise phrase.refuse(f"It ends before it starts: {day_in_words(start)} is after {end}.", str(found))
    decisive = end or begin
    return Timescale(
        "",
        Kind.RECURRING,
        start=start,
        end=end.end if end else None,
        due=end.end if end else None,
        precision=decisive.precision if decisive else None,
        every=found,
        remarks=_remarks(begin, end),
        printed=f"{found}{own}",
    )


def _every(phrase: Phrase) -> tuple[Every | None, Phrase]:
    """The frequency of a line and what is left of the line: its beginning and end."""
    found = read_every(phrase)
    if found is not None:
        return found
    if phrase.words[0] in _FROM or phrase.words[0] in _UNTIL:
        for at in range(2, len(phrase)):
            if phrase.words[at] in STARTERS:
                found = read_every(phrase[at:])
                if found is not None:
                    rest = found[1].tokens
                    return found[0], Phrase(phrase.text, phrase[:at].trimmed(_NONE, _COMMAS).tokens + rest)
    return None, phrase


def _bounds(phrase: Phrase, calendar: Calendar) -> tuple[NamedTime | None, NamedTime | None]:
    """`from A`, `until B`, `from A to B`, or nothing."""
    phrase = phrase.trimmed(_COMMAS, _COMMAS)
    if not phrase.tokens:
        return None, None
    at = next((i for i, word in enumerate(phrase.words) if word in _UNTIL), len(phrase))
    front = phrase[:at].trimmed(_NONE, _COMMAS)
    if front.tokens and front.words[0] not in _FROM:
        raise phrase.refuse(f"“{phrase.written}” cannot stand behind how often.", f"from {phrase.written}")
    front = front.trimmed(_FROM | {"in"}, _NONE)
    back = phrase[at + 1 :]
    if not back.tokens:
        return read_named_time(front, calendar), None
    if not front.tokens:
        return None, read_named_time(back, calendar)
    return _both_ends(front, back, calendar)


def _years_of_plan(phrase: Phrase, calendar: Calendar) -> Timescale | None:
    """`year 2`, `years 1 to 3`, `throughout`, `by the end of year 2`: counted from the plan's period."""
    whole = phrase.words[0] == "throughout" and phrase.words[1:] in _OF_THE_PLAN
    deadline = phrase.words[0] == "by"
    numbered = phrase[1:] if phrase.words[0] in ("by", "in") else phrase
    at_end = numbered.words[:1] == ("end",)
    numbered = numbered[1:] if at_end else numbered
    if not whole and not (
        numbered.words[:1] in (("year",), ("years",)) and numbered.shape in _NUMBERED_YEARS
    ):
        return None
    if calendar.period is None:
        message = f"“{phrase.written}” is counted from the plan's `period`, and the plan has none."
        raise phrase.refuse(message)
    numbers = [token.number for token in numbered.tokens if token.shape == "d"]
    first, last = (numbers[0], numbers[-1]) if numbers else (1, 1)
    if len(numbers) == 2 and numbered.words[2] not in _UNTIL | {"-", "and"}:
        return None
    begin, end = calendar.plan_year(first), calendar.plan_year(last)
    if begin is None or end is None or first > last or (numbered.words[2:3] == ("and",) and last > first + 1):
        count = next(number for number in range(1, 999) if calendar.plan_year(number + 1) is None)
        message = f"The plan has {count} years." if count > 1 else "The plan has one year."
        raise phrase.refuse(message, "year 1" if count == 1 else f"years 1 to {count}")
    span = calendar.period if whole else (begin[0], end[1])
    if deadline or at_end:
        return _deadline(_boundary(span[1], calendar))
    return _range(_boundary(span[0], calendar), _boundary(span[1], calendar))


def _boundary(day: date, calendar: Calendar) -> NamedTime:
    """The first or last day of a span by name: the month where it begins or ends one, else the day."""
    is_last_of_month = (day + timedelta(days=1)).day == 1
    return read_named_time(
        cut(month_and_year(day) if day.day == 1 or is_last_of_month else day_in_words(day)), calendar
    )


def _dated(phrase: Phrase, calendar: Calendar) -> Timescale:
    """One date is a deadline, two are a range."""
    words = phrase.words
    if words[:1] and words[0] in _BY:
        return _deadline(read_named_time(phrase[1:], calendar), said_by=words[0] == "by")
    if words[:3] == ("no", "later", "than"):
        return _deadline(read_named_time(phrase[3:], calendar), said_by=True)
    if words[:1] == ("between",) and "and" in words:
        at = words.index("and")
        return _range(*_both_ends(phrase[1:at], phrase[at + 1 :], calendar))
    at = next((i for i, word in enumerate(words) if word in _UNTIL), 0)
    if at:
        return _range(*_both_ends(phrase[:at].trimmed(_FROM, _NONE), phrase[at + 1 :], calendar))
    try:
        return _deadline(read_named_time(phrase, calendar))
    except Unreadable as trouble:
        if trouble.suggestions or "-" not in words:
            raise
        return _dashed(phrase, calendar, trouble)


def _dashed(phrase: Phrase, calendar: Calendar, trouble: Unreadable) -> Timescale:
    """A range whose ends are parted by a dash; one between spaces is tried before one inside a date."""
    dashes = [i for i, word in enumerate(phrase.words) if word == "-" and 0 < i < len(phrase) - 1]
    for at in sorted(dashes, key=lambda i: phrase.tokens[i - 1].end == phrase.tokens[i].start):
        try:
            return _range(*_both_ends(phrase[:at].trimmed(_FROM, _NONE), phrase[at + 1 :], calendar))
        except Unreadable as refused:
            if refused.suggestions and not trouble.suggestions:
                trouble = refused
    raise trouble


def _deadline(named: NamedTime, said_by: bool = False) -> Timescale:
    year_only = said_by and named.precision is Precision.YEAR
    return Timescale(
        "",
        Kind.BY,
        end=named.end,
        due=named.end,
        precision=named.precision,
        year_only=year_only,
        remarks=_remarks(named),
        printed=f"by {named}",
    )


def _range(begin: NamedTime, end: NamedTime) -> Timescale:
    return Timescale(
        "",
        Kind.RANGE,
        start=begin.start,
        end=end.end,
        due=end.end,
        precision=end.precision,
        remarks=_remarks(begin, end),
        printed=f"{begin} to {end}",
    )


def _both_ends(front: Phrase, back: Phrase, calendar: Calendar) -> tuple[NamedTime, NamedTime]:
    """The two ends of a range; the first may leave its year (or its month and year) to the second."""
    end = read_named_time(back, calendar)
    begin = (
        _borrowing(front, back, end, calendar) if "y" not in front.shape else read_named_time(front, calendar)
    )
    if begin.start > end.end or begin.end > end.end:
        message = f"It ends before it starts: {begin} is after {end}."
        raise Unreadable(message, front.start, back.end - front.start, (f"{end} to {begin}",))
    return begin, end


def _borrowing(front: Phrase, back: Phrase, end: NamedTime, calendar: Calendar) -> NamedTime:
    """Read `November` before `February 2027` as November 2026: the latest that is not after the end."""
    if front.shape == "d" and end.precision is Precision.DAY:
        years = [month_and_year(end.start)]
    else:
        last = end.end.year
        years = [str(last), str(last - 1), *(two_years(year) for year in (last, last - 1, last - 2))]
    found: list[NamedTime] = []
    for year in years:
        try:
            found.append(read_named_time(cut(f"{front.written} {year}"), calendar))
        except Unreadable:
            continue
    found = [begin for begin in found if begin.start <= end.start and begin.end <= end.end]
    if not found:
        return read_named_time(front, calendar)  # says what is wrong with it, at its place
    return replace(max(found, key=lambda begin: begin.start), words=front.written)


def _remarks(*times: NamedTime | None) -> tuple[str, ...]:
    return tuple(time.remark for time in times if time and time.remark)
