"""A number is missing between two others, and nothing says why.

Why: readers who miss number 8 ask what was dropped in silence. A number that no longer appears goes under
`retired:` with the reason. Numbers are read from `number`, else from the end of the id.

Bad:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        measures: [Every office has a hearing loop.]
      - id: D3
        title: Train our staff
        measures: [All staff are trained.]

Good:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        measures: [Every office has a hearing loop.]
      - id: D3
        title: Train our staff
        measures: [All staff are trained.]
    retired:
      - id: D2
        reason: It was the same as objective 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from equality_plans.diagnostics import Severity
from equality_plans.model.narrative import Retired
from equality_plans.model.objective import Promise
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "S102"
NAME = "number-gap"
SEVERITY = Severity.WARNING

_LAST_NUMBER = re.compile(r"(?P<series>.*?)(?P<number>\d{1,4})\D*")


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield the objective or action behind each gap."""
    retired = {place for entry in plan.retired if (place := _numbered(entry))}
    yield from _gaps(plan.objectives, retired)
    for objective in plan.objectives:
        yield from _gaps(objective.actions, retired)


def _numbered(entry: Promise | Retired) -> tuple[str, int] | None:
    found = _LAST_NUMBER.fullmatch(entry.number or entry.id)
    if not found:
        return None
    # Without a number of its own, the letters before it tell one series from another: D3 does not follow R2.
    return ("" if entry.number else found["series"], int(found["number"]))


def _gaps(promises: Sequence[Promise], retired: set[tuple[str, int]]) -> Iterator[Found]:
    numbered = [(promise, place) for promise in promises if (place := _numbered(promise))]
    first_missing = [
        (promise, range(1, place[1]), place[0]) for promise, place in numbered[:1] if place[1] > 1
    ]
    between = [
        (promise, range(before[1] + 1, place[1]), place[0])
        for (_, before), (promise, place) in pairwise(numbered)
        if before[0] == place[0]
    ]
    for promise, numbers, series in first_missing + between:
        missing = [str(one) for one in numbers if (series, one) not in retired and ("", one) not in retired]
        if not missing or len(missing) > 20:  # so large a leap is another way of numbering
            continue
        joint = " and " if len(missing) == 2 else " to "
        shown = joint.join(f"{series}{one}" for one in dict.fromkeys((missing[0], missing[-1])))
        yield Found(
            promise,
            f"{shown} {'is' if len(missing) == 1 else 'are'} missing before {promise.number or promise.id}",
            "if it was taken out, register it under `retired:` with the reason",
            "number" if promise.number else "id",
        )
