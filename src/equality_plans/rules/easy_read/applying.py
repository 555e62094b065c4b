"""Which plans, objectives and sentences the rules of easy read are for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from equality_plans.model.easy_read import EasyObjective
from equality_plans.model.objective import Objective
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context
from equality_plans.rules.easy_texts import EasySentence


def told_objectives(plan: Plan) -> Iterator[tuple[Objective, EasyObjective]]:
    """The objectives that are told in easy words, each with these words."""
    for objective in plan.objectives:
        easy = objective.easy_read
        if easy is not None and easy.lines:
            yield objective, easy


def is_in_english(plan: Plan) -> bool:
    """Whether a plan is written in English: word lists, and patterns of words, know no other language."""
    return plan.language.casefold().startswith("en")


def english_sentences(plan: Plan, context: Context) -> Sequence[EasySentence]:
    """The easy-read sentences of a plan for the rules that know English alone: none in another language."""
    return context.easy_sentences if is_in_english(plan) else ()
