"""Words that say no."""

from __future__ import annotations

import re
from itertools import pairwise

from equality_plans.easylanguage.blanking import without

_NEGATIVE = re.compile(
    r"\b(?:not|no|never|none|nothing|nobody|nowhere|neither|without|cannot|\w+n['’]t)\b", re.IGNORECASE
)
_AFTER_NOT = re.compile(
    r"\bnot (?:\w+ )?"
    r"(?:un(?:able|aware|clear|common|fair|happy|kind|known|likely|reasonable|safe|usual|willing|well)"
    r"|im(?:possible|proper)|in(?:accessible|capable|correct|visible)|dis(?:agree|like)|fail)\b",
    re.IGNORECASE,
)
_NO_NEGATIVE = re.compile(
    r"\b(?:or not|if not|why not|yes (?:or|and) no|not (?:only|just)|no\. ?\d+|no one else|no matter)\b|^no,",
    re.IGNORECASE,
)
_NEW_CLAUSE = re.compile(r"[,:;–—] |\b(?:and|but|or|so|because|then|if|when|as)\b", re.IGNORECASE)


def find_negatives(text: str) -> list[re.Match[str]]:
    """The negative words that stand together in one part of a sentence, where they are 2 or more; else none.

    Parts that `and`, `but` or a comma keep apart say two things, and each may say no for itself.
    """
    text = without(_NO_NEGATIVE, text)
    borders = [0, *(found.end() for found in _NEW_CLAUSE.finditer(text)), len(text)]
    for start, end in pairwise(borders):
        found = list(_NEGATIVE.finditer(text, start, end))
        double = _AFTER_NOT.search(text, start, end)
        if len(found) >= 2:
            return found
        if found and double:
            return [*found, double]
    return []
