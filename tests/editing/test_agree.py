"""What a person agrees is noted beside the easy words."""

from __future__ import annotations

from pathlib import Path

import pytest

from equality_plans.easylanguage.fingerprint import fingerprint_of, progress_fingerprint_of
from equality_plans.editing.agree import Agreed, Outcome, agree
from equality_plans.editing.plan_file import PlanFile
from equality_plans.loading import load_plan
from equality_plans.project import Project

from .example import EASY, PLAN

PROGRESS = "      progress: It is open.\n"


def agreed(tmp_path: Path, text: str, *, only_progress: bool = False) -> tuple[Agreed, PlanFile]:
    path = tmp_path / "plan.yaml"
    path.write_text(text, encoding="utf-8")
    file = PlanFile(load_plan(path, Project()), Project())
    return agree(file, 0, only_progress=only_progress), file


def test_both_fingerprints_are_noted(tmp_path: Path) -> None:
    one, file = agreed(tmp_path, EASY + PROGRESS)
    objective = file.plan.objectives[0]
    assert (one.outcome, one.words, one.progress, one.again) == (Outcome.AGREED, True, True, False)
    assert file.text() == (
        f"{EASY}{PROGRESS}      agreed: {fingerprint_of(objective)}\n"
        f"      progress_agreed: {progress_fingerprint_of(objective)}\n"
    )


def test_without_words_about_progress_none_are_agreed(tmp_path: Path) -> None:
    one, file = agreed(tmp_path, EASY)
    assert (one.words, one.progress) == (True, False)
    assert "progress_agreed" not in file.text()


def test_progress_alone(tmp_path: Path) -> None:
    one, file = agreed(tmp_path, EASY + PROGRESS, only_progress=True)
    assert (one.outcome, one.words, one.progress) == (Outcome.AGREED, False, True)
    assert "      agreed:" not in file.text()


def test_agreeing_again_after_a_change(tmp_path: Path) -> None:
    one, file = agreed(tmp_path, EASY + "      agreed: f1-000000000000  # by the panel\n")
    assert one.again
    assert file.text() == f"{EASY}      agreed: {fingerprint_of(file.plan.objectives[0])}  # by the panel\n"


def test_agreeing_twice_changes_nothing(tmp_path: Path) -> None:
    _, file = agreed(tmp_path, EASY + PROGRESS)
    one, file = agreed(tmp_path, file.text())
    assert one.outcome is Outcome.UNCHANGED
    assert not file.is_changed


@pytest.mark.parametrize(
    "text, only_progress, outcome",
    [
        (PLAN, False, Outcome.NO_WORDS),
        (f"{PLAN}    easy_read:\n      lines:\n        - text: ...\n", False, Outcome.NO_WORDS),
        (f"{PLAN}    easy_read:\n      omit: The same as A2.\n", False, Outcome.LEFT_OUT),
        (f"{PLAN}    easy_read:\n      omit: ...\n", False, Outcome.NO_WORDS),
        (EASY, True, Outcome.NO_PROGRESS),
    ],
)
def test_nothing_to_agree(tmp_path: Path, text: str, only_progress: bool, outcome: Outcome) -> None:
    one, file = agreed(tmp_path, text, only_progress=only_progress)
    assert one.outcome is outcome
    assert not file.is_changed
