"""The words of a sentence and where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

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


def words_of(text: str) -> list[Word]:
    """The words that are made of letters. Those of `day-to-day` are three; numbers are none."""
    return [Word(found[0], found.start()) for found in _WORD.finditer(text)]


def count_words(text: str) -> int:
    """How many words a reader counts: what stands between spaces and is more than a sign."""
    return sum(any(sign.isalnum() for sign in one) for one in text.split())


def without_contact_details(text: str) -> str:
    """The text with spaces for each phone number, postcode, web and email address; nothing moves."""
    return _CONTACT_DETAIL.sub(lambda found: " " * len(found[0]), text)
