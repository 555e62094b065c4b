"""The hard words of standard text, for somebody who is about to tell it in easy words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from equality_plans.easylanguage.words.forms import folded, plain_forms
from equality_plans.easylanguage.words.hard_words import find_hard_words
from equality_plans.easylanguage.words.officialese import find_official_words
from equality_plans.model.plan import Plan
from equality_plans.rules.easy_read.applying import is_in_english
from equality_plans.rules.easy_read.explained import explained_words

MOST = 20
"""So many words are a help; more are a wall."""


class HardWordFinder:
    """Finds the words of a plan's standard text that easy read would have to explain.

    Args:
        plan: what its easy read explains already is no longer hard.
        allow_words: words that the publisher's readers know.
    """

    def __init__(self, plan: Plan, allow_words: Iterable[str]) -> None:
        self._known = explained_words(plan, allow_words)
        self._lists_know_them = is_in_english(plan)

    def words(self, texts: Iterable[str]) -> list[str]:
        """The hard words of some texts, each in one of its forms, in the order of the texts.

        None in a plan that is not in English: the word lists know no other language.
        """
        found: dict[str, None] = {}
        seen: set[str] = set()
        for text in texts if self._lists_know_them else ():
            for word in find_hard_words(" ".join(text.split()), self._known):
                said = folded(word.text).removesuffix("'s")
                forms = plain_forms(said)
                if seen.isdisjoint(forms):
                    found[said] = None
                seen |= forms
        return list(found)

    def advice(self, texts: Iterable[str]) -> list[str]:
        """The hard words of some texts, each with an easy one where there is one: `ensure (make sure)`."""
        easier = _easier(texts := list(texts))
        words = self._without_easier(texts, easier)
        return [*words, *(f"{phrase} ({easy.lower()})" for phrase, easy in easier.items())][:MOST]

    def most_common(self, groups: Iterable[Iterable[str]], number: int) -> list[str]:
        """The hard words without an easier one that stand in the most groups of texts."""
        counted: Counter[str] = Counter()
        for group in groups:
            texts = list(group)
            counted.update(self._without_easier(texts, _easier(texts)))
        return [word for word, _ in counted.most_common(number)]

    def _without_easier(self, texts: Iterable[str], easier: Iterable[str]) -> list[str]:
        official = {word for phrase in easier for word in phrase.split()}
        return [word for word in self.words(texts) if word not in official]


def _easier(texts: Iterable[str]) -> dict[str, str]:
    """The official words of some texts, each with an easy one."""
    return {folded(one.text): one.easy for text in texts for one in find_official_words(text)}
