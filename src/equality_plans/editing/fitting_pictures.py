"""Pictures that may fit a text, found by its words."""

from __future__ import annotations

from collections.abc import Iterable

from equality_plans.easylanguage.tokens import words_of
from equality_plans.easylanguage.words.forms import folded
from equality_plans.model.named_times import month_and_year
from equality_plans.model.objective import Promise
from equality_plans.model.timescale import Precision
from equality_plans.pictures.names import CALENDAR, PictureNames

MOST = 4
"""So many suggestions can be looked through; more are found with `eqplan pictures`."""

_LONGEST_NAME = 4
# Words that stand in every plan, or mean something else there than in the names of pictures.
_TELL_LITTLE = frozenset(
    {
        "act", "aim", "aims", "can", "head", "lead", "live", "objective", "objectives", "our", "person",
        "place", "plan", "plans", "public", "set", "sign", "target", "targets", "to do", "us", "we", "why",
    }
)  # fmt: skip


def pictures_for(texts: Iterable[str], names: PictureNames) -> list[str]:
    """The names of pictures whose words stand in some texts: those found by several words first.

    Args:
        texts: for example a title and what belongs to it.
        names: the pictures of the project.

    Raises:
        UsageError: a pack of the project cannot be used.
    """
    found: dict[str, int] = {}
    for text in texts:
        words = [folded(word.text) for word in words_of(text)]
        at = 0
        while at < len(words):
            length, name = _longest_name(words[at : at + _LONGEST_NAME], names)
            if name:
                found[name] = max(found.get(name, 0), length)
            at += length
    return sorted(found, key=lambda name: -found[name])[:MOST]


def calendar_for(promise: Promise) -> list[str]:
    """The dated calendar for the day by which something is to be done, if it has one."""
    timescale = promise.timescale
    if timescale is None or timescale.due is None or timescale.precision is None:
        return []
    due = timescale.due
    exact = timescale.precision in (Precision.DAY, Precision.MONTH)
    return [f"{CALENDAR}:{month_and_year(due) if exact else due.year}"]


def _longest_name(words: list[str], names: PictureNames) -> tuple[int, str]:
    """How many of the words are the longest name that some picture has, and its id; else 1 and nothing."""
    for length in range(len(words), 0, -1):
        name = " ".join(words[:length])
        if name in _TELL_LITTLE:
            continue
        entry = names.find(name) or (names.find(name[:-1]) if name.endswith("s") else None)
        if entry is not None:
            return length, entry.id
    return 1, ""
