"""Findings in the form that somebody wants them. A new report is a module here and a word in REPORTERS."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib import import_module

from equality_plans.diagnostics import Diagnostic
from equality_plans.source import Source


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run found.

    Attributes:
        diagnostics: every finding, in the order of the files.
        sources: text by path, for excerpts.
        plans: how many plan files were read.
        skipped: how many other YAML files were left alone.
        colour: whether the report goes to a terminal that shows colour.
        width: how many cells a line of the report may take, so that marks stay under what they mark.
    """

    diagnostics: Sequence[Diagnostic]
    sources: dict[str, Source] = field(default_factory=dict)
    plans: int = 0
    skipped: int = 0
    colour: bool = False
    width: int = 120


Reporter = Callable[[Outcome], str]


def _from(module: str) -> Reporter:
    """The report of a module of this package, imported when it is used: a run pays for one only."""

    def report(outcome: Outcome) -> str:
        made: str = import_module(f"{__name__}.{module}").report(outcome)
        return made

    return report


REPORTERS: dict[str, Reporter] = {
    name: _from(name) for name in ("text", "concise", "json", "github", "sarif")
}
"""The reports by the names that users give; each is a module."""
