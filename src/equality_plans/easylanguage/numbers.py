"""Numbers in words and in figures, read as exact decimals."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

_TO_9 = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
ONES = (*_TO_9, "ten", "eleven", "twelve", *_TEENS)
"""The words for 1 to 19."""

_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL = {word: number for number, word in enumerate(ONES, 1)}
_SMALL |= {word: 10 * number for number, word in enumerate(_TENS, 2)}
_SMALL |= {"dozen": 12}
_LARGE = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_SCALES = _LARGE | {"k": 1000, "m": 1_000_000, "bn": 1_000_000_000, "": 1}

# Longer words first, so that "sixteen" is not read as "six".
_ONE = "|".join(sorted(ONES, key=len, reverse=True))
UP_TO_99 = rf"(?:(?:{'|'.join(_TENS)})(?:[\s-](?:{_ONE}))?|{_ONE}|(?:an?\s+)?dozen)"
"""Finds a small number in words: seven, twenty-five, a dozen."""

_TO_999 = rf"(?:(?:{UP_TO_99}|an?)\s+hundred(?:(?:\s+and)?\s+{UP_TO_99})?|{UP_TO_99})"
_IN_WORDS = rf"\b(?:(?:{_TO_999}|an?)\s+(?:thousand|million|billion)(?:(?:\s+and)?\s+{_TO_999})?|{_TO_999})\b"

IN_FIGURES = r"(?<![\w.,/#])(?<![A-Za-z]-)(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
"""Finds a number in figures: 7, 1,234, 7.6. Not the end of a name such as A4 or COVID-19."""

ROMAN = r"X{0,3}(?:IX|IV|V?I{0,3})"
"""Finds a Roman number up to XXXIX, or nothing at all."""

SCALE = r"(?:\s*(?:hundred|thousand|million|billion)\b|(?:k|m|bn)\b)?"
"""What may follow the figures of a large number: 1.5 million, 30k."""

PER_CENT = re.compile(
    rf"(?:(?P<number>{IN_FIGURES}|\b{UP_TO_99}) ?)?(?:%|\bper ?cent\b|\bpercentages?\b)(?: points?\b)?",
    re.IGNORECASE,
)
"""A percentage, with its number where it has one."""


def number_of(written: str) -> Decimal:
    """Read a number: `7`, `1,234`, `1.5 million`, `30k`, `twenty-five`."""
    found = re.match(r"[\d,]+(?:\.\d+)?", written)
    if found is None:
        return Decimal(_read(written))
    return Decimal(found[0].replace(",", "")) * _SCALES[written[found.end() :].strip().lower()]


def put_in_figures(text: str) -> tuple[str, dict[int, int]]:
    """Write the numbers that are in words in figures, with spaces behind them so that nothing moves.

    Returns:
        the text, and where each number in words ends by where its figures end.
    """
    ends: dict[int, int] = {}

    def in_figures(found: re.Match[str]) -> str:
        figures = f"{_read(found[0]):,}"
        ends[found.start() + len(figures)] = found.end()
        return figures.ljust(len(found[0]))

    return _in_words().sub(in_figures, text), ends


@cache
def _in_words() -> re.Pattern[str]:
    return re.compile(_IN_WORDS, re.IGNORECASE)


def _read(words: str) -> int:
    whole = part = 0
    for word in re.split(r"[\s-]+", words.lower()):
        if word == "hundred":
            part = (part or 1) * 100
        elif word in _LARGE:
            whole, part = (part or 1) * _LARGE[word], 0
        else:
            part += _SMALL.get(word, 0)
    return whole + part
