"""Two things in one plan have the same id.

Why: a reference to the id would point at both. Objectives, actions, measures, recommendations and their points, sources
and retired entries share one set of ids, and ids that differ only in capitals count as the same.

Bad:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        actions:
          - id: D1.1
            text: Open a text relay line.
          - id: D1.1
            text: Train the people who answer it.

Good:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        actions:
          - id: D1.1
            text: Open a text relay line.
          - id: D1.2
            text: Train the people who answer it.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found, identified

CODE = "S101"
NAME = "duplicate-id"
SEVERITY = Severity.ERROR


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each id that stands again."""
    seen: dict[str, str] = {}
    for key, record in identified(plan):
        folded = key.casefold()
        if folded not in seen:
            seen[folded] = key
        elif seen[folded] == key:
            yield Found(record, f"the id {key} is already in use in this plan", "give it an id of its own", "id")
        else:
            message = f"the id {key} differs from {seen[folded]} only in its capitals"
            yield Found(record, message, "give it an id of its own", "id")
