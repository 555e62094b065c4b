"""A number of 10,000 or more.

Why: nobody can picture it. Say how big it is beside something that readers know, or that it is a lot. A
target of the plan is told as it is, because readers should be able to hold the publisher to it (ER005).

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We helped 250,000 people.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We helped a lot of people.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.style.written_numbers import find_large_numbers
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "ER302"
NAME = "large-number"
SEVERITY = Severity.WARNING

LARGE = 10_000
"""Our figure. Guidance only says: no big numbers."""


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each number of 10,000 or more that is no phone number."""
    targets = {value.value for measure in plan.measures() for value in measure.targets}
    for sentence in context.easy_sentences:
        for number in find_large_numbers(sentence.without_contact_details, LARGE):
            if _figure(number.text) in targets:
                continue
            yield sentence.found(
                f"`{number.text}` is a large number",
                "say what it means: `a lot of people`, or how many in every 100",
                *number.span,
            )


def _figure(written: str) -> Decimal | None:
    digits = written.replace(",", "")
    return Decimal(digits) if digits.isdigit() else None
