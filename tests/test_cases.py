"""Every slip that a finding knows, as an author would make it.

A case is a folder of tests/cases whose name starts with the code: bad.yaml has that finding and no other,
good.yaml is the same put right, and expected.txt is what `eqplan validate bad.yaml` prints. To add one, drop
a folder there and run `pytest tests/test_cases.py --update-golden`; then read expected.txt as somebody who
does not program.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from equality_plans.catalogue import catalogue
from equality_plans.checking import check_all
from equality_plans.project import Project, read_project
from equality_plans.reporting import REPORTERS, Outcome

from .conftest import ROOT, Golden

CASES = ROOT / "tests" / "cases"
FOLDERS = sorted(folder for folder in CASES.iterdir() if (folder / "bad.yaml").is_file())
TODAY = date(2026, 11, 22)
# A file that isn't there, a folder, a pipe: no text file shows it (tests/test_source.py).
# The layout of easy read is looked at on finished pages (tests/easyread/test_layout_rules.py).
WITHOUT_CASE = {"E001", *(f"ER60{number}" for number in range(1, 10))}


def found_in(file: Path, monkeypatch: pytest.MonkeyPatch) -> Outcome:
    # The report prints the path as it was given, so that it is the same wherever the checkout is.
    monkeypatch.chdir(file.parent)
    # Some findings are about what belongs to a whole project, such as its own pictures.
    own = Path("eqplan.yaml")
    return check_all([Path(file.name)], read_project(own) if own.is_file() else Project(), TODAY)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_slip_gives_one_clear_finding(
    folder: Path, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcome = found_in(folder / "bad.yaml", monkeypatch)
    golden(folder / "expected.txt", REPORTERS["text"](outcome))
    assert [one.code for one in outcome.diagnostics] == [folder.name.split("-")[0]]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_put_right_it_has_no_finding(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert found_in(folder / "good.yaml", monkeypatch).diagnostics == []


def test_every_code_has_a_case() -> None:
    shown = {folder.name.split("-")[0] for folder in FOLDERS}
    assert shown | WITHOUT_CASE == {entry.code for entry in catalogue()}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_words_are_those_of_people(folder: Path) -> None:
    told = (folder / "expected.txt").read_text(encoding="utf-8")
    messages = "\n".join(line for line in told.splitlines() if " | " not in line or "^" in line)
    assert not re.search(
        r"\b(scalar|mapping|sequence|token|NoneType|pydantic|dict|tuple|Traceback)\b", messages
    )
