"""A page of the easy-read booklet with more than 5 ideas.

Why: readers need room around each picture and its words; 2 to 4 ideas fill a page well. Ideas without a
picture are the usual reason. Give each its picture, or spread them out in your own templates.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.booklet import Booklet
from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Found
from equality_plans.rules.easy_read_pages.base import nothing_in_the_file, record_at

CODE = "ER606"
NAME = "crowded-page"
SEVERITY = Severity.WARNING
MOST = 5
"""Easy English guides ask for 4 pictures a page at most; a short status may come on top."""

check = nothing_in_the_file


def check_pages(booklet: Booklet, plan: Plan) -> Iterator[Found]:
    """Yield each crowded page, at its first idea. The list of words explains, and is no page of ideas."""
    for page in booklet.pages:
        ideas = [idea for idea in page.ideas if idea.section != "words"]
        if len(ideas) > MOST:
            yield Found(
                record_at(plan, ideas[0]),
                f"page {page.number} of the booklet has {len(ideas)} ideas",
                f"put at most {MOST} on a page: a picture for each idea makes the room",
            )
