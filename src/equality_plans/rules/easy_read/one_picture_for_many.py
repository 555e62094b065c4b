"""One picture stands for many different ideas, or the same words have different pictures.

Why: readers learn what a picture means. One picture for one thing, all through the booklet, helps them; a
picture that means something else each time does not.

An idea that names what its picture shows counts as the same: the picture of a target may stand beside every
target. So may a calendar beside every date.

Bad:
    easy_read:
      sections:
        - title: How to get help
          lines:
            - {picture: form, text: You can ask for help.}
      thanks:
        - {picture: help, text: You can ask for help.}

Good:
    easy_read:
      sections:
        - title: How to get help
          lines:
            - {picture: help, text: You can ask for help.}
      thanks:
        - {picture: help, text: You can ask for help.}
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.sentences import plain
from equality_plans.easylanguage.words.forms import folded
from equality_plans.model.easy_read import EasyLine
from equality_plans.model.plan import Plan
from equality_plans.pictures.names import CALENDAR
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.pictured import lines_of

if TYPE_CHECKING:
    from equality_plans.pictures.packs import Entry

CODE = "ER505"
NAME = "one-picture-for-many"
SEVERITY = Severity.REMARK

MOST = 3
"""Different ideas that one picture may stand for; ours, from what Inclusion Europe and People First ask: one
picture for one thing."""


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each picture of too many ideas, and each idea that comes again with another picture."""
    pictured = [(line, entry) for line in lines_of(plan) if (entry := _entry(line, context))]
    yield from _many_ideas(pictured)
    yield from _many_pictures(pictured)


def _entry(line: EasyLine, context: Context) -> Entry | None:
    found = context.pictures.find(line.picture) if line.picture and line.is_written else None
    return None if found is None or found.id == CALENDAR else found


def _many_ideas(pictured: list[tuple[EasyLine, Entry]]) -> Iterator[Found]:
    ideas: dict[str, dict[str, EasyLine]] = defaultdict(dict)
    for line, entry in pictured:
        if not _names(entry, line):
            ideas[entry.id].setdefault(_words(line), line)
    for name, lines in ideas.items():
        if len(lines) > MOST:
            yield Found(
                list(lines.values())[MOST],
                f"the picture `{name}` stands for {len(lines)} different ideas that do not name it",
                f"this is number {MOST + 1} of them: find one that fits better with `eqplan pictures WORD`",
                "picture",
            )


def _many_pictures(pictured: list[tuple[EasyLine, Entry]]) -> Iterator[Found]:
    first: dict[str, Entry] = {}
    for line, entry in pictured:
        before = first.setdefault(_words(line), entry)
        if before.id != entry.id:
            yield Found(
                line,
                f"the same words have another picture here, `{entry.id}`, than before, `{before.id}`",
                "take the same picture for the same thing",
                "picture",
            )


def _names(entry: Entry, line: EasyLine) -> bool:
    """Whether the words say what the picture shows, also as `targets` or `trained`."""
    text = " ".join((_words(line), *map(folded, line.items)))
    shown = "|".join(re.escape(folded(name)) for name in (entry.id.replace("-", " "), *entry.words))
    return re.search(rf"\b(?:{shown})(?:e?s|e?d|ing)?\b", text) is not None


def _words(line: EasyLine) -> str:
    return folded(plain(line.text))
