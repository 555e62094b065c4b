"""Two words that say no in one part of a sentence.

Why: to understand `you cannot come without a ticket` a reader has to work out that two noes make a yes.

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                You cannot come without a ticket.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                Please bring your ticket.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.style.negatives import find_negatives
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.applying import english_sentences

CODE = "ER202"
NAME = "two-negatives"
SEVERITY = Severity.WARNING


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each sentence with two negatives that belong together."""
    for sentence in english_sentences(plan, context):
        negatives = find_negatives(sentence.text)
        if negatives:
            said = " and ".join(f"`{one[0].lower()}`" for one in negatives[:2])
            yield sentence.found(
                f"{said} together are hard to understand",
                "say what is so, or what to do, without `not`",
                *negatives[1].span(),
            )
