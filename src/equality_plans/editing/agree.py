"""A person agrees that the easy words of an objective say what the objective says: that is noted in the plan.

What is noted is the fingerprint of the standard text, so that a later change of that text is seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from equality_plans.easylanguage.fingerprint import fingerprint_of, progress_fingerprint_of
from equality_plans.editing.plan_file import PlanFile
from equality_plans.model.objective import Objective


class Outcome(Enum):
    """What came of agreeing one objective."""

    AGREED = "agreed"
    UNCHANGED = "agreed before, and nothing has changed since"
    NO_WORDS = "it has no easy words yet"
    LEFT_OUT = "it is left out of the easy read"
    NO_PROGRESS = "its easy words tell no progress"


NOTHING_TO_AGREE = frozenset((Outcome.NO_WORDS, Outcome.LEFT_OUT, Outcome.NO_PROGRESS))
"""The outcomes of objectives without words that could be agreed."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """One objective and what came of agreeing it.

    Attributes:
        objective: of the plan.
        outcome: what came of it.
        words: whether its words are what was newly agreed, and `progress`, whether its progress is.
        again: whether words were agreed before, on another standard text.
    """

    objective: Objective
    outcome: Outcome
    words: bool = False
    progress: bool = False
    again: bool = False


def agree(file: PlanFile, index: int, *, only_progress: bool = False) -> Agreed:
    """Note in a plan that the easy words of an objective are agreed. Nothing is written before `file.save`.

    Args:
        file: the plan.
        index: of the objective, from 0.
        only_progress: agree the words about progress and no others.
    """
    objective = file.plan.objectives[index]
    easy = objective.easy_read
    if easy is not None and easy.omit:
        return Agreed(objective, Outcome.LEFT_OUT)
    if easy is None or not (easy.lines or (only_progress and easy.progress)):
        return Agreed(objective, Outcome.NO_WORDS)
    if only_progress and not easy.progress:
        return Agreed(objective, Outcome.NO_PROGRESS)
    path = ("objectives", index, "easy_read")
    words = not only_progress and file.set_field(path, "agreed", fingerprint_of(objective))
    progress = bool(easy.progress) and file.set_field(
        path, "progress_agreed", progress_fingerprint_of(objective)
    )
    again = bool(words and easy.agreed) or bool(progress and easy.progress_agreed)
    outcome = Outcome.AGREED if words or progress else Outcome.UNCHANGED
    return Agreed(objective, outcome, words, progress, again)
