"""Many readers will not understand a picture by itself.

Why: for some ideas there is no good free picture. Its pack says so, and what is better: often a photograph of
your own, or a picture of something that readers can see and touch.

Bad:
    easy_read:
      sections:
        - title: Who this plan is for
          lines:
            - {picture: protected-groups, text: The law protects people.}

Good:
    easy_read:
      sections:
        - title: Who this plan is for
          lines:
            - {picture: law, text: The law protects people.}
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.pictured import used_pictures

CODE = "ER506"
NAME = "weak-picture"
SEVERITY = Severity.REMARK


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each picture of the plan that its pack calls weak, where it is first used."""
    for at, name, entry in used_pictures(plan, context.pictures):
        if entry.weak:
            message = f"many readers will not understand the picture `{name}` by itself"
            yield Found(at, message, _hint(entry.note), "picture")


def _hint(note: str) -> str:
    """A note as hints are written: small at the start, no full stop."""
    return f"{note[0].lower()}{note[1:]}".rstrip(".") if note else "a photograph of your own may be better"
