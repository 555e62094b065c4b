"""Dates that are not written in full: 1/3/26, 1st March, March 1, 1 Mar 2026."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_BY_START = {month[:3].casefold(): number for number, month in enumerate(MONTHS, 1)}
_MONTH = "|".join(MONTHS)
_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
_ANY_MONTH = rf"(?P<month>{_MONTH}|{_SHORT})"
_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?:,? (?P<year>\d{4}))?"
_FORMS = (
    rf"(?<![\w/.-]){_DAY}(?P<sign>[/.-])(?P<month>\d{{1,2}})(?P=sign)(?P<year>\d{{4}}|\d{{2}})(?![\w/-])",
    r"(?<![\w/.-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\w/-])",
    rf"(?<![\w/.])(?:the )?{_DAY}(?:st|nd|rd|th)(?: of)? {_ANY_MONTH}{_YEAR}",
    rf"\b{_ANY_MONTH} (?:the )?{_DAY}(?:st|nd|rd|th)\b{_YEAR}",
    rf"\b(?P<month>{_MONTH}) {_DAY}(?!\d|[,.]\d|:){_YEAR}",
    rf"(?<![\w/.]){_DAY} (?P<month>{_SHORT}){_YEAR}",
    rf"\b(?P<month>{_SHORT}) (?P<year>\d{{4}})",
)
_PATTERNS = tuple(re.compile(form) for form in _FORMS)


@dataclass(frozen=True, slots=True)
class ShortDate:
    """A date that is not written in full.

    Attributes:
        start, end: where it stands.
        full: the date in full, or nothing where there is no such day.
    """

    start: int
    end: int
    full: str


def find_short_dates(text: str) -> Iterator[ShortDate]:
    """The dates of a sentence that are not written in full. In numbers the day comes first, as in Britain."""
    taken: list[tuple[int, int]] = []
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            if not any(start < found.end() and found.start() < end for start, end in taken):
                taken.append(found.span())
                yield ShortDate(found.start(), found.end(), _full(found.groupdict()))


def _full(parts: dict[str, str | None]) -> str:
    said = (parts["month"] or "").strip(".")
    month = int(said) if said.isdigit() else _BY_START[said[:3].casefold()]
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
