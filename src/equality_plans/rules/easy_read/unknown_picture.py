"""A picture of the easy read that does not exist.

Why: without it the booklet cannot be made. A picture is found by its name or by another word for it, among
the publisher's own pictures and the built-in ones.

Bad:
    easy_read:
      thanks:
        - {picture: tank-you, text: Thank you to everyone who helped us.}

Good:
    easy_read:
      thanks:
        - {picture: thank-you, text: Thank you to everyone who helped us.}
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.pictures.names import CALENDAR, PictureNames
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.pictured import named_pictures

CODE = "ER502"
NAME = "unknown-picture"
SEVERITY = Severity.ERROR


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each name that no picture has."""
    for at, name in named_pictures(plan):
        if context.pictures.find(name) is None:
            yield Found(at, f"there is no picture `{name}`", _hint(name, context.pictures), "picture")


def _hint(name: str, pictures: PictureNames) -> str:
    if name.casefold().startswith(f"{CALENDAR}:"):
        return f"write the month in full and the year, or the year alone: `{CALENDAR}:March 2027`"
    *others, last = (f"`{near}`" for near in pictures.nearest(name))
    return f"the nearest are {', '.join(others)} and {last}"
