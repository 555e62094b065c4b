"""Where the words beside the marks of a chart stand, so that none lies over another in any window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

NARROWEST = 18.5
"""The width of the narrowest drawing in letters: that of a window of 320 CSS pixels."""
LETTER = 0.58
"""The width of a letter or figure, as a part of the size of its type: a bold one of Atkinson Hyperlegible."""
LINE = 13
"""The height of a line, in tenths of a letter."""
GAP = 4
"""What stays free between a mark and its label."""
_APART = 20
_WIDTH = 1000
_EDGE = 60
"""A mark so near the edge lets its label begin or end at the edge itself."""


@dataclass(frozen=True, slots=True)
class Label:
    """What is written beside a mark.

    Attributes:
        x: where the mark stands, in thousandths of the width.
        lines: the figure, then what it is and when.
        above: whether it would rather stand above its mark than below.
    """

    x: int
    lines: tuple[str, ...]
    above: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """A label in its place.

    Attributes:
        label: the label.
        above: whether it stands above the marks.
        anchor: which of its ends, or its middle, hangs on `x`.
        left, right: its ends in the narrowest drawing, in thousandths of the width.
    """

    label: Label
    above: bool
    anchor: str
    left: int
    right: int

    def meets(self, other: Placed) -> bool:
        """Whether the two would lie over each other, or too near."""
        near = self.left < other.right + _APART and other.left < self.right + _APART
        return near and self.above == other.above

    def drawn(self, top: int) -> dict[str, Any]:
        """It as data for the template, its first line hanging from `top`."""
        x = {"start": self.left, "end": self.right, "middle": self.label.x}[self.anchor]
        lines = [{"words": words, "y": top + LINE * at - GAP} for at, words in enumerate(self.label.lines, 1)]
        return {"x": x, "anchor": self.anchor, "lines": lines}


def placed(labels: Sequence[Label], *, over: bool) -> list[Placed]:
    """Labels above and below their marks, none on another.

    Where there is no room for all, the last is left out: its mark stays in the drawing, and it in the table.

    Args:
        labels: the most important first.
        over: whether there may be labels above the marks.
    """
    for number in range(len(labels), 0, -1):
        found = _arranged(labels[:number], (), over)
        if found is not None:
            return list(found)
    return []


def _arranged(labels: Sequence[Label], before: tuple[Placed, ...], over: bool) -> tuple[Placed, ...] | None:
    if not labels:
        return before
    for spot in _spots(labels[0], over):
        if not any(spot.meets(other) for other in before):
            found = _arranged(labels[1:], (*before, spot), over)
            if found is not None:
                return found
    return None


def _spots(label: Label, over: bool) -> Iterator[Placed]:
    """Where a label can stand, the best first."""
    width = round(_WIDTH * LETTER / NARROWEST * max(map(len, label.lines)))
    x = label.x
    lefts = {
        "middle": x - width // 2,
        "start": 0 if x < _EDGE else x,
        "end": (_WIDTH if x > _WIDTH - _EDGE else x) - width,
    }
    for above in (label.above, not label.above):
        if above and not over:
            continue
        for anchor, left in lefts.items():
            if left >= 0 and left + width <= _WIDTH:
                yield Placed(label, above, anchor, left, left + width)
