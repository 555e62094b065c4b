"""Text points "above", "below" or at "action 5" instead of at an id.

Why: when the order changes the words point at something else, and read aloud they point nowhere.

Bad:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        why: See action 5 above.
        measures: [Every office has a hearing loop.]

Good:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        why: See [[D2]].
        measures: [Every office has a hearing loop.]
      - id: D2
        title: Train our staff
        measures: [All staff are trained.]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "R402"
NAME = "relative-reference"
SEVERITY = Severity.WARNING

_THING = r"(?:action|objective|measure|recommendation|step|section|issue|paragraph|point|table|annex)s?"
_WORDS = re.compile(
    rf"\b(?:see|at|in|under|mentioned|described|listed|set out|given|shown) (?:{_THING} )?(?:\d+ )?"
    r"(?:above|below|overleaf)\b"
    rf"|\b{_THING}(?: point)? \d+(?:\.\d+)? (?:above|below)\b"
    rf"|\b(?:the )?(?:new |following |previous |next )?{_THING} (?:above|below)\b"
    r"|\baction points? \d+\b",
    re.IGNORECASE,
)
_IN_EACH = ("above", "below", "overleaf", "action point")


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each phrase that points by position."""
    for prose in context.prose_with(*_IN_EACH):
        for found in _WORDS.finditer(prose.text):
            if (
                prose.text[max(found.start() - 1, 0) : found.start()] == "("
                and prose.text[found.end() :][:1] == ")"
            ):
                continue  # "(see above)" is print layout, S110
            yield Found(
                prose.at,
                f"`{found[0]}` points by position",
                "write a reference to the id, for example [[D1.2]]",
                prose.field,
                prose.index,
                found[0],
            )
