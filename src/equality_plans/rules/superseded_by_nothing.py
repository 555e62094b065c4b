"""Work was superseded or merged, and nothing says by what.

Why: whoever relied on the promise cannot find what took its place. `superseded_by` takes ids; where the
replacement is in no plan, `reason` says what it is.

Bad:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        actions:
          - id: D1.1
            text: Open a text relay line.
            status: superseded

Good:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        actions:
          - id: D1.1
            text: Open a text relay line.
            status: superseded
            reason: The national relay service replaced it.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.model.progress import own_status
from equality_plans.model.vocabulary import Status
from equality_plans.rules.base import Context, Found

CODE = "P306"
NAME = "superseded-by-nothing"
SEVERITY = Severity.ERROR


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each such action or objective."""
    for promise in plan.promises():
        if promise.superseded_by or promise.reason:
            continue
        status = own_status(promise)
        if status in (Status.SUPERSEDED, Status.MERGED):
            yield Found(
                promise,
                f"{promise.id} is {status}, and nothing says what took its place",
                "add `superseded_by:` with an id, or `reason:` in words",
                "status" if promise.status else "id",
            )
