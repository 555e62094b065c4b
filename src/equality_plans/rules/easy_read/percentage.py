"""A percentage.

Why: many readers do not know what it means. `6 in every 100` says the same in numbers that can be counted.

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                6% of our staff are disabled.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                6 in every 100 of our staff are disabled.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.numbers import PER_CENT, in_every
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.hints import trimmed

CODE = "ER301"
NAME = "percentage"
SEVERITY = Severity.ERROR


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each percentage."""
    for sentence in context.easy_sentences:
        for match in PER_CENT.finditer(sentence.without_contact_details):
            easy = in_every(match["number"] or "")
            yield sentence.found(
                f"`{match[0].strip()}` is a percentage",
                f"write `{easy}`" if easy else "write how many in every 100",
                *trimmed(match),
            )
