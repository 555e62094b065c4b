"""The names of pictures: which picture an author means, and which come nearest where there is none."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from equality_plans.pictures.packs import Entry, built_in_pack, read_pack

CALENDAR = "calendar"
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MONTH_AND_YEAR = re.compile(rf"\s*(?:(?P<month>{'|'.join(MONTHS)})\s+)?(?P<year>\d{{4}})\s*", re.IGNORECASE)
"""What a calendar can bear: `March 2026`, or `2026` alone."""

_NEAREST = 3


class PictureNames:
    """The pictures of a project: those of its own packs, in their order, then the built-in ones.

    Nothing is read until something is asked for.

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
            return next(entry for entry in built_in_pack() if entry.id == CALENDAR)
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
    """The month and year in `calendar:March 2026`, or nothing where the name is no such calendar."""
    kind, _, detail = " ".join(name.split()).partition(":")
    return detail.strip() if kind.casefold() == CALENDAR and MONTH_AND_YEAR.fullmatch(detail) else ""
