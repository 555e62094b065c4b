"""A page of the easy-read booklet without its number; the cover needs none.

Why: people who read a booklet together tell each other the page, and the contents page names it. Number every
page in your own templates and style sheets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from equality_plans.booklet import Booklet, BookletPage
from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Found
from equality_plans.rules.easy_read_pages.base import nothing_in_the_file, on_pages

CODE = "ER609"
NAME = "no-page-number"
SEVERITY = Severity.ERROR

check = nothing_in_the_file


def check_pages(booklet: Booklet, plan: Plan) -> Iterator[Found]:
    """Yield one finding for all pages without a number."""
    pages = [page for page in booklet.pages if not page.cover and not _is_numbered(page)]
    if pages:
        yield Found(
            plan.easy_read or plan,
            f"no page number {on_pages(pages)} of the booklet",
            "print its number on every page but the cover",
        )


def _is_numbered(page: BookletPage) -> bool:
    return any(line.margin and str(page.number) in re.findall(r"\d+", line.text) for line in page.lines)
