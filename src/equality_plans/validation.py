"""Checks many plans side by side, with the same findings as one after another."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from equality_plans.checking import Checked, Checker, check_plans, outcome_of
from equality_plans.errors import MachineError
from equality_plans.loading import find_plans, load_plan, load_plans
from equality_plans.project import Project
from equality_plans.reporting import Outcome

CHUNK = 20
"""Files that a worker gets at a time: handing over so many costs little, and they are shared evenly."""

ENOUGH = 40 if sys.platform == "linux" else 400
"""From so many files on, a second process saves more than its start costs. Measured: 4 ms a file, against
40 ms where a process can be forked, and 500 ms where it has to import everything again."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some files for a worker to check."""

    paths: tuple[Path, ...]
    project: Project
    today: date


def check_many(
    paths: Sequence[Path], project: Project, today: date, *, jobs: int | None = None, colour: bool = False
) -> Outcome:
    """Find, read and check every plan behind some paths.

    Args:
        paths: files and folders.
        project: its rules and defaults.
        today: the day of the check.
        jobs: how many files to check at a time; None for as many as pay off.
        colour: whether the report goes to a terminal that shows colour.

    Raises:
        UsageError: a path does not exist.
        MachineError: a worker process died.
        KeyboardInterrupt: the user stopped the run.
    """
    found = find_plans(paths)
    if jobs == 1 or len(found.files) < ENOUGH:
        return outcome_of(check_plans(load_plans(found.files, project), project, today), found, colour)
    checker = Checker(project, today)
    results = [checker.adopt(one) for one in _side_by_side(found.files, project, today, jobs)]
    checker.finish()
    return outcome_of(results, found, colour)


def check_chunk(chunk: Chunk) -> list[Checked]:
    """Check each file of a chunk as if there were no others."""
    return [Checker(chunk.project, chunk.today).check(load_plan(path, chunk.project)) for path in chunk.paths]


def _side_by_side(
    files: Sequence[Path], project: Project, today: date, jobs: int | None
) -> Iterator[Checked]:
    from equality_plans.publishing.jobs import Stopped, WorkerDied, cores, run

    starts = range(0, len(files), CHUNK)
    chunks = [Chunk(tuple(files[start : start + CHUNK]), project, today) for start in starts]
    try:
        done = dict(run(check_chunk, chunks, jobs or cores()))
    except Stopped:
        raise KeyboardInterrupt from None
    except WorkerDied as died:
        first, last = chunks[died.undone[0]].paths[0], chunks[died.undone[0]].paths[-1]
        raise MachineError(
            f"a worker process ended before its work, somewhere from {first} to {last}. "
            "Perhaps memory is short: try again with --jobs 1"
        ) from None
    for place in range(len(chunks)):
        yield from done[place]
