"""The status of an action is not that of its last update.

Why: a reader meets both, and only one can be true.

Bad:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        actions:
          - id: D1.1
            text: Open a text relay line.
            status: in progress
            updates:
              - date: 30 September 2026
                status: completed
                text: The line is open.

Good:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        actions:
          - id: D1.1
            text: Open a text relay line.
            status: completed
            updates:
              - date: 30 September 2026
                status: completed
                text: The line is open.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.model.vocabulary import DONE
from equality_plans.rules.base import Context, Found

CODE = "P308"
NAME = "status-disagrees"
SEVERITY = Severity.WARNING


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each action or objective whose status and updates disagree."""
    for promise in plan.promises():
        # An update that covers only a part says nothing about the whole.
        told = [update.status for update in promise.updates if update.status and not update.covers]
        if promise.status and told and told[-1] is not promise.status:
            yield Found(
                promise,
                f"the status here is `{promise.status}`, and the last update says `{told[-1]}`",
                "correct the one that is out of date",
                "status",
            )
        elif promise.completed and (promise.status or (told[-1] if told else None)) not in DONE:
            yield Found(
                promise,
                f"{promise.id} has a `completed` date, but no status says that it is completed",
                "add `status: completed`, or delete the date",
                "completed",
            )
