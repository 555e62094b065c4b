"""An objective has neither an action nor a measure.

Why: nobody can see what will be done, or whether it worked.

Bad:
    objectives:
      - id: D1
        title: Make sure that people can reach us

Good:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        actions:
          - id: D1.1
            text: Open a text relay line.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "S104"
NAME = "bare-objective"
SEVERITY = Severity.WARNING


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each objective that promises nothing."""
    for objective in plan.objectives:
        if not objective.actions and not objective.measures:
            yield Found(
                objective,
                f"objective {objective.id} has neither an action nor a measure",
                "say under `actions:` what will be done, or under `measures:` how success will show",
                "id",
            )
