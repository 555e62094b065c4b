"""Notes for the author: lines that start with #, which are never published."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator

from equality_plans.source import showable

WIDEST = 90
"""How far a note goes to the right: it stays readable beside a second window."""

_NARROWEST = 40
_SHORT = 30
_NO_BREAK = "\u00a0"
_BULLET = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+")


def note(text: str, *, margin: int, start: str = "", hang: str = "") -> Iterator[str]:
    """A text as lines of a note, each paragraph and entry of a list begun anew.

    Args:
        text: of any number of lines; empty ones are left out.
        margin: how far the note will be set in, which leaves less room.
        start: goes before the first line.
        hang: goes before every other line.
    """
    lead = start
    for part in _parts(text):
        yield from _wrapped(part, margin, lead, hang + "  " if _BULLET.match(part) else hang)
        lead = hang


def _wrapped(text: str, margin: int, start: str, hang: str) -> Iterator[str]:
    lines = textwrap.wrap(
        showable(text),
        max(WIDEST - margin - 2, _NARROWEST),
        initial_indent=start,
        subsequent_indent=hang,
        break_long_words=False,
        break_on_hyphens=False,
    )
    yield from (f"# {line}".rstrip() for line in lines)


def _parts(text: str) -> Iterator[str]:
    """The paragraphs of a text and the entries of its lists, each on one line."""
    words: list[str] = []
    for line in [*text.splitlines(), ""]:
        if words and (not line.strip() or _BULLET.match(line)):
            yield " ".join(words)
            words = []
        words += line.split()


def notes(texts: Iterable[str], *, margin: int, hang: str = "") -> Iterator[str]:
    """Several texts, one after the other, all set in alike."""
    for text in texts:
        yield from note(text, margin=margin, start=hang, hang=hang)


def listed(name: str, entries: Iterable[str], *, margin: int, between: str = ", ") -> Iterator[str]:
    """A name and what belongs to it in a row, or nothing where there is none. No short entry is broken."""
    whole = [one.replace(" ", _NO_BREAK) if len(one) < _SHORT else one for one in entries]
    if whole:
        for line in _wrapped(between.join(whole), margin, f"{name}: ", "  "):
            yield line.replace(_NO_BREAK, " ")
