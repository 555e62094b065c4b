"""The pictures of easy read: found by name or by a word for them, and drawn."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from html import escape
from pathlib import Path

from equality_plans.easyread.calendar_picture import calendar_drawing
from equality_plans.easyread.picture_files import embed
from equality_plans.easyread.recipes import SIZE, draw, own_shapes
from equality_plans.easyread.svg_files import UnusableFile, clean_drawing
from equality_plans.errors import RenderingError
from equality_plans.pictures.names import CALENDAR, PictureNames, dated_calendar
from equality_plans.pictures.packs import Entry

_MARGIN = 2
_SQUARE = f"{-_MARGIN} {-_MARGIN} {SIZE + 2 * _MARGIN} {SIZE + 2 * _MARGIN}"


class UnknownPicture(RenderingError):
    """A name that no picture has. `nearest` holds the names that come closest."""

    def __init__(self, name: str, nearest: tuple[str, ...]) -> None:
        self.name = name
        self.nearest = nearest
        super().__init__(f"there is no picture '{name}'. Nearest: {', '.join(nearest)}")


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture, ready to draw.

    Attributes:
        id: its name; for a dated calendar, the name and the date.
        svg: the drawing, without the outer `<svg>` element.
        credit: what must be said wherever it is printed; empty where its pack does not say it.
        view_box: the part of the plane that the drawing fills.
    """

    id: str
    svg: str
    credit: str
    view_box: str = _SQUARE

    def document(self) -> str:
        """The picture as an SVG file of its own."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIZE}" height="{SIZE}" '
            f'viewBox="{self.view_box}">{self.svg}</svg>'
        )


class Pictures:
    """The pictures that a booklet can have.

    Args:
        names: where they are looked up.
        placeholders: whether a frame with a question mark stands for a picture that does not exist, as in a
            draft; else an unknown name is an error.
    """

    def __init__(self, names: PictureNames, *, placeholders: bool = False) -> None:
        self._names = names
        self._placeholders = placeholders
        self._drawn: dict[str, Picture] = {}

    def find(self, name: str) -> Picture:
        """The picture of that name, or the one that has it among its words. `calendar:March 2026` bears its
        date.

        Raises:
            UnknownPicture: with the three nearest names.
            RenderingError: when the picture's file cannot be used.
            UsageError: when an own pack cannot be used.
        """
        written = " ".join(name.split())
        found = self._names.find(written)
        if found is None:
            if self._placeholders:
                return _placeholder(written)
            raise UnknownPicture(written, self._names.nearest(written))
        if dated := dated_calendar(written):
            return Picture(f"{CALENDAR}:{dated}", own_shapes(calendar_drawing(dated)), found.credit)
        if found.id not in self._drawn:
            self._drawn[found.id] = draw_entry(found)
        return self._drawn[found.id]


def pictures_of(folders: Sequence[Path], *, placeholders: bool = False) -> Pictures:
    """The pictures of a project: those of its own packs, searched first, and the built-in ones."""
    if folders or placeholders:
        return Pictures(PictureNames(folders), placeholders=placeholders)
    return built_in_pictures()


@cache
def built_in_pictures() -> Pictures:
    """The pictures that travel with the program."""
    return Pictures(PictureNames())


def draw_entry(entry: Entry) -> Picture:
    """The picture that an entry of a pack describes.

    Raises:
        RenderingError: when its file, or the drawing that it describes, cannot be used.
    """
    if entry.file is not None:
        embedded = embed(entry)
        size = f"0 0 {embedded.width:g} {embedded.height:g}"
        return Picture(entry.id, embedded.svg, entry.credit, size)
    picture = Picture(entry.id, draw(entry), entry.credit)
    if entry.own:
        # It stands in the page itself, where a slip of the pen would spoil all that follows. What was checked
        # is what is printed: in a comment or a note, which XML passes over, a browser may find a program.
        try:
            drawing = clean_drawing(picture.document())[0]
        except UnusableFile as problem:
            raise RenderingError(f"{entry.place}: its drawing {problem}") from None
        return replace(picture, svg=drawing.partition(">")[2].removesuffix("</svg>").replace(" />", "/>"))
    return picture


def _placeholder(name: str) -> Picture:
    """A grey frame with a question mark and the name that no picture has."""
    lines = textwrap.wrap(name, 14, max_lines=3, placeholder="…")
    texts = "".join(
        f'<text class="t" x="36" y="{45 + 9 * number}" font-size="8">{escape(line)}</text>'
        for number, line in enumerate(lines)
    )
    drawing = (
        '<rect width="70" height="70" x="1" y="1" rx="4" fill="#fff" stroke="#666" stroke-dasharray="5 4"/>'
        f'<text class="t" x="36" y="33" font-size="30" style="fill:#666">?</text>{texts}'
    )
    # No name of a picture has two hyphens together.
    return Picture(f"missing--{re.sub(r'[^a-z0-9]+', '-', name.casefold())}", own_shapes(drawing), "")
