"""Progress was told anew, but not in easy words.

Why: the easy words under `progress` go stale with every update. `progress_agreed` is a fingerprint of the
statuses, updates and measured figures of the objective and its actions when somebody last read both.

Bad:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        actions:
          - {id: D1.1, text: Open a text relay line., status: in progress}
        easy_read:
          lines:
            - {picture: telephone, text: You can call us by text.}
          progress: We have begun.
          progress_agreed: f1-000000000000     # of before the last update

Good:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        actions:
          - {id: D1.1, text: Open a text relay line., status: in progress}
        easy_read:
          lines:
            - {picture: telephone, text: You can call us by text.}
          progress: We have begun.
          progress_agreed: f1-508e99097cd1     # written by `eqplan agree`, once somebody had read both
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.fingerprint import progress_fingerprint_of
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.applying import told_objectives

CODE = "ER003"
NAME = "stale-progress"
SEVERITY = Severity.WARNING


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each progress in easy words that was agreed on other progress, or by nobody."""
    for objective, easy in told_objectives(plan):
        if easy.progress is None or easy.progress_agreed == progress_fingerprint_of(objective):
            continue
        if easy.progress_agreed is None:
            yield Found(
                easy,
                f"nobody has said yet that this progress in easy words is that of objective {objective.id}",
                f"when somebody has read both, run `eqplan agree {objective.id}`",
                "progress",
            )
        else:
            yield Found(
                easy,
                f"the progress of objective {objective.id} has changed since a person agreed its easy words",
                "read both and change `progress` where it no longer fits; "
                f"then run `eqplan agree {objective.id}`",
                "progress_agreed",
            )
