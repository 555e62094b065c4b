"""A contraction: don't, we'll.

Why: the apostrophe stands for letters that a reader must add.

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We don't want this.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We do not want this.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.contractions import find_contractions
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "ER308"
NAME = "contraction"
SEVERITY = Severity.WARNING


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each contraction."""
    for sentence in context.easy_sentences:
        for one in find_contractions(sentence.text):
            yield sentence.found(
                f"`{sentence.text[one.start : one.end]}` is 2 words in one",
                f"write `{one.full}`",
                one.start,
                one.end,
            )
