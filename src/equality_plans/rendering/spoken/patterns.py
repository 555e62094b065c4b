"""What is written otherwise than it is said: one pattern for all of it, with a name for each kind."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NUMBER = r"\d+(?:,\d{3})*"
_MINUS = r"(?:(?<![^\s(])[-−])"
_MINUS_SUM = r"(?:(?<!\w)[-−–])"
_PATTERNS = {
    "mail": r"(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    "web": r"(?:https?://|www\.)[^\s<>\"')\]]*[^\s<>\"')\].,;:!?]",
    "iso": r"(?<![\w/-])\d{4}-\d\d-\d\d(?![\w/-])",
    "phone": r"(?<![\w.,£/])\+?(?:\d{2,} )*?0?\d{2,5}(?: \d{3,}){1,3}(?!,?\d|[\w/])",
    "postcode": r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b",
    "money": rf"{_MINUS_SUM}?[£€$]{_NUMBER}(?:\.\d+)?(?: ?(?:million|billion|trillion|thousand|bn|m|k)\b)?",
    "percent": rf"{_MINUS_SUM}?{_NUMBER}(?:\.\d+)?(?: ?%| per ?cent\b)",
    "day": r"\b\d{1,2}(?:st|nd|rd|th)? (?:MONTH)\b(?:,? \d{4}\b)?",
    "span": r"(?<![\w/.])(?:1[6-9]|20)\d\d(?:/|–|-)(?:\d{4}|\d\d)(?![\w/.]*\d)",
    "time": r"\b\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)\b",
    "decade": r"\b(?:\d\d)?\d0s\b",
    "place": r"\b\d+(?:st|nd|rd|th)\b",
    "quarter": r"\bQ[1-4] (?=\d{4}\b)",
    "id": r"\b[A-Z]{1,3}\.?\d+(?:\.\d+)*(?![\w.]*\d)",
    "points": r"(?<![\w.])\d+(?:\.\d+)+",
    "year": r"(?<![\w,.])(?:1[6-9]|20)\d\d(?![\w,]*\d)",
    "number": rf"{_MINUS}?\d+(?:,\d{{3}})+(?:\.\d+)?(?!\d)|{_MINUS}\d+\.\d+(?![.\d])|{_MINUS}?\d+",
    "short": r"(?<![\w.])(?:SHORT)(?![\w])",
    "capitals": r"\b[A-Z]{2,}(?=s?\b)",
    "dash": r"(?<=\d)\s?[–-]\s?(?=[£€$]?\d)",
    "either": r"(?<=[a-z])/(?=[a-z])",
    "slash": r"(?<=\w)\s?/\s?(?=\w)",
    "sign": r"[SIGNS]",
}
"""What is said otherwise than it is written. The order says which is tried first at a place."""


def pattern_of(months: Iterable[str], short: Iterable[str], signs: Iterable[str]) -> re.Pattern[str]:
    """The pattern of one language; the name of the group that matched is the kind.

    Args:
        months: their names.
        short: what is written short, such as "e.g.".
        signs: single signs that are said in words.
    """
    filled = {
        "MONTH": "|".join(months),
        "SHORT": "|".join(sorted(map(re.escape, short), key=len, reverse=True)),
        "SIGNS": "".join(map(re.escape, signs)),
    }
    kinds = []
    for kind, pattern in _PATTERNS.items():
        for name, words in filled.items():
            pattern = pattern.replace(name, words)
        kinds.append(f"(?P<{kind}>{pattern})")
    return re.compile("|".join(kinds))
