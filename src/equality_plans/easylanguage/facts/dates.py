"""Finds the dates of a text, in all the forms that people write, with or without a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from equality_plans.easylanguage.blanking import blanked, without
from equality_plans.easylanguage.facts.fact import Fact, FactKind, Side
from equality_plans.easylanguage.months import IN_FULL, SHORTENED
from equality_plans.model.named_times import month_number
from equality_plans.model.timescale import Calendar, NamedTime, Unreadable, parse_named_time

_MONTH = rf"(?:(?:{IN_FULL})\b\.?|{SHORTENED})"
_YEAR = r"(?:19|20)\d\d"
_YEARS = rf"{_YEAR}\s?[/–-]\s?(?:(?:19|20)\d\d|\d\d)(?![\d/-])"
_ANY_YEAR = rf"(?:{_YEARS}|{_YEAR})"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_SEASON = r"(?:spring|summer|autumn|winter)"
_FREE = r"(?<![\w£.,/-])"

_WITH_YEAR = re.compile(
    rf"{_FREE}(?P<written>(?:(?:the\s+)?(?:end|start|beginning|early|mid|middle|late)\s*(?:of\s+|-)?\s*(?:the\s+)?)?(?:"
    rf"{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}"
    rf"|(?P<american>{_MONTH}\s+{_DAY},?\s+{_YEAR})"
    rf"|\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:{_YEAR}|\d\d)"
    rf"|{_YEAR}-\d\d-\d\d"
    rf"|{_MONTH},?\s+(?:of\s+)?{_ANY_YEAR}"
    rf"|{_SEASON}\s+(?:of\s+)?{_ANY_YEAR}"
    rf"|(?:Q[1-4]|quarter\s[1-4])\s+(?:of\s+)?{_YEARS}"
    rf"|{_YEARS}|{_YEAR}(?!\s(?:people|staff|thousand|million|billion|pounds)\b)"
    rf"|(?:(?<=in\s)|(?<=by\s)|(?<=from\s)|(?<=since\s)|(?<=until\s)){_YEAR}))(?!\d|[.,]\d|\s?(?:%|per\s?cent))",
    re.IGNORECASE,
)
# "May" and "March" are verbs too: without a day or a year, a month has a capital and a word before it.
_WITHOUT_YEAR = re.compile(
    rf"{_FREE}(?P<day>{_DAY})\s+(?:of\s+)?(?P<month>{_MONTH})"
    rf"|\b(?:[Ii]n|[Bb]y|[Ff]rom|[Uu]ntil|[Tt]o|[Ss]ince|[Oo]f|[Ee]very|[Ee]ach|[Ll]ast|[Nn]ext|[Tt]his|[Bb]efore|[Aa]fter|[Ee]arly"
    rf"|[Mm]id|[Ll]ate|[Bb]etween|and|or)[\s-]+(?P<alone>{_MONTH})"
    rf"|\b(?P<first>{_MONTH})(?=\s*(?:to|and|or|-|–)\s*(?:{_DAY}\s+)?(?:{_MONTH}|\x00))"
)
_TWO_DAYS = re.compile(rf"{_FREE}(?P<day>{_DAY})(?=\s*(?:to|and|or|-|–)\s*{_DAY}\s+(?P<month>{_MONTH}))")
_SIDE = re.compile(
    r"\b(by|until|till|before|to|ends?(?:\s+(?:in|on))?|end\s+of)\s+(?:the\s+)?(?:end\s+of\s+)?$",
    re.IGNORECASE,
)
_TAKEN = "\x00"


def dates_in(left: str, text: str, calendar: Calendar) -> tuple[list[Fact], str]:
    """The dates of a text, and what is left of it without them.

    Args:
        left: the text with everything blanked out that is no date.
        text: the text as it was written, of the same length.
        calendar: when the publisher's years start, for 2026/27.
    """
    days = [fact for found in _TWO_DAYS.finditer(left) for fact in _yearless(found, text)]
    left = without(_TWO_DAYS, left)
    dates: list[Fact] = []
    taken: list[tuple[int, int]] = []
    for found in _WITH_YEAR.finditer(left):
        fact = _dated(found, left, text, calendar)
        if fact:
            dates.append(fact)
            taken.append(found.span())
    left = blanked(left, taken, _TAKEN)
    for found in _WITHOUT_YEAR.finditer(left):
        dates += _yearless(found, text)
    return days + dates, without(_WITHOUT_YEAR, left).replace(_TAKEN, " ")


def fact_of(time: NamedTime, side: Side = Side.NONE) -> Fact:
    """The fact that a date of the plan states."""
    return Fact(FactKind.DATE, time.words or str(time), start=time.start, end=time.end, side=side)


def _dated(found: re.Match[str], left: str, text: str, calendar: Calendar) -> Fact | None:
    span = _span(found, calendar)
    if span is None:
        return None
    before = _SIDE.search(left, max(0, found.start() - 20), found.start())
    word = before[1].lower() if before else ""
    side = Side.BEFORE if word == "before" else Side.BY if word else Side.NONE
    at = found.start()
    words = text[at : found.end()].strip()
    return Fact(FactKind.DATE, words, start=span[0], end=span[1], side=side, start_of_words=at)


def _span(found: re.Match[str], calendar: Calendar) -> tuple[date, date] | None:
    written = " ".join(found[0].split())
    if found["american"]:
        month, day, year = re.split(r"[\s,.]+", written)
        written = f"{day} {month} {year}"
    written = re.sub(rf"({_YEAR})\s?[–-]\s?(\d\d(?:\d\d)?)$", r"\1/\2", written)
    written = re.sub(r"^(\d{1,2}[/.-]\d{1,2}[/.-])(\d\d)$", r"\g<1>20\2", written)
    try:
        time = parse_named_time(written, calendar)
    except Unreadable:
        # A winter or a quarter across two years: the year at least was said.
        year = re.search(_YEAR, written)
        if year is None:
            return None
        return date(int(year[0]), 1, 1), date(int(year[0]), 12, 31)
    return time.start, time.end


def _yearless(found: re.Match[str], text: str) -> Iterator[Fact]:
    groups = found.groupdict()
    name = groups.get("month") or groups.get("alone") or groups.get("first") or ""
    month = month_number(name)
    day = int(re.sub(r"\D", "", groups["day"])) if groups.get("day") else None
    group = "alone" if groups.get("alone") else 0
    at = found.start(group)
    words = text[at : found.end(group)].strip()
    yield Fact(FactKind.DATE, words, month=month, day=day, start_of_words=at)
