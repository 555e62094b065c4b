"""A picture of the easy-read booklet that is less than 35 millimetres wide and high.

Why: readers who cannot read the words go by the pictures, so these are as large as the page lets them be
(Department of Health 2009); no source gives a figure, and 35 millimetres is that of this program. A picture
counts by its longer side. Those in word boxes, statuses and lists, which say again what stands elsewhere, may
be smaller. Make it larger in your own templates and style sheets.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.booklet import Booklet
from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Found
from equality_plans.rules.easy_read_pages.base import nothing_in_the_file, record_at

CODE = "ER602"
NAME = "small-picture"
SEVERITY = Severity.WARNING
SMALLEST = 35
"""Millimetres. No guidance has a figure ("as big as possible"), so this one is our own."""

check = nothing_in_the_file


def check_pages(booklet: Booklet, plan: Plan) -> Iterator[Found]:
    """Yield each picture of an idea that is too small."""
    for page in booklet.pages:
        for picture in page.pictures:
            side = round(max(picture.width, picture.height))
            if picture.beside == "idea" and side < SMALLEST:
                yield Found(
                    record_at(plan, picture.place),
                    f"the picture is {side} millimetres wide on page {page.number} of the booklet",
                    f"make it {SMALLEST} millimetres or more",
                )
