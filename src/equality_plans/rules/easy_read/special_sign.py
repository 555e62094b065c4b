"""A sign that stands for a word, such as & or /.

Why: few people know them all, and a screen reader may say `ampersand` or nothing.

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We work with women & men.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We work with women and men.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.signs import find_signs
from equality_plans.easylanguage.written_dates import find_short_dates
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "ER310"
NAME = "special-sign"
SEVERITY = Severity.WARNING


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each sign that stands for a word."""
    for sentence in context.easy_sentences:
        taken = [(one.start, one.end) for one in find_short_dates(sentence.without_contact_details)]
        for start, end, easy in find_signs(sentence.without_contact_details):
            if not any(first <= start < last for first, last in taken):
                yield sentence.found(
                    f"`{sentence.text[start:end]}` stands for a word",
                    f"write `{easy}`" if easy else "write it in words",
                    start,
                    end,
                )
