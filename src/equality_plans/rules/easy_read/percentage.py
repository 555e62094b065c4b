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
from equality_plans.easylanguage.style.written_numbers import find_percentages
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.applying import is_in_english

CODE = "ER301"
NAME = "percentage"
SEVERITY = Severity.ERROR


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each percentage."""
    english = is_in_english(plan)
    for sentence in context.easy_sentences:
        for one in find_percentages(sentence.without_contact_details):
            yield sentence.found(
                f"`{one.text}` is a percentage",
                f"write `{one.easy}`" if one.easy and english else "write how many in every 100",
                *one.span,
            )
