"""What several rules of easy read say or point at."""

from __future__ import annotations

import re

from equality_plans.easylanguage.joining import where_to_split
from equality_plans.rules.easy_read.texts import EasySentence, Kind


def split_hint(sentence: EasySentence) -> str:
    """How to make a long sentence shorter."""
    if sentence.of.kind is Kind.ITEM:
        return "make it shorter, or 2 entries"
    place = where_to_split(sentence.text)
    return f"make 2 sentences of it, for example before `{place}`" if place else "make 2 sentences of it"


def trimmed(match: re.Match[str]) -> tuple[int, int]:
    """Where a match stands, without space around it."""
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    return start, match.end() - len(match[0]) + len(match[0].rstrip())
