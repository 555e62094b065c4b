"""The passive: what is done to somebody, without who does it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from equality_plans.easylanguage.words.forms import folded, irregular_participles
from equality_plans.words import word_list

_BE = r"(?:am|is|are|was|were|be|been|being|isn['’]t|aren['’]t|wasn['’]t|weren['’]t)"
_BETWEEN = r"(?:not|also|now|then|still|already|always|often|never|just|only|being|been|all|both|each|\w+ly)"

_PARTICLES = frozenset({"up", "out", "off", "down", "aside"})
"""`The group is set up` is a passive, `the group is set` is none."""
_NEAR = 40
"""How many characters behind a participle are looked at."""


def find_passives(text: str) -> Iterator[re.Match[str]]:
    """Each passive of a sentence: the words from `is` or `been` to the participle.

    A list of words that only look like it (`interested`, `married`) is left out: more than nine of ten finds
    are right on a published easy read, which no grammar model that was tried did as well.
    """
    for found in _pattern().finditer(text):
        participle = folded(found["participle"])
        after = folded(text[found.end() : found.end() + _NEAR]).split(" ", 1)[0].strip(".,;:!?")
        not_passive = _not_passive()
        with_particle = after in _PARTICLES and not participle.endswith("ed")
        if f"{participle} {after}" not in not_passive and (with_particle or participle not in not_passive):
            yield found


@cache
def _pattern() -> re.Pattern[str]:
    irregular = "|".join(irregular_participles())
    return re.compile(
        rf"\b{_BE} (?:{_BETWEEN} )*(?P<participle>\w+ed|{irregular}|born|begun)(?![\w-])", re.IGNORECASE
    )


@cache
def _not_passive() -> frozenset[str]:
    return frozenset(word_list("not_passive"))
