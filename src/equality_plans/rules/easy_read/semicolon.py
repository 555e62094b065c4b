"""A semicolon.

Why: it joins 2 sentences where easy read has 2.

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We listen; you talk.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We listen.
                You talk.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "ER309"
NAME = "semicolon"
SEVERITY = Severity.ERROR


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each semicolon."""
    for sentence in context.easy_sentences:
        for place, sign in enumerate(sentence.without_contact_details):
            if sign == ";":
                yield sentence.found(
                    "a semicolon joins 2 sentences", "make 2 sentences of it", place, place + 1
                )
