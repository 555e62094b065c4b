"""Named times: the dates, months, seasons, quarters and years that people write, read as first and last days.

A form of writing is recognised by its shape, one letter for each token (see `phrase`): `31 March 2027` and
`1st April 2027` are both "dMy". Nothing is guessed: where two readings are possible, both are offered.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache

from equality_plans.model.calendar import (
    FIRST_YEAR,
    LAST_YEAR,
    MONTHS,
    Calendar,
    last_day,
    month_number,
    span_of_months,
    two_years,
)
from equality_plans.model.phrase import SEASONS, WEEKDAYS, Phrase, Unreadable, cut

__all__ = ["Calendar", "NamedTime", "Precision", "Unreadable", "month_number", "parse_named_time"]

_EDGES = {"end": -1, "ending": -1, "start": 0, "beginning": 0}
_THIRDS = {"early": 0, "mid": 4, "middle": 4, "late": 8}
_PUBLISHERS_YEARS = {"financial": (4, "Financial"), "fiscal": (4, "Financial"), "academic": (9, "Academic")}
_DAY_ORDERS = {"dM": (0, 1), "Md": (1, 0)}
_NUMERIC_DATES = frozenset(("d/d/", "d-d-", "d.d."))
_YEAR_TAILS = frozenset(("y", "y/d", "y-d", "y/y", "y-y"))
_MARKS = str.maketrans("", "", "-/.,")
_SEASON_NAMES = {month: name for name, month in SEASONS.items()}


class Precision(StrEnum):
    """How exactly a time is named."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    PART_OF_YEAR = "part of year"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class NamedTime:
    """A time that people name in words.

    `words` are the author's own, `start` and `end` the first and the last day, `remark` a sentence for the
    author where the words leave room, `printed` the plain wording, which reads back to the same meaning.
    """

    words: str
    start: date
    end: date
    precision: Precision
    printed: str
    remark: str | None = None

    def __str__(self) -> str:
        return self.printed

    @property
    def meaning(self) -> tuple[date, date, Precision]:
        """What two wordings of the same time share."""
        return self.start, self.end, self.precision


def parse_named_time(text: str, calendar: Calendar = Calendar()) -> NamedTime:  # noqa: B008 - frozen
    """Read a named time: `31 March 2027`, `spring 2027`, `Q1 2026/27`, `end of March 2027`, `2026/27` …

    Raises Unreadable, with suggestions that can be read.
    """
    try:
        return _parse(text, calendar)
    except Unreadable as trouble:
        from equality_plans.model.advice import advise  # only those who need advice wait for it

        raise advise(trouble, text, calendar, _parse) from None


@lru_cache(maxsize=4096)
def _parse(text: str, calendar: Calendar) -> NamedTime:
    return replace(read_named_time(cut(text), calendar), words=text.strip())


def read_named_time(phrase: Phrase, calendar: Calendar) -> NamedTime:
    """Read a named time from a phrase. Raises Unreadable without advice for forms that nobody knows."""
    if not phrase.tokens:
        raise phrase.refuse("There is no date here.")
    first = phrase.words[0]
    if first in _EDGES:
        return _edge(phrase, calendar)
    if first in _THIRDS:
        return _third(phrase, calendar)
    phrase = _without_label(phrase, calendar)
    shape = phrase.shape
    if shape.startswith("W"):
        return _on_weekday(phrase, calendar)
    if shape.endswith("Qd") and shape[:-2].rstrip(",") in _YEAR_TAILS:  # 2026/27 Q1
        at = shape.index("Q")
        years = phrase[:at].trimmed(frozenset(), frozenset(","))
        return _quarter(phrase, phrase.tokens[-1].number, years, calendar)
    at = shape.find("y")
    if at < 0:
        raise _no_year(phrase)
    head, tail = shape[:at].translate(_MARKS), shape[at:]
    if tail == "y" and head in _DAY_ORDERS:
        number, month = (
            [token.number for token in phrase.tokens if token.shape in "dM"][i] for i in _DAY_ORDERS[head]
        )
        return _day(phrase, phrase.tokens[-1].number, month, number)
    if tail == "y" and shape[:at] in _NUMERIC_DATES:
        return _numeric_day(phrase)
    if shape == "y-d-d":
        year, month, number = (phrase.tokens[i].number for i in (0, 2, 4))
        return _day(phrase, year, month, number)
    if tail in _YEAR_TAILS:
        if head == "M":
            return _month(phrase, phrase.tokens[0].number, phrase[at:], calendar)
        if shape[:at] == "":
            return _year(phrase, calendar)
        if head == "S":
            return _season(phrase, phrase.tokens[0].number, phrase[at:])
        if head in ("Qd", "dQ"):
            number = next(token.number for token in phrase.tokens if token.shape == "d")
            return _quarter(phrase, number, phrase[at:], calendar)
    raise _not_a_time(phrase)


def _not_a_time(phrase: Phrase) -> Unreadable:
    strange = next((i for i, letter in enumerate(phrase.shape) if letter not in "dyMSQW-/.,"), 0)
    return phrase[strange:].refuse(f"“{phrase[strange:].written}” is not a date that can be read.")


def _no_year(phrase: Phrase) -> Unreadable:
    if any(letter in "MSQd" for letter in phrase.shape) and "w" not in phrase.shape:
        return phrase.refuse(f"“{phrase.written}” has no year: write the year with four digits.")
    return _not_a_time(phrase)


def _checked_year(phrase: Phrase, year: int) -> int:
    if not FIRST_YEAR <= year < LAST_YEAR:
        raise phrase.refuse(f"{year:04} is not a year of a plan: look at its digits again.")
    return year


def _edge(phrase: Phrase, calendar: Calendar) -> NamedTime:
    """`end of March 2027` is its last day, `start of March 2027` its first."""
    whole = read_named_time(phrase[1:].trimmed(frozenset("-"), frozenset()), calendar)
    day = whole.start if _EDGES[phrase.words[0]] == 0 else whole.end
    return _one_day(phrase, day)


def _third(phrase: Phrase, calendar: Calendar) -> NamedTime:
    """`early`, `mid` and `late 2027` are thirds of the year."""
    whole = read_named_time(phrase[1:].trimmed(frozenset(("-", "in")), frozenset()), calendar)
    part = phrase.words[0]
    if whole.precision is not Precision.YEAR:
        day = {0: 10, 4: 15, 8: whole.end.day}[_THIRDS[part]]
        raise phrase.refuse(
            f"“{part}” can stand before a year only: write a day, or the {whole.precision}.",
            day_in_words(whole.end.replace(day=day)),
            str(whole),
        )
    start, end = span_of_months(whole.start.year, whole.start.month + _THIRDS[part], 4)
    printed = f"{'mid' if part == 'middle' else part} {whole}"
    remark = f"“{phrase.written}” is read as {month_and_year(start)} to {month_and_year(end)}."
    return NamedTime(phrase.written, start, end, Precision.PART_OF_YEAR, printed, remark)


def _without_label(phrase: Phrase, calendar: Calendar) -> Phrase:
    """Take `financial year`, `academic year`, `FY` or `year` from before or behind a year, and heed them."""
    words = phrase.words
    if words[0] == "fy":
        label, rest = "financial", phrase[1:]
    elif words[1:2] == ("year",) and (words[0] in _PUBLISHERS_YEARS or words[0] == "calendar"):
        label, rest = words[0], phrase[2:]
    elif words[-1] == "year" and words[-2:-1] and (words[-2] in _PUBLISHERS_YEARS or words[-2] == "calendar"):
        label, rest = words[-2], phrase[:-2]
    elif words[0] == "year" and phrase.shape == "wy":
        return phrase[1:]
    else:
        return phrase
    first = rest.tokens[0].number if rest.shape[:1] == "y" else 0
    if label == "calendar" or rest.shape not in _YEAR_TAILS or not FIRST_YEAR <= first < LAST_YEAR - 1:
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
        raise _not_a_time(phrase)
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
    _checked_year(phrase, year)
    if not 1 <= month <= 12:
        raise phrase.refuse(f"“{phrase.written}” has no month {month}.")
    if not _exists(year, month, number):
        last = last_day(year, month).day
        message = f"“{phrase.written}” does not exist: {MONTHS[month - 1]} {year} has {last} days."
        nearest = last if number else 1
        raise phrase.refuse(message, f"{nearest} {MONTHS[month - 1]} {year}")
    return _one_day(phrase, date(year, month, number))


def _one_day(phrase: Phrase, day: date) -> NamedTime:
    return NamedTime(phrase.written, day, day, Precision.DAY, day_in_words(day))


def _month(phrase: Phrase, month: int, years: Phrase, calendar: Calendar) -> NamedTime:
    if years.shape != "y":
        year = read_named_time(years, calendar)
        inside = year.start.year if month >= year.start.month else year.start.year + 1
        message = f"“{phrase.written}” names two years for one month."
        raise phrase.refuse(message, f"{MONTHS[month - 1]} {inside}")
    start, end = span_of_months(_checked_year(phrase, years.tokens[0].number), month, 1)
    return NamedTime(phrase.written, start, end, Precision.MONTH, month_and_year(start))


def _season(phrase: Phrase, month: int, years: Phrase) -> NamedTime:
    first, crosses = _one_year(years)
    name = _SEASON_NAMES[month]
    if month == 12 and not crosses:
        raise phrase.refuse(
            f"“{phrase.written}” can mean the winter that begins or the one that ends in {first}.",
            f"winter {two_years(first)}",
            f"winter {two_years(first - 1)}",
        )
    if month != 12 and crosses:
        message = f"“{phrase.written}” names two years for one season."
        later_first = (first, first + 1) if month >= 6 else (first + 1, first)
        raise phrase.refuse(message, *[f"{name} {year}" for year in later_first])
    start, end = span_of_months(first, month, 3)
    printed = f"{name} {two_years(first) if crosses else first}"
    return NamedTime(phrase.written, start, end, Precision.SEASON, printed)


def _quarter(phrase: Phrase, number: int, years: Phrase, calendar: Calendar) -> NamedTime:
    if not 1 <= number <= 4:
        raise phrase.refuse("A year has quarters 1 to 4.")
    first, crosses = _one_year(years)
    starts = calendar.year_starts
    if not crosses and starts != 1:
        raise _two_quarters(phrase, number, first, starts)
    if crosses and starts == 1:
        raise phrase.refuse("The years of this plan start in January.", f"Q{number} {first}")
    start, end = span_of_months(first, starts + 3 * (number - 1), 3)
    printed = f"Q{number} {two_years(first) if crosses else first}"
    return NamedTime(phrase.written, start, end, Precision.QUARTER, printed)


def _two_quarters(phrase: Phrase, number: int, year: int, starts: int) -> Unreadable:
    """The first reading counts from the publisher's year, the second from January."""
    ours = span_of_months(year, starts + 3 * (number - 1), 3)
    plain = span_of_months(year, 1 + 3 * (number - 1), 3)
    months = f"{MONTHS[plain[0].month - 1]} to {month_and_year(plain[1])}"
    readings = [f"Q{number} {two_years(year)}"]
    away = (plain[0].month - starts) % 12
    if away % 3 == 0:
        readings.append(f"Q{away // 3 + 1} {two_years(year if plain[0].month >= starts else year - 1)}")
    else:
        readings += [months, month_and_year(plain[1])]
    own = f"{MONTHS[ours[0].month - 1]} to {month_and_year(ours[1])}"
    return phrase.refuse(f"“{phrase.written}” can mean {own} or {months}.", *readings)


def _year(phrase: Phrase, calendar: Calendar) -> NamedTime:
    tokens = phrase.tokens
    first = _checked_year(phrase, tokens[0].number)
    if phrase.shape == "y":
        return NamedTime(phrase.written, date(first, 1, 1), date(first, 12, 31), Precision.YEAR, str(first))
    second = tokens[2]
    follows = _follows(phrase)
    is_month = second.shape == "d" and len(second.word) == 2 and 1 <= second.number <= 12
    month = f"{MONTHS[second.number - 1]} {first}" if is_month else ""
    both = (two_years(first), f"{first} to {first + 1}")
    if is_month and phrase.shape == "y-d":
        if follows:
            message = f"“{phrase.written}” can mean {month} or the year {both[0]}."
            raise phrase.refuse(message, both[0], month)
        start, end = span_of_months(first, second.number, 1)
        return NamedTime(phrase.written, start, end, Precision.MONTH, month)
    if phrase.shape == "y-y" and follows:
        message = f"“{phrase.written}” can mean one year across two numbers, or both years."
        raise phrase.refuse(message, *both)
    if not follows:
        raise _years_apart(phrase, month)
    if calendar.year_starts == 1:
        message = f"The years of this plan start in January, so “{phrase.written}” is not one of them."
        raise phrase.refuse(message, str(first + 1), str(first), both[1])
    start, end = calendar.year(first)
    return NamedTime(phrase.written, start, end, Precision.YEAR, two_years(first))


def _years_apart(phrase: Phrase, month: str) -> Unreadable:
    """2027/03, 2026-29 and 2026-2029: the last is left to those who read ranges."""
    first, second = phrase.tokens[0].number, phrase.tokens[2]
    last = second.number if second.shape == "y" else first - first % 100 + second.number
    if month:
        return phrase.refuse(f"“{phrase.written}” is not a year: write the month as a word.", month)
    if phrase.shape == "y-y" or not first < last < LAST_YEAR:
        return _not_a_time(phrase)
    message = f"“{phrase.written}” is more than one year."
    return phrase.refuse(message, f"{first} to {last}", f"{two_years(first)} to {two_years(last - 1)}")


def _one_year(years: Phrase) -> tuple[int, bool]:
    """The first calendar year of `2027` or `2026/27`, and whether a second one follows."""
    first = _checked_year(years, years.tokens[0].number)
    if years.shape != "y" and not _follows(years):
        raise _not_a_time(years)
    return first, years.shape != "y"


def _follows(years: Phrase) -> bool:
    first, second = years.tokens[0].number, years.tokens[2]
    if second.shape == "y":
        return second.number == first + 1
    return len(second.word) == 2 and second.number == (first + 1) % 100


def month_and_year(day: date) -> str:
    """March 2027."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def day_in_words(day: date) -> str:
    """31 March 2027."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
