"""How easy single words are, as published word lists have it. Read when first asked for, and not before.

The lists are those of the packages `cefrpy` (the level, from A1 to C2, at which learners of English meet a
word) and `new-dale-chall-readability` (words that most children of 9 know, after Dale and Chall).
"""

from __future__ import annotations

import importlib
import importlib.util
from functools import cache
from pathlib import Path
from typing import Any

from equality_plans.easylanguage.words.forms import plain_forms, spellings

B1 = 3.0
"""The level from which a word is hard: A1 and A2 are 1 and 2. With it, 6 words of 100 are hard in a published
easy read and 19 to 26 in official plans."""

UNKNOWN = 7.0
"""Harder than C2, which is 6: no list has the word."""


@cache
def level(word: str) -> float:
    """The level of a word: of the easiest word that it may be a form of.

    Args:
        word: in small letters.

    Returns:
        0 for a word that children know, 1 (A1) to 6 (C2), or UNKNOWN.
    """
    forms = {form for spelling in spellings(word) for form in plain_forms(spelling)}
    if forms & _children_know():
        return 0.0
    analyser = _analyser()
    return min(
        (found for form in forms if (found := analyser.get_average_word_level_float(form)) is not None),
        default=UNKNOWN,
    )


@cache
def is_only_a_name(word: str) -> bool:
    """Whether a word is a name wherever it stands: of a person, a place; or in no list at all.

    Args:
        word: in small letters.
    """
    if word in _children_know():
        return False
    kinds = _kinds(word) or [
        kind for spelling in spellings(word) for form in plain_forms(spelling) for kind in _kinds(form)
    ]
    # `London` is an adjective too, as in "a London bus". What is also a noun or a verb may be meant as such.
    other = [kind for kind in kinds if kind in ("NN", "NNS") or kind.startswith("VB")]
    return not kinds or ("NNP" in kinds and not other)


@cache
def is_word(word: str) -> bool:
    """Whether letters are a word rather than initials.

    Args:
        word: in small letters. One of 2 or 3 letters is a word if children know it.
    """
    if word in _children_know():
        return True
    return len(word) > 3 and any(
        form in _children_know() or any(not kind.startswith("NNP") for kind in _kinds(form))
        for form in plain_forms(word)
        if len(form) > 3
    )


def _kinds(word: str) -> list[str]:
    """The kinds of word that it can be, in the abbreviations of the Penn Treebank."""
    kinds: list[str] = _analyser().get_all_pos_for_word_as_str(word)
    return kinds


@cache
def _analyser() -> Any:
    return importlib.import_module("cefrpy").CEFRAnalyzer()


@cache
def _children_know() -> frozenset[str]:
    # Importing the package would load an HTML parser and more, for what is one list in one of its files.
    package = importlib.util.find_spec("new_dale_chall_readability")
    assert package is not None and package.submodule_search_locations
    file = Path(package.submodule_search_locations[0]) / "easy_words.py"
    found = importlib.util.spec_from_file_location("new_dale_chall_easy_words", file)
    assert found is not None and found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return frozenset(module.EASY_WORDS)
