"""A fact: a number, share, amount of money, length of time or date that a text states."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class FactKind(StrEnum):
    """What sort of fact it is."""

    NUMBER = "number"
    SHARE = "share"
    MONEY = "amount of money"
    DURATION = "length of time"
    FREQUENCY = "number of times a year"
    CLOCK = "time of day"
    DATE = "date"


class Hedge(StrEnum):
    """How exact the words before a number make it."""

    NONE = ""
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


class Side(StrEnum):
    """What the words before a date make of it."""

    NONE = ""
    BY = "by"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a text.

    Attributes:
        kind: what it is.
        words: as the author wrote it.
        value: the number; of a share, so many in every 100; of a frequency, the times a year; of a time of
            day, the minutes since midnight; None of a date.
        out_of: of a share, the number behind "in every"; 100 for a percentage.
        hedge: how exact it is meant.
        days: of a length of time, what it can mean in days; "2 weeks" are 14 days, or 10 working days.
        start: of a date, its first day; None where it names no year.
        end: of a date, its last day.
        month: of a date without a year, the number of its month.
        day: of a date without a year, the day of the month where it is named.
        side: of a date, what stands before it.
        counted: of a number, the word behind it.
        read_into: whether the text only implies it: "3 of 5" is 60 in every 100.
        start_of_words: where they stand in the text.
    """

    kind: FactKind
    words: str
    value: Decimal | None = None
    out_of: Decimal = Decimal(100)
    hedge: Hedge = Hedge.NONE
    days: frozenset[Decimal] = frozenset()
    start: date | None = None
    end: date | None = None
    month: int | None = None
    day: int | None = None
    side: Side = Side.NONE
    counted: str = ""
    read_into: bool = False
    start_of_words: int = 0
