"""Dates that are not written in full: 1/3/26, 1st March, March 1, 1 Mar 2026."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from equality_plans.easylanguage.blanking import Taken
from equality_plans.easylanguage.months import IN_FULL, SHORTENED
from equality_plans.easylanguage.tokens import Replaceable
from equality_plans.model.named_times import month_number
from equality_plans.model.times.calendar import MONTHS

_ANY_MONTH = rf"(?P<month>{IN_FULL}|{SHORTENED})"
_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?:,? (?P<year>\d{4}))?"
_FORMS = (
    rf"(?<![\w/.-]){_DAY}(?P<sign>[/.-])(?P<month>\d{{1,2}})(?P=sign)(?P<year>\d{{4}}|\d{{2}})(?![\w/-])",
    r"(?<![\w/.-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\w/-])",
    rf"(?<![\w/.])(?:the )?{_DAY}(?:st|nd|rd|th)(?: of)? {_ANY_MONTH}{_YEAR}",
    rf"\b{_ANY_MONTH} (?:the )?{_DAY}(?:st|nd|rd|th)\b{_YEAR}",
    rf"\b(?P<month>{IN_FULL}) {_DAY}(?!\d|[,.]\d|:){_YEAR}",
    rf"(?<![\w/.]){_DAY} (?P<month>{SHORTENED}){_YEAR}",
    rf"\b(?P<month>{SHORTENED}) (?P<year>\d{{4}})",
)
_PATTERNS = tuple(re.compile(form) for form in _FORMS)


def find_short_dates(text: str) -> Iterator[Replaceable]:
    """The dates of a sentence that are not written in full. In numbers the day comes first, as in Britain.

    What could stand instead is the date in full, or nothing where there is no such day.
    """
    taken = Taken(text)
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            if not taken.overlaps(found.span()):
                taken.add(found.span())
                yield Replaceable(found[0], found.start(), _full(found.groupdict()))


def _full(parts: dict[str, str | None]) -> str:
    said = parts["month"] or ""
    month = int(said) if said.isdigit() else month_number(said)
    year = parts.get("year") or ""
    if len(year) == 2:
        year = f"20{year}"
    day = parts.get("day")
    try:
        # A leap year where none is said: 29 February is a day.
        date(int(year or 2024), month, int(day or 1))
    except ValueError:
        return ""
    return " ".join(part for part in (str(int(day)) if day else "", MONTHS[month - 1], year) if part)
