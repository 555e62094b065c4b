"""Reads `timescales.tsv`, the examples of how people write timescales."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from equality_plans.model.timescale import Calendar, Timescale, month_number, parse_period

TABLE = Path(__file__).with_name("timescales.tsv")
_CALENDAR = re.compile(r"# years start in (\w+); (?:period (.+)|no period)")


@dataclass(frozen=True)
class Example:
    """One line of the table, with the calendar that the last comment with one has set."""

    line: int
    calendar: Calendar
    written: str
    accepted: str | None
    suggestions: tuple[str, ...]
    in_format_1: str


def examples() -> list[Example]:
    found: list[Example] = []
    calendar = Calendar()
    for number, line in enumerate(TABLE.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("#"):
            if setting := _CALENDAR.fullmatch(line):
                calendar = Calendar(month_number(setting[1]))
                if setting[2]:
                    calendar = Calendar(calendar.year_starts, parse_period(setting[2]))
            continue
        written, meaning, in_format_1 = line.split("\t")
        refused = meaning.startswith("refused: ")
        suggestions = tuple(meaning.removeprefix("refused: ").split(" | ")) if refused else ()
        found.append(
            Example(number, calendar, written, None if refused else meaning, suggestions, in_format_1)
        )
    return found


def value_of(text: str) -> Any:
    """A line of the table as the loader of plans would give it: every scalar is text."""
    return yaml.load(text, yaml.BaseLoader) if text.startswith(("{", "[")) else text


def summary(timescale: Timescale) -> str:
    """The meaning as the table writes it."""
    parts = [f"{timescale.kind} {timescale.start or ''}..{timescale.end or ''}"]
    if timescale.due and timescale.due != timescale.end:
        parts.append(f"due {timescale.due}")
    if timescale.review:
        parts.append(f"review {timescale.review}")
    if timescale.confirm_by:
        parts.append(f"confirm by {timescale.confirm_by}")
    if timescale.every:
        every = timescale.every
        parts.append(f"every {every.months} months" if every.months else f"every {every.days} days")
    if timescale.trigger:
        parts.append(f"trigger: {timescale.trigger}")
    if timescale.then:
        parts.append(f"then {timescale.then.kind}")
    return ", ".join(parts)
