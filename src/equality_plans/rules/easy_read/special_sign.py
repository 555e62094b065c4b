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
from equality_plans.easylanguage.blanking import Taken
from equality_plans.easylanguage.style.signs import find_signs
from equality_plans.easylanguage.style.written_dates import find_short_dates
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.applying import is_in_english

CODE = "ER310"
NAME = "special-sign"
SEVERITY = Severity.WARNING


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each sign that stands for a word."""
    english = is_in_english(plan)
    for sentence in context.easy_sentences:
        dates = Taken(sentence.text)
        for date in find_short_dates(sentence.without_contact_details):
            dates.add(date.span)
        for sign in find_signs(sentence.without_contact_details):
            if sign.start not in dates:
                yield sentence.found(
                    f"`{sign.text}` stands for a word",
                    f"write `{sign.easy}`" if sign.easy and english else "write it in words",
                    *sign.span,
                )
