"""A heading of more than 10 words.

Why: a heading is there to find a page by, at a glance.

Bad:
    easy_read:
      sections:
        - title: What we do so that everyone can reach us in the way that they like
          lines:
            - picture: people
              text: |
                We listen to you.

Good:
    easy_read:
      sections:
        - title: How you can reach us
          lines:
            - picture: people
              text: |
                We listen to you.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.tokens import count_words
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "ER105"
NAME = "long-heading"
SEVERITY = Severity.REMARK

MOST_WORDS = 10
"""Our figure."""


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each heading of more than 10 words."""
    for sentence in context.easy_sentences:
        words = count_words(sentence.text)
        if sentence.is_heading and words > MOST_WORDS:
            yield sentence.found(
                f"this heading has {words} words, which is more than {MOST_WORDS}",
                "name in a few words what the pages are about",
            )
