"""Words that officers write for a date and that a program cannot read as one: what to write instead.

Each function here looks for one family of such words and yields what to say to the author with the wordings
to try, the likeliest first. `advice` tries them, and shows only those that can be read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta

from equality_plans.model.calendar import (
    MONTHS,
    Calendar,
    add_months,
    span_of_months,
    two_years,
)
from equality_plans.model.named_times import NamedTime, day_in_words, month_and_year, read_named_time
from equality_plans.model.phrase import SEASONS, Phrase, Unreadable

# The message, or None to keep the reader's own, and the wordings to try.
Advice = tuple[str | None, list[str]]

_DONE = ("completed", "complete", "done", "achieved", "delivered", "finished", "closed", "embedded", "met")
_UNDER_WAY = ("in progress", "under way", "underway", "started", "not started", "on track", "on target")
_STOPPED = ("paused", "on hold", "delayed", "withdrawn", "superseded", "not required", "no longer required")
_NOTHING = ("n / a", "na", "not applicable", "none", "nil", "-", "no date", "not set", "?", "x")
_ELSEWHERE = (
    "see above",
    "see below",
    "as above",
    "as below",
    "ditto",
    "same as",
    "see action",
    "see objective",
)
_ALWAYS = (
    *(
        "continuous",
        "continuously",
        "continual",
        "continually",
        "continuing",
        "permanent",
        "always",
        "indefinite",
    ),
    *(
        "indefinitely",
        "rolling",
        "bau",
        "business as usual",
        "open ended",
        "open - ended",
        "in place",
        "ongoing",
    ),
)
_TWO_READINGS = {
    "bimonthly": ("every 2 months", "fortnightly"),
    "biweekly": ("fortnightly", "every 2 weeks"),
    "biannually": ("twice a year", "every 2 years"),
    "biannual": ("twice a year", "every 2 years"),
    "biennial": ("every 2 years",),
    "semi annually": ("twice a year",),
    "twice a month": ("fortnightly",),
    "twice monthly": ("fortnightly",),
    "twice yearly": ("twice a year",),
    "twice annually": ("twice a year",),
}
_SOMETIMES = (
    "regular",
    "regularly",
    "periodically",
    "frequently",
    "occasionally",
    "from time to time",
    "at intervals",
)
_MEETINGS = (
    "meeting",
    "meetings",
    "board",
    "committee",
    "cycle",
    "cycles",
    "governors",
    "cabinet",
    "council",
)
_RELATIVE = (
    *(
        "within",
        "after",
        "following",
        "next",
        "later",
        "this",
        "asap",
        "a s a p",
        "soon",
        "as soon as possible",
    ),
    *("immediate", "immediately", "urgent", "urgently", "now", "short term", "short - term", "medium term"),
    *(
        "medium - term",
        "long term",
        "long - term",
        "when",
        "once",
        "upon",
        "subject to",
        "dependent on",
        "depends on",
    ),
    *("prior to", "before", "in time for", "in line with", "from approval", "from launch", "high priority"),
    *(
        "in due course",
        "ahead",
        "shortly",
        "days",
        "weeks",
        "months",
        "years",
        "over",
        "same time",
        "at launch",
    ),
)
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
_OTHER_YEARS = {"municipal year": 5, "council year": 5, "civic year": 5, "school year": 9, "tax year": 4}
_HOLIDAYS = {"christmas": "December", "xmas": "December", "new year": "January", "easter": "April"}
_UNITS = {"day": 0, "week": 0, "month": 1, "quarter": 3, "term": 4, "year": 12}
_PLAIN_YAML = re.compile(r"[A-Za-z][A-Za-z0-9 ()/.-]*[A-Za-z0-9)]")


def said(phrase: Phrase, *idioms: str) -> str | None:
    """The first of these idioms that stands in the phrase, word for word."""
    line = f" {' '.join(phrase.words)} "
    return next((idiom for idiom in idioms if f" {idiom} " in line), None)


def date_in(phrase: Phrase, calendar: Calendar) -> NamedTime | None:
    """The date that these tokens name, or None."""
    try:
        return read_named_time(phrase, calendar)
    except Unreadable:
        return None


def dates_in(phrase: Phrase, calendar: Calendar) -> Iterator[tuple[Phrase, NamedTime]]:
    """The dates in a line of prose, each with the tokens that name it; the longest reading of each."""
    at = 0
    while at < len(phrase):
        for end in range(min(len(phrase), at + 8), at, -1):
            if found := date_in(phrase[at:end], calendar):
                yield phrase[at:end], found
                at = end
                break
        else:
            at += 1


def scalar(text: str) -> str:
    """A text as it can stand inside braces in a plan file."""
    text = " ".join(text.split())
    return text if _PLAIN_YAML.fullmatch(text) else json.dumps(text, ensure_ascii=not text.isprintable())


def _only(phrase: Phrase, calendar: Calendar) -> list[str]:
    """The dates in the line as deadlines, or an example."""
    found = [f"by {named}" for _, named in dates_in(phrase, calendar)]
    return found or [f"by March {calendar.example_years[0]}"]


def status(phrase: Phrase, calendar: Calendar) -> Iterator[Advice]:
    """`completed`, `on track`, `N/A`, `see above`."""
    if word := said(phrase, *_DONE):
        message = f"“{word}” is a status: write it as `status`, and keep the timescale that was planned."
        yield message, _only(phrase, calendar)
    if word := said(phrase, *_STOPPED, *_UNDER_WAY):
        yield (
            f"“{word}” tells the progress: write it as `status`, and here when it is due.",
            _only(phrase, calendar),
        )
    if said(phrase, *_ELSEWHERE):
        message = "A timescale stands by itself: write it again instead of pointing to another place."
        yield message, _only(phrase, calendar)
    if " ".join(phrase.words) in _NOTHING:
        message = f"“{phrase.written}” is no timescale: leave the line out, or write one of these."
        yield message, ["as needed", "ongoing", "to be confirmed"]


def beside_a_date(phrase: Phrase, calendar: Calendar) -> Iterator[Advice]:
    """`before March 2027`, `after …`, `during …`, `since …`, `until …`, `w/c 5 January 2027`."""
    words = phrase.words
    for length in (1, 2, 3):
        named = date_in(phrase[length:], calendar)
        if named is None:
            continue
        lead = " ".join(words[:length])
        day, after = named.start, named.end + timedelta(days=1)
        if lead in ("before", "ahead", "prior to"):
            yield "“before” leaves the last day open: write it.", [f"by {_until_day_before(day)}"]
        if lead in ("after", "following"):
            yield f"“{lead}” leaves the first day open: write it.", [f"from {_from_day(after)}"]
        if lead in ("since", "as from", "w . e . f", "effective", "effective from", "with effect from"):
            yield "Write “from” before the day when it starts.", [f"from {named}"]
        if lead in ("during", "throughout", "over", "all", "within"):
            months = [f"{month_and_year(day)} to {month_and_year(named.end)}", f"by {named}"]
            yield f"“{lead}” can mean all of it, or at some time in it.", months
        if lead in ("until", "till", "to", "ongoing until", "ongoing to", "up to"):
            begin = _from_day(calendar.period[0]) if calendar.period else None
            range_ = [f"{begin} to {named}"] if begin else []
            yield f"“{phrase.written}” does not say when it starts.", [*range_, f"by {named}"]
        if lead in ("ongoing from", "ongoing since"):
            yield None, [f"from {named}", "ongoing"]
        week = named.start + timedelta(days=4)
        if lead in ("w / c", "week commencing", "week beginning"):
            both = [f"by {day_in_words(week)}", f"{day_in_words(day)} to {day_in_words(week)}"]
            yield "Write the last day of the week, or both days.", both
        if lead in ("w / e", "week ending"):
            yield "Write the day.", [f"by {named}"]


def _until_day_before(day: date) -> str:
    before = day - timedelta(days=1)
    return month_and_year(before) if day.day == 1 else day_in_words(before)


def _from_day(day: date) -> str:
    return month_and_year(day) if day.day == 1 else day_in_words(day)


def frequency(phrase: Phrase, calendar: Calendar) -> Iterator[Advice]:
    """Frequencies with two readings, with none, or tied to meetings."""
    year = calendar.example_years[0]
    whole = "".join(word for word in phrase.words if word != "-")
    for idiom, instead in _TWO_READINGS.items():
        if whole == idiom.replace(" ", "") or said(phrase, idiom):
            message = f"“{phrase.written}” has two readings." if len(instead) > 1 else None
            yield message, list(instead)
    if said(
        phrase, "annual", "annually", "yearly", "each year", "every year", "year on year", "annual review"
    ):
        months = [token.number for token in phrase.tokens if token.shape == "M"]
        seasons = [token.number for token in phrase.tokens if token.shape == "S"]
        if said(phrase, "review", "reviewed"):
            yield None, ["annually", f"ongoing, review January {year}"]
        yield None, [f"each {MONTHS[month - 1]}" for month in months or seasons] or ["annually"]
    if phrase.words[0] in ("each", "every") and phrase.shape[1:] == "S":
        yield None, [f"each {MONTHS[phrase.tokens[1].number - 1]}"]
    if (
        said(phrase, "each", "every", "per", "regular")
        and said(phrase, *_MEETINGS)
        or said(phrase, "board cycle")
    ):
        message = "Write how often that is; your own words can stand beside it."
        yield message, [f"{{when: quarterly, words: {scalar(phrase.text)}}}", "quarterly", "every 2 months"]
    if said(phrase, *_SOMETIMES):
        yield "Write how often.", ["quarterly", "annually", "as needed"]
    if (word := said(phrase, *_ALWAYS)) and not any(letter in "yM" for letter in phrase.shape):
        both = said(phrase, "as needed", "as required", "as appropriate", "as necessary")
        message = "These are two timescales: write one." if both else f"“{word}” is written as “ongoing”."
        yield message, ["ongoing", both] if both else [f"ongoing, review January {year}", "ongoing"]


def parts_of_years(phrase: Phrase, calendar: Calendar) -> Iterator[Advice]:
    """Terms, semesters, half-years, other bodies' years, holidays: the months instead."""
    for at, token in enumerate(phrase.tokens):
        shape = phrase.shape[at:]
        here, after = token.word, phrase.words[at + 1 : at + 2]
        if here in _TERMS and after == ("term",):
            yield from _months_instead(phrase, at, 2, *_TERMS[here], starts=9, what="Terms")
        elif here in _TERMS and here not in SEASONS and here != "easter" and shape[1:2] == "y":
            yield from _months_instead(phrase, at, 1, *_TERMS[here], starts=9, what="Terms")
        elif here in ("semester", "term") and shape[1:2] == "d" and phrase.tokens[at + 1].number in (1, 2, 3):
            number = phrase.tokens[at + 1].number
            month, length = {1: (9, 4), 2: (1, 5), 3: (5, 3)}[number]
            yield from _months_instead(phrase, at, 2, month, length, starts=9, what="Terms")
        elif here in ("h", "half") and shape[1:2] == "d" and phrase.tokens[at + 1].number in (1, 2):
            yield from _half(phrase, at, 2, phrase.tokens[at + 1].number, calendar)
        elif shape[:1] == "d" and token.number in (1, 2) and after == ("half",):
            yield from _half(phrase, at, 2, token.number, calendar)
        elif (other := f"{here} {after[0] if after else ''}") in _OTHER_YEARS:
            starts = _OTHER_YEARS[other]
            yield from _months_instead(phrase, at, 2, starts, 12, starts=starts, what="Such years")
        elif holiday := _HOLIDAYS.get(here) or _HOLIDAYS.get(other):
            words = f"{holiday} "
            yield "Write the month or the day.", [_instead(phrase, at, 1 if here in _HOLIDAYS else 2, words)]
        elif other == "year end" or phrase.words[at : at + 3] == ("year", "-", "end"):
            yield None, [_instead(phrase, at, 2 if other == "year end" else 3, "end of ")]


def _instead(phrase: Phrase, at: int, length: int, words: str) -> str:
    """The line with other words in the place of some tokens."""
    behind = phrase.text[phrase.tokens[at + length - 1].end :].lstrip(" ,")
    return f"{phrase.text[: phrase.tokens[at].start]}{words}{behind}"


def _half(phrase: Phrase, at: int, length: int, number: int, calendar: Calendar) -> Iterator[Advice]:
    years = phrase[at + length :]
    starts = 1 if years.shape == "y" else calendar.year_starts
    month = starts + 6 * (number - 1)
    yield from _months_instead(phrase, at, length, (month - 1) % 12 + 1, 6, starts=starts, what="Half-years")


def _months_instead(
    phrase: Phrase, at: int, length: int, month: int, months: int, *, starts: int, what: str
) -> Iterator[Advice]:
    years = phrase[at + length :].trimmed(frozenset(","), frozenset())
    if years.shape[:1] != "y" or not 1900 <= years.tokens[0].number < 2199:
        return
    crosses = len(years) == 3 and years.shape[1] in "/-"
    year = years.tokens[0].number + (1 if crosses and month < starts else 0)
    start, end = span_of_months(year, month, months)
    used = 3 if crosses else 1
    front = phrase.text[: phrase.tokens[at].start]
    behind = phrase.text[years.tokens[used - 1].end :]
    spans = [month_and_year(end), f"{month_and_year(start)} to {month_and_year(end)}"]
    yield (
        f"{what} differ from place to place: write the months.",
        [f"{front}{span}{behind}" for span in spans],
    )


def relative(phrase: Phrase, calendar: Calendar) -> Iterator[Advice]:
    """`within 3 months of approval`, `ASAP`, `next year`: a day beside the author's words."""
    if not said(phrase, *_RELATIVE):
        return
    start = calendar.period[0] if calendar.period else calendar.year(calendar.example_years[0] - 1)[0]
    months = 3
    for at, token in enumerate(phrase.tokens[:-1]):
        unit = phrase.words[at + 1].removesuffix("s")
        if token.shape == "d" and unit in _UNITS:
            months = min(60, max(1, token.number * _UNITS[unit])) or 1
    day = add_months(start, months) - timedelta(days=1)
    message = "This depends on something that has no date here: write the day, with your own words beside it."
    by = f"by {month_and_year(day)}"
    yield message, [f"{{when: {by}, words: {scalar(phrase.text)}}}", by]


def years_left_out(phrase: Phrase, calendar: Calendar) -> Iterator[Advice]:
    """`Mar 27`, `1/4/27`, `Q3 26/27`, `31 March`, `March`: the year in four digits."""
    text = phrase.text
    if "y" not in phrase.shape:
        fuller: list[str] = []
        for token in phrase.tokens:
            if token.shape == "d" and len(token.word) == 2 and token.word.isdigit():
                century = "20" if token.number < 70 else "19"
                front = text[: token.start].removesuffix("'").removesuffix("’")
                fuller.append(f"{front}{century}{text[token.start :]}")
    else:
        fuller = []
    years = [str(year) for year in calendar.example_years]
    if phrase.shape.endswith(("Md", "M-d")):  # "Mar 27" may also be a day
        swapped = phrase.tokens[-1].word, phrase.tokens[-1 if phrase.shape.endswith("Md") else -3]
        month = next(token for token in reversed(phrase.tokens) if token.shape == "M")
        fuller.append(f"{text[: month.start]}{swapped[0]} {text[month.start : month.end]} {years[0]}")
        yield f"“{phrase.written}” can mean a month or a day: write the year with four digits.", fuller
        return
    if fuller:
        yield "Write years with four digits.", fuller
    if "y" not in phrase.shape:
        years += [two_years(int(year)) for year in years]
        bare = text.rstrip(" .,;")
        yield None, [f"{bare} {year}" for year in years]
