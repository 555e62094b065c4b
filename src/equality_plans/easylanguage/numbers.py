"""Numbers in a sentence: hundredths, large ones, those in words, Roman ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

DIGITS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip
"""The numbers that people write as words. `one` is not among them: it is more than a number."""

_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_NUMBER = r"(?<![\d.,])\d[\d,]*(?:\.\d+)?"
_NEAR = 60
"""How many characters before a number are looked at."""
_WORD = "|".join((*DIGITS, *_TENS, "one"))
PER_CENT = re.compile(
    rf"(?P<number>{_NUMBER}|\b(?:{_WORD}))? ?(?:%|\bper ?cent\b|\bpercentages?\b)(?: points?\b)?",
    re.IGNORECASE,
)
"""A percentage, with its number where it has one."""

_LARGE = re.compile(
    rf"(?<![\w.,/-])£?(?:{_NUMBER} ?(?:[mb]illion|thousand|bn|[mk])|(?:{_WORD}) (?:[mb]illion|thousand)"
    rf"|(?:[mb]illions|thousands)|{_NUMBER})(?![\w/-])",
    re.IGNORECASE,
)
_MULTIPLES = {"thousand": 1000, "k": 1000, "million": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9}
_TO_CALL = re.compile(
    r"\b(?:text|call|phone|ring|dial|fax|number)(?: us| me)?(?: on| at| to| is)?:? ?$", re.IGNORECASE
)
_NUMBER_WORD = re.compile(rf"(?<![\w'’-])(?:{'|'.join(DIGITS)})(?![\w'’-])", re.IGNORECASE)
_ROMAN = re.compile(r"(?<![\w'’.-])(?:X{0,3}(?:IX|IV|V?I{0,3}))(?![\w'’-])")
_ROMAN_IN_BRACKETS = re.compile(r"(?<=\()(?:x{0,3}(?:ix|iv|v?i{0,3}))(?=\))")
_ROMAN_AFTER = re.compile(
    r"\b(?:part|chapter|title|volume|annex|appendix|schedule|phase|stage)s? (?P<roman>[IVX])\b", re.IGNORECASE
)
_OF_A_KING = re.compile(r"\b(?:King|Queen|Prince|Princess|Pope|Elizabeth|Charles|George) (?:[A-Z][a-z]+ )?$")
_VALUES = {"I": 1, "V": 5, "X": 10}


def in_every(number: str) -> str:
    """A percentage in easy words: `6 in every 100`.

    Args:
        number: what stands before the sign, in digits or as a word; it may be empty.

    Returns:
        `125 in every 1,000` for 12.5, `all` for 100, or nothing where there is no such way to say it.
    """
    value = _value(number)
    if value is None or value > 100:
        return ""
    if value == 100:
        return "all"
    if value == 0:
        return "none"
    for all_of in (100, 1000, 10000):
        part = value * all_of / 100
        if part == part.to_integral_value():
            return f"{int(part)} in every {all_of:,}"
    return ""


def find_large_numbers(text: str, least: int) -> Iterator[re.Match[str]]:
    """The numbers from `least` on. Numbers to call or to text are none.

    Args:
        text: a sentence without contact details.
        least: from where a number is large.
    """
    for found in _LARGE.finditer(text):
        digits, unit = _number_and_unit(found[0])
        value = (digits if digits is not None else Decimal(1)) * _MULTIPLES.get(unit.rstrip("s"), 1)
        if unit.endswith("s") and unit[:-1] in _MULTIPLES:
            value = Decimal(least)
        if value >= least and not _TO_CALL.search(text[max(found.start() - _NEAR, 0) : found.start()]):
            yield found


def find_number_words(text: str) -> Iterator[re.Match[str]]:
    """The numbers from two to twelve in words. With a capital inside a sentence they are part of a name."""
    for found in _NUMBER_WORD.finditer(text):
        if found[0].islower() or not text[: found.start()].strip("'\"‘“([ "):
            yield found


def find_roman_numbers(text: str) -> Iterator[tuple[int, int, int]]:
    """The Roman numbers of a sentence: start, end, value. One letter is one after `part` and the like."""
    spans = [
        found.span()
        for found in _ROMAN.finditer(text)
        if len(found[0]) >= 2 and not _OF_A_KING.search(text[max(found.start() - _NEAR, 0) : found.start()])
    ]
    spans += [found.span() for found in _ROMAN_IN_BRACKETS.finditer(text) if found[0]]
    spans += [found.span("roman") for found in _ROMAN_AFTER.finditer(text)]
    for start, end in sorted(set(spans)):
        signs = [_VALUES[sign] for sign in text[start:end].upper()]
        value = sum(-one if one < after else one for one, after in zip(signs, [*signs[1:], 0], strict=True))
        yield start, end, value


def _value(number: str) -> Decimal | None:
    said = number.strip().casefold()
    words = {"one": 1, **DIGITS, **_TENS}
    if said in words:
        return Decimal(words[said])
    try:
        return Decimal(said.replace(",", ""))
    except InvalidOperation:
        return None


def _number_and_unit(said: str) -> tuple[Decimal | None, str]:
    found = re.fullmatch(r"£?([\d.,]*|\w+) ?([a-z]*)", said.casefold())
    if not found:
        return None, ""
    number = _value(found[1])
    return (number, found[2]) if number is not None else (None, found[2] or found[1])
