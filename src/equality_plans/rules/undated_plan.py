"""The plan does not say which edition it is, or for which day its progress speaks.

Why: a reader cannot tell whether "in progress" was written last week or six years ago.

Bad:
    edition:
      state: approved

Good:
    as_at: 30 September 2026
    edition:
      version: "1"
      state: approved
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "S112"
NAME = "undated-plan"
SEVERITY = Severity.WARNING


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield what the plan does not say about itself."""
    if plan.as_at is None:
        yield Found(
            plan,
            "the plan does not say for which day its progress speaks",
            "add a line such as `as_at: 30 September 2026`",
            "id",
        )
    edition = plan.edition
    if edition is None or not (edition.version or edition.published):
        yield Found(
            plan,
            "the plan does not say which edition it is",
            "add `edition:` with a `version`, or the day on which it was `published`",
            "id",
        )
