"""A number from 2 to 12 written as a word.

Why: digits stand out from the words around them, and people who read few words read digits.

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We have three new offices.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We have 3 new offices.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.style.written_numbers import find_number_words
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.applying import english_sentences

CODE = "ER304"
NAME = "number-word"
SEVERITY = Severity.REMARK


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each number word."""
    for sentence in english_sentences(plan, context):
        for one in find_number_words(sentence.text):
            yield sentence.found(f"`{one.text}` is a number in letters", f"write `{one.easy}`", *one.span)
