"""The names of pictures: which picture an author means, and which come nearest where there is none."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from equality_plans.pictures.packs import Entry

CALENDAR = "calendar"
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_NEAREST = 3
_SLIP = 0.8
"""How much alike two spellings are, of 1, where one is likely meant for the other."""
_SHORTEST_PART = 3
"""Letters. One or two stand in nearly every word."""
_FURTHER_IN = 1000
"""The rank of a word inside another, as `phone` is in `megaphone`."""


class PictureNames:
    """The pictures of a project: those of its own packs, in their order, then the built-in ones.

    Nothing is read, nor imported, until something is asked for: every check of a plan has one of these, and
    most plans name no picture.

    Args:
        folders: the project's own packs.

    Every question raises UsageError when a pack cannot be used.
    """

    def __init__(self, folders: Sequence[Path] = ()) -> None:
        self._folders = tuple(folders)

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """Every picture by its id. An own one stands for the built-in one of the same id."""
        found: dict[str, Entry] = {}
        for pack in self._packs:
            for entry in pack:
                found.setdefault(entry.id, entry)
        return found

    def find(self, name: str) -> Entry | None:
        """The picture of that name, or the one that has it among its words; for `calendar:March 2026` the one
        to draw that on.
        """
        if dated_calendar(name):
            return next(entry for entry in self._packs[-1] if entry.id == CALENDAR)
        return self._names.get(_as_typed(name))

    def nearest(self, name: str) -> tuple[str, ...]:
        """The three names that come nearest to an unknown one: those that it is likely meant for, then those
        of pictures for one of its words, then others that are spelt like it.
        """
        written = _as_typed(name)
        by_word = [word for word in re.findall(r"\w{3,}", written) if word in self._names]
        close = difflib.get_close_matches(written, self._names, n=8, cutoff=0.0)
        slips = difflib.get_close_matches(written, close, cutoff=_SLIP)
        near = dict.fromkeys(self._names[found].id for found in (*slips, *by_word, *close))
        return tuple(dict.fromkeys([*near, *self.entries]))[:_NEAREST]

    def search(self, words: str) -> tuple[Entry, ...]:
        """All pictures whose name, label or words hold every one of the given words or begin with them; where
        there are none, those that hold them further in.

        What is called so comes first, then what has the whole word, each in the order of the packs.
        """
        wanted = _as_typed(words).split()
        ranked = [(_rank(entry, wanted), entry) for entry in self.entries.values()]
        found = [(rank, entry) for rank, entry in ranked if rank is not None]
        near = [(rank, entry) for rank, entry in found if rank < _FURTHER_IN]
        return tuple(entry for _, entry in sorted(near or found, key=lambda one: one[0]))

    @cached_property
    def _packs(self) -> tuple[tuple[Entry, ...], ...]:
        from equality_plans.pictures.packs import built_in_pack, read_pack

        return (*(read_pack(folder) for folder in self._folders), built_in_pack())

    @cached_property
    def _names(self) -> dict[str, Entry]:
        names: dict[str, Entry] = {}
        for pack in self._packs:
            for entry in pack:
                names.setdefault(_as_typed(entry.id), entry)
            for entry in pack:
                for word in entry.words:
                    names.setdefault(_as_typed(word), entry)
        return names


def _as_typed(name: str) -> str:
    """A name without what people leave to chance: capitals, hyphens, the number of spaces."""
    return " ".join(name.casefold().replace("-", " ").split())


def _rank(entry: Entry, wanted: Sequence[str]) -> int | None:
    """How far a picture is from some words; None where one of them is nowhere in it."""
    names = [_as_typed(text) for text in (entry.id, *entry.words)]
    if " ".join(wanted) in names:
        return 0
    texts = [*names, _as_typed(entry.label)]
    ranks = [_place(one, texts) for one in wanted]
    return None if None in ranks else sum(rank for rank in ranks if rank is not None)


def _place(word: str, texts: Sequence[str]) -> int | None:
    parts = [part for text in texts for part in re.findall(r"[^\W_]+", text)]
    if word in parts:
        return 1
    if len(word) < _SHORTEST_PART:
        return None
    if any(part.startswith(word) for part in parts):
        return 2
    return _FURTHER_IN if any(word in text for text in texts) else None


def dated_calendar(name: str) -> str:
    """The `March 2026` or `2026` of `calendar:March 2026`; nothing where the name is no such calendar."""
    kind, _, dated = name.partition(":")
    *month, year = dated.split() or [""]
    if kind.strip().casefold() != CALENDAR or not (len(year) == 4 and year.isascii() and year.isdigit()):
        return ""
    return " ".join([*month, year]) if not month or " ".join(month).capitalize() in MONTHS else ""
