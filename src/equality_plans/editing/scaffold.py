"""Empty lines for the easy words of a plan, with all that their author needs to know beside them.

No easy words are ever made up: where they belong stand three full stops, which count as nothing.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from equality_plans.editing.fields import NotOnLines
from equality_plans.editing.fitting_pictures import calendar_for, pictures_for
from equality_plans.editing.hard_words import HardWordFinder
from equality_plans.editing.notes import listed, note, notes
from equality_plans.editing.plan_file import PlanFile
from equality_plans.editing.standard_words import (
    called,
    facts_of,
    progress_of,
    promised_texts,
    result_of,
    title_and_text,
)
from equality_plans.model.easy_read import TO_WRITE
from equality_plans.model.objective import Objective, Promise
from equality_plans.model.plan import Plan
from equality_plans.pictures.names import PictureNames

_GUIDE = (
    "The easy read of this plan. Write easy words in place of each ... in this file: short",
    "sentences in everyday words, each on its own line, one idea beside each picture. Write",
    "them with people with learning disabilities. `eqplan pictures WORD` finds pictures.",
)
_EXPLAINED = 5


@dataclass(slots=True)
class Scaffolded:
    """What was added to a plan.

    Attributes:
        objectives: the ids of those that got lines to fill in.
        edition: whether the booklet as a whole did.
        refused: the ids of those that could not, each with the line that it starts on.
    """

    objectives: list[str] = field(default_factory=list)
    edition: bool = False
    refused: list[tuple[str, int]] = field(default_factory=list)


def scaffold(file: PlanFile, pictures: PictureNames, allow_words: Iterable[str] = ()) -> Scaffolded:
    """Add lines to fill in for each objective without easy words or a reason for that, and for the booklet.

    What is there already stays as it is. Nothing is written before `file.save`.

    Args:
        file: the plan.
        pictures: the pictures to suggest.
        allow_words: words that the publisher's readers know.

    Raises:
        UsageError: a pack of pictures cannot be used.
    """
    hard_words = HardWordFinder(file.plan, allow_words)
    added = Scaffolded()
    for index, objective in enumerate(file.plan.objectives):
        path: tuple[str | int, ...] = ("objectives", index)
        begun = file.value((*path, "easy_read"))
        if begun is not None and not _lacks_lines(begun):
            continue
        stub = _Stub(file.margin(path), file.list_indent(path), pictures, hard_words)
        try:
            if begun is None:
                file.add_lines(path, list(stub.lines(objective)))
            else:
                file.add_lines((*path, "easy_read"), list(stub.fields(objective, begun)))
        except NotOnLines as problem:
            added.refused.append((objective.id, problem.line))
        else:
            added.objectives.append(objective.id)
    if file.value(("easy_read",)) is None:
        try:
            file.add_lines((), list(_edition_lines(file.plan, hard_words)))
            added.edition = True
        except NotOnLines:
            if not added.refused:
                added.refused.append((file.plan.id, 1))
    return added


def _lacks_lines(begun: Any) -> bool:
    """Whether the easy words of an objective are no more than a title or words about progress."""
    return isinstance(begun, dict) and begun.keys().isdisjoint(("lines", "omit"))


@dataclass(frozen=True, slots=True)
class _Stub:
    """Makes the lines of one objective.

    Attributes:
        margin: how far the objective's fields are set in.
        list_indent: how much further the entries of its lists are.
        pictures: to suggest.
        hard_words: to warn of.
    """

    margin: int
    list_indent: int
    pictures: PictureNames
    hard_words: HardWordFinder

    def lines(self, objective: Objective) -> Iterator[str]:
        yield "easy_read:"
        for line in self.fields(objective):
            yield f"  {line}"

    def fields(self, objective: Objective, begun: Container[str] = ()) -> Iterator[str]:
        """What stands below `easy_read:`, but for the fields that are there already."""
        margin = self.margin + 2
        yield from note(
            f"Replace each {TO_WRITE} by easy words, and delete what you do not need.", margin=margin
        )
        facts = facts_of(objective)
        yield from listed("Facts that have to be right", facts, margin=margin, between="; ")
        hard = self.hard_words.advice(_all_texts(objective))
        yield from listed("Hard words, to leave out or to explain", hard, margin=margin)
        if "title" not in begun:
            yield f"title: {TO_WRITE}"
        yield "lines:"
        indent = " " * self.list_indent
        margin += self.list_indent
        for promise in (objective, *objective.actions):
            for line in self._idea(promise, margin):
                yield indent + line
        told = list(progress_of(objective))
        if told and "progress" not in begun:
            yield from note("How far it is, in the standard words:", margin=self.margin + 2)
            yield from notes(told, margin=self.margin + 2, hang="  ")
            yield f"progress: {TO_WRITE}"

    def _idea(self, promise: Promise, margin: int) -> Iterator[str]:
        words = title_and_text(promise)
        when = promise.timescale.words if promise.timescale else ""
        yield from note(called(promise, when) + words[0], margin=margin, hang="  ")
        yield from notes([*words[1:], *result_of(promise)], margin=margin, hang="  ")
        fit = pictures_for(words, self.pictures) + calendar_for(promise)
        yield from listed("Pictures that might fit", fit, margin=margin)
        yield f"- picture: {TO_WRITE}"
        yield "  text: |"
        yield f"    {TO_WRITE}"


def _all_texts(objective: Objective) -> list[str]:
    return [text for promise in (objective, *objective.actions) for text in promised_texts(promise)]


def _edition_lines(plan: Plan, hard_words: HardWordFinder) -> Iterator[str]:
    hard = hard_words.most_common(map(_all_texts, plan.objectives), _EXPLAINED)
    yield ""
    yield from notes(_GUIDE, margin=0)
    yield "easy_read:"
    for line in (
        *note(f"The title of the plan in the standard words: {plan.title}", margin=2),
        f"title: {TO_WRITE}",
        *note("Take the # away from what follows, and fill it in, where you need it.", margin=2),
        "# words:",
        *(line for word in hard or ["target"] for line in (f"#   {word}:", "#     means:")),
        "# contact:",
        "#   phone:",
        "#   email:",
        "# checked_by:",
        "#   group:",
        "#   date:",
    ):
        yield f"  {line}"
