"""Slips of pasted prose that YAML accepts without a word: they are looked for in the text itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from equality_plans.diagnostics import Span
from equality_plans.reading.kinds import CutByHash, PastedBullet
from equality_plans.reading.syntax import Slip
from equality_plans.source import Source
from equality_plans.yaml_events import Document

# The bullets of word processors; U+F0B7 is Word's own, from the Symbol font.
_BULLET = re.compile(r"^[ \t]*(?:- +)?(?:[a-z_]+: +)?(?P<bullet>[•‣▪◦●○□■➢✓\uf0b7])[ \t]*(?=\S)", re.MULTILINE)
_HASH = re.compile(r"(?<=\S) +(?P<hash>#)(?=[^\s#])")


def find_slips(source: Source, document: Document) -> Iterator[Slip]:
    """Look through the text for bullets pasted from a word processor and text that a # cuts short."""
    seen_line = -1
    for found in _BULLET.finditer(source.text):
        line, column = source.place(found.start("bullet"))
        # A pasted list is one mistake, however many entries it has.
        if line != seen_line + 1:
            yield (
                PastedBullet,
                Span(line, column, line, column + 1),
                f"the bullet {found['bullet']} is read as part of the text",
                "start each entry on a line of its own, with a hyphen and a space: `- `",
            )
        seen_line = line
    candidates = {}
    for found in _HASH.finditer(source.text):
        line, column = source.place(found.start("hash"))
        before = found.start() - source.line_starts[line - 1]
        candidates[line - 1, before] = Span(line, column, line, column + 1)
    if not candidates:
        return
    for places in document.positions.values():
        for _key, start, end in places.values():
            span = candidates.get((end.line, end.column))
            if span and source.line(start.line + 1)[start.column : start.column + 1] not in ("'", '"', "{", "["):
                yield (
                    CutByHash,
                    span,
                    "a # behind a space ends the text: the rest of this line is read as a comment",
                    "put the whole text in quotes; if it is a comment, write a space behind the #",
                )
