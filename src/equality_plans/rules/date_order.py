"""A date comes before another that it must follow, or lies outside the period of the plan.

Why: one of the two dates is a slip, and whoever counts on the wrong one is let down.

Bad:
    period: April 2026 to March 2029
    objectives:
      - id: D1
        title: Make sure that people can reach us
        timescale: by March 2036
        measures: [Every office has a hearing loop.]

Good:
    period: April 2026 to March 2029
    objectives:
      - id: D1
        title: Make sure that people can reach us
        timescale: by March 2028
        measures: [Every office has a hearing loop.]
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from equality_plans.diagnostics import Severity
from equality_plans.model.measure import Measure
from equality_plans.model.named_times import day_in_words
from equality_plans.model.objective import Action, Objective, Promise
from equality_plans.model.plan import Plan
from equality_plans.model.timescale import Timescale
from equality_plans.rules.base import Context, Found

CODE = "D205"
NAME = "date-order"
SEVERITY = Severity.WARNING


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield dates out of order, and timescales outside the plan's period."""
    for objective in plan.objectives:
        yield from _promise(objective, plan)
        for action in objective.actions:
            yield from _promise(action, plan)
            yield from _later_than_objective(action, objective)
    for measure in plan.measures():
        yield from _baseline(measure)


def _promise(promise: Promise, plan: Plan) -> Iterator[Found]:
    if promise.timescale and plan.period:
        yield from _outside_period(promise, promise.timescale, plan.period)
    dated = [(index, update.date) for index, update in enumerate(promise.updates) if update.date]
    for (_, before), (index, after) in pairwise(dated):
        if after.end < before.start:
            message = f"this update speaks for {after.words}, and the one before it for {before.words}"
            hint = "keep the updates in the order of their dates, the newest last"
            yield Found(promise.updates[index], message, hint, "date")
    if promise.completed and plan.as_at and promise.completed.start > plan.as_at.end:
        message = f"`completed: {promise.completed.words}` is after the plan's `as_at`, {plan.as_at.words}"
        yield Found(promise, message, "correct one of the two dates", "completed")


def _outside_period(promise: Promise, timescale: Timescale, period: Timescale) -> Iterator[Found]:
    for path, part in timescale.lines():
        last = part.due or part.end
        if last is None:
            continue
        if period.end and last > period.end:
            message = f"`{part.words}` ends after the plan does ({day_in_words(period.end)})"
        elif period.start and last < period.start:
            message = f"`{part.words}` ends before the plan starts ({day_in_words(period.start)})"
        else:
            continue
        yield Found(promise, message, "correct the date, or the `period` of the plan", "timescale", path)


def _later_than_objective(action: Action, objective: Objective) -> Iterator[Found]:
    outer, inner = objective.timescale, action.timescale
    if outer and inner and outer.end and inner.end and inner.end > outer.end:
        message = f"`{inner.words}` ends after its objective {objective.id} does (`{outer.words}`)"
        yield Found(action, message, "correct one of the two timescales", "timescale")


def _baseline(measure: Measure) -> Iterator[Found]:
    if measure.baseline is None or measure.baseline.period is None:
        return
    start = measure.baseline.period.start
    for target in measure.targets:
        if target.period and target.period.end < start:
            before = measure.baseline.period.words
            message = f"the target is for {target.period.words}, before the baseline of {before}"
            yield Found(target, message, "correct one of the two periods", "period")
