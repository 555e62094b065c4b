"""The facts that the standard text of an objective states: in its texts, figures, dates and lists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from equality_plans.easylanguage.facts.agreeing import any_agrees
from equality_plans.easylanguage.facts.dates import fact_of
from equality_plans.easylanguage.facts.fact import Fact, FactKind
from equality_plans.easylanguage.facts.reading import facts_in
from equality_plans.model.base import Record
from equality_plans.model.measure import Measure, Value
from equality_plans.model.named_times import month_number
from equality_plans.model.objective import Objective
from equality_plans.model.plan import Plan
from equality_plans.model.timescale import Calendar, NamedTime, Timescale

# Names and addresses: their digits are no facts. What the easy words say proves nothing about themselves.
_NO_FACTS = frozenset(
    {
        "id", "number", "url", "archived", "superseded_by", "depends_on", "recommendations", "source",
        "easy_read",
    }
)  # fmt: skip
_THINGS = re.compile("(?:action|aim|idea|part|promise|step|thing|way)s")
_BULLET = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+\S", re.MULTILINE)
_OF_A_HUNDRED = re.compile(r"%|per\s?cent|percentage|proportion", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Standard:
    """What the standard text of an objective states.

    Attributes:
        facts: in its texts, figures and dates, those of its actions and their progress included.
        counts: how long its lists are: "we will do 4 things" may speak of its 4 actions.
    """

    facts: tuple[Fact, ...]
    counts: frozenset[int]

    def holds(self, fact: Fact) -> bool:
        """Whether a fact of the easy words is among them."""
        # A single thing is "a thing" in most texts, so a 1 proves nothing and disproves nothing.
        if fact.kind is FactKind.NUMBER and (fact.value == 1 or self._counts(fact)):
            return True
        return any_agrees(fact, self.facts)

    def _counts(self, fact: Fact) -> bool:
        return _THINGS.fullmatch(fact.counted) is not None and fact.value in self.counts


def calendar_of(plan: Plan) -> Calendar:
    """What the dates in a plan's texts are counted from."""
    return Calendar(month_number(plan.year_starts))


def standard_of(objective: Objective, plan: Plan) -> Standard:
    """What the standard text of an objective states.

    The plan's period, the day it speaks for and the day it was published belong to each of its objectives.
    """
    calendar = calendar_of(plan)
    reader = _Reader(calendar)
    published = plan.edition.published if plan.edition else None
    for value in (objective, plan.period, plan.as_at, published):
        reader.read(value)
    return Standard(tuple(reader.facts), frozenset(reader.counts))


def figure_facts(figure: Decimal, unit: str, text: str, calendar: Calendar) -> list[Fact]:
    """What a figure of a measure states: 75 with the unit "%" is a share, 28 with "days" a length of time.

    Args:
        figure: the figure.
        unit: its own unit, else that of its measure, or empty.
        text: that of the measure, which may say "the percentage of".
        calendar: when the publisher's years start.
    """
    if _OF_A_HUNDRED.search(unit) or (not unit and _OF_A_HUNDRED.search(text)):
        return [Fact(FactKind.SHARE, f"{figure}%", figure)]
    if unit.startswith("£"):
        return facts_in(f"£{figure}{unit[1:]}", calendar)
    return facts_in(f"{figure} {unit}", calendar)[:1]


class _Reader:
    """Reads everything in a part of the plan, whatever fields it has."""

    def __init__(self, calendar: Calendar) -> None:
        self.calendar = calendar
        self.facts: list[Fact] = []
        self.counts: set[int] = set()

    def read(self, value: Any) -> None:
        """Note the facts of a value and of everything in it."""
        if isinstance(value, Record):
            if isinstance(value, Measure):
                self._read_figures(value)
            for name, part in value.parts():
                if name not in _NO_FACTS and not (name == "value" and isinstance(value, Value)):
                    self.read(part)
        elif isinstance(value, tuple | dict):
            self.counts.add(len(value))
            for part in value.values() if isinstance(value, dict) else value:
                self.read(part)
        elif isinstance(value, Timescale):
            self._read_timescale(value)
        elif isinstance(value, NamedTime):
            self.facts.append(fact_of(value))
        elif isinstance(value, Decimal):
            self.facts.append(Fact(FactKind.NUMBER, str(value), value))
        elif isinstance(value, str) and not isinstance(value, StrEnum):
            self.facts += facts_in(value, self.calendar, loosely=True)
            self.counts.add(len(_BULLET.findall(value)))

    def _read_figures(self, measure: Measure) -> None:
        for value in measure.values():
            unit = value.unit or measure.unit or ""
            self.facts += figure_facts(value.value, unit, measure.text, self.calendar)

    def _read_timescale(self, timescale: Timescale) -> None:
        self.read(timescale.words)
        self.read(timescale.printed)
        self.counts.add(len(timescale.milestones))
        for part in timescale.milestones:
            if part.completed:
                self.facts.append(fact_of(part.completed))
        for _, line in timescale.lines():
            for start, end in ((line.start, line.start), (line.due, line.due), (line.end, line.end)):
                if start:
                    self.facts.append(Fact(FactKind.DATE, line.words, start=start, end=end))
            for day in (line.review, line.review_from, line.confirm_by):
                if day:
                    self.facts.append(Fact(FactKind.DATE, line.words, start=day, end=day))
            if line.then is not None:
                self._read_timescale(line.then)
