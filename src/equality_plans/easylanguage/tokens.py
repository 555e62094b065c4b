"""The words of a sentence and where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from equality_plans.easylanguage.blanking import without

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_CONTACT_DETAIL = re.compile(
    r"""
    https?://\S+ | www\.\S+ | (?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*   # addresses
    | (?<![\w.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:uk|org|com|net|eu|gov|example)\b\S*
    # phone numbers
    | (?:\+\d{1,3}[ ]?(?:\(0\)[ ]?)?\d{2,5}|(?<!\w)(?:18001[ ]?)?\(?0\d{2,5}\)?)(?:[ -]\d{2,8}){1,4}\b
    | (?:\+\d|\b0)\d{9,11}\b
    | \b[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2}\b   # postcodes
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or a part of one with hyphens, and its place in the sentence."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)

    @property
    def span(self) -> tuple[int, int]:
        """Where it starts and ends."""
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Replaceable(Word):
    """Words or signs for which something easier can stand: `easy`, or nothing where nobody knows what."""

    easy: str


def words_of(text: str) -> list[Word]:
    """The words that are made of letters. Those of `day-to-day` are three; numbers are none."""
    return [Word(found[0], found.start()) for found in _WORD.finditer(text)]


def count_words(text: str) -> int:
    """How many words a reader counts: what stands between spaces and is more than a sign."""
    return sum(any(sign.isalnum() for sign in one) for one in text.split())


def without_contact_details(text: str) -> str:
    """The text with spaces for each phone number, postcode, web and email address; nothing moves."""
    return without(_CONTACT_DETAIL, text)


def just_before(text: str, place: int) -> str:
    """The last 60 characters before a place: a rule needs no more, and a sentence may be very long."""
    return text[max(place - 60, 0) : place]


def capital_like(written: str, easy: str) -> str:
    """The easy words, with a capital at their start where what was written has one."""
    return easy[0].upper() + easy[1:] if written[0].isupper() else easy
