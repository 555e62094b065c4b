"""A date that is not written in full.

Why: 1/3/26 is a sum to some and the third of January to others. A date has the day in digits, the month in
letters and the whole year.

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                Please write to us by 1/3/26.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                Please write to us by 1 March 2026.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.style.written_dates import find_short_dates
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.applying import is_in_english

CODE = "ER303"
NAME = "short-date"
SEVERITY = Severity.ERROR


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each date that is not written in full."""
    english = is_in_english(plan)
    for sentence in context.easy_sentences:
        for one in find_short_dates(sentence.without_contact_details):
            yield sentence.found(
                f"`{one.text}` is a date that is not written in full",
                f"write `{one.easy}`" if one.easy and english else "write it with the month in letters",
                *one.span,
            )
