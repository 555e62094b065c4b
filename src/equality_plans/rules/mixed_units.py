"""The figures of one measure are in different units.

Why: a target in people and an actual in per cent cannot be compared.

Bad:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        measures:
          - text: Disabled customers who say that it was easy
            unit: "%"
            targets: [{value: 75}]
            actuals: [{value: 412, unit: people}]

Good:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        measures:
          - text: Disabled customers who say that it was easy
            unit: "%"
            targets: [{value: 75}]
            actuals: [{value: 66}]
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "M509"
NAME = "mixed-units"
SEVERITY = Severity.ERROR


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each figure whose unit is not that of its measure."""
    for measure in plan.measures():
        values = measure.values()
        unit = measure.unit or next((value.unit for value in values if value.unit), None)
        for value in values:
            if (value.unit or measure.unit) != unit:
                yield Found(
                    value,
                    f"this figure is in {value.unit or 'no unit'}, and others of the measure are in {unit}",
                    "give all figures of a measure in one unit, or make two measures of it",
                    "unit" if value.unit else "value",
                )
