"""Two things in one plan have the same id.

Why: a reference to the id would point at both. Objectives, actions, measures, recommendations and their
points, sources and retired entries share one set of ids, and ids that differ only in capitals count as the
same.

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
from equality_plans.model.base import Record
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found, identified

CODE = "S101"
NAME = "duplicate-id"
SEVERITY = Severity.ERROR

_KINDS = {
    "Objective": "objective",
    "Action": "action",
    "Measure": "measure",
    "Recommendation": "recommendation",
    "Point": "point",
    "Source": "source",
    "Retired": "retired entry",
}


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each id that stands again."""
    seen: dict[str, tuple[str, Record]] = {}
    for key, record in identified(plan):
        first, other = seen.setdefault(key.casefold(), (key, record))
        if other is record:
            continue
        differs = "" if first == key else f" differs only in capitals from {first}, which"
        message = f"the id {key}{differs} is already that of {_name(other)}"
        yield Found(record, message, "give each an id of its own", "id")


def _name(record: Record) -> str:
    """For example `the action “Open a text relay line …”`."""
    words = next(
        (text for field in ("title", "text", "reason") if (text := getattr(record, field, None))), ""
    )
    every = str(words).split()
    start = " ".join(every[:6]) + (" …" if every[6:] else "")
    return f"the {_KINDS.get(type(record).__name__, 'entry')} “{start}”"
