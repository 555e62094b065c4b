"""The pictures of easy read: found by name or by a word for them, and drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
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
        label: what it shows, in a few words.
        words: what it can be found by.
        svg: the drawing, without the outer `<svg>` element.
        licence, credit: what must be said wherever it is printed.
        view_box: the part of the plane that the drawing fills.
    """

    id: str
    label: str
    words: tuple[str, ...]
    svg: str
    licence: str
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
    """

    def __init__(self, names: PictureNames) -> None:
        self._names = names
        self._drawn: dict[str, Picture] = {}

    @property
    def ids(self) -> tuple[str, ...]:
        """The names of all pictures: own ones first, in the order of their packs."""
        return tuple(self._names.entries)

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
            raise UnknownPicture(written, self._names.nearest(written))
        if dated := dated_calendar(written):
            svg = own_shapes(calendar_drawing(dated))
            return _picture(found, svg, name=f"{CALENDAR}:{dated}", label=f"{found.label}: {dated}")
        return self._made(found)

    def search(self, words: str) -> tuple[Picture, ...]:
        """All pictures whose name, label or words hold every one of the given words."""
        wanted = words.casefold().split()
        return tuple(
            self._made(entry)
            for entry in self._names.entries.values()
            if all(any(word in text.casefold() for text in _texts(entry)) for word in wanted)
        )

    def _made(self, entry: Entry) -> Picture:
        if entry.id not in self._drawn:
            self._drawn[entry.id] = _drawn(entry)
        return self._drawn[entry.id]


def pictures_of(folders: Sequence[Path]) -> Pictures:
    """The pictures of a project: those of its own packs, searched first, and the built-in ones."""
    return Pictures(PictureNames(folders)) if folders else built_in_pictures()


@cache
def built_in_pictures() -> Pictures:
    """The pictures that travel with the program."""
    return Pictures(PictureNames())


def _texts(entry: Entry) -> tuple[str, ...]:
    return (entry.id, entry.label, *entry.words)


def _drawn(entry: Entry) -> Picture:
    if entry.file is not None:
        embedded = embed(entry)
        return _picture(entry, embedded.svg, view_box=f"0 0 {embedded.width:g} {embedded.height:g}")
    picture = _picture(entry, draw(entry))
    if entry.own:
        # It stands in the page itself, where a slip of the pen would spoil all that follows. What was checked
        # is what is printed: in a comment or a note, which XML passes over, a browser may find a program.
        try:
            drawing = clean_drawing(picture.document())[0]
        except UnusableFile as problem:
            raise RenderingError(f"{entry.place}: its drawing {problem}") from None
        return replace(picture, svg=drawing.partition(">")[2].removesuffix("</svg>").replace(" />", "/>"))
    return picture


def _picture(
    entry: Entry, svg: str, *, name: str | None = None, label: str | None = None, view_box: str = _SQUARE
) -> Picture:
    return Picture(
        name or entry.id, label or entry.label, entry.words, svg, entry.licence, entry.credit, view_box
    )
