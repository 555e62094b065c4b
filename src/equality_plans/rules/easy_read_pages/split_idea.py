"""An idea of the easy-read booklet that begins on one page and ends on the next.

Why: a picture, its words and the boxes that explain them belong together; who has to turn the page loses the
thread (Inclusion Europe, Information for all). The program moves an idea to the next page as a whole, so one
that is split is longer than a page. Make two ideas of it, each with its picture, or say less.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.booklet import Booklet, Place
from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Found
from equality_plans.rules.easy_read_pages.base import nothing_in_the_file, record_at

CODE = "ER603"
NAME = "split-idea"
SEVERITY = Severity.ERROR

check = nothing_in_the_file


def check_pages(booklet: Booklet, plan: Plan) -> Iterator[Found]:
    """Yield each idea that stands on more than one page."""
    pages: dict[Place, list[int]] = {}
    for page in booklet.pages:
        for idea in page.ideas:
            pages.setdefault(idea, []).append(page.number)
    for idea, numbers in pages.items():
        if len(numbers) > 1:
            yield Found(
                record_at(plan, idea),
                f"the words beside 1 picture begin on page {numbers[0]} of the booklet and end on "
                f"page {numbers[-1]}",
                "make 2 or more ideas of them, or say less: an idea and its word boxes have to fit on 1 page",
            )
