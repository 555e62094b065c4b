"""Measures the pages of an easy-read booklet in the boxes that WeasyPrint has laid out, before it draws them.

The boxes are those of WeasyPrint 70.0, which documents them for its own developers alone. What is looked for
in them is named by the template `easy-read/booklet.html`: a section has an `id`, an idea bears `data-idea`,
and a picture has the class `picture`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from equality_plans.booklet import Booklet, BookletPage, Place, PrintedLine, PrintedPicture
from equality_plans.colours import Rgb, contrast, over
from equality_plans.pdf.units import MILLIMETRES, POINTS

_WHITE: Rgb = (1.0, 1.0, 1.0)
_NOWHERE = Place()
_BESIDE = {
    "word": "word",
    "status": "status",
    "meaning": "meaning",
    "entry": "entry",
    "hero": "cover",
    "logo": "logo",
}


@dataclass(frozen=True, slots=True)
class _Around:
    """What is known of a box from those around it."""

    place: Place = _NOWHERE
    beside: str = ""
    ground: Rgb = _WHITE
    margin: bool = False


def measure(document: Any) -> Booklet:
    """The measures of a document that `pdf.document.write_pdf` has laid out."""
    return Booklet(tuple(_page(number, page) for number, page in enumerate(document.pages, 1)))


def _page(number: int, page: Any) -> BookletPage:
    parts = list(_walk(page._page_box, _Around()))
    lines = tuple(part for part in parts if isinstance(part, PrintedLine))
    pictures = tuple(part for part in parts if isinstance(part, PrintedPicture))
    ideas = dict.fromkeys(part.place for part in parts if part.place.idea is not None)
    cover = any(picture.beside == "cover" for picture in pictures)
    return BookletPage(number, lines, pictures, tuple(ideas), cover)


def _walk(box: Any, around: _Around) -> Iterator[PrintedLine | PrintedPicture]:
    around = _with(box, around)
    if type(box).__name__ == "LineBox":
        yield from _line(box, around)
    elif "picture" in _classes(box):
        yield PrintedPicture(
            around.beside or "idea", box.width * MILLIMETRES, box.height * MILLIMETRES, around.place
        )
    for child in getattr(box, "children", ()):
        yield from _walk(child, around)


def _with(box: Any, around: _Around) -> _Around:
    """What is known inside a box."""
    ground = _WHITE if _is_page(box) else around.ground
    red, green, blue, alpha = _colour(box.style["background_color"])
    if alpha:
        ground = over((red, green, blue), alpha, ground)
    place = around.place
    if box.element is not None:
        if box.element.tag == "section":
            place = Place(box.element.get("id", ""))
        elif said := box.element.get("data-idea"):
            place = replace(place, idea=int(said))
    beside = next((_BESIDE[name] for name in _classes(box) if name in _BESIDE), around.beside)
    return _Around(place, beside, ground, around.margin or type(box).__name__ == "MarginBox")


def _line(box: Any, around: _Around) -> Iterator[PrintedLine]:
    """A line with the letters in it, but not those of boxes inside it that have lines of their own."""
    letters = [(text, ground) for text, ground in _letters(box, around.ground) if text.text.strip()]
    if letters:
        yield PrintedLine(
            "".join(text.text for text, _ in letters).strip(),
            min(text.style["font_size"] for text, _ in letters) * POINTS,
            min(_contrast(text, ground) for text, ground in letters),
            any(text.style["font_style"] != "normal" for text, _ in letters),
            box.style["text_align_all"] == "justify",
            around.place,
            around.margin,
        )


def _letters(box: Any, ground: Rgb) -> Iterator[tuple[Any, Rgb]]:
    for child in box.children:
        red, green, blue, alpha = _colour(child.style["background_color"])
        inside = over((red, green, blue), alpha, ground) if alpha else ground
        if type(child).__name__ == "TextBox":
            yield child, inside
        elif type(child).__name__ == "InlineBox":
            yield from _letters(child, inside)


def _contrast(text: Any, ground: Rgb) -> float:
    red, green, blue, alpha = _colour(text.style["color"])
    return contrast(over((red, green, blue), alpha, ground), ground)


def _colour(colour: Any) -> tuple[float, float, float, float]:
    red, green, blue = colour.to("srgb").coordinates
    return red, green, blue, colour.alpha


def _classes(box: Any) -> list[str]:
    return [] if box.element is None else str(box.element.get("class", "")).split()


def _is_page(box: Any) -> bool:
    return type(box).__name__ == "PageBox"
