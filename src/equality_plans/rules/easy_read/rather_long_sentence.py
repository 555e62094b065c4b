"""A sentence of 16 to 20 words.

Why: sentences of more than 15 words are harder to read (Department of Health 2009; GOV.UK asks for 10 to 15
at most).

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We ask the people who use our services what they think and then we change the rules.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We ask the people who use our services what they think.
                Then we change the rules.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.tokens import count_words
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read import long_sentence
from equality_plans.rules.easy_read.hints import split_hint

CODE = "ER102"
NAME = "rather-long-sentence"
SEVERITY = Severity.WARNING

WORDS_AT_EASE = 15
"""The most that guidance asks for."""


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each sentence of 16 to 20 words."""
    for sentence in context.easy_sentences:
        words = count_words(sentence.text)
        if WORDS_AT_EASE < words <= long_sentence.MOST_WORDS and not sentence.is_heading:
            yield sentence.found(
                f"this sentence has {words} words; up to {WORDS_AT_EASE} are easy to read",
                split_hint(sentence),
            )
