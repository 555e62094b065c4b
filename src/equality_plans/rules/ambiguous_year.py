"""A deadline that is only a year, or a part of a year without fixed ends.

Why: some read "by 2027" as the end of the year, others as its beginning. eqplan counts the last day of the
year.

Bad:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        timescale: by 2027
        measures: [Every office has a hearing loop.]

Good:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        timescale: by December 2027
        measures: [Every office has a hearing loop.]
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.named_times import day_in_words, month_and_year
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "D204"
NAME = "ambiguous-year"
SEVERITY = Severity.REMARK


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each timescale whose end leaves room."""
    for promise in plan.promises():
        if promise.timescale is None:
            continue
        for path, timescale in promise.timescale.lines():
            if timescale.year_only and timescale.due is not None:
                due = timescale.due
                yield Found(
                    promise,
                    f"`{timescale.words}` could mean the start or the end of the year; "
                    f"it counts as {day_in_words(due)}",
                    f"write `by {month_and_year(due)}`, or the month that you mean",
                    "timescale",
                    path,
                )
            for remark in timescale.remarks:
                yield Found(promise, remark.rstrip("."), "write the month that you mean", "timescale", path)
