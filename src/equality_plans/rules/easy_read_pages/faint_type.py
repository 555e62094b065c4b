"""Letters of the easy-read booklet that stand out too little from what they stand on.

Why: many readers do not see well. Guidance asks for strong contrast; WCAG 2.2 wants 7:1 at its highest level
(1.4.6). Less than 7:1 is a warning, less than 4.5:1 (1.4.3) an error. Choose a darker colour for type, or a
lighter one for its ground, in your own templates and style sheets.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.booklet import Booklet
from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Found
from equality_plans.rules.easy_read_pages.base import (
    by_value,
    nothing_in_the_file,
    on_pages,
    printed_lines,
    quoted,
    record_at,
)

CODE = "ER608"
NAME = "faint-type"
SEVERITY = Severity.WARNING
GOOD = 7.0
"""WCAG 2.2, success criterion 1.4.6, contrast (enhanced)."""
LEAST = 4.5
"""WCAG 2.2, success criterion 1.4.3, contrast (minimum)."""

check = nothing_in_the_file


def check_pages(booklet: Booklet, plan: Plan) -> Iterator[Found]:
    """Yield each contrast that is too weak, at the first words that have it."""
    # Rounded down, as 6.96 is not yet 7.
    faint = (
        (int(line.contrast * 10) / 10, page, line)
        for page, line in printed_lines(booklet)
        if line.contrast < GOOD
    )
    for ratio, pages, first in by_value(faint):
        yield Found(
            record_at(plan, first.place),
            f"letters with a contrast of only {ratio:g}:1 {on_pages(pages)} of the booklet, "
            f"as in {quoted(first)}",
            f"choose colours with a contrast of {GOOD:g}:1 or more",
            severity=Severity.ERROR if ratio < LEAST else None,
        )
