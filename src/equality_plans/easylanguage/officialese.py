"""Official words and the easy words to write instead, in the form that fits the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from equality_plans.easylanguage.forms import folded, ing_form, past_forms, third_person
from equality_plans.words import word_list

_AFTER_HAVE_OR_BE = re.compile(
    r"\b(?:have|has|had|is|are|was|were|be|been|being)(?: (?:not|also|now|already|all|\w+ly))*$",
    re.IGNORECASE,
)

_NEAR = 60
"""How many characters before a word are looked at."""


@dataclass(frozen=True, slots=True)
class Official:
    """An official word in a sentence.

    Attributes:
        start, end: where it stands.
        easy: what to write instead.
    """

    start: int
    end: int
    easy: str


def find_official_words(text: str) -> Iterator[Official]:
    """The official words of a sentence that have an easy one. With a capital they are part of a name."""
    pattern, easy = _table()
    for found in pattern.finditer(text):
        capital = found[0][0].isupper()
        if capital and text[: found.start()].strip("'\"‘“([*- "):
            continue
        past, participle = easy[folded(found[0])]
        said = (
            participle
            if _AFTER_HAVE_OR_BE.search(text[max(found.start() - _NEAR, 0) : found.start()].rstrip())
            else past
        )
        yield Official(found.start(), found.end(), said[0].upper() + said[1:] if capital else said)


def without_official_words(text: str) -> str:
    """The text with spaces for each official word; nothing moves."""
    parts: list[str] = []
    end = 0
    for found in find_official_words(text):
        parts += [text[end : found.start], " " * (found.end - found.start)]
        end = found.end
    return "".join((*parts, text[end:]))


@cache
def _table() -> tuple[re.Pattern[str], Mapping[str, tuple[str, str]]]:
    """A pattern for all official words in all forms, and the easy word for each: past, and after `have`."""
    data = word_list("officialese")
    easy: dict[str, tuple[str, str]] = {}
    for verb, instead in data["verbs"].items():
        for forms, said in zip(_verb_forms(verb), _verb_forms(instead), strict=True):
            easy |= dict.fromkeys(forms, said)
    for noun, instead in data["nouns"].items():
        easy.setdefault(noun, (instead, instead))
        easy.setdefault(third_person(noun), (_plural(instead), _plural(instead)))
    easy |= {phrase: (instead, instead) for phrase, instead in data["phrases"].items()}
    longest_first = sorted(easy, key=len, reverse=True)
    alternatives = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in longest_first)
    return re.compile(rf"(?<![\w'’-])(?:{alternatives})(?![\w-])", re.IGNORECASE), easy


def _verb_forms(phrase: str) -> list[tuple[str, str]]:
    """Plain form, with -s, with -ing, past; each also as it is after `have`."""
    choices = [_one_verb_forms(choice) for choice in phrase.split(" or ")]
    return [
        (" or ".join(past for past, _ in forms), " or ".join(participle for _, participle in forms))
        for forms in zip(*choices, strict=True)
    ]


def _one_verb_forms(phrase: str) -> list[tuple[str, str]]:
    verb, space, rest = phrase.partition(" ")
    past, participle = past_forms(verb)
    forms = [(verb, verb), (third_person(verb),) * 2, (ing_form(verb),) * 2, (past, participle)]
    return [(f"{one}{space}{rest}", f"{two}{space}{rest}") for one, two in forms]


def _plural(noun: str) -> str:
    """The plural of an easy noun. One of several words says what it is in the first: `people who came`."""
    first, space, rest = noun.partition(" ")
    uncountable = first in (
        "help",
        "advice",
        "pay",
        "most",
        "doing",
        "asking",
        "sharing",
        "keeping",
        "change for",
    )
    return noun if uncountable else f"{third_person(first)}{space}{rest}"
