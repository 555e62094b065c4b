"""From the codes of glyphs in a PDF back to text, by the table that each typeface carries (`ToUnicode`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pikepdf


@dataclass(frozen=True, slots=True)
class Decoder:
    """Reads the strings that are drawn in one typeface.

    Attributes:
        texts: by code.
        width: how many bytes a code has.
    """

    texts: dict[int, str]
    width: int

    def text(self, drawn: bytes) -> str:
        """The letters of a drawn string; the replacement character for a code that has none."""
        codes = range(0, len(drawn), self.width)
        return "".join(
            self.texts.get(int.from_bytes(drawn[at : at + self.width]), "\N{REPLACEMENT CHARACTER}")
            for at in codes
        )


def decoder_of(font: Any) -> Decoder:
    """Make the decoder of a typeface.

    Args:
        font: its dictionary in the PDF. Without a table of letters, nothing can be read of it.
    """
    width = 2 if font.get("/Subtype") == "/Type0" else 1
    texts: dict[int, str] = {}
    table = font.get("/ToUnicode")
    for instruction in pikepdf.parse_content_stream(table) if table is not None else ():
        operands, operator = list(instruction.operands), instruction.operator
        if str(operator) == "endbfchar":
            for code, text in zip(operands[::2], operands[1::2], strict=True):
                texts[int.from_bytes(bytes(code))] = _letters(text)
        elif str(operator) == "endbfrange":
            for first, last, text in zip(operands[::3], operands[1::3], operands[2::3], strict=True):
                _add_range(texts, int.from_bytes(bytes(first)), int.from_bytes(bytes(last)), text)
    return Decoder(texts, width)


def _add_range(texts: dict[int, str], first: int, last: int, text: Any) -> None:
    for offset, code in enumerate(range(first, last + 1)):
        if isinstance(text, pikepdf.Array):
            texts[code] = _letters(text[offset])
        else:
            start = _letters(text)
            texts[code] = start[:-1] + chr(ord(start[-1]) + offset)


def _letters(text: Any) -> str:
    return bytes(text).decode("utf-16-be", "replace")
