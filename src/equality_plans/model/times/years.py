"""Named times that are a month, a season, a quarter or a year, or two numbers that look like one of them."""

from __future__ import annotations

from datetime import date

from equality_plans.model.times.calendar import (
    FIRST_YEAR,
    LAST_YEAR,
    MONTHS,
    Calendar,
    span_of_months,
    two_years,
)
from equality_plans.model.times.phrase import SEASONS, Phrase, Unreadable
from equality_plans.model.times.records import NamedTime, Precision
from equality_plans.model.times.words import month_and_year, not_a_time

YEAR_TAILS = frozenset(("y", "y/d", "y-d", "y/y", "y-y"))
_SEASON_NAMES = {month: name for name, month in SEASONS.items()}


def read_month(phrase: Phrase, month: int, years: Phrase, calendar: Calendar) -> NamedTime:
    """`March 2027`; `March 2026/27` is refused, with the March that lies in that year."""
    if years.shape != "y":
        whole = read_year(years, calendar)
        inside = whole.start.year if month >= whole.start.month else whole.end.year
        message = f"“{phrase.written}” names two years for one month."
        raise phrase.refuse(message, f"{MONTHS[month - 1]} {inside}")
    start, end = span_of_months(checked_year(phrase, years.tokens[0].number), month, 1)
    return NamedTime(phrase.written, start, end, Precision.MONTH, month_and_year(start))


def read_season(phrase: Phrase, month: int, years: Phrase) -> NamedTime:
    """`spring 2027` and `winter 2026/27`, by the first month of the season."""
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


def read_quarter(phrase: Phrase, number: int, years: Phrase, calendar: Calendar) -> NamedTime:
    """`Q1 2026/27`, counted from the month in which the publisher's year starts."""
    if not 1 <= number <= 4:
        raise phrase.refuse("A year has quarters 1 to 4.", f"Q{4 if number else 1} {years.written}")
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
    months = f"{month_and_year(plain[0])} to {month_and_year(plain[1])}"
    readings = [f"Q{number} {two_years(year)}"]
    away = (plain[0].month - starts) % 12
    if away % 3 == 0:
        readings.append(f"Q{away // 3 + 1} {two_years(year if plain[0].month >= starts else year - 1)}")
    else:
        readings += [months, month_and_year(plain[1])]
    own = f"{month_and_year(ours[0])} to {month_and_year(ours[1])}"
    return phrase.refuse(f"“{phrase.written}” can mean {own} or {months}.", *readings)


def read_year(phrase: Phrase, calendar: Calendar) -> NamedTime:
    """`2027`, `2026/27`, and the month `2027-03`, which looks like a year."""
    tokens = phrase.tokens
    first = checked_year(phrase, tokens[0].number)
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
        return not_a_time(phrase)
    message = f"“{phrase.written}” is more than one year."
    return phrase.refuse(message, f"{first} to {last}", f"{two_years(first)} to {two_years(last - 1)}")


def _one_year(years: Phrase) -> tuple[int, bool]:
    """The first calendar year of `2027` or `2026/27`, and whether a second one follows."""
    first = checked_year(years, years.tokens[0].number)
    if years.shape != "y" and not _follows(years):
        raise not_a_time(years)
    return first, years.shape != "y"


def _follows(years: Phrase) -> bool:
    first, second = years.tokens[0].number, years.tokens[2]
    if second.shape == "y":
        return second.number == first + 1
    return len(second.word) == 2 and second.number == (first + 1) % 100


def checked_year(phrase: Phrase, year: int) -> int:
    """The year, if it can be one of a plan. Raises Unreadable otherwise."""
    if not FIRST_YEAR <= year < LAST_YEAR:
        raise phrase.refuse(f"{year:04} is not a year of a plan: look at its digits again.")
    return year
