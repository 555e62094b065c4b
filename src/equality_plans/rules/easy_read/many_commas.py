"""A sentence with more than 2 commas.

Why: commas part a sentence into pieces that a reader has to put together again. A list with a line for each
thing is easier.

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                You can phone us, write to us, text us, or come to see us.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                You can:
              items: [phone us, write to us, text us, come to see us]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "ER104"
NAME = "many-commas"
SEVERITY = Severity.WARNING

MOST_COMMAS = 2

_COMMA = re.compile(r",(?!\d{3})")


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each sentence with more than 2 commas."""
    for sentence in context.easy_sentences:
        commas = list(_COMMA.finditer(sentence.text))
        if len(commas) > MOST_COMMAS and not sentence.is_heading:
            yield sentence.found(
                f"this sentence has {len(commas)} commas, which is more than {MOST_COMMAS}",
                "make a list of it with `items`, or 2 sentences",
                *commas[MOST_COMMAS].span(),
            )
