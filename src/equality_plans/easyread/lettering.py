"""The few letters in pictures, such as the month on a calendar sheet, as outlines.

A picture in a web page cannot use the page's typeface, and other typefaces are wider than the sheet.
"""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from io import BytesIO
from typing import Any

from equality_plans.pdf.fonts import ADDRESS, font_files

_TEXT = re.compile(
    r'<text class="t" x="(?P<x>[\d.]+)" y="(?P<y>[\d.]+)" font-size="(?P<size>[\d.]+)"'
    r'(?: style="fill:(?P<fill>[^"]+)")?>(?P<text>[^<]*)</text>'
)


def outlined(drawing: str) -> str:
    """A drawing whose `<text class="t">` elements have become shapes: bold, centred on their place."""
    return _TEXT.sub(lambda found: _outline(**found.groupdict()), drawing)


def _outline(x: str, y: str, size: str, fill: str | None, text: str) -> str:
    letters = [_letter(letter) for letter in unescape(text)]
    scale = float(size) / _typeface()["head"].unitsPerEm
    at = float(x) - scale * sum(advance for _, advance in letters) / 2
    shapes = []
    for path, advance in letters:
        if path:
            shapes.append(
                f'<path transform="matrix({scale:.5g} 0 0 {-scale:.5g} {at:.2f} {float(y):g})" d="{path}"/>'
            )
        at += scale * advance
    return f'<g stroke="none" fill="{fill or "#000"}">{"".join(shapes)}</g>'


@cache
def _letter(letter: str) -> tuple[str, float]:
    """The outline of a letter and the room that it takes, in the units of the typeface."""
    from fontTools.pens.svgPathPen import SVGPathPen  # type: ignore[import-untyped]

    glyphs = _typeface().getGlyphSet()
    glyph = glyphs[_typeface().getBestCmap().get(ord(letter), ".notdef")]
    pen = SVGPathPen(glyphs)
    glyph.draw(pen)
    return pen.getCommands(), glyph.width


@cache
def _typeface() -> Any:
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    return TTFont(BytesIO(font_files()[f"{ADDRESS}bold.ttf"]), lazy=True)
