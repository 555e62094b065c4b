"""A meaning that is itself hard: with a hard word, or of more than 25 words.

Why: who looks for help with one hard word must not find another.

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We have a **target**.
      words:
        target: A target is an objective that we pursue.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We have a **target**.
      words:
        target: A target is something that we want to do.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.tokens import count_words
from equality_plans.easylanguage.words.forms import folded
from equality_plans.easylanguage.words.hard_words import find_hard_words
from equality_plans.easylanguage.words.officialese import without_official_words
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.applying import is_in_english
from equality_plans.rules.easy_read.explained import explained_words, names_of
from equality_plans.rules.easy_texts import Kind

CODE = "ER404"
NAME = "hard-meaning"
SEVERITY = Severity.WARNING

MOST_WORDS = 25
"""Our figure: 2 short sentences."""


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each hard word in a meaning, and each long meaning."""
    known, names = explained_words(plan, context.allow_words), names_of(plan)
    for text in context.easy_texts:
        if text.kind is not Kind.MEANING:
            continue
        told: set[str] = set()
        for sentence in text.sentences if is_in_english(plan) else ():
            for word in find_hard_words(without_official_words(sentence.text), known, names):
                if folded(word.text) not in told:
                    told.add(folded(word.text))
                    yield sentence.found(
                        f"the meaning of `{text.explains}` has a hard word: `{word.text}`",
                        "use easier words, or explain that word too",
                        *word.span,
                    )
        words = sum(count_words(sentence.text) for sentence in text.sentences)
        if words > MOST_WORDS:
            yield text.sentences[-1].found(
                f"the meaning of `{text.explains}` has {words} words, which is more than {MOST_WORDS}",
                "say the main thing only",
            )
