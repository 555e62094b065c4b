"""What the pages are drawn with: marks renumbered, artifacts named, lost spaces put back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pydyf

from equality_plans.errors import RenderingError
from equality_plans.pdf.tagging.nodes import Artifact, Content


class PageStream:
    """The drawing instructions of one page."""

    def __init__(self, stream: Any) -> None:
        self._items: list[Any] = stream.stream
        self._places = {
            item["MCID"]: place
            for place, item in enumerate(self._items)
            if isinstance(item, pydyf.Dictionary) and "MCID" in item
        }

    def number(self, contents: Iterable[tuple[Content, int]]) -> None:
        """Give the words and pictures that are in the tag tree their final numbers."""
        for content, number in contents:
            self._items[self._place(content.mark)]["MCID"] = number

    def name_artifacts(self, artifacts: Iterable[Artifact]) -> None:
        """Say of the rest what it is."""
        for artifact in artifacts:
            place = self._place(artifact.mark)
            kind = {"Type": f"/{artifact.kind}"}
            if artifact.subtype:
                kind["Subtype"] = f"/{artifact.subtype}"
            self._items[place - 1 : place + 1] = ["/Artifact", pydyf.Dictionary(kind)]

    def put_spaces(self, contents: Iterable[Content], spaces: Mapping[str, str]) -> None:
        """Put a space behind words that end without one. Nobody sees it: what follows has its own place.

        Args:
            contents: the words.
            spaces: the glyph of the space by the name of each typeface, in hexadecimal.
        """
        if not spaces:
            return
        for content in contents:
            place = self._place(content.mark)
            end = self._items.index(b"EMC", place)
            font = shown = 0
            for at in range(place, end):
                item = self._items[at]
                if isinstance(item, bytes):
                    if item.endswith(b" Tf"):
                        font = at
                    elif item.endswith(b"] TJ"):
                        shown = at
            if not shown:
                continue
            name = self._items[font].split(b" ")[0][1:].decode()
            drawn = self._items[shown]
            if glyph := spaces.get(name):
                if not drawn.rstrip(b"] TJ0123456789-").endswith(glyph.encode() + b">"):
                    self._items[shown] = drawn[:-4] + f"<{glyph}>] TJ".encode()
            else:
                other, glyph = next(iter(spaces.items()))
                self._items[shown] = drawn + f"\n/{other} 1 Tf\n[<{glyph}>] TJ".encode()

    def _place(self, mark: int) -> int:
        try:
            return self._places[mark]
        except KeyError:
            raise RenderingError(
                "The style sheet makes words see-through (opacity), and a PDF cannot tell listeners of them. "
                "Use solid colours."
            ) from None


def glyphs_of_space(fonts: Iterable[Any]) -> dict[str, str]:
    """The glyph of the space in each typeface that has drawn one, by its name in the PDF.

    Args:
        fonts: of the document that WeasyPrint has drawn.
    """
    found = {}
    for font in fonts:
        glyph = next((glyph for glyph, text in font.to_unicode.items() if text == " "), None)
        if glyph is not None and not font.bitmap:
            found[font.hash] = f"{glyph:04x}"
    return found
