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
from equality_plans.easylanguage.words.contractions import find_contractions
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.applying import english_sentences

CODE = "ER308"
NAME = "contraction"
SEVERITY = Severity.WARNING


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each contraction."""
    for sentence in english_sentences(plan, context):
        for one in find_contractions(sentence.text):
            yield sentence.found(f"`{one.text}` is 2 words in one", f"write `{one.easy}`", *one.span)
