"""Measures: a promise in figures, with its baseline, targets and what was actually reached."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from equality_plans.model.base import Date, Figure, ItemId, Line, Record, Text, one_or_more, short_form
from equality_plans.model.vocabulary import Changed, Direction, Qualifier


class Value(Record):
    """One figure: a baseline, a target or an actual."""

    value: Figure
    period: Date | None = None
    qualifier: Qualifier | None = None
    unit: Line | None = None
    group: Line | None = None
    of: Figure | None = None
    source: ItemId | None = None
    note: Text | None = None


class MeasureChange(Record):
    """Why a target or baseline is no longer what it was. Entries are only ever added."""

    date: Date
    what: Changed
    from_: Line = Field(alias="from")
    reason: Text


class Measure(Record):
    """How the plan will know that it worked. A line alone is a measure without figures."""

    id: ItemId | None = None
    number: Line | None = None
    text: Text
    unit: Line | None = None
    direction: Direction | None = None
    aim: Figure | None = None
    baseline: Value | None = None
    targets: tuple[Value, ...] = ()
    actuals: tuple[Value, ...] = ()
    changes: tuple[MeasureChange, ...] = ()
    source: ItemId | None = None

    def values(self) -> tuple[Value, ...]:
        """Every figure of the measure: baseline, targets, actuals, in this order."""
        return ((self.baseline,) if self.baseline else ()) + self.targets + self.actuals


MeasureOrText = Annotated[Measure, short_form("text")]
Measures = Annotated[tuple[MeasureOrText, ...], BeforeValidator(one_or_more)]
