"""Named times: the dates, months, seasons, quarters and years that people write, read as first and last days.

A form of writing is recognised by its shape, one letter for each token (see `times.phrase`): `31 March 2027`
and `1st April 2027` are both "dMy". Nothing is guessed: where two readings are possible, both are offered.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache

from equality_plans.model.times.calendar import (
    FIRST_YEAR,
    LAST_YEAR,
    MONTHS,
    Calendar,
    last_day,
    month_number,
    span_of_months,
    two_years,
)
from equality_plans.model.times.phrase import WEEKDAYS, Phrase, Unreadable, cut
from equality_plans.model.times.records import NamedTime, Precision
from equality_plans.model.times.words import day_in_words, month_and_year, not_a_time
from equality_plans.model.times.years import (
    YEAR_TAILS,
    checked_year,
    read_month,
    read_quarter,
    read_season,
    read_year,
)

__all__ = [
    "Calendar",
    "NamedTime",
    "Precision",
    "Unreadable",
    "day_in_words",
    "month_and_year",
    "month_number",
    "parse_named_time",
]

_EDGES = {"end": -1, "ending": -1, "start": 0, "beginning": 0}
PARTS_OF_A_YEAR = {"early": 0, "mid": 4, "middle": 4, "late": 8}
_PUBLISHERS_YEARS = {"financial": (4, "Financial"), "fiscal": (4, "Financial"), "academic": (9, "Academic")}
_SHORT_LABELS = {"fy": "financial", "ay": "academic"}
_WRONG_WAY_ROUND = frozenset(("y/d/d", "y.d.d", "d/y", "d-y", "d.y", "yM", "y-M"))
_NUMERIC_DATES = frozenset(("d/d/", "d-d-", "d.d."))
# More tokens than any date has: "the end of Friday 31-March-2027" has seven.
_LONGEST = 10
_MARKS = str.maketrans("", "", "-/.,")


def parse_named_time(text: str, calendar: Calendar = Calendar()) -> NamedTime:  # noqa: B008 - frozen
    """Read a named time: `31 March 2027`, `spring 2027`, `Q1 2026/27`, `end of March 2027`, `2026/27` …

    Raises Unreadable, with suggestions that can be read.
    """
    try:
        return _parse(text, calendar)
    except Unreadable as trouble:
        from equality_plans.model.times.advice import advise  # only those who need advice wait for it

        raise advise(trouble, text, calendar, _parse) from None


@lru_cache(maxsize=4096)
def _parse(text: str, calendar: Calendar) -> NamedTime:
    return replace(read_named_time(cut(text), calendar), words=text.strip())


def read_named_time(phrase: Phrase, calendar: Calendar) -> NamedTime:
    """Read a named time from a phrase. Raises Unreadable without advice for forms that nobody knows."""
    if not phrase.tokens:
        raise phrase.refuse("There is no date here.")
    if len(phrase) > _LONGEST or phrase.shape[0] in "-/.,":
        raise not_a_time(phrase)
    first = phrase.words[0]
    if first in _EDGES:
        return _edge(phrase, calendar)
    if first in PARTS_OF_A_YEAR:
        return _third(phrase, calendar)
    phrase = _without_label(phrase, calendar)
    shape = phrase.shape
    if shape.startswith("W"):
        return _on_weekday(phrase, calendar)
    if shape.endswith("Qd") and shape[:-2].rstrip(",") in YEAR_TAILS:  # 2026/27 Q1
        at = shape.index("Q")
        years = phrase[:at].trimmed(frozenset(), frozenset(","))
        return read_quarter(phrase, phrase.tokens[-1].number, years, calendar)
    at = shape.find("y")
    if at < 0:
        raise _no_year(phrase)
    head, tail = shape[:at].translate(_MARKS), shape[at:]
    if tail == "y" and head in ("dM", "Md"):
        numbers = [token.number for token in phrase.tokens if token.shape in "dM"]
        number, month = numbers if head == "dM" else reversed(numbers)
        return _day(phrase, phrase.tokens[-1].number, month, number)
    if tail == "y" and shape[:at] in _NUMERIC_DATES:
        return _numeric_day(phrase)
    if shape == "y-d-d":
        year, month, number = (phrase.tokens[i].number for i in (0, 2, 4))
        return _day(phrase, year, month, number)
    if tail in YEAR_TAILS:
        if head == "M":
            return read_month(phrase, phrase.tokens[0].number, phrase[at:], calendar)
        if shape[:at] == "":
            return read_year(phrase, calendar)
        if head == "S":
            return read_season(phrase, phrase.tokens[0].number, phrase[at:])
        if head in ("Qd", "dQ"):
            number = next(token.number for token in phrase.tokens if token.shape == "d")
            return read_quarter(phrase, number, phrase[at:], calendar)
    if shape in _WRONG_WAY_ROUND:
        raise _turned_round(phrase)
    raise not_a_time(phrase)


def _turned_round(phrase: Phrase) -> Unreadable:
    """`2027/03/31`, `03/2027`, `2027 March`: the same with the month as a word."""
    numbers = {letter: [token.number for token in phrase.tokens if token.shape == letter] for letter in "dMy"}
    year = numbers["y"][0]
    month, *day = numbers["M"] or numbers["d"]
    if not _exists(year, month, day[0] if day else 1):
        return not_a_time(phrase)
    words = f"{MONTHS[month - 1]} {year}"
    return phrase.refuse("Write the month as a word.", f"{day[0]} {words}" if day else words)


def _no_year(phrase: Phrase) -> Unreadable:
    if any(letter in "MSQd" for letter in phrase.shape) and "w" not in phrase.shape:
        return phrase.refuse(f"“{phrase.written}” has no year: write the year with four digits.")
    return not_a_time(phrase)


def _edge(phrase: Phrase, calendar: Calendar) -> NamedTime:
    """`end of March 2027` is its last day, `start of March 2027` its first."""
    try:
        whole = read_named_time(phrase[1:].trimmed(frozenset("-"), frozenset()), calendar)
    except Unreadable as trouble:
        at_start = _EDGES[phrase.words[0]] == 0
        trouble.suggestions = (first_parts if at_start else last_parts)(trouble.suggestions)
        raise
    day = whole.start if _EDGES[phrase.words[0]] == 0 else whole.end
    return _one_day(phrase, day)


def first_parts(suggestions: tuple[str, ...]) -> tuple[str, ...]:
    """For a beginning: the first part of each range that is suggested, without the name of its end."""
    ranges = [suggestion for suggestion in suggestions if " to " in suggestion]
    ends = {suggestion.partition(" to ")[2] for suggestion in ranges}
    return tuple(suggestion.partition(" to ")[0] for suggestion in suggestions if suggestion not in ends)


def last_parts(suggestions: tuple[str, ...]) -> tuple[str, ...]:
    """For an end: the last part of each range that is suggested."""
    return tuple(suggestion.rpartition(" to ")[2] for suggestion in suggestions)


def _third(phrase: Phrase, calendar: Calendar) -> NamedTime:
    """`early`, `mid` and `late 2027` are thirds of the year."""
    whole = read_named_time(phrase[1:].trimmed(frozenset(("-", "in")), frozenset()), calendar)
    part = phrase.words[0]
    if whole.precision is not Precision.YEAR:
        day = {0: 10, 4: 15, 8: whole.end.day}[PARTS_OF_A_YEAR[part]]
        raise phrase.refuse(
            f"“{part}” can stand before a year only: write a day, or the {whole.precision}.",
            day_in_words(whole.end.replace(day=day)),
            str(whole),
        )
    start, end = span_of_months(whole.start.year, whole.start.month + PARTS_OF_A_YEAR[part], 4)
    printed = f"mid-{whole}" if PARTS_OF_A_YEAR[part] == 4 else f"{part} {whole}"
    remark = f"“{phrase.written}” is read as {month_and_year(start)} to {month_and_year(end)}."
    return NamedTime(phrase.written, start, end, Precision.PART_OF_YEAR, printed, remark)


def _without_label(phrase: Phrase, calendar: Calendar) -> Phrase:
    """Take `financial year`, `academic year`, `FY` or `year` from before or behind a year, and heed them."""
    words = phrase.words
    if words[0] in _SHORT_LABELS:
        label, rest = _SHORT_LABELS[words[0]], phrase[1:]
    elif words[1:2] == ("year",) and (words[0] in _PUBLISHERS_YEARS or words[0] == "calendar"):
        label, rest = words[0], phrase[2:]
    elif words[-1] == "year" and words[-2:-1] and (words[-2] in _PUBLISHERS_YEARS or words[-2] == "calendar"):
        label, rest = words[-2], phrase[:-2]
    elif words[0] == "year" and phrase.shape[1:] in YEAR_TAILS:
        return phrase[1:]
    else:
        return phrase
    first = rest.tokens[0].number if rest.shape[:1] == "y" else 0
    if label == "calendar" or rest.shape not in YEAR_TAILS or not FIRST_YEAR <= first < LAST_YEAR - 1:
        return rest
    if rest.shape == "y" and calendar.year_starts != 1:
        message = f"“{phrase.written}” can mean {two_years(first - 1)} or {two_years(first)}."
        raise phrase.refuse(message, two_years(first), two_years(first - 1))
    starts, name = _PUBLISHERS_YEARS[label]
    if (label == "academic") != (calendar.year_starts in (8, 9, 10)):
        start, end = span_of_months(first, starts, 12)
        ours = MONTHS[calendar.year_starts - 1]
        raise phrase.refuse(
            f"{name} years differ from the years of this plan, which start in {ours}: write the months.",
            f"{month_and_year(start)} to {month_and_year(end)}",
            month_and_year(end),
        )
    return rest


def _on_weekday(phrase: Phrase, calendar: Calendar) -> NamedTime:
    named = read_named_time(phrase[1:].trimmed(frozenset(","), frozenset()), calendar)
    weekday = WEEKDAYS[named.start.weekday()]
    if named.precision is not Precision.DAY:
        raise not_a_time(phrase)
    if named.start.weekday() != phrase.tokens[0].number:
        raise phrase.refuse(f"{named} is a {weekday}.", f"{weekday} {named}")
    return replace(named, words=phrase.written)


def _numeric_day(phrase: Phrase) -> NamedTime:
    number, month, year = (phrase.tokens[i].number for i in (0, 2, 4))
    if month > 12 and 1 <= number <= 12 and _exists(year, number, month):
        message = f"“{phrase.written}” has no month {month}: dates are read with the day first."
        raise phrase.refuse(message, f"{month} {MONTHS[number - 1]} {year}")
    return _day(phrase, year, month, number)


def _exists(year: int, month: int, number: int) -> bool:
    return FIRST_YEAR <= year < LAST_YEAR and 1 <= month <= 12 and 1 <= number <= last_day(year, month).day


def _day(phrase: Phrase, year: int, month: int, number: int) -> NamedTime:
    checked_year(phrase, year)
    if not 1 <= month <= 12:
        raise phrase.refuse(f"“{phrase.written}” has no month {month}.", f"{number} December {year}")
    if not _exists(year, month, number):
        last = last_day(year, month).day
        message = f"“{phrase.written}” does not exist: {MONTHS[month - 1]} {year} has {last} days."
        nearest = last if number else 1
        raise phrase.refuse(message, f"{nearest} {MONTHS[month - 1]} {year}")
    return _one_day(phrase, date(year, month, number))


def _one_day(phrase: Phrase, day: date) -> NamedTime:
    return NamedTime(phrase.written, day, day, Precision.DAY, day_in_words(day))
