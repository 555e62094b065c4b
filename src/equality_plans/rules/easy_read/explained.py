"""Which words a reader of a plan's easy read knows: those that it explains, those of its readers, names."""

from __future__ import annotations

from collections.abc import Iterable

from equality_plans.easylanguage.words.hard_words import KnownWords
from equality_plans.model.plan import Plan


def explained_words(plan: Plan, allow_words: Iterable[str]) -> KnownWords:
    """The words that the plan explains and those that the project's readers know, in all their forms."""
    words = plan.easy_read.words if plan.easy_read else {}
    said = [form for word, entry in words.items() for form in (word, *entry.forms)]
    return KnownWords((*said, *allow_words), with_parts=True)


def names_of(plan: Plan) -> KnownWords:
    """The names that the plan itself gives: of the organisation and of those who checked the words."""
    names = [plan.organisation.name]
    if plan.easy_read and plan.easy_read.checked_by:
        names += [plan.easy_read.checked_by.group, *plan.easy_read.checked_by.names]
    return KnownWords(names, with_parts=True)
