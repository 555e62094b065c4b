"""Type smaller than 14 points on a page of the easy-read booklet.

Why: small letters shut readers out. 14 points is the least that GOV.UK, the Department of Health and
Inclusion Europe allow, also for page numbers and credits; 16 is better. Set `font_size` in eqplan.yaml to 14,
16 or 18, and look for smaller sizes in templates and style sheets of your own.
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

CODE = "ER601"
NAME = "small-type"
SEVERITY = Severity.ERROR
SMALLEST = 14
"""Points (GOV.UK, Accessible communication formats; Department of Health 2009; Inclusion Europe)."""

check = nothing_in_the_file


def check_pages(booklet: Booklet, plan: Plan) -> Iterator[Found]:
    """Yield each size that is too small, at the first words that have it."""
    small = (
        (round(line.size, 1), page, line)
        for page, line in printed_lines(booklet)
        if round(line.size, 1) < SMALLEST
    )
    for size, pages, first in by_value(small):
        yield Found(
            record_at(plan, first.place),
            f"letters of {size:g} points {on_pages(pages)} of the booklet, as in {quoted(first)}",
            f"print nothing smaller than {SMALLEST} points",
        )
