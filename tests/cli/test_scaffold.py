"""`eqplan scaffold`: empty lines to fill in, and nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ..editing.example import EASY, PLAN
from .conftest import Eqplan


@pytest.fixture
def plan(work_folder: Path) -> Path:
    """plan.yaml in the current folder, without easy words."""
    (work_folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return work_folder / "plan.yaml"


def test_scaffold_tells_what_was_added_and_what_to_do_next(eqplan: Eqplan, plan: Path) -> None:
    ended = eqplan("scaffold", "plan.yaml")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == (
        "plan.yaml: added lines to fill in for A1 and the booklet as a whole\n"
        "Next: look for the three full stops ... in the file, and write easy words in their place.\n"
        "Then: eqplan validate plan.yaml\n"
    )
    assert plan.read_text(encoding="utf-8").startswith(PLAN)


def test_second_time_nothing_changes(eqplan: Eqplan, plan: Path) -> None:
    eqplan("scaffold", "plan.yaml")
    before = plan.read_bytes()
    ended = eqplan("scaffold", "plan.yaml")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == "plan.yaml: every objective has easy words, or lines for them. Nothing was changed\n"
    assert plan.read_bytes() == before


def test_validate_asks_for_the_words_and_for_nothing_it_did_not_ask_before(
    eqplan: Eqplan, plan: Path
) -> None:
    assert eqplan("validate", "plan.yaml").out == "Nothing wrong in 1 plan\n"
    eqplan("scaffold", "plan.yaml")
    ended = eqplan("validate", "plan.yaml", "--output-format", "concise")
    findings = ended.out.splitlines()[:-1]
    assert any("[ER001]" in line and "objective A1 has no easy words" in line for line in findings)
    assert all("[ER0" in line for line in findings), ended.out


def test_standard_edition_is_still_published(eqplan: Eqplan, plan: Path) -> None:
    eqplan("scaffold", "plan.yaml")
    assert eqplan("render", "plan.yaml", "--format", "html", "--out", "build").code == 0
    assert "easy-read.html" not in (plan.parent / "build/a.html").read_text(encoding="utf-8")


def test_words_that_are_there_stay(eqplan: Eqplan, plan: Path) -> None:
    plan.write_text(EASY, encoding="utf-8")
    ended = eqplan("scaffold", "plan.yaml")
    assert ended.out.startswith("plan.yaml: added lines to fill in for the booklet as a whole\n")
    assert plan.read_text(encoding="utf-8").startswith(EASY)


def test_plan_with_errors_is_told_and_left(eqplan: Eqplan, plan: Path) -> None:
    text = PLAN.replace("title: Every", "tittle: Every")
    plan.write_text(text, encoding="utf-8")
    (plan.parent / "good.yaml").write_text(PLAN, encoding="utf-8")
    ended = eqplan("scaffold", "plan.yaml", "good.yaml")
    assert ended.code == 1
    assert "good.yaml: added lines" in ended.out
    assert "plan.yaml:11:5: error[E102]" in ended.out
    assert "Nothing was written to plan.yaml. Correct the errors above first.\n" in ended.out
    assert plan.read_text(encoding="utf-8") == text


def test_plan_that_cannot_be_written_does_not_stop_the_others(
    eqplan: Eqplan, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (plan.parent / "good.yaml").write_text(PLAN, encoding="utf-8")
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK or "good" in str(path))
    ended = eqplan("scaffold", "plan.yaml", "good.yaml")
    assert ended.code == 2
    assert ended.err == "eqplan: plan.yaml cannot be written: you are not allowed to change it\n"
    assert "good.yaml: added lines" in ended.out
    assert plan.read_text(encoding="utf-8") == PLAN


def test_objective_in_braces_is_named_and_the_others_get_lines(eqplan: Eqplan, plan: Path) -> None:
    plan.write_text(
        PLAN + "  - {id: A2, title: Everyone is safe, measures: [No one is hurt.]}\n", encoding="utf-8"
    )
    ended = eqplan("scaffold", "plan.yaml")
    assert ended.code == 1
    assert ended.out.splitlines()[:2] == [
        "plan.yaml: added lines to fill in for A1 and the booklet as a whole",
        "plan.yaml: no lines were added for A2, because line 18 writes its fields in { } or [ ]. "
        "Write each field on a line of its own, then run this again",
    ]


def test_own_pictures_and_known_words_of_the_project_are_used(eqplan: Eqplan, plan: Path) -> None:
    (plan.parent / "eqplan.yaml").write_text("easy_read: {allow_words: [relay]}\n", encoding="utf-8")
    eqplan("scaffold", "plan.yaml")
    assert "Hard words" not in plan.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["absent.yaml"], "eqplan: there is no file or folder called absent.yaml\n"),
        (["empty"], "eqplan: there are no plans in empty\n"),
    ],
)
def test_what_is_not_there(eqplan: Eqplan, plan: Path, arguments: list[str], said: str) -> None:
    (plan.parent / "empty").mkdir()
    ended = eqplan("scaffold", *arguments)
    assert (ended.code, ended.out, ended.err) == (2, "", said)


def test_needs_a_plan(eqplan: Eqplan, plan: Path) -> None:
    ended = eqplan("scaffold")
    assert ended.code == 2
    assert "Missing argument 'PLAN...'" in ended.err
