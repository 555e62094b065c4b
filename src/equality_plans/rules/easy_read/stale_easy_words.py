"""An objective has changed since a person agreed its easy words.

Why: easy read goes stale the day that the plan changes. `agreed` is a fingerprint of what the objective
promised when somebody last read both; spacing, letter case, ids, `why` and progress make no difference to it.
Only people can say whether the easy words still say what the objective says.

Bad:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        actions:
          - {id: D1.1, text: Open a text relay line.}
        easy_read:
          lines:
            - {picture: telephone, text: You can call us by text.}
          agreed: f1-000000000000     # of the objective as it was a year ago

Good:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        actions:
          - {id: D1.1, text: Open a text relay line.}
        easy_read:
          lines:
            - {picture: telephone, text: You can call us by text.}
          agreed: f1-1d50cedf2a8b     # written by `eqplan agree`, once somebody had read both
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.fingerprint import fingerprint_of
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.applying import told_objectives

CODE = "ER002"
NAME = "stale-easy-words"
SEVERITY = Severity.ERROR


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each objective whose easy words were agreed on another text, or by nobody (a warning)."""
    for objective, easy in told_objectives(plan):
        if easy.agreed is None:
            yield Found(
                easy,
                f"nobody has said yet that these easy words say what objective {objective.id} says",
                f"when somebody has read both, run `eqplan agree {objective.id}`",
                severity=Severity.WARNING,
            )
        elif easy.agreed != fingerprint_of(objective):
            yield Found(
                easy,
                f"objective {objective.id} has changed since a person agreed its easy words",
                "read both and change the easy words where they no longer fit; "
                f"then run `eqplan agree {objective.id}`",
                "agreed",
            )
