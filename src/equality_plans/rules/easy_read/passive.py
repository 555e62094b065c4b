"""A passive: what is done, without who does it.

Why: `We will train our staff` says who does what. `Our staff will be trained` leaves it open, and turns the
order of things round. Where more than 1 in 5 sentences are like this, each is a warning.

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                All staff will be trained.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We will train all staff.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.style.passive import find_passives
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.applying import english_sentences

CODE = "ER201"
NAME = "passive"
SEVERITY = Severity.REMARK

MOST_SHARE = 0.2

ENOUGH = 10
"""Of fewer sentences a share says little."""


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each passive."""
    sentences = [one for one in english_sentences(plan, context) if not one.is_heading]
    found = [(one, match) for one in sentences for match in find_passives(one.text)]
    many = len({id(one) for one, _ in found}) > MOST_SHARE * len(sentences) and len(sentences) >= ENOUGH
    for sentence, match in found:
        yield sentence.found(
            f"`{match[0]}` does not say who does it",
            "say who does it: `we`, `you`, `our staff` ...",
            *match.span(),
            severity=Severity.WARNING if many else None,
        )
