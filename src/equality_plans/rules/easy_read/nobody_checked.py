"""Nobody with a learning disability has checked the easy words.

Why: whether a text is easy to read, only its readers can say. The booklet prints who checked it, and without
that it says on the front that it is not yet checked.

Bad:
    easy_read:
      title: Our plan to be fair to everyone

Good:
    easy_read:
      title: Our plan to be fair to everyone
      checked_by: {group: Anytown People First, date: 10 February 2026}
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "ER006"
NAME = "nobody-checked"
SEVERITY = Severity.WARNING


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield a plan whose easy words nobody has checked."""
    if plan.has_easy_read and (plan.easy_read is None or plan.easy_read.checked_by is None):
        yield Found(
            plan,
            "no people with learning disabilities have checked these easy words",
            "ask a group to read them, and write who it was under `easy_read:` and `checked_by:`",
            "easy_read" if plan.easy_read else "id",
        )
