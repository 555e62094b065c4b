"""A footnote, or a pointer to another page or section.

Why: a reader who leaves the page may not find back. Say it where it is needed.

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                Our phone number is on page 9.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                You can phone us.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.style.signs import find_pointers
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "ER313"
NAME = "cross-reference"
SEVERITY = Severity.WARNING


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each footnote mark and each pointer to another place."""
    for sentence in context.easy_sentences:
        for match in find_pointers(sentence.without_contact_details):
            yield sentence.found(
                f"`{match[0]}` sends readers to another place", "say it here, or leave it out", *match.span()
            )
