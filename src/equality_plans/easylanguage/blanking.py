"""Parts of a text blanked out, so that what is left of it still stands where it stood."""

from __future__ import annotations

import re
from collections.abc import Iterable


def without(pattern: re.Pattern[str], text: str) -> str:
    """The text with spaces for whatever a pattern finds."""
    return pattern.sub(lambda found: " " * len(found[0]), text)


def blanked(text: str, spans: Iterable[tuple[int, int]], sign: str = " ") -> str:
    """The text with spaces, or with another sign, for some parts of it.

    Args:
        text: the whole text.
        spans: where the parts start and end, from the first to the last. None reaches into another.
        sign: one character.
    """
    parts: list[str] = []
    done = 0
    for start, end in spans:
        parts += [text[done:start], sign * (end - start)]
        done = end
    return "".join((*parts, text[done:]))


class Taken:
    """Which parts of a text have been read already. Asking costs the same however many there are.

    Args:
        text: the text.
    """

    def __init__(self, text: str) -> None:
        self._signs = bytearray(len(text))

    def add(self, span: tuple[int, int]) -> None:
        """Take the part of the text from a start up to an end."""
        start, end = span
        self._signs[start:end] = b"\1" * (end - start)

    def overlaps(self, span: tuple[int, int]) -> bool:
        """Whether any of the text from a start up to an end is taken."""
        return b"\1" in self._signs[slice(*span)]

    def __contains__(self, place: int) -> bool:
        return bool(self._signs[place])
