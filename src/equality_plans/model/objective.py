"""Objectives and actions: what is promised, who leads it, by when, and how far it is."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from equality_plans.model.base import (
    Date,
    Details,
    ItemId,
    ItemIds,
    Line,
    Lines,
    Record,
    Text,
    When,
    one_or_more,
)
from equality_plans.model.easy_read import EasyObjective
from equality_plans.model.measure import Measures
from equality_plans.model.narrative import EvidenceOrSource, Outcomes, Scope
from equality_plans.model.vocabulary import Status


class Update(Record):
    """Progress told on one day. Updates are only ever added, in the order in which they were written."""

    date: Date | None = None
    status: Status | None = None
    covers: Lines = ()
    text: Text | None = None
    evidence: Annotated[tuple[EvidenceOrSource, ...], BeforeValidator(one_or_more)] = ()


class TimescaleChange(Record):
    """An earlier timescale and why it moved. The first `from` is the original promise."""

    date: Date
    from_: When = Field(alias="from")
    reason: Text


class Promise(Record):
    """What stands on objectives and actions alike."""

    id: ItemId
    number: Line | None = None
    applies_to: Scope | None = None
    lead: Line | None = None
    resources: Text | None = None
    timescale: When | None = None
    timescale_changes: tuple[TimescaleChange, ...] = ()
    outcomes: Outcomes = ()
    measures: Measures = ()
    recommendations: ItemIds = ()
    status: Status | None = None
    completed: Date | None = None
    reason: Text | None = None
    superseded_by: ItemIds = ()
    depends_on: ItemIds = ()
    updates: tuple[Update, ...] = ()
    details: Details = Field(default_factory=dict)


class Action(Promise):
    """One piece of work under an objective."""

    text: Text
    delivered_by: Lines = ()
    partners: Lines = ()


class Objective(Promise):
    """What the plan wants to change, and the actions that will do it."""

    theme: Line | None = None
    title: Line
    text: Text | None = None
    duties: ItemIds = ()
    why: Text | None = None
    actions: tuple[Action, ...] = ()
    easy_read: EasyObjective | None = None
