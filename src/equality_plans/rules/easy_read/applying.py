"""Which plans and objectives the rules of easy read are for."""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.model.base import Record
from equality_plans.model.easy_read import EasyObjective
from equality_plans.model.objective import Objective
from equality_plans.model.plan import Plan


def plan_has_easy_read(plan: Plan) -> bool:
    """Whether anybody has begun to write the plan's easy-read edition.

    A plan without a word of easy read is no unfinished easy read: nothing is missing in it.
    """
    return plan.easy_read is not None or any(objective.easy_read for objective in plan.objectives)


def told_objectives(plan: Plan) -> Iterator[tuple[Objective, EasyObjective]]:
    """The objectives that are told in easy words, each with these words."""
    for objective in plan.objectives:
        easy = objective.easy_read
        if easy is not None and easy.lines:
            yield objective, easy


def easy_texts(easy: EasyObjective) -> Iterator[tuple[Record, str, int | None, str]]:
    """Every text of an objective's easy words, with its record, its field and its place in a list."""
    if easy.title:
        yield easy, "title", None, easy.title
    for line in easy.lines:
        yield line, "text", None, line.text
        for index, item in enumerate(line.items):
            yield line, "items", index, item
    if easy.progress:
        yield easy, "progress", None, easy.progress
