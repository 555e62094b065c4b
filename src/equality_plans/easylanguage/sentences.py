"""Easy-read text: a sentence on each line, bold its only mark-up."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from equality_plans.model.times.calendar import MONTHS
from equality_plans.model.times.phrase import WEEKDAYS

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_END = re.compile(r"(?<![.!?…])([.!?…]+)((?:['\"’”)\]]|\*\*)*)(?=\s)")
_OPENING = "'\"‘“([*"
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_LIST_NUMBER = re.compile(r"(?:\d{1,3}|[A-Za-z])\.")

_NEVER_LAST = frozenset(
    {
        "mr.", "mrs.", "ms.", "mx.", "dr.", "prof.", "rev.", "cllr.", "st.", "e.g.", "i.e.", "eg.", "ie.",
        "cf.", "vs.", "viz.", "approx.",
    }
)  # fmt: skip
"""Short forms that something always follows."""

_BEFORE_A_NUMBER = frozenset({"No.", "Nos.", "p.", "pp.", "vol.", "ch.", "fig.", "para.", "tel."})
_SELDOM_LAST = frozenset({"etc.", "a.m.", "p.m.", "am.", "pm.", "ltd.", "co.", "inc."})
_DATES = frozenset((*WEEKDAYS, *MONTHS))
_STARTERS = frozenset(
    {
        "A", "All", "An", "And", "As", "At", "But", "By", "Each", "Every", "For", "From", "He",
        "Her", "His", "How", "I", "If", "In", "It", "Its", "Many", "Most", "My", "No", "Not", "Now",
        "On", "One", "Or", "Our", "She", "So", "Some", "That", "The", "Their", "Then", "There",
        "These", "They", "This", "Those", "To", "Today", "We", "What", "When", "Where", "Which",
        "Who", "Why", "With", "You", "Your",
    }
)  # fmt: skip
"""Words that start a sentence after initials, which otherwise a name follows."""


@dataclass(frozen=True)
class Sentence:
    """One sentence and where it stands.

    Attributes:
        raw: as it is written, bold marks and all.
        start: where it begins in the text that it was taken from.
    """

    raw: str
    start: int

    @cached_property
    def text(self) -> str:
        """The sentence without bold marks, one space between words."""
        return "".join(self.raw[place] if not self.raw[place].isspace() else " " for place in self._places)

    def written(self, start: int, end: int) -> tuple[int, int]:
        """Where a part of `text` stands in the text that the sentence was taken from."""
        if start >= end:
            return self.start, self.start + len(self.raw)
        return self.start + self._places[start], self.start + self._places[end - 1] + 1

    @cached_property
    def _places(self) -> list[int]:
        """The place in `raw` of each character of `text`."""
        places: list[int] = []
        marks = {
            place
            for found in _BOLD.finditer(self.raw)
            for place in (found.start(), found.start() + 1, found.end() - 2, found.end() - 1)
        }
        after_space = True
        for place, sign in enumerate(self.raw):
            if place in marks or (after_space and sign.isspace()):
                continue
            places.append(place)
            after_space = sign.isspace()
        return places[:-1] if places and after_space else places


def sentences_of(text: str) -> Iterator[Sentence]:
    """The sentences of a text, each with its place. A line break ends one; several may share a line."""
    line_start = 0
    for line in text.splitlines(keepends=True):
        start = 0
        for end in (*_ends(line), len(line)):
            part = line[start:end]
            raw = part.strip()
            if raw:
                yield Sentence(raw, line_start + start + len(part) - len(part.lstrip()))
            start = end
        line_start += len(line)


def split_sentences(text: str) -> list[str]:
    """The sentences of a text, bold marks and all, without space around them."""
    return [" ".join(sentence.raw.split()) for sentence in sentences_of(text)]


def split_bold(sentence: str) -> list[tuple[str, bool]]:
    """A sentence in runs of text, each with whether the author made it bold."""
    runs: list[tuple[str, bool]] = []
    end = 0
    for found in _BOLD.finditer(sentence):
        runs += [(sentence[end : found.start()], False), (found[1], True)]
        end = found.end()
    runs.append((sentence[end:], False))
    return [(text, bold) for text, bold in runs if text]


def plain(sentence: str) -> str:
    """A sentence without its mark-up."""
    return "".join(text for text, _ in split_bold(sentence))


def _ends(line: str) -> Iterator[int]:
    """Where sentences end inside a line. What is bold stays in one piece, or its marks would come apart."""
    bold = [found.span() for found in _BOLD.finditer(line)]
    starts = [start for start, _ in bold]
    for found in _END.finditer(line):
        end = found.end()
        before = bisect_left(starts, end)
        if not (before and end < bold[before - 1][1]) and _is_end(line, found):
            yield end


def _is_end(line: str, found: re.Match[str]) -> bool:
    following = line[found.end() :].split(maxsplit=1)
    if not following:
        return False
    after = following[0].lstrip(_OPENING)
    signs, closing = found[1], found[2]
    if signs != ".":
        return not after[:1].islower()
    before = line[: found.end(1)].rsplit(maxsplit=1)[-1].lstrip(_OPENING)
    if before.casefold() in _NEVER_LAST:
        return False
    if before in _BEFORE_A_NUMBER and after[:1].isdigit():
        return False
    if _LIST_NUMBER.fullmatch(line[: found.end(1)].strip(" \t*")):
        return False
    first_word = re.split(r"\W", after, maxsplit=1)[0]
    if before.casefold() in _SELDOM_LAST:
        return after[:1].isupper() and first_word not in _DATES
    if _INITIALS.fullmatch(before) and before != "I.":
        return first_word in _STARTERS
    return not (closing and after[:1].islower())
