"""Running commands: in this process for speed, or in one of their own where workers or signals take part."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from equality_plans.cli import main

from ..conftest import ROOT


@dataclass(frozen=True)
class Ended:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


Eqplan = Callable[..., Ended]

COMMAND = [sys.executable, "-m", "equality_plans"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "NO_COLOR": "1"}


@pytest.fixture
def eqplan(capsys: pytest.CaptureFixture[str]) -> Eqplan:
    """eqplan("validate", "plan.yaml"): run a command line in this process."""

    def run(*arguments: str | Path) -> Ended:
        with pytest.raises(SystemExit) as end:
            main([str(one) for one in arguments])
        printed = capsys.readouterr()
        assert isinstance(end.value.code, int)
        return Ended(end.value.code, printed.out, printed.err)

    return run


def start(*arguments: str | Path, program: list[str] | None = None) -> subprocess.Popen[str]:
    """Start a command line in a process group of its own, as a terminal does."""
    return subprocess.Popen(
        [*(program or COMMAND), *(str(one) for one in arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=ENVIRONMENT,
        start_new_session=True,
    )


def run_apart(*arguments: str | Path, program: list[str] | None = None) -> Ended:
    """Run a command line in a process of its own."""
    process = start(*arguments, program=program)
    out, err = process.communicate(timeout=120)
    return Ended(process.returncode, out, err)


PLAN = """\
format: 1
id: {id}
title: Equality plan of {id}
organisation: Anytown Council
jurisdiction: england
period: April 2026 to March 2029
{more}objectives:
  - id: A1
    title: Everyone can reach us
    actions:
      - id: A1.1
        text: Open a text relay line.
        lead: Head of customer services
        timescale: by March 2027
        status: in progress
"""
AS_AT = "as_at: 30 September 2026\n"
EASY = """\
    easy_read:
      lines:
        - picture: telephone
          text: |
            You can call us.
            You can do this from March 2027.
"""
EASY_READ = """\
easy_read:
  title: Our plan to be fair
  contact:
    phone: 01632 960100
  checked_by:
    group: Anytown People First
"""


def plan_text(plan_id: str, *, as_at: bool = True, easy: bool = False) -> str:
    """A small plan without findings."""
    more = (AS_AT if as_at else "") + (EASY_READ if easy else "")
    return PLAN.format(id=plan_id, more=more) + (EASY if easy else "")


def write_plans(folder: Path, *ids: str, easy: bool = False) -> None:
    """A file for each id."""
    folder.mkdir(parents=True, exist_ok=True)
    for plan_id in ids:
        (folder / f"{plan_id}.yaml").write_text(plan_text(plan_id, easy=easy), encoding="utf-8")


def files_in(folder: Path) -> list[str]:
    """The names of everything in a folder, hidden files too, but for the list behind the index page."""
    return sorted(file.name for file in folder.iterdir() if file.name != "editions.json")
