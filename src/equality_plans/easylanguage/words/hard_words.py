"""Words that an easy read should explain or do without."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from equality_plans.easylanguage.blanking import without
from equality_plans.easylanguage.numbers import PER_CENT
from equality_plans.easylanguage.tokens import Word, without_contact_details, words_of
from equality_plans.easylanguage.words.abbreviations import LATIN
from equality_plans.easylanguage.words.contractions import CONTRACTION
from equality_plans.easylanguage.words.forms import folded, plain_forms, third_person
from equality_plans.easylanguage.words.levels import B1, is_only_a_name, level
from equality_plans.words import word_list

_PLACES = frozenset(
    {
        "Avenue", "Bridge", "Building", "Centre", "Church", "College", "Court", "Hall", "Hospital", "House",
        "Lane", "Library", "Market", "Museum", "Park", "Place", "Road", "School", "Square", "Station",
        "Street",
    }
)  # fmt: skip
"""What the name of a place ends in."""


class KnownWords:
    """Words and phrases that need no explanation, in all their forms.

    Args:
        words: such as those that a plan explains, in any letter case.
        with_parts: whether each word of a phrase is known too: who knows what an ethnic minority is knows
            what a minority is.
    """

    def __init__(self, words: Iterable[str], *, with_parts: bool = False) -> None:
        said = {folded(word) for word in words} - {""}
        parts = {part for word in said for part in word.split()} if with_parts else set()
        single = {word for word in said if word.isalpha()} | parts
        self._single = {form for word in single for form in plain_forms(word)}
        phrases = sorted((word for word in said if not word.isalpha()), key=len, reverse=True)
        self._phrases = (
            re.compile(rf"(?<!\w)(?:{'|'.join(map(_loosely, phrases))})(?:e?s)?(?!\w)", re.IGNORECASE)
            if phrases
            else None
        )

    def __contains__(self, word: str) -> bool:
        return not self._single.isdisjoint(plain_forms(folded(word)))

    def without_phrases(self, text: str) -> str:
        """The text with spaces for each known phrase; nothing moves."""
        return without(self._phrases, text) if self._phrases else text


def find_hard_words(text: str, *known: KnownWords) -> Iterator[Word]:
    """The hard words of a sentence.

    A word is hard that children of 9 do not know (Dale and Chall) and that learners of English meet at level
    B1 or later, and so are those of the list `hard_words`, unless it is in the list `known_words` or in one
    of `known`. A word with a capital letter that the word lists do not have, or have as a name, is a name.
    Contractions, per cents and Latin have rules of their own.

    Args:
        text: one sentence or heading, without bold marks.
        known: words that need no explanation here.
    """
    text = without_contact_details(text)
    for pattern in (CONTRACTION, LATIN, PER_CENT):
        text = without(pattern, text)
    for one in (built_in_words(), *known):
        text = one.without_phrases(text)
    phrases = [Word(found[0], found.start()) for found in _hard_phrases().finditer(text)]
    yield from phrases
    words = words_of(text)
    for before, word, after in zip([None, *words], words, [*words[1:], None], strict=False):
        in_phrase = any(one.start <= word.start < one.end for one in phrases)
        is_known = any(word.text in one for one in (built_in_words(), *known))
        if not in_phrase and not is_known and _is_hard(word.text) and not _is_named(before, word, after):
            yield word


def _is_named(before: Word | None, word: Word, after: Word | None) -> bool:
    """Whether a word stands behind a first name, or in the name of a place: `Central Library`."""
    if not word.text[0].isupper():
        return False
    if after and word.end == after.start - 1 and after.text in _PLACES:
        return True
    if before is None or before.end != word.start - 1 or not before.text[0].isupper():
        return False
    return is_only_a_name(folded(before.text))


def _is_hard(word: str) -> bool:
    said = folded(word)
    bare = said.removesuffix("'s").removesuffix("'")
    initials = len(bare) > 1 and word[: len(bare)].isupper()
    if len(bare) <= 2 or initials or (word[0].isupper() and is_only_a_name(bare)):
        return False
    return level(said) >= B1 or not _hard_anyway().isdisjoint(plain_forms(said))


@cache
def _hard_anyway() -> frozenset[str]:
    return frozenset(word for word in word_list("hard_words") if " " not in word)


@cache
def _hard_phrases() -> re.Pattern[str]:
    phrases = [form for word in word_list("hard_words") if " " in word for form in (word, third_person(word))]
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_loosely, phrases))})(?!\w)", re.IGNORECASE)


@cache
def built_in_words() -> KnownWords:
    """The words of the list `known_words`."""
    return KnownWords(word_list("known_words"))


def _loosely(phrase: str) -> str:
    """A pattern for a phrase with any white space between its words, and either apostrophe."""
    return re.escape(phrase).replace(r"\ ", r"\s+").replace("'", "['’]")
