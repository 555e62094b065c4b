"""The words that the pages of a PDF show, by how they are marked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pikepdf

from equality_plans.pdf.reading.fonts import Decoder, decoder_of

_PAINTED = frozenset({"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "BI", "INLINE IMAGE"})


@dataclass(slots=True)
class Page:
    """What is drawn on one page.

    Attributes:
        tagged: words by their number (MCID) in the tag tree.
        artifacts: words that are marked as no part of the text: the kind of each, and its words.
        unmarked: words outside any mark.
        unmarked_drawings: how many lines, areas and pictures are outside any mark.
    """

    tagged: dict[int, str] = field(default_factory=dict)
    artifacts: list[tuple[str, str]] = field(default_factory=list)
    unmarked: list[str] = field(default_factory=list)
    unmarked_drawings: int = 0


def marked_pages(pdf: pikepdf.Pdf) -> list[Page]:
    """Read every page of a PDF."""
    decoders: dict[tuple[int, int], Decoder] = {}
    pages = []
    for page in pdf.pages:
        reader = _Reader(decoders)
        reader.read(page, page.get("/Resources", pikepdf.Dictionary()))
        pages.append(reader.page)
    return pages


class _Reader:
    def __init__(self, decoders: dict[tuple[int, int], Decoder]) -> None:
        self.page = Page()
        self._decoders = decoders
        self._marks: list[int | str | None] = []
        self._decoder: Decoder | None = None

    def read(self, drawn: Any, resources: Any) -> None:
        """Follow the instructions of a page, or of a drawing on it."""
        for instruction in pikepdf.parse_content_stream(drawn):
            operands: Any = instruction.operands
            name = str(instruction.operator)
            if name in ("BDC", "BMC"):
                self._begin(operands)
            elif name == "EMC":
                self._marks.pop()
            elif name == "Tf":
                self._decoder = self._decoder_of(resources["/Font"][operands[0]])
            elif name in ("Tj", "'", '"'):
                self._add(bytes(operands[-1]))
            elif name == "TJ":
                self._add(b"".join(bytes(part) for part in operands[0] if isinstance(part, pikepdf.String)))
            elif name == "Do":
                self._draw(resources["/XObject"][operands[0]], resources)
            elif name in _PAINTED and not any(self._marks):
                self.page.unmarked_drawings += 1

    def _begin(self, operands: Any) -> None:
        properties = operands[1] if len(operands) > 1 else {}
        if isinstance(properties, pikepdf.Dictionary) and "/MCID" in properties:
            self._marks.append(f"#{int(properties['/MCID'])}")
            self.page.tagged.setdefault(int(properties["/MCID"]), "")
        elif operands[0] == "/Artifact":
            kinds = (str(properties.get(key, ""))[1:] for key in ("/Type", "/Subtype"))
            self._marks.append("Artifact " + " ".join(filter(None, kinds)))
        else:
            self._marks.append(None)

    def _add(self, drawn: bytes) -> None:
        text = self._decoder.text(drawn) if self._decoder else ""
        mark = next((str(mark) for mark in reversed(self._marks) if mark), "")
        if mark.startswith("#"):
            self.page.tagged[int(mark[1:])] += text
        elif mark:
            self.page.artifacts.append((mark.partition(" ")[2], text))
        else:
            self.page.unmarked.append(text)

    def _draw(self, drawing: Any, resources: Any) -> None:
        if drawing.get("/Subtype") == "/Form":
            self.read(drawing, drawing.get("/Resources", resources))
        elif not any(self._marks):
            self.page.unmarked_drawings += 1

    def _decoder_of(self, font: Any) -> Decoder:
        key = font.objgen
        if key not in self._decoders:
            self._decoders[key] = decoder_of(font)
        return self._decoders[key]
