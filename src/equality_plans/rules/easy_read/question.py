"""A question in the text.

Why: some readers feel asked, and look for where to answer. Say it as a statement, or put the question in
the heading.

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                How do we do this?
                We ask you.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We do this by asking you.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_texts import Kind

CODE = "ER203"
NAME = "question"
SEVERITY = Severity.REMARK


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each question in the text."""
    for sentence in context.easy_sentences:
        if sentence.of.kind in (Kind.HEADING, Kind.ITEM):
            continue
        if sentence.text.rstrip("'\"’”)").endswith("?"):
            yield sentence.found(
                "a question may make readers look for where to answer", "say it without asking"
            )
