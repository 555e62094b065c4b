"""Pieces of text put into a text, or in place of a part of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_LINE_BREAK = re.compile("\r\n|[\n\r]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A text to put in place of what stands from `start` up to `end`, which may be nothing."""

    start: int
    end: int
    text: str


def put_in(text: str, pieces: Iterable[Piece]) -> str:
    """The text with the pieces in it. Of two at one place, the first given stands first."""
    parts = []
    done = 0
    for piece in sorted(pieces, key=lambda one: one.start):
        parts += [text[done : piece.start], piece.text]
        done = piece.end
    return "".join([*parts, text[done:]])


def whole_lines(text: str, offset: int, lines: Iterable[str]) -> Piece:
    """Whole lines, put in where a line starts or the text ends, with the line break that the text has there.

    Args:
        text: the text that they go into.
        offset: the start of a line, or the end of the text, whether or not its last line is ended.
        lines: without line breaks.
    """
    line_break = _line_break(text, offset)
    added = line_break.join(lines)
    if offset and text[offset - 1] not in "\r\n":
        # The last line of the file is not ended, and the last of the new ones is not either.
        return Piece(offset, offset, line_break + added)
    return Piece(offset, offset, added + line_break)


def _line_break(text: str, offset: int) -> str:
    """The line break before a place, else the first of the text."""
    before = text[:offset]
    if before.endswith("\r\n"):
        return "\r\n"
    if before.endswith(("\n", "\r")):
        return before[-1]
    found = _LINE_BREAK.search(text)
    return found[0] if found else "\n"
