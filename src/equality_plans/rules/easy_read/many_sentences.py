"""More than 3 sentences beside one picture.

Why: a picture stands for one idea. From the fourth sentence on there is mostly another one, which needs a
picture of its own. More than 5 are an error.

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We listen to you.
                We write it down.
                We talk about it.
                Then we tell you what we will do.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We listen to you.
                Then we tell you what we will do.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "ER103"
NAME = "many-sentences-beside-a-picture"
SEVERITY = Severity.WARNING

AT_EASE = 3
MOST = 5
"""Our figures: guidance asks for a picture for each idea."""


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each picture with more than 3 sentences beside it."""
    for text in context.easy_texts:
        sentences = text.sentences
        if len(sentences) > AT_EASE:
            yield sentences[AT_EASE].found(
                f"{len(sentences)} sentences stand beside one picture, which is more than {AT_EASE}",
                "start a new line with a picture of its own here",
                severity=Severity.ERROR if len(sentences) > MOST else None,
            )
