"""Timescales with an end: deadlines, ranges, and the numbered years of a plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from equality_plans.model.named_times import PARTS_OF_A_YEAR, read_named_time
from equality_plans.model.times.calendar import Calendar, two_years
from equality_plans.model.times.phrase import NO_WORDS, Phrase, Unreadable, cut
from equality_plans.model.times.records import Kind, NamedTime, Precision, Timescale
from equality_plans.model.times.words import day_in_words, month_and_year

BY = frozenset(("by", "in", "on"))
FROM = frozenset(("from", "starting"))
UNTIL = frozenset(("to", "until", "till"))
_NUMBERED_YEARS = frozenset(("wd", "wd-d", "wdwd"))
_OF_THE_PLAN = frozenset(((), ("plan",), ("period",), ("plan", "period"), ("life", "plan")))


def years_of_plan(phrase: Phrase, calendar: Calendar) -> Timescale | None:
    """`year 2`, `years 1 to 3`, `throughout`, `by the end of year 2`: counted from the plan's period."""
    words = phrase.words
    numbered = phrase[1:] if words[0] in ("by", "in") else phrase
    is_deadline = words[0] == "by" or numbered.words[:1] == ("end",)
    numbered = numbered[1:] if numbered.words[:1] == ("end",) else numbered
    is_whole = words[0] == "throughout" and words[1:] in _OF_THE_PLAN
    is_numbered = numbered.words[:1] in (("year",), ("years",)) and numbered.shape in _NUMBERED_YEARS
    if not is_whole and not is_numbered:
        return None
    if calendar.period is None:
        message = f"“{phrase.written}” is counted from the plan's `period`, and the plan has none."
        example = calendar.year(calendar.example_year - 1)
        raise phrase.refuse(message, f"{month_and_year(example[0])} to {month_and_year(example[1])}")
    start, end = calendar.period if is_whole else _numbered_years(numbered, calendar)
    if is_deadline:
        return _deadline(_last(end, calendar))
    return _range(_first(start, calendar), _last(end, calendar))


def _numbered_years(phrase: Phrase, calendar: Calendar) -> tuple[date, date]:
    """The first and the last day of `year 2` or `years 1 to 3`."""
    numbers = [token.number for token in phrase.tokens if token.shape == "d"]
    start, end = calendar.plan_year(numbers[0]), calendar.plan_year(numbers[-1])
    joined = phrase.words[2] if len(numbers) == 2 else "to"
    in_order = numbers[0] <= numbers[-1] and joined in UNTIL | {"-", "and"}
    if start and end and in_order and not (joined == "and" and numbers[1] != numbers[0] + 1):
        return start[0], end[1]
    count = next(number for number in range(1, 999) if calendar.plan_year(number + 1) is None)
    message = f"The plan has {count} years." if count > 1 else "The plan has one year."
    raise phrase.refuse(message, f"years 1 to {count}" if count > 1 else "year 1")


def _first(day: date, calendar: Calendar) -> NamedTime:
    """A first day by name: the month that it begins, as a rule."""
    return read_named_time(cut(month_and_year(day) if day.day == 1 else day_in_words(day)), calendar)


def _last(day: date, calendar: Calendar) -> NamedTime:
    """A last day by name: the month that it ends, as a rule."""
    ends_month = (day + timedelta(days=1)).day == 1
    return read_named_time(cut(month_and_year(day) if ends_month else day_in_words(day)), calendar)


def dated(phrase: Phrase, calendar: Calendar) -> Timescale:
    """One date is a deadline, two are a range."""
    words = phrase.words
    if words[:1] and words[0] in BY:
        return _deadline(read_named_time(phrase[1:], calendar), said_by=words[0] == "by")
    if words[:3] == ("no", "later", "than"):
        return _deadline(read_named_time(phrase[3:], calendar), said_by=True)
    if words[:1] == ("between",) and "and" in words:
        at = words.index("and")
        return _range(*both_ends(phrase[1:at], phrase[at + 1 :], calendar))
    at = next((i for i, word in enumerate(words) if word in UNTIL), 0)
    if at:
        return _range(*both_ends(phrase[:at].trimmed(FROM, NO_WORDS), phrase[at + 1 :], calendar))
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
            return _range(*both_ends(phrase[:at].trimmed(FROM, NO_WORDS), phrase[at + 1 :], calendar))
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
        remarks=remarks(named),
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
        remarks=remarks(begin, end),
        printed=f"{begin} to {end}",
    )


def both_ends(front: Phrase, back: Phrase, calendar: Calendar) -> tuple[NamedTime, NamedTime]:
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
    if "w" in front.shape and front.words[0] not in PARTS_OF_A_YEAR:
        return read_named_time(front, calendar)  # "year - end 2027" is not the year 2026 to the end of 2027
    if front.shape == "d" and end.precision is Precision.DAY:
        years = [month_and_year(end.start)]
    else:
        last = end.end.year
        years = [str(last), str(last - 1), *(two_years(year) for year in (last, last - 1, last - 2))]
    for year in years:
        try:
            begin = read_named_time(cut(f"{front.written} {year}"), calendar)
        except Unreadable:
            continue
        if begin.start <= end.start and begin.end <= end.end:
            return replace(begin, words=front.written)
    return read_named_time(front, calendar)  # says what is wrong with it, at its place


def remarks(*times: NamedTime | None) -> tuple[str, ...]:
    """What the times of a line remark on."""
    return tuple(time.remark for time in times if time and time.remark)
