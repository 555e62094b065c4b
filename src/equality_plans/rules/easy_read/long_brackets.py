"""More than 25 characters in brackets.

Why: a reader must keep the start of the sentence in mind until the brackets close.

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                You can phone us (we are there from 9 to 5 each day).

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                You can phone us.
                We are there from 9 to 5 each day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "ER311"
NAME = "long-brackets"
SEVERITY = Severity.WARNING

MOST_CHARACTERS = 25
"""Our figure. Guidance only says: few brackets."""

_BRACKETS = re.compile(r"\(([^()]*)\)")


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield all brackets with more than 25 characters."""
    for sentence in context.easy_sentences:
        for match in _BRACKETS.finditer(sentence.text):
            if len(match[1]) > MOST_CHARACTERS:
                yield sentence.found(
                    "long words in brackets part the sentence",
                    "make a sentence of its own of it",
                    *match.span(),
                )
