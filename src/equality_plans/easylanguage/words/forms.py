"""The forms of a word: from any form back to the plain one, and from the plain one to its past."""

from __future__ import annotations

from functools import cache

from equality_plans.words import word_list

_ENDINGS = (
    ("'s", ""), ("s'", "s"), ("s'", ""), ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""),
    ("ed", "e"), ("ing", ""), ("ing", "e"), ("ily", "y"), ("ly", ""), ("ier", "y"), ("er", ""), ("er", "e"),
    ("iest", "y"), ("est", ""), ("est", "e"),
)  # fmt: skip
"""What an ending may stand for."""

_VOWELS = frozenset("aeiou")


def folded(word: str) -> str:
    """A word or phrase in the letters that lists have: small, with a straight apostrophe, single spaces."""
    return " ".join(word.casefold().replace("’", "'").split())


@cache
def plain_forms(word: str) -> frozenset[str]:
    """What a word may be a form of, itself included: of `planned` also `plan`.

    Some of them are no words at all. That does no harm where they are looked up in a list.

    Args:
        word: in small letters.
    """
    found = {word}
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            stem = word[: -len(ending)]
            found.add(stem + instead)
            if len(stem) > 3 and stem[-1] == stem[-2]:
                found.add(stem[:-1])
    plain = _plain_of_irregular().get(word)
    if plain:
        found.add(plain)
    return frozenset(found)


@cache
def spellings(word: str) -> frozenset[str]:
    """A word in small letters as the British and the Americans spell it."""
    table = word_list("british_spellings")
    found = {word, table["words"].get(word, word)}
    found |= {word.replace(ours, theirs) for ours, theirs in table["endings"].items() if ours in word}
    return frozenset(found)


def third_person(verb: str) -> str:
    """`make` becomes `makes`, `try` tries; so do nouns."""
    irregular = {"be": "is", "have": "has", "person": "people", "child": "children"}
    if verb in irregular:
        return irregular[verb]
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{verb}es"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return f"{verb[:-1]}ies"
    return f"{verb}s"


def ing_form(verb: str) -> str:
    """`make` becomes `making`, `put` putting."""
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")) and verb != "be":
        return f"{verb[:-1]}ing"
    past = _irregular().get(verb, (verb, verb))
    doubles = past[0].endswith(f"{verb[-1]}ed") and not past[0].startswith(f"{verb}ed")
    short = len(verb) == 3 and verb[1] in _VOWELS and verb[0] not in _VOWELS and verb[2] not in "aeiouwxy"
    return f"{verb}{verb[-1]}ing" if doubles or short or verb in ("begin", "forget") else f"{verb}ing"


def past_forms(verb: str) -> tuple[str, str]:
    """The past of a verb and its form after `have`: `took` and `taken`."""
    irregular = _irregular().get(verb)
    if irregular:
        return irregular
    if verb.endswith("e"):
        past = f"{verb}d"
    elif verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        past = f"{verb[:-1]}ied"
    else:
        past = f"{verb}ed"
    return past, past


@cache
def irregular_participles() -> tuple[str, ...]:
    """The forms after `is` and `have` that do not end in -ed."""
    return tuple(sorted({taken for _, taken in _irregular().values() if not taken.endswith("ed")}))


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    return {verb: (past, taken) for verb, (past, taken) in word_list("irregular_verbs").items()}


@cache
def _plain_of_irregular() -> dict[str, str]:
    return {form: verb for verb, forms in _irregular().items() for form in forms}
