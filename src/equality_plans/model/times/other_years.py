"""Terms, semesters, half-years, other bodies' years and years left out: what to write instead.

See `idioms` for how each function works.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from equality_plans.model.times.calendar import FIRST_YEAR, LAST_YEAR, Calendar, span_of_months, two_years
from equality_plans.model.times.idioms import Advice, date_in
from equality_plans.model.times.phrase import SEASONS, Phrase, cut
from equality_plans.model.times.words import month_and_year

_TERMS = {  # name: first month and number of months, as in most of England
    "autumn": (9, 4),
    "michaelmas": (9, 4),
    "spring": (1, 4),
    "lent": (1, 4),
    "hilary": (1, 4),
    "epiphany": (1, 4),
    "summer": (4, 4),
    "trinity": (4, 4),
    "easter": (4, 4),
}
_NUMBERED_TERMS = {1: (9, 4), 2: (1, 4), 3: (4, 4)}
_SEMESTERS = {1: (9, 5), 2: (2, 5)}
_OTHER_YEARS = {"municipal year": 5, "council year": 5, "civic year": 5, "school year": 9, "tax year": 4}
_HOLIDAYS = {"christmas": "December", "xmas": "December", "new year": "January", "easter": "April"}
_TWO_DIGITS = re.compile("[0-9]{2}").fullmatch
_BEGINNINGS = frozenset(("start", "beginning", "from", "starting"))
_TERMS_DIFFER = "Terms differ from place to place: write the months."


def parts_of_years(phrase: Phrase, calendar: Calendar) -> Iterator[Advice]:
    """Terms, semesters, half-years, other bodies' years, holidays: the months instead."""
    for at, token in enumerate(phrase.tokens):
        here, after = token.word, "".join(phrase.words[at + 1 : at + 2])
        pair, follows = f"{here} {after}", phrase.shape[at + 1 : at + 2]
        number = phrase.tokens[at + 1].number if follows == "d" else 0
        if here in _TERMS and (
            after == "term" or (follows == "y" and here not in SEASONS and here != "easter")
        ):
            length = 2 if after == "term" else 1
            yield from _months(phrase, at, length, _TERMS[here], 9, _TERMS_DIFFER)
        elif here == "term" and number in _NUMBERED_TERMS:
            yield from _months(phrase, at, 2, _NUMBERED_TERMS[number], 9, _TERMS_DIFFER)
        elif here == "semester" and number in _SEMESTERS:
            yield from _months(phrase, at, 2, _SEMESTERS[number], 9, _TERMS_DIFFER)
        elif here in ("h", "half") and number in (1, 2):
            yield from _half(phrase, at, number, calendar)
        elif token.shape == "d" and token.number in (1, 2) and after == "half":
            yield from _half(phrase, at, token.number, calendar)
        elif starts := _OTHER_YEARS.get(pair):
            message = f"A {pair} differs from the years of this plan: write the months."
            yield from _months(phrase, at, 2, (starts, 12), starts, message)
        elif holiday := _HOLIDAYS.get(here) or _HOLIDAYS.get(pair):
            words = _instead(phrase, at, 1 if here in _HOLIDAYS else 2, holiday)
            yield Advice("Write the month or the day.", [words])
        elif pair == "year end" or phrase.words[at : at + 3] == ("year", "-", "end"):
            words = _instead(phrase, at, 2 if pair == "year end" else 3, "end of").rstrip()
            years = [] if "y" in phrase.shape else [f"{words} {two_years(year)}" for year in calendar.years]
            yield Advice("Write which year.", years or [words])


def _instead(phrase: Phrase, at: int, length: int, words: str) -> str:
    """The line with other words in the place of some tokens."""
    behind = phrase.text[phrase.tokens[at + length - 1].end :].lstrip(" ,")
    front = phrase.text[: phrase.tokens[at].start].removesuffix("the ")
    return f"{front}{words} {behind}"


def _half(phrase: Phrase, at: int, number: int, calendar: Calendar) -> Iterator[Advice]:
    starts = 1 if phrase.shape[at + 2 :] == "y" else calendar.year_starts
    month = (starts + 6 * (number - 1) - 1) % 12 + 1
    yield from _months(phrase, at, 2, (month, 6), starts, "Write the months of a half-year.")


def _months(
    phrase: Phrase, at: int, length: int, span: tuple[int, int], starts: int, message: str
) -> Iterator[Advice]:
    """Months instead of the tokens from `at` and of the year behind them; a year begins in month `starts`."""
    years = phrase[at + length :].trimmed(frozenset(","), frozenset())
    if years.shape[:1] != "y" or not FIRST_YEAR <= years.tokens[0].number < LAST_YEAR - 1:
        return
    crosses = years.shape[:3] in ("y/d", "y-d", "y/y", "y-y")
    year = years.tokens[0].number + (1 if crosses and span[0] < starts else 0)
    start, end = span_of_months(year, *span)
    front = phrase.text[: phrase.tokens[at].start].removesuffix("the ")
    behind = phrase.text[years.tokens[2 if crosses else 0].end :]
    wordings = [month_and_year(end), f"{month_and_year(start)} to {month_and_year(end)}"]
    if at and phrase.words[at - 1] in _BEGINNINGS:
        wordings = [month_and_year(start)]
    elif at and phrase.words[at - 1] in ("by", "end"):
        wordings = [month_and_year(end)]
    yield Advice(message, [f"{front}{words}{behind}" for words in wordings])


def years_left_out(phrase: Phrase, calendar: Calendar) -> Iterator[Advice]:
    """`Mar 27`, `1/4/27`, `Q3 26/27`, `31 March`, `March`: the year in four digits."""
    if "y" in phrase.shape:
        return
    text = phrase.text
    fuller = _with_centuries(phrase)
    bare = text.rstrip(" .,;")
    with_year = [f"{bare} {year}" for year in _years_of(bare, calendar)]
    if phrase.shape.endswith("Md") and phrase.shape != "dMd" and len(phrase.words[-1]) == 2:
        month = phrase.tokens[-2]
        day = f"{text[: month.start]}{phrase.words[-1]} {text[month.start : month.end]}"
        days = [f"{day} {year}" for year in _years_of(day, calendar)[:1]]
        yield Advice(
            f"“{phrase.written}” can mean a month or a day: write four digits for a year.", fuller + days
        )
    yield Advice("Write years with four digits.", fuller, choose=not phrase.shape.startswith("d"))
    if "/" in phrase.words:
        with_year += [f"{bare}/{year}" for year in calendar.years]
    yield Advice(f"“{phrase.written}” has no year: write the year with four digits.", with_year)


def _with_centuries(phrase: Phrase) -> list[str]:
    """The text with years of two digits filled up: those behind months all at once, else one at a time."""
    text = phrase.text
    short = [at for at, token in enumerate(phrase.tokens) if token.shape == "d" and _TWO_DIGITS(token.word)]
    behind_months = [at for at in short if "M" in phrase.shape[max(0, at - 2) : at] and at != 0]
    fuller = []
    for places in [behind_months] if behind_months else [[at] for at in short]:
        words = text
        for at in reversed(places):
            token = phrase.tokens[at]
            front = words[: token.start].removesuffix("'").removesuffix("’")
            words = f"{front}{20 if token.number < 70 else 19}{words[token.start :]}"
        fuller.append(words)
    return fuller


def _years_of(words: str, calendar: Calendar) -> list[str]:
    """The years, of one or of two numbers, that would put these words inside the plan; all if none would."""
    years = [str(year) for year in calendar.years]
    years += [two_years(year) for year in calendar.years]
    if calendar.period is None:
        return years
    start, end = calendar.period
    named = {year: date_in(cut(f"{words} {year}"), calendar) for year in years}
    inside = [year for year, time in named.items() if time and start <= time.end <= end]
    return inside or years
