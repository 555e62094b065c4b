"""Official words and the easy words to write instead, in the form that fits the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from equality_plans.easylanguage.blanking import blanked
from equality_plans.easylanguage.tokens import Replaceable, capital_like, just_before
from equality_plans.easylanguage.words.forms import folded, ing_form, past_forms, third_person
from equality_plans.words import word_list

_AFTER_HAVE_OR_BE = re.compile(
    r"\b(?:have|has|had|is|are|was|were|be|been|being)(?: (?:not|also|now|already|all|\w+ly))*$",
    re.IGNORECASE,
)

_UNCOUNTABLE = frozenset({"help", "advice", "pay", "most", "doing", "asking", "sharing", "keeping"})


def find_official_words(text: str) -> Iterator[Replaceable]:
    """The official words of a sentence that have an easy one. With a capital they are part of a name."""
    pattern, easy = _table()
    for found in pattern.finditer(text):
        if found[0][0].isupper() and text[: found.start()].strip("'\"‘“([*- "):
            continue
        past, participle = easy[folded(found[0])]
        before = just_before(text, found.start()).rstrip()
        instead = participle if _AFTER_HAVE_OR_BE.search(before) else past
        yield Replaceable(found[0], found.start(), capital_like(found[0], instead))


def without_official_words(text: str) -> str:
    """The text with spaces for each official word; nothing moves."""
    return blanked(text, (found.span for found in find_official_words(text)))


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
    return noun if first in _UNCOUNTABLE else f"{third_person(first)}{space}{rest}"
