"""An idea of the easy read has no picture beside it.

Why: many readers find out what a text is about from the pictures. Each idea has one, to the left of its
words.

Bad:
    easy_read:
      thanks:
        - text: Thank you to everyone who helped us.

Good:
    easy_read:
      thanks:
        - {picture: thank-you, text: Thank you to everyone who helped us.}
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.pictured import lines_of

CODE = "ER501"
NAME = "line-without-picture"
SEVERITY = Severity.ERROR


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each idea that is written and has no picture."""
    for line in lines_of(plan):
        if line.is_written and not line.picture:
            field = "text" if line.text else "items"
            yield Found(
                line,
                "there is no picture beside these words",
                "write `picture:` and the name of one; `eqplan pictures WORD` finds it by what it shows",
                field,
                words=line.text.partition("\n")[0],
            )
