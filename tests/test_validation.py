"""Many plans, checked side by side: the findings are the very same, whatever is wrong and wherever."""

from __future__ import annotations

import os
import signal
from datetime import date
from pathlib import Path

import pytest

from bench.generate import write_plans
from equality_plans import validation
from equality_plans.checking import check_all
from equality_plans.errors import MachineError, UsageError
from equality_plans.project import Project, find_project
from equality_plans.validation import check_many

TODAY = date(2026, 11, 1)


@pytest.fixture(autouse=True)
def _side_by_side_from_six_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(validation, "ENOUGH", 6)
    monkeypatch.setattr(validation, "CHUNK", 2)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Nine plans: a slip, a broken file, an id twice, references that lead to another plan and to nothing."""
    files = write_plans(tmp_path / "plans", 9)

    def change(at: int, old: str, new: str) -> None:
        text = files[at].read_text(encoding="utf-8")
        assert old in text
        files[at].write_text(text.replace(old, new, 1), encoding="utf-8")

    change(0, "In ", "See [[made-up-009#E1]] and [[made-up-009#E99]] and [[made-up-010]]. In ")
    change(2, "status: in progress", "staus: in progress")
    change(3, "title: Make", "title: |Make")
    change(4, "id: made-up-005", "id: made-up-002")
    change(5, "- id: E2\n", "- id: E1\n")
    change(6, "sources:", "ignore:\n  - {rule: S101, reason: It is gone.}\nsources:")
    return tmp_path


@pytest.mark.parametrize("has_project", [False, True])
def test_same_findings_as_one_after_another(folder: Path, has_project: bool) -> None:
    if has_project:
        folder.joinpath("eqplan.yaml").write_text("plans: plans\n", encoding="utf-8")
    project = find_project(folder)
    alone = check_all([folder / "plans"], project, TODAY)
    together = check_many([folder / "plans"], project, TODAY, jobs=2)
    assert together.diagnostics == alone.diagnostics
    assert together.sources == alone.sources
    assert (together.plans, together.skipped) == (9, 0)
    assert {"S101", "R401", "S122"} <= {one.code for one in alone.diagnostics}


def test_few_plans_start_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(validation, "_side_by_side", None)
    write_plans(tmp_path, 5)
    assert check_many([tmp_path], Project(), TODAY).plans == 5


def test_one_job_starts_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(validation, "_side_by_side", None)
    write_plans(tmp_path, 8)
    assert check_many([tmp_path], Project(), TODAY, jobs=1).plans == 8


def test_missing_path_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no file or folder"):
        check_many([tmp_path / "nothing"], Project(), TODAY)


def _die(chunk: validation.Chunk) -> object:
    os.kill(os.getpid(), signal.SIGKILL)
    return chunk


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the function that dies reaches a worker by forking only")
def test_worker_that_dies_is_named_with_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_plans(tmp_path, 6)
    monkeypatch.setattr(validation, "check_chunk", _die)
    with pytest.raises(MachineError, match=r"from .*made-up-001\.yaml to .*made-up-002\.yaml.*--jobs 1"):
        check_many([tmp_path], Project(), TODAY, jobs=2)
