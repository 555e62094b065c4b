"""What to publish: one plan, in which formats, where to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from equality_plans.easyread import SUFFIXES
from equality_plans.model.plan import Plan
from equality_plans.project import Project
from equality_plans.rendering import FONT_SIZE, FORMATS

# The forms that eqplan makes: the word that a plan's `formats` has for each, and the end of its file's name.
# Braille and audio are not among them: who asks for those wants paper and a voice, not the files behind them.
_OFFERED = {
    **{name: FORMATS[name].suffix for name in ("html", "pdf", "large-print", "text", "docx")},
    "easy-read": SUFFIXES["html"],
}


class Drafts(StrEnum):
    """Which easy-read editions are made as drafts, which may have faults and say so on every page."""

    NEVER = "never"
    UNREADY = "unready"
    ALL = "all"


@dataclass(frozen=True)
class Task:
    """One plan to publish. It travels to a worker, so it holds plain values only.

    Attributes:
        path: the plan file.
        project: its templates, pictures and names.
        editions: what to make of it: keys of `kinds.KINDS`, each with one of its formats.
        out: the folder to write into.
        today: the day of the run.
        as_at: the day to report for, where the user asked for one.
        words: what references into other plans print: by plan id, then by id.
        drafts: whether its easy read is a draft.
        transcript: whether a file beside each PDF says what a screen reader makes of it.
        font_size: the points of large print.
    """

    path: Path
    project: Project
    editions: tuple[tuple[str, str], ...]
    out: Path
    today: date
    as_at: date | None = None
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    drafts: Drafts = Drafts.NEVER
    transcript: bool = False
    font_size: int = FONT_SIZE


def has_easy_words(plan: Plan) -> bool:
    """Whether any objective is told in easy words: without one there is no easy-read edition."""
    return any(objective.easy_read and objective.easy_read.lines for objective in plan.objectives)


def other_editions(plan: Plan) -> dict[str, str]:
    """Where the publisher's editions of a plan are: file name by format, for those that eqplan makes.

    They follow from the plan alone, so that a page is the same whichever edition is made first.
    """
    offered = {str(one) for one in plan.formats} or {"html", "pdf"}
    if not has_easy_words(plan):
        offered.discard("easy-read")
    return {name: f"{plan.id}{suffix}" for name, suffix in _OFFERED.items() if name in offered}
