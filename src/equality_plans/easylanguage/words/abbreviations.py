"""Short forms: of Latin words, and initials."""

from __future__ import annotations

import re
from collections.abc import Iterator

from equality_plans.easylanguage.numbers import ROMAN
from equality_plans.easylanguage.tokens import Replaceable, Word
from equality_plans.easylanguage.words.levels import is_word

_LATIN = {
    "eg": "for example", "ie": "that is", "etc": "and other things", "viz": "that is", "cf": "compare",
    "nb": "please note", "vs": "against",
}  # fmt: skip
LATIN = re.compile(
    r"(?<![\w.])(?:e\. ?g\.|i\. ?e\.|n\. ?b\.|\b(?:e\.?g|i\.?e|etc|viz|cf|vs)\b\.?|\bNB\b)(?!\w|['’])"
)
"""A short form of Latin words. Those with capitals may be the initials of a name."""
_INITIALS = re.compile(r"(?<![\w'’.&-])(?:[A-Z]{2,}s?|(?:[A-Z]\.){2,})(?:['’]s)?(?![\w'’&])")
_CAPITALS = re.compile(r"(?<![\w'’.&-])[A-Z]{4,}(?![\w&])")
_KNOWN_INITIALS = frozenset(
    ("TV", "TVs", "UK", "NHS", "BSL", "GP", "GPs", "DVD", "DVDs", "CD", "CDs", "PIN", "OK", "BBC", "COVID")
)
"""Initials that readers know better than what they stand for."""
_INITIALS_LIKE_WORDS = frozenset({"IT", "PA", "AIDS"})


def find_latin(text: str) -> Iterator[Replaceable]:
    """The short forms of Latin words in a sentence: `e.g.`, `etc`."""
    for found in LATIN.finditer(text):
        yield Replaceable(found[0], found.start(), _LATIN[re.sub(r"[. ]", "", found[0]).casefold()])


def find_initials(text: str) -> Iterator[Word]:
    """The initials of a sentence that not everybody knows. Neither words in capitals nor Roman numbers."""
    for found in _INITIALS.finditer(text):
        said = re.sub(r"['’]s$", "", found[0])
        bare = said.replace(".", "")
        if bare in _KNOWN_INITIALS or re.fullmatch(ROMAN, bare):
            continue
        if bare in _INITIALS_LIKE_WORDS or "." in said or not is_word(bare.casefold()):
            yield Word(said, found.start())


def find_capitals(text: str) -> Iterator[Word]:
    """The words of more than 3 letters that are written in capitals throughout."""
    initials = {one.start for one in find_initials(text)}
    for found in _CAPITALS.finditer(text):
        if found.start() not in initials and found[0] not in _KNOWN_INITIALS:
            yield Word(found[0], found.start())
