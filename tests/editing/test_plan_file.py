"""A plan file is written whole or not at all, and only when nothing else changes in it."""

from __future__ import annotations

import difflib
import os
import stat
from pathlib import Path

import pytest

from equality_plans.editing import plan_file
from equality_plans.editing.pieces import Piece
from equality_plans.editing.plan_file import CannotChange, PlanFile
from equality_plans.errors import MachineError
from equality_plans.loading import load_plan
from equality_plans.project import Project, find_project
from equality_plans.yaml_events import read_events

from .example import EASY

PATH = ("objectives", 0, "easy_read")


def opened(path: Path, project: Project | None = None) -> PlanFile:
    project = project or Project()
    return PlanFile(load_plan(path, project), project)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(EASY, encoding="utf-8")
    return path


def test_change_is_written(plan: Path) -> None:
    before = plan.read_text(encoding="utf-8")
    file = opened(plan)
    assert file.set_field(PATH, "agreed", "f1-0a")
    assert file.save()
    assert plan.read_text(encoding="utf-8") == f"{before}      agreed: f1-0a\n"
    assert list(plan.parent.iterdir()) == [plan]


def test_no_change_writes_nothing(plan: Path) -> None:
    file = opened(plan)
    file.set_field(PATH, "agreed", "f1-0a")
    file.save()
    os.utime(plan, (1, 1))
    file = opened(plan)
    assert not file.set_field(PATH, "agreed", "f1-0a")
    assert not file.save()
    assert plan.stat().st_mtime == 1


def test_byte_order_mark_mode_and_line_breaks_stay(plan: Path) -> None:
    plan.write_bytes(b"\xef\xbb\xbf" + plan.read_bytes().replace(b"\n", b"\r\n"))
    plan.chmod(0o640)
    before = plan.read_bytes()
    file = opened(plan)
    file.set_field(PATH, "agreed", "f1-0a")
    file.save()
    assert plan.read_bytes() == before + b"      agreed: f1-0a\r\n"
    assert stat.S_IMODE(plan.stat().st_mode) == 0o640


def test_link_stays_a_link(plan: Path) -> None:
    link = plan.with_name("link.yaml")
    link.symlink_to(plan)
    file = opened(link)
    file.set_field(PATH, "agreed", "f1-0a")
    file.save()
    assert link.is_symlink()
    assert plan.read_text(encoding="utf-8").endswith("agreed: f1-0a\n")


def test_file_that_somebody_else_changed_is_left(plan: Path) -> None:
    file = opened(plan)
    file.set_field(PATH, "agreed", "f1-0a")
    plan.write_text("mine", encoding="utf-8")
    with pytest.raises(MachineError, match="changed by somebody else"):
        file.save()
    assert plan.read_text(encoding="utf-8") == "mine"


def test_file_that_may_not_be_written_is_left(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = opened(plan)
    file.set_field(PATH, "agreed", "f1-0a")
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(MachineError, match="you are not allowed to change it"):
        file.save()


@pytest.mark.parametrize(
    "text, at",
    [
        ("      agreed: f1-0a\n", "    actions:"),  # another group gets it
        ("agreed: f1-0a: x\n", "    actions:"),  # no YAML any more
        ("    status: done\n", "    actions:"),  # more than was asked for
    ],
)
def test_edit_that_goes_wrong_is_never_written(
    plan: Path, monkeypatch: pytest.MonkeyPatch, text: str, at: str
) -> None:
    before = plan.read_bytes()
    place = before.decode().index(at)
    monkeypatch.setattr(plan_file, "set_field", lambda *_: Piece(place, place, text))
    file = opened(plan)
    file.set_field(PATH, "agreed", "f1-0a")
    with pytest.raises(CannotChange, match="nothing was written"):
        file.save()
    assert plan.read_bytes() == before


def test_change_that_leaves_no_plan_is_never_written(plan: Path) -> None:
    file = opened(plan)
    file.set_field(("objectives", 0), "status", "nearly done")
    with pytest.raises(CannotChange):
        file.save()


def test_text_on_the_last_line_may_be_without_its_line_break(plan: Path) -> None:
    plan.write_text(EASY + "      progress: |\n        One is open.", encoding="utf-8")
    file = opened(plan)
    file.set_field(PATH, "agreed", "f1-0a")
    assert file.save()
    assert plan.read_text(encoding="utf-8").endswith("        One is open.\n      agreed: f1-0a")


@pytest.mark.parametrize("name", ["agreed", "progress_agreed"])
def test_field_set_on_every_objective_changes_no_other_line(plan_files: list[Path], name: str) -> None:
    project = find_project(plan_files[0])
    set_in = 0
    for path in plan_files:
        file = opened(path, project)
        before = file.source.text
        for index, objective in enumerate(file.plan.objectives):
            if objective.easy_read is not None:
                set_in += file.set_field(("objectives", index, "easy_read"), name, f"f1-{index:012x}")
        changed = [
            line
            for line in difflib.ndiff(before.splitlines(), file.text().splitlines())
            if line[0] in "+-" and line[2:].split(":")[0].strip() != name
        ]
        assert not changed
        if file.is_changed:
            given = [
                one.get("easy_read", {}).get(name) for one in read_events(file.text()).data["objectives"]
            ]
            assert given == [
                f"f1-{index:012x}" if objective.easy_read is not None else None
                for index, objective in enumerate(file.plan.objectives)
            ]
    assert set_in > 10
