"""Outputs that are closed, full, narrow or gone, and folders that are not there: a line, never a trace."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import COMMAND, ENVIRONMENT, PLAN, Eqplan

BAD = PLAN.format(id="a", more="").replace("england", "“Ŵ”")


def shell(command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A line for the shell, in which `eqplan` runs the command from this checkout."""
    eqplan = f'eqplan() {{ "{COMMAND[0]}" -m equality_plans "$@"; }}\n'
    return subprocess.run(
        ["bash", "-c", eqplan + command],
        capture_output=True,
        text=True,
        env={**ENVIRONMENT, **environment},
        timeout=120,
    )


@pytest.mark.parametrize("command", ["explain", "schema", "explain S102", "--help"])
def test_reader_that_goes_away(command: str) -> None:
    ended = shell(f"eqplan {command} | true; echo ${{PIPESTATUS[0]}}")
    assert (ended.stdout, ended.stderr) == ("0\n", "")


def test_reader_that_goes_away_leaves_the_exit_code(work_folder: Path) -> None:
    (work_folder / "a.yaml").write_text(BAD, encoding="utf-8")
    ended = shell("eqplan validate a.yaml | true; echo ${PIPESTATUS[0]}")
    assert (ended.stdout, ended.stderr) == ("1\n", "")


def test_closed_output(work_folder: Path) -> None:
    (work_folder / "a.yaml").write_text(BAD, encoding="utf-8")
    ended = shell("eqplan validate a.yaml >&-")
    assert (ended.returncode, ended.stderr) == (1, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("command", ["explain", "schema", "--help"])
def test_full_disk(command: str) -> None:
    ended = shell(f"eqplan {command} > /dev/full")
    assert (ended.returncode, ended.stderr) == (2, "eqplan: no space left on device\n")


def test_terminal_that_knows_few_letters(work_folder: Path) -> None:
    (work_folder / "a.yaml").write_text(BAD, encoding="utf-8")
    ended = shell("eqplan validate a.yaml", PYTHONIOENCODING="latin-1")
    assert (ended.returncode, ended.stderr) == (1, "")
    assert "`???` is not a jurisdiction" in ended.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a folder that is in use")
def test_folder_that_is_gone(work_folder: Path) -> None:
    (work_folder / "gone").mkdir()
    ended = shell("cd gone && rmdir ../gone && eqplan validate")
    assert ended.returncode == 2
    assert ended.stderr.endswith("eqplan: no such file or directory\n")
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(
    "day, complaint",
    [
        ("31 June 2027", "June 2027 has 30 days. Write, for example, 30 June 2027."),
        ("nonsense", "“nonsense” is not a date that can be read. Write, for example,"),
    ],
)
def test_day_that_is_none(eqplan: Eqplan, work_folder: Path, day: str, complaint: str) -> None:
    ended = eqplan("render", "--as-at", day)
    assert ended.code == 2
    assert complaint in ended.err


def test_plans_are_not_where_the_project_says(eqplan: Eqplan, work_folder: Path) -> None:
    (work_folder / "eqplan.yaml").write_text("plans: our-plans/\n", encoding="utf-8")
    ended = eqplan("validate")
    assert ended.code == 2
    assert ended.err.startswith("eqplan: no plans named, and there is no our-plans, where eqplan.yaml says")


def test_project_file_among_the_plans_that_are_named(eqplan: Eqplan, work_folder: Path) -> None:
    (work_folder / "eqplan.yaml").write_text("output: build/\n", encoding="utf-8")
    (work_folder / "a.yaml").write_text(PLAN.format(id="a", more=""), encoding="utf-8")
    ended = eqplan("validate", "a.yaml", "eqplan.yaml")  # as a shell makes it out of *.yaml
    assert ended.code == 0
    assert ended.out.endswith("in 1 of 1 plan (1 other YAML file left alone)\n")


def test_this_folder_is_named_in_words(eqplan: Eqplan, work_folder: Path) -> None:
    (work_folder / "a.yaml").write_text(PLAN.format(id="a", more=""), encoding="utf-8")
    ended = eqplan("render", "a.yaml", "--out", ".")
    assert ended.out.endswith("Wrote 3 files to this folder. Open index.html to see them.\n")
