"""A sentence of more than 20 words.

Why: a reader who gets to the end of a long sentence has lost its start. 15 words are the most that guidance
asks for (Department of Health 2009, GOV.UK, Patient Information Forum); from 21 on nobody calls a sentence
easy.

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We ask you what you think of us and then we talk about it and then we do all that we can.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We ask you what you think of us.
                Then we talk about it.
                Then we do all that we can.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.tokens import count_words
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.hints import split_hint

CODE = "ER101"
NAME = "long-sentence"
SEVERITY = Severity.ERROR

MOST_WORDS = 20
"""The 15 words of guidance and a third more."""


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each sentence of more than 20 words."""
    for sentence in context.easy_sentences:
        words = count_words(sentence.text)
        if words > MOST_WORDS and not sentence.is_heading:
            yield sentence.found(
                f"this sentence has {words} words, which is more than {MOST_WORDS}", split_hint(sentence)
            )
