"""Findings in the form that somebody wants them. A new report is a module here and a line in REPORTERS."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

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


def _text(outcome: Outcome) -> str:
    from equality_plans.reporting.text import report

    return report(outcome)


def _concise(outcome: Outcome) -> str:
    from equality_plans.reporting.concise import report

    return report(outcome)


def _json(outcome: Outcome) -> str:
    from equality_plans.reporting.json import report

    return report(outcome)


def _github(outcome: Outcome) -> str:
    from equality_plans.reporting.github import report

    return report(outcome)


REPORTERS: dict[str, Reporter] = {"text": _text, "concise": _concise, "json": _json, "github": _github}
"""Each imports its module when it is used, so that a run pays for one only."""
