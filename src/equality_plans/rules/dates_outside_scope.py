"""A date is given for a characteristic that the action does not apply to.

Why: either the date or the scope is wrong, and nobody waits for it.

Bad:
    characteristics: [disability, sex]
    objectives:
      - id: D1
        title: Make sure that people can reach us
        timescale:
          disability: December 2027
          race: March 2028
        measures: [Every office has a hearing loop.]

Good:
    characteristics: [disability, sex]
    objectives:
      - id: D1
        title: Make sure that people can reach us
        timescale:
          disability: December 2027
          sex: March 2028
        measures: [Every office has a hearing loop.]
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.objective import Promise
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "D210"
NAME = "dates-outside-scope"
SEVERITY = Severity.WARNING


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each date for a characteristic outside the scope of the action, its objective or the plan."""
    for objective in plan.objectives:
        outer = _scope(objective) or plan.characteristics
        yield from _dates(objective, outer, context)
        for action in objective.actions:
            yield from _dates(action, _scope(action) or outer, context)


def _scope(promise: Promise) -> tuple[str, ...]:
    return promise.applies_to.characteristics if promise.applies_to else ()


def _dates(promise: Promise, scope: tuple[str, ...], context: Context) -> Iterator[Found]:
    if promise.timescale is None:
        return
    for characteristic, _ in promise.timescale.characteristics:
        known = context.vocabulary.characteristics
        if characteristic not in (scope or known):
            allowed = ", ".join(scope or known)
            yield Found(
                promise,
                f"there is a date for `{characteristic}`, which is not in the scope here ({allowed})",
                "correct the word, or add it to `characteristics`",
                "timescale",
                characteristic,
            )
