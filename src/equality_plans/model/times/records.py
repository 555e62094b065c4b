"""What is left of a time or a timescale once it is read: records without any text to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from equality_plans.model.times.recurrence import Every


class Precision(StrEnum):
    """How exactly a time is named."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    PART_OF_YEAR = "part of year"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class NamedTime:
    """A time that people name in words.

    `words` are the author's own, `start` and `end` the first and the last day, `remark` a sentence for the
    author where the words leave room, `printed` the plain wording, which reads back to the same meaning.
    """

    words: str
    start: date
    end: date
    precision: Precision
    printed: str
    remark: str | None = None

    def __str__(self) -> str:
        return self.printed

    @property
    def meaning(self) -> tuple[date, date, Precision]:
        """What two wordings of the same time share."""
        return self.start, self.end, self.precision


class Kind(StrEnum):
    """What sort of timescale it is."""

    BY = "by"
    FROM = "from"
    RANGE = "range"
    ONGOING = "ongoing"
    RECURRING = "recurring"
    AS_NEEDED = "as needed"
    TO_BE_CONFIRMED = "to be confirmed"
    BY_THEN = "by then"
    MILESTONES = "milestones"
    PER_CHARACTERISTIC = "per characteristic"


@dataclass(frozen=True, slots=True)
class Milestone:
    """One of several dates: what it is for (if the author says), when, and the day that it was reached."""

    what: str | None
    when: Timescale
    completed: NamedTime | None = None


@dataclass(frozen=True, slots=True)
class Timescale:
    """A timescale with its meaning.

    `words` are the author's own. `start` and `end` are days; None is open. `due` is the deadline: the end, or
    the day before an open part ("by December 2027, then ongoing"), or the last day that is known of a date to
    be confirmed ("2027 (to be confirmed)"). `precision` is that of the deadline, else of the start. `review`
    is the last day of the review that the author promises, and `review_from` its first. `every` belongs to
    what recurs, `trigger` to what is done as needed, `confirm_by` to a date to be confirmed, `then` to what
    comes after a deadline. `year_only` marks "by 2009", which can mean its beginning or its end. `remarks`
    are sentences for the author. `printed` is the plain wording of one line, made from the meaning.
    """

    words: str
    kind: Kind
    start: date | None = None
    end: date | None = None
    due: date | None = None
    precision: Precision | None = None
    review: date | None = None
    review_from: date | None = None
    every: Every | None = None
    trigger: str | None = None
    confirm_by: date | None = None
    then: Timescale | None = None
    milestones: tuple[Milestone, ...] = ()
    characteristics: tuple[tuple[str, Timescale], ...] = ()
    year_only: bool = False
    remarks: tuple[str, ...] = ()
    printed: str = ""

    def __str__(self) -> str:
        return self.describe()

    def describe(self) -> str:
        """The meaning in plain words: for one line a line that reads back to it, else its parts in a row."""
        if self.milestones:
            return joined((part.what, part.when.describe()) for part in self.milestones)
        if self.characteristics:
            return joined((name, part.describe()) for name, part in self.characteristics)
        return self.printed

    def value(self) -> str | list[str | dict[str, str]] | dict[str, str]:
        """The meaning as a value of the plan file: a line, a list or a mapping that reads back to it."""
        if self.milestones:
            return [_milestone_value(part) for part in self.milestones]
        if self.characteristics:
            return {name: part.printed for name, part in self.characteristics}
        return self.printed

    @property
    def meaning(self) -> tuple[object, ...]:
        """What two wordings of the same timescale share; the author's words have no part in it."""
        return (
            self.kind,
            self.start,
            self.end,
            self.due,
            self.precision,
            self.review,
            self.every,
            self.trigger,
            self.confirm_by,
            self.then.meaning if self.then else None,
            tuple(
                (part.what, part.when.meaning, part.completed and part.completed.meaning)
                for part in self.milestones
            ),
            tuple((name, part.meaning) for name, part in self.characteristics),
        )

    def lines(self) -> Iterator[tuple[tuple[str | int, ...], Timescale]]:
        """The one-line timescales that it is made of, each with the keys that lead to it."""
        if not self.milestones and not self.characteristics:
            yield (), self
        for index, part in enumerate(self.milestones):
            yield (index,), part.when
        for name, timescale in self.characteristics:
            yield (name,), timescale


def _milestone_value(part: Milestone) -> str | dict[str, str]:
    if part.what is None and part.completed is None:
        return part.when.printed
    value = {"what": part.what} if part.what is not None else {}
    value["when"] = part.when.printed
    if part.completed:
        value["completed"] = str(part.completed)
    return value


def joined(parts: Iterable[tuple[str | None, str]]) -> str:
    """Named parts in a row, for reading: `launch: spring 2027; review: 2028`."""
    return "; ".join(f"{name}: {words}" if name else words for name, words in parts)
