"""Words that join two ideas, and where a long sentence can be split."""

from __future__ import annotations

import re

_JOINING = re.compile(
    r"\b(?:and|but|or|because|which|who|that|when|where|while|although|if|so)\b", re.IGNORECASE
)
_SPLITS = re.compile(r" (?:and|but|or|because|which|who|when|where|while|although|so|if|to|for|with) \w+")
_BEST = re.compile(r" (?:and|but|because|while|although|so|when|if) \w+")
_FEWEST_WORDS = 4
"""A half of a sentence with fewer words is hardly a sentence."""


def find_joining_words(text: str) -> list[re.Match[str]]:
    """The words of a sentence that join ideas."""
    return list(_JOINING.finditer(text))


def where_to_split(text: str) -> str:
    """Where a long sentence is best split: a joining word near its middle, with the word after it.

    Returns:
        for example `because it`, or nothing where no joining word is far enough from both ends.
    """
    middle = len(text) / 2
    starts = [found.start() for found in re.finditer(r"\S+", text)]
    if len(starts) < 2 * _FEWEST_WORDS:
        return ""
    first, last = starts[_FEWEST_WORDS] - 1, starts[-_FEWEST_WORDS]
    for pattern in (_BEST, _SPLITS):
        places = [found for found in pattern.finditer(text) if first <= found.start() < last]
        if places:
            return min(places, key=lambda found: abs(found.start() - middle))[0].strip()
    return ""
