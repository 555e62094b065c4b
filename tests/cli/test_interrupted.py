"""Runs that do not end by themselves: Ctrl-C, and workers that are killed. No file is left half written."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ..conftest import ROOT
from .conftest import Ended, files_in, plan_text, run_apart, start

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals"),
]

NAMES = [f"plan-{number:02}" for number in range(40)]


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """Forty plans, each large enough that a run takes a second or more."""
    folder = tmp_path / "plans"
    folder.mkdir()
    text = (ROOT / "plans/jobcentre-plus-race-2007.yaml").read_text(encoding="utf-8")
    for name in NAMES:
        own = text.replace("id: jobcentre-plus-race-2007", f"id: {name}", 1)
        (folder / f"{name}.yaml").write_text(own, encoding="utf-8")
    return folder


def after_first_file(process: subprocess.Popen[str]) -> str:
    """Wait until the run has written something.

    Sign by sign: a reader that takes more than the line would keep it from `communicate`.
    """
    assert process.stdout is not None
    line = b""
    while not line.endswith(b"\n") and (sign := os.read(process.stdout.fileno(), 1)):
        line += sign
    return line.decode()


def end(process: subprocess.Popen[str], first: str) -> Ended:
    out, err = process.communicate(timeout=60)
    return Ended(process.returncode, first + out, err)


def names(pattern: str, text: str) -> set[str]:
    return set(re.findall(pattern, text, re.MULTILINE))


def whole(build: Path) -> Iterator[str]:
    """The plans whose page is there; every page is whole, and nothing else is in the folder."""
    for file in files_in(build):
        assert not file.startswith("."), f"{file} was left behind"
        assert (build / file).read_text(encoding="utf-8").rstrip().endswith("</html>")
        if file != "index.html":
            yield file.removesuffix(".html")


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("whom", ["the command", "all its processes"])
def test_ctrl_c_names_what_was_not_done(plans: Path, jobs: str, whom: str) -> None:
    build = plans.parent / "build"
    process = start("render", plans, "--out", build, "--jobs", jobs)
    first = after_first_file(process)
    # A terminal sends Ctrl-C to all processes of the command; `kill -INT` to one.
    if whom == "the command":
        process.send_signal(signal.SIGINT)
    else:
        os.killpg(process.pid, signal.SIGINT)
    ended = end(process, first)
    assert ended.code == 130
    assert ended.err.endswith("Stopped. What was written is whole.\n")
    assert "Traceback" not in ended.err
    told = names(r"^Wrote .*/(plan-\d+)\.html$", ended.out)
    undone = names(r"^Not done: .*/(plan-\d+)\.yaml$", ended.err)
    assert told, "the run was stopped before its first file"
    assert undone, "the run was over before it was stopped"
    assert told | undone == set(NAMES)
    assert not told & undone
    # A worker may have finished a file of which the command did not hear any more.
    assert told <= set(whole(build))


@pytest.mark.parametrize("jobs", ["2", "3"])
def test_killed_worker_is_replaced(plans: Path, jobs: str) -> None:
    build = plans.parent / "build"
    process = start("render", plans, "--out", build, "--jobs", jobs)
    first = after_first_file(process)
    os.kill(workers(process)[0], signal.SIGKILL)
    ended = end(process, first)
    assert (ended.code, ended.err) == (0, "")
    assert set(whole(build)) == set(NAMES)
    assert (build / "index.html").is_file()


def workers(process: subprocess.Popen[str]) -> list[int]:
    """The processes that a process has started."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        listed = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(process.pid)], capture_output=True, text=True, check=False
        )
        if found := [int(one) for one in listed.stdout.split()]:
            return found
    raise AssertionError("the command started no workers")


DEADLY = """
import os, signal, sys
from multiprocessing import parent_process
from pathlib import Path
from equality_plans.cli import main

replace = Path.replace

def die(self, target):
    if parent_process() and Path(target).name in {names!r}:
        os.kill(os.getpid(), signal.SIGKILL)
    return replace(self, target)

Path.replace = die
main(sys.argv[1:])
"""


def test_plan_that_kills_every_worker_is_named_and_the_others_are_written(tmp_path: Path) -> None:
    """The worker dies at the worst moment: its file is written but does not have its name yet."""
    build = tmp_path / "build"
    for name in ("a", "b", "c", "d", "e"):
        (tmp_path / f"{name}.yaml").write_text(plan_text(name), encoding="utf-8")
    program = [sys.executable, "-c", DEADLY.format(names=["b.html", "d.html"])]
    ended = run_apart("render", tmp_path, "--out", build, "--jobs", "2", program=program)
    assert ended.code == 2
    assert ended.err.splitlines() == [
        f"Not done: {tmp_path}/b.yaml",
        f"Not done: {tmp_path}/d.yaml",
        "A worker process ended before its work, perhaps for lack of memory. Try again with --jobs 1.",
    ]
    assert set(whole(build)) == {"a", "c", "e"}
    assert 'href="b.html"' not in (build / "index.html").read_text(encoding="utf-8")


def test_file_that_was_there_before_stays_whole(tmp_path: Path) -> None:
    build = tmp_path / "build"
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(plan_text(name), encoding="utf-8")
    assert run_apart("render", tmp_path, "--out", build).code == 0
    before = (build / "b.html").read_bytes()
    (tmp_path / "b.yaml").write_text(plan_text("b").replace("Everyone", "Anyone"), encoding="utf-8")
    program = [sys.executable, "-c", DEADLY.format(names=["b.html"])]
    assert run_apart("render", tmp_path, "--out", build, "--jobs", "2", program=program).code == 2
    assert (build / "b.html").read_bytes() == before
    assert set(whole(build)) == {"a", "b"}


def test_another_run_in_the_same_folder_is_left_alone(tmp_path: Path) -> None:
    build = tmp_path / "build"
    build.mkdir()
    (build / ".a.html.part-1-1").write_text("of another run", encoding="utf-8")
    (tmp_path / "b.yaml").write_text(plan_text("b"), encoding="utf-8")
    assert run_apart("render", tmp_path, "--out", build).code == 0
    assert files_in(build) == [".a.html.part-1-1", "b.html", "index.html"]
