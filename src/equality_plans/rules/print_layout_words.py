"""Words that belong to a printed table, such as "(continued)" or "(See above)".

Why: they pointed to a place on a page that no longer exists. On a phone or read aloud, "above" is nowhere.

Bad:
    objectives:
      - id: D1
        title: Make sure that people can reach us (continued)
        measures: [Every office has a hearing loop.]

Good:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        measures: [Every office has a hearing loop.]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "S110"
NAME = "print-layout-words"
SEVERITY = Severity.WARNING

# What every match has in it, and its pattern.
_WORDS = (
    (
        ("(",),
        re.compile(
            r"\(\s*(?:cont(?:inued|'d|d)?\.?|see (?:above|below|over(?:leaf)?)"
            r"|as (?:above|below)|overleaf)\s*\)",
            re.IGNORECASE,
        ),
    ),
    (
        ("please turn over", "continued o", "above", "ditto"),
        re.compile(
            r"\b(?:please turn over|continued (?:overleaf|on next page))\b"
            r"|\A\s*(?:as|see) above\.?\s*\Z|\A\s*ditto\.?\s*\Z",
            re.IGNORECASE,
        ),
    ),
)


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each such phrase."""
    for words, pattern in _WORDS:
        for prose in context.prose_with(*words):
            for found in pattern.finditer(prose.text):
                yield Found(
                    prose.at,
                    f"`{found[0].strip()}` belongs to a printed table",
                    "delete it; where it stands for something, write that, or a reference such as [[D1.2]]",
                    prose.field,
                    prose.index,
                    found[0].strip(),
                )
