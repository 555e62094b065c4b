"""Sentences that have more than 12 words on average.

Why: published easy read has 11 to 14 words a sentence. Where most sentences go to the limit, the whole is
hard work even though no sentence is too long.

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We ask the people who use our services what they think of all of them.
                Then we talk about it at a meeting and we tell you what we do.
                We want people who live in this town to be able to reach us.
            - picture: people
              text: |
                We ask the people who use our services what they think of all of them.
                Then we talk about it at a meeting and we tell you what we do.
                We want people who live in this town to be able to reach us.
            - picture: people
              text: |
                We ask the people who use our services what they think of all of them.
                Then we talk about it at a meeting and we tell you what we do.
                We want people who live in this town to be able to reach us.
            - picture: people
              text: |
                We ask the people who use our services what they think of all of them.
                Then we talk about it at a meeting and we tell you what we do.
                We want people who live in this town to be able to reach us.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We listen to you.
                We write it down.
                We tell you what we do.
            - picture: people
              text: |
                We listen to you.
                We write it down.
                We tell you what we do.
            - picture: people
              text: |
                We listen to you.
                We write it down.
                We tell you what we do.
            - picture: people
              text: |
                We listen to you.
                We write it down.
                We tell you what we do.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.tokens import count_words
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_texts import Kind

CODE = "ER106"
NAME = "long-on-average"
SEVERITY = Severity.REMARK

MOST_WORDS = 12

FEWEST_SENTENCES = 10
"""Of fewer sentences an average says little."""


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield one finding where the sentences of the plan are long on average."""
    counts = [
        count_words(sentence.text)
        for sentence in context.easy_sentences
        if sentence.of.kind not in (Kind.HEADING, Kind.ITEM)
    ]
    if len(counts) >= FEWEST_SENTENCES and sum(counts) > MOST_WORDS * len(counts):
        first = context.easy_sentences[0].of
        yield Found(
            plan.easy_read or first.at,
            f"the sentences of the easy read have {sum(counts) / len(counts):.1f} words on average, "
            f"which is more than {MOST_WORDS}",
            "make the longest ones shorter",
        )
