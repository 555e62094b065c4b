"""Words in capitals: which are spelt letter by letter, as BSL is, and which are said as words."""

from __future__ import annotations

import re
from collections.abc import Collection

_SHORTEST_WORD = 4
"""Shorter ones are spelt: most that a plan has are (BSL, NHS, UK), and a listener can join letters."""
_LONG_WORD = 7
"""So many letters are hardly an abbreviation, whatever stands inside."""
_VOWELS = "AEIOUY"
_BEGINNINGS = re.compile(
    r"(?:[BCDFGHJKLMNPRSTVWXZ]|[BCFGPS]L|[BCDFGPT]R|[CSTPW]H|S[CKMNPTW]|QU|TW|THR|STR|SPR|SCR)?[AEIOUY]"
)
_TOO_MANY_CONSONANTS = re.compile(rf"[^{_VOWELS}]{{3}}")


def said_as_word(capitals: str, known: Collection[str]) -> bool:
    """Whether letters in capitals are said as a word.

    They are if they are known to be, or if they are four or more that English lets stand together: a name
    such as RETHINK, or a heading that its writer put in capitals.

    Args:
        capitals: the letters.
        known: those that are said as words whatever they look like.
    """
    if capitals in known:
        return True
    beginning = _BEGINNINGS.match(capitals)
    if len(capitals) < _SHORTEST_WORD or not beginning:
        return False
    return len(capitals) >= _LONG_WORD or not _TOO_MANY_CONSONANTS.search(capitals, beginning.end())
