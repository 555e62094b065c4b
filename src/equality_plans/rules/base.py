"""What a rule is given and what it gives back.

A rule is a module: its docstring is its documentation (what, why, a bad and a good example), CODE, NAME and
SEVERITY name it, and `check(plan, context)` yields what it found. It says which part of the plan it means and
what is wrong; where that stands in the file is worked out for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol, runtime_checkable

from equality_plans.diagnostics import Severity
from equality_plans.frameworks import Vocabulary
from equality_plans.model.base import Record
from equality_plans.model.narrative import Section
from equality_plans.model.objective import Objective
from equality_plans.model.plan import Plan
from equality_plans.pictures.names import PictureNames
from equality_plans.rules.easy_texts import EasySentence, EasyText, easy_texts_of
from equality_plans.rules.found import Found

__all__ = ["Context", "Found", "PlanLookup", "Prose", "Rule", "RuleAcrossPlans", "identified"]


@dataclass(frozen=True, slots=True)
class Prose:
    """One text of a plan and where it stands."""

    at: Record
    field: str
    text: str
    index: str | None = None


class Context:
    """What a rule can know besides the plan: the lists of the law, the names of the pictures, and all texts,
    gathered once.

    Args:
        plan: the plan to check.
        characteristics: local additions to the law's list: id to printed name.
        pictures: the pictures of the project, else the built-in ones.
        today: the day of the check.
        allow_words: words that the readers of the publisher's easy read know, in small letters.
    """

    def __init__(
        self,
        plan: Plan,
        characteristics: Mapping[str, str],
        pictures: PictureNames | None = None,
        *,
        today: date,
        allow_words: frozenset[str] = frozenset(),
    ) -> None:
        self.plan = plan
        self.pictures = pictures or PictureNames()
        self.today = today
        self.allow_words = allow_words
        self.vocabulary = Vocabulary.of(plan.jurisdiction, characteristics)

    @cached_property
    def prose(self) -> list[Prose]:
        """Every Markdown text of the plan, in the order of the file. Easy words have rules of their own."""
        return list(_prose(self.plan))

    @cached_property
    def easy_texts(self) -> list[EasyText]:
        """Every easy-read text of the plan, in the order of the booklet, each with its sentences."""
        return list(easy_texts_of(self.plan))

    @cached_property
    def easy_sentences(self) -> list[EasySentence]:
        """The sentences of all of them; headings and entries of lists are one each."""
        return [sentence for one in self.easy_texts for sentence in one.sentences]

    @cached_property
    def all_text(self) -> str:
        """All of it in one piece: a rule that finds nothing here need not look at the texts one by one."""
        return "\n\x00".join(one.text for one in self.prose)

    @cached_property
    def _folded_text(self) -> str:
        return self.all_text.casefold()

    def prose_with(self, *words: str) -> Iterator[Prose]:
        """The texts that hold one of these words, in any letter case.

        A rule asks for what its pattern cannot do without, so that the pattern, which costs far more, is
        tried on few texts or none.

        Args:
            words: in small letters; signs do too.
        """
        if any(word in self._folded_text for word in words):
            for one in self.prose:
                folded = one.text.casefold()
                if any(word in folded for word in words):
                    yield one

    @cached_property
    def items(self) -> dict[str, Record]:
        """Everything that has an id, by its id in small letters; of two with one id, the first."""
        found: dict[str, Record] = {}
        for key, record in identified(self.plan):
            found.setdefault(key.casefold(), record)
        return found


class PlanLookup(Protocol):
    """What a rule across plans can ask about the others."""

    @property
    def complete(self) -> bool:
        """Whether all plans of the publisher are known, as in a project: then an absent one is missing."""
        ...

    def ids_of(self, plan_id: str) -> frozenset[str] | None:
        """Every id in another plan, or None if there is no such plan."""
        ...


class Rule(Protocol):
    """The face of a rule module."""

    CODE: str
    NAME: str
    SEVERITY: Severity

    def check(self, plan: Plan, context: Context) -> Iterator[Found]:
        """Yield what is wrong with one plan."""
        ...


@runtime_checkable
class RuleAcrossPlans(Rule, Protocol):
    """The face of a rule module that must know the other plans too."""

    def check_across(self, plan: Plan, context: Context, others: PlanLookup) -> Iterator[Found]:
        """Yield what is wrong between a plan and the others, once all were read."""
        ...


def identified(plan: Plan) -> Iterator[tuple[str, Record]]:
    """Everything in a plan that has an id. They share one namespace."""
    for promise in plan.promises():
        yield promise.id, promise
        for measure in promise.measures:
            if measure.id:
                yield measure.id, measure
    for recommendation in plan.recommendations:
        yield recommendation.id, recommendation
        for point in recommendation.points:
            yield point.id, point
    for source in plan.sources:
        yield source.id, source
    for retired in plan.retired:
        yield retired.id, retired


def _prose(plan: Plan) -> Iterator[Prose]:
    for section in plan.sections:
        yield from _section_prose(section)
    for recommendation in plan.recommendations:
        yield Prose(recommendation, "text", recommendation.text)
        for point in recommendation.points:
            yield Prose(point, "text", point.text)
    for promise in plan.promises():
        if isinstance(promise, Objective):
            yield Prose(promise, "title", promise.title)
            if promise.why:
                yield Prose(promise, "why", promise.why)
        text = getattr(promise, "text", None)
        if text:
            yield Prose(promise, "text", text)
        if promise.resources:
            yield Prose(promise, "resources", promise.resources)
        if promise.reason:
            yield Prose(promise, "reason", promise.reason)
        for change in promise.timescale_changes:
            yield Prose(change, "reason", change.reason)
        for outcome in promise.outcomes:
            yield Prose(outcome, "text", outcome.text)
        for measure in promise.measures:
            yield Prose(measure, "text", measure.text)
            for measure_change in measure.changes:
                yield Prose(measure_change, "reason", measure_change.reason)
            for value in measure.values():
                if value.note:
                    yield Prose(value, "note", value.note)
        for update in promise.updates:
            if update.text:
                yield Prose(update, "text", update.text)
        for name, detail in promise.details.items():
            yield Prose(promise, "details", detail, name)
    for retired in plan.retired:
        yield Prose(retired, "reason", retired.reason)
    for term in plan.glossary:
        yield Prose(term, "meaning", term.meaning)


def _section_prose(section: Section) -> Iterator[Prose]:
    if section.text:
        yield Prose(section, "text", section.text)
    for inner in section.sections:
        yield from _section_prose(inner)
