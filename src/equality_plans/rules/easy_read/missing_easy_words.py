"""An objective is not told in easy words, or in part only, or it is both told and left out.

Why: people who read the easy-read edition have a right to the whole plan. Where an objective is left out on
purpose, for instance because it says the same as another in easy words, `omit` says why.

Bad:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        actions:
          - {id: D1.1, text: Open a text relay line.}
        easy_read:
          lines:
            - {picture: telephone, text: You can call us by text.}
      - id: D2
        title: Answer texts within 5 days
        actions:
          - {id: D2.1, text: Train the staff.}

Good:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        actions:
          - {id: D1.1, text: Open a text relay line.}
        easy_read:
          lines:
            - {picture: telephone, text: You can call us by text.}
      - id: D2
        title: Answer texts within 5 days
        actions:
          - {id: D2.1, text: Train the staff.}
        easy_read:
          omit: It is told with D1.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "ER001"
NAME = "missing-easy-words"
SEVERITY = Severity.ERROR


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each objective of a plan with easy read that has neither easy words nor a reason for that, or
    both, and each line without words beside others that have some.
    """
    if not plan.has_easy_read:
        return
    for objective in plan.objectives:
        easy = objective.easy_read
        if easy is None or not (easy.lines or easy.omit):
            yield Found(
                objective,
                f"objective {objective.id} has no easy words",
                "write them under `easy_read:` and `lines:`, or write `omit:` and why it is left out",
                "id" if easy is None else "easy_read",
            )
        elif easy.lines and easy.omit:
            yield Found(
                easy,
                f"objective {objective.id} has easy words, and a reason why it is left out",
                "delete `omit`, or delete `lines` and what belongs to them",
                "omit",
            )
        for line in easy.lines if easy else ():
            if not line.is_written:
                hint = "write them below `text: |`, or delete the line and its picture"
                yield Found(line, f"objective {objective.id} has a line without words", hint, "text")
