"""Text ends in a colon with nothing behind it.

Why: a list was meant to follow and was lost, most often when the text was copied.

Bad:
    objectives:
      - id: D1
        title: Use what we know better
        actions:
          - id: D1.1
            text: "Make better use of the facts that we hold on:"

Good:
    objectives:
      - id: D1
        title: Use what we know better
        actions:
          - id: D1.1
            text: |
              Make better use of the facts that we hold on:
              - customers
              - staff
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "S108"
NAME = "dangling-colon"
SEVERITY = Severity.WARNING


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each text whose last sign is a colon."""
    for prose in context.prose:
        text = prose.text.rstrip()
        if text.endswith(":"):
            yield Found(
                prose.at,
                "this text ends in a colon, and nothing follows",
                "add what should follow, or end the sentence with a full stop",
                prose.field,
                prose.index,
                text.splitlines()[-1].strip(),
            )
