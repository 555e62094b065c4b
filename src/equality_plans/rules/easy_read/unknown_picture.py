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
from equality_plans.model.easy_read import EasyEdition, EasyLine, HardWord
from equality_plans.model.plan import Plan
from equality_plans.pictures.names import CALENDAR, PictureNames
from equality_plans.rules.base import Context, Found

CODE = "ER502"
NAME = "unknown-picture"
SEVERITY = Severity.ERROR


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each name that no picture has."""
    for at, name in _named(plan):
        if context.pictures.find(name) is None:
            yield Found(at, f"there is no picture `{name}`", _hint(name, context.pictures), "picture")


def _named(plan: Plan) -> Iterator[tuple[EasyEdition | EasyLine | HardWord, str]]:
    """The easy words that name a picture, and the name."""
    easy = plan.easy_read
    if easy is not None:
        lines = [line for section in easy.sections for line in section.lines]
        named: list[EasyEdition | EasyLine | HardWord] = [easy, *lines, *easy.words.values(), *easy.thanks]
        for record in named:
            if record.picture:
                yield record, record.picture
    for objective in plan.objectives:
        for line in objective.easy_read.lines if objective.easy_read else ():
            if line.picture:
                yield line, line.picture


def _hint(name: str, pictures: PictureNames) -> str:
    if name.casefold().startswith(f"{CALENDAR}:"):
        return f"write the month in full and the year, or the year alone: `{CALENDAR}:March 2027`"
    *others, last = (f"`{near}`" for near in pictures.nearest(name))
    return f"the nearest are {', '.join(others)} and {last}"
