"""A line of more than 70 characters in the easy-read booklet.

Why: at the end of a long line the eye loses the next one. Large type keeps lines short by itself; 70
characters is the figure of this program, as the guidance has none. Make the words narrower in your own
templates and style sheets.
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

CODE = "ER604"
NAME = "long-line"
SEVERITY = Severity.WARNING
LONGEST = 70
"""Characters, with spaces. Our own figure."""

check = nothing_in_the_file


def check_pages(booklet: Booklet, plan: Plan) -> Iterator[Found]:
    """Yield each place with lines that are too long."""
    long = ((line.place, page, line) for page, line in printed_lines(booklet) if len(line.text) > LONGEST)
    for place, pages, first in by_value(long):
        yield Found(
            record_at(plan, place),
            f"a line of {len(first.text)} characters {on_pages(pages)} of the booklet: {quoted(first)}",
            f"print at most {LONGEST} characters on a line",
        )
