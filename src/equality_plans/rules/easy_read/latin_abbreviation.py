"""A short form of Latin words: e.g., i.e., etc.

Why: it has to be known by heart, and a screen reader spells it out.

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We help people to travel, e.g. by bus.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We help people to travel, for example by bus.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.words.abbreviations import find_latin
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.applying import english_sentences

CODE = "ER306"
NAME = "latin-abbreviation"
SEVERITY = Severity.ERROR


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each short form of Latin words."""
    for sentence in english_sentences(plan, context):
        for one in find_latin(sentence.text):
            yield sentence.found(
                f"`{one.text}` is a short form of Latin words", f"write `{one.easy}`", *one.span
            )
