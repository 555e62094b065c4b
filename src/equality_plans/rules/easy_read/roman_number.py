"""A Roman number.

Why: few people learn to read them.

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                This is part II of our plan.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                This is part 2 of our plan.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.style.written_numbers import find_roman_numbers
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "ER305"
NAME = "roman-number"
SEVERITY = Severity.ERROR


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each Roman number."""
    for sentence in context.easy_sentences:
        for one in find_roman_numbers(sentence.without_contact_details):
            yield sentence.found(f"`{one.text}` is a Roman number", f"write `{one.easy}`", *one.span)
