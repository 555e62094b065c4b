"""An easy-read booklet of more than 20 pages; one of more than 24 is an error.

Why: a long booklet is put aside. The Department of Health asks for 20 pages at most, GOV.UK for 24. Say less,
or give each theme a booklet of its own: the objectives of a theme with their easy words, in a plan file of
their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.booklet import Booklet
from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Found
from equality_plans.rules.easy_read_pages.base import nothing_in_the_file

CODE = "ER607"
NAME = "many-pages"
SEVERITY = Severity.WARNING
GOOD = 20
"""Department of Health, Basic guidelines for people who commission Easy Read information, 2009."""
MOST = 24
"""GOV.UK, Accessible communication formats."""

check = nothing_in_the_file


def check_pages(booklet: Booklet, plan: Plan) -> Iterator[Found]:
    """Yield one finding where there are too many pages."""
    number = len(booklet.pages)
    if number > GOOD:
        yield Found(
            plan.easy_read or plan,
            f"the booklet has {number} pages; {GOOD} are good, and {MOST} are the most",
            "say less, or make a booklet for each theme",
            severity=Severity.ERROR if number > MOST else None,
        )
