"""Dates in words, and what is said of words that are no date."""

from __future__ import annotations

from datetime import date

from equality_plans.model.times.calendar import MONTHS
from equality_plans.model.times.phrase import Phrase, Unreadable

_SHOWN = 50  # characters of an unreadable text that its message repeats


def month_and_year(day: date) -> str:
    """March 2027."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def day_in_words(day: date) -> str:
    """31 March 2027."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def not_a_time(phrase: Phrase) -> Unreadable:
    """What to raise for words that are no date, at the first that cannot stand in one."""
    strange = next((i for i, letter in enumerate(phrase.shape) if letter not in "dyMSQW-/.,"), 0)
    written = phrase[strange:].written
    if len(written) > _SHOWN:
        written = f"{written[:_SHOWN].rsplit(maxsplit=1)[0]} …"
    return phrase[strange:].refuse(f"“{written}” is not a date that can be read.")
