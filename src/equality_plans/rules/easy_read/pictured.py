"""Where the easy read of a plan names pictures, for the rules about them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from equality_plans.model.easy_read import EasyEdition, EasyLine, HardWord
from equality_plans.model.plan import Plan
from equality_plans.pictures.names import PictureNames

if TYPE_CHECKING:
    from equality_plans.pictures.packs import Entry

Pictured = EasyEdition | EasyLine | HardWord
"""What can have a picture: the cover, an idea, the meaning of a word."""


def lines_of(plan: Plan) -> Iterator[EasyLine]:
    """The ideas of a plan's easy read, each of which stands beside a picture, in the order of the booklet."""
    easy = plan.easy_read
    for section in easy.sections if easy else ():
        yield from section.lines
    for objective in plan.objectives:
        yield from objective.easy_read.lines if objective.easy_read else ()
    yield from easy.thanks if easy else ()


def named_pictures(plan: Plan) -> Iterator[tuple[Pictured, str]]:
    """Everything that names a picture, and the name: the cover, the ideas, then the words."""
    easy = plan.easy_read
    pictured: list[Pictured] = [*([easy] if easy else []), *lines_of(plan)]
    pictured += easy.words.values() if easy else ()
    for one in pictured:
        if one.picture:
            yield one, one.picture


def used_pictures(plan: Plan, pictures: PictureNames) -> Iterator[tuple[Pictured, str, Entry]]:
    """Each picture that a plan uses, where it is first named, and how."""
    seen = set()
    for at, name in named_pictures(plan):
        entry = pictures.find(name)
        if entry is not None and (entry.pack, entry.id) not in seen:
            seen.add((entry.pack, entry.id))
            yield at, name, entry


def pack_file(entry: Entry) -> str:
    """How to name the data file of a picture's pack: with the folder that it is in."""
    return f"{entry.pack.parent.name}/{entry.pack.name}"
