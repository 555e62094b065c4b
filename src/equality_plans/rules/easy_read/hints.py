"""What the rules about long sentences say in common."""

from __future__ import annotations

from equality_plans.easylanguage.style.joining import where_to_split
from equality_plans.rules.easy_texts import EasySentence, Kind


def split_hint(sentence: EasySentence) -> str:
    """How to make a long sentence shorter."""
    if sentence.of.kind is Kind.ITEM:
        return "make it shorter, or 2 entries"
    place = where_to_split(sentence.text)
    return f"make 2 sentences of it, for example before `{place}`" if place else "make 2 sentences of it"
