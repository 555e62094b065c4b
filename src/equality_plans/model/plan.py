"""A whole plan: what one file holds."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from equality_plans.model.base import (
    DEFAULT_CALENDAR,
    Date,
    ItemIds,
    Line,
    Period,
    PlanId,
    Record,
    one_or_more,
)
from equality_plans.model.easy_read import EasyEdition
from equality_plans.model.measure import Measure
from equality_plans.model.named_times import Calendar, Unreadable, month_number
from equality_plans.model.narrative import (
    Contact,
    Ignore,
    OrganisationOrName,
    Recommendation,
    Retired,
    Section,
    Source,
    Term,
)
from equality_plans.model.objective import Action, Objective, Promise
from equality_plans.model.timescale import parse_period
from equality_plans.model.vocabulary import EditionState, Format

Month = Literal[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


class Edition(Record):
    """Which issue of the plan this is."""

    version: Line | None = None
    state: EditionState | None = None
    published: Date | None = None
    approved_by: Line | None = None


Words = Annotated[tuple[Line, ...], Field(max_length=2), BeforeValidator(one_or_more)]
"""One word, or singular and plural."""


class Labels(Record):
    """The words that a publisher prints for the parts of a plan: one word, or singular and plural."""

    objective: Words = ()
    action: Words = ()
    outcome: Words = ()
    measure: Words = ()
    lead: Words = ()
    timescale: Words = ()
    update: Words = ()
    recommendation: Words = ()
    actions_intro: Line | None = None


class Plan(Record):
    """An equality action plan in format 1. Field by field: docs/format.md."""

    format: Literal["1"]
    id: PlanId
    title: Line
    organisation: OrganisationOrName
    jurisdiction: Line
    characteristics: ItemIds = ()
    frameworks: ItemIds = ()
    follows: PlanId | None = None
    translation_of: PlanId | None = None
    language: Line = "en-GB"
    period: Period | None = None
    year_starts: Month = "April"
    as_at: Date | None = None
    edition: Edition | None = None
    formats: Annotated[tuple[Format, ...], BeforeValidator(one_or_more)] = ()
    contact: Contact | None = None
    labels: Labels = Labels()
    sources: tuple[Source, ...] = ()
    sections: tuple[Section, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    objectives: tuple[Objective, ...]
    retired: tuple[Retired, ...] = ()
    glossary: tuple[Term, ...] = ()
    easy_read: EasyEdition | None = None
    ignore: tuple[Ignore, ...] = ()

    @classmethod
    def read(cls, data: Any) -> "Plan":
        """Make a plan of the plain data of one file.

        What `2026/27` and `year 2` mean depends on the plan's `year_starts` and `period`, so these two are
        read first, and handed to the readers of every other date.

        Args:
            data: what `yaml_events.read_events` gives, every scalar as text.

        Raises:
            pydantic.ValidationError: with every fault of the data.
        """
        return cls.model_validate(data, context=calendar_of(data))

    def promises(self) -> Iterator[Promise]:
        """Every objective, each followed by its actions, in the order of the file."""
        for objective in self.objectives:
            yield objective
            yield from objective.actions

    def actions(self) -> Iterator[Action]:
        """Every action in the order of the file."""
        for objective in self.objectives:
            yield from objective.actions

    @property
    def has_easy_read(self) -> bool:
        """Whether anybody has begun to write its easy-read edition.

        A plan without a word of easy read is no unfinished easy read: nothing is missing in it.
        """
        return self.easy_read is not None or any(objective.easy_read for objective in self.objectives)

    def measures(self) -> Iterator[Measure]:
        """Every measure of every objective and action in the order of the file."""
        for promise in self.promises():
            yield from promise.measures


def calendar_of(data: Any) -> Calendar:
    """What the dates of a plan are counted from. A fault in the two fields is reported where they stand."""
    if not isinstance(data, Mapping):
        return DEFAULT_CALENDAR
    try:
        starts = month_number(data.get("year_starts") or "April")
    except (Unreadable, ValueError, KeyError, TypeError, AttributeError):
        starts = DEFAULT_CALENDAR.year_starts
    bare = Calendar(year_starts=starts)
    written = data.get("period")
    if not isinstance(written, str):
        return bare
    try:
        return Calendar(year_starts=starts, period=parse_period(written, bare))
    except Unreadable:
        return bare
