"""Numbers in a sentence: hundredths, large ones, those in words, Roman ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from equality_plans.easylanguage.numbers import IN_FIGURES, ONES, PER_CENT, ROMAN, UP_TO_99, number_of
from equality_plans.easylanguage.tokens import Replaceable, Word, just_before

_THOUSANDS = "thousand|million|billion"
_LARGE = re.compile(
    rf"(?<![\w.,/-])(?:£?(?P<number>{IN_FIGURES}(?: ?(?:{_THOUSANDS}|bn|[mk]))?|{UP_TO_99} (?:{_THOUSANDS}))"
    rf"|(?:{_THOUSANDS})s)(?![\w/-])",
    re.IGNORECASE,
)
_TO_CALL = re.compile(
    r"\b(?:text|call|phone|ring|dial|fax|number)(?: us| me)?(?: on| at| to| is)?:? ?$", re.IGNORECASE
)
# `one` is not among them: it is more than a number.
_NUMBER_WORD = re.compile(rf"(?<![\w'’-])(?:{'|'.join(ONES[1:12])})(?![\w'’-])", re.IGNORECASE)
_ROMAN = re.compile(rf"(?<![\w'’.-]){ROMAN}(?![\w'’-])")
_ROMAN_IN_BRACKETS = re.compile(rf"(?<=\(){ROMAN.lower()}(?=\))")
_ROMAN_AFTER = re.compile(
    r"\b(?:part|chapter|title|volume|annex|appendix|schedule|phase|stage)s? (?P<roman>[IVX])\b", re.IGNORECASE
)
_OF_A_KING = re.compile(r"\b(?:King|Queen|Prince|Princess|Pope|Elizabeth|Charles|George) (?:[A-Z][a-z]+ )?$")
_VALUES = {"I": 1, "V": 5, "X": 10}


def find_percentages(text: str) -> Iterator[Replaceable]:
    """The percentages of a sentence, and how many in every 100 they are."""
    for found in PER_CENT.finditer(text):
        easy = _in_every(number_of(found["number"])) if found["number"] else ""
        yield Replaceable(found[0], found.start(), easy)


def find_large_numbers(text: str, least: int) -> Iterator[Word]:
    """The numbers from `least` on. Numbers to call or to text are none.

    Args:
        text: a sentence without contact details.
        least: from where a number is large; "thousands" always are.
    """
    for found in _LARGE.finditer(text):
        is_large = found["number"] is None or number_of(found["number"]) >= least
        if is_large and not _TO_CALL.search(just_before(text, found.start())):
            yield Word(found[0], found.start())


def find_number_words(text: str) -> Iterator[Replaceable]:
    """The numbers from two to twelve in words. With a capital inside a sentence they are part of a name."""
    for found in _NUMBER_WORD.finditer(text):
        if found[0].islower() or not text[: found.start()].strip("'\"‘“([ "):
            yield Replaceable(found[0], found.start(), str(number_of(found[0])))


def find_roman_numbers(text: str) -> Iterator[Replaceable]:
    """The Roman numbers of a sentence. One letter is one after `part` and the like."""
    spans = [
        found.span()
        for found in _ROMAN.finditer(text)
        if len(found[0]) >= 2 and not _OF_A_KING.search(just_before(text, found.start()))
    ]
    spans += [found.span() for found in _ROMAN_IN_BRACKETS.finditer(text) if found[0]]
    spans += [found.span("roman") for found in _ROMAN_AFTER.finditer(text)]
    for start, end in sorted(set(spans)):
        signs = [_VALUES[sign] for sign in text[start:end].upper()]
        value = sum(-one if one < after else one for one, after in zip(signs, [*signs[1:], 0], strict=True))
        yield Replaceable(text[start:end], start, str(value))


def _in_every(value: Decimal) -> str:
    """A percentage in easy words: `6 in every 100`, `125 in every 1,000` for 12.5, `all` for 100.

    Returns:
        nothing where there is no such way to say it.
    """
    if value > 100:
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
