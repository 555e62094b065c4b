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
        written = " ".join(name.split()).casefold()
        return self._names.get(written) or self._names.get(written.replace(" ", "-"))

    def nearest(self, name: str) -> tuple[str, ...]:
        """The three names that come nearest to an unknown one: by their words first, then by spelling."""
        written = name.casefold().replace("-", " ")
        by_word = [found.id for word in re.findall(r"\w{3,}", written) if (found := self._names.get(word))]
        close = difflib.get_close_matches(written.replace(" ", "-"), self._names, n=8, cutoff=0.0)
        ids = dict.fromkeys([*by_word, *(self._names[found].id for found in close), *self.entries])
        return tuple(ids)[:_NEAREST]

    @cached_property
    def _packs(self) -> tuple[tuple[Entry, ...], ...]:
        from equality_plans.pictures.packs import built_in_pack, read_pack

        return (*(read_pack(folder) for folder in self._folders), built_in_pack())

    @cached_property
    def _names(self) -> dict[str, Entry]:
        names: dict[str, Entry] = {}
        for pack in self._packs:
            for entry in pack:
                names.setdefault(entry.id, entry)
            for entry in pack:
                for word in entry.words:
                    names.setdefault(word.casefold(), entry)
        return names


def dated_calendar(name: str) -> str:
    """The `March 2026` or `2026` of `calendar:March 2026`; nothing where the name is no such calendar."""
    kind, _, dated = name.partition(":")
    *month, year = dated.split() or [""]
    if kind.strip().casefold() != CALENDAR or not (len(year) == 4 and year.isascii() and year.isdigit()):
        return ""
    return " ".join([*month, year]) if not month or " ".join(month).capitalize() in MONTHS else ""
