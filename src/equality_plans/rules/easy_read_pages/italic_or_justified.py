"""Italics or justified lines in the easy-read booklet.

Why: slanted letters are harder to tell apart, and words that are pushed apart to fill a line leave holes in
it (Inclusion Europe; Department of Health 2009). Take both out of your own templates and style sheets.
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

CODE = "ER605"
NAME = "italic-or-justified"
SEVERITY = Severity.ERROR

check = nothing_in_the_file


def check_pages(booklet: Booklet, plan: Plan) -> Iterator[Found]:
    """Yield what is in italics, and what is justified, at the first words of each."""
    lines = list(printed_lines(booklet))
    slanted = (("italic letters", page, line) for page, line in lines if line.italic)
    stretched = (("lines stretched to full width", page, line) for page, line in lines if line.justified)
    for what, pages, first in by_value((*slanted, *stretched)):
        yield Found(
            record_at(plan, first.place),
            f"{what} {on_pages(pages)} of the booklet, as in {quoted(first)}",
            "print upright letters, with the same space between all words",
        )
