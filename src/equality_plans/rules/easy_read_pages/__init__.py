"""The rules about the layout of easy read. They look at finished pages of a booklet, not at a plan's file.

`check_booklet` runs them over the measures that `easyread.edition.make_pdf` took of the very pages that it
made. They are rules like all others: documented, ignored and weighed by their codes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from equality_plans.booklet import Booklet
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Found
from equality_plans.rules.easy_read_pages import (
    crowded_page,
    faint_type,
    italic_or_justified,
    long_line,
    many_pages,
    no_page_number,
    small_picture,
    small_type,
    split_idea,
)
from equality_plans.rules.easy_read_pages.base import PageRule

EASY_READ_PAGE_RULES: tuple[PageRule, ...] = cast(
    "tuple[PageRule, ...]",
    (
        small_type,
        small_picture,
        split_idea,
        long_line,
        italic_or_justified,
        crowded_page,
        many_pages,
        faint_type,
        no_page_number,
    ),
)


def check_booklet(booklet: Booklet, plan: Plan) -> Iterator[tuple[PageRule, Found]]:
    """Everything that is wrong with the layout of a booklet, with the rule that found it.

    Args:
        booklet: the measures of its pages.
        plan: the plan that it was made from; findings are about its parts.
    """
    for rule in EASY_READ_PAGE_RULES:
        for found in rule.check_pages(booklet, plan):
            yield rule, found
