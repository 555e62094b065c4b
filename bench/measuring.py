"""Two ways to do one work, in turn, again and again: on a shared machine only their ratio holds still."""

from __future__ import annotations

import gc
import os
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory


@dataclass(frozen=True, slots=True)
class Cost:
    """What some work took, in seconds."""

    wall: float
    processor: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """How eqplan compares with something else at the same work.

    Attributes:
        what: what eqplan did.
        against: what did the other work.
        bound: the ratio that eqplan may reach, at most; None for what is only of interest.
        ratios: eqplan's time divided by the other's, for each round.
        ours: eqplan's median time in seconds.
        theirs: the other's.
        clock: whether time is that on the wall or that of the processor.
        left_out: why it was not measured, or empty.
    """

    what: str
    against: str
    bound: float | None
    ratios: tuple[float, ...] = ()
    ours: float = 0.0
    theirs: float = 0.0
    clock: str = "wall"
    left_out: str = ""

    @property
    def ratio(self) -> float:
        """The median of the rounds' ratios: two halves of a round meet the same noise."""
        return median(self.ratios)

    @property
    def is_met(self) -> bool:
        return bool(self.left_out) or self.bound is None or self.ratio <= self.bound


@dataclass(frozen=True)
class Work:
    """A piece of work that can be repeated."""

    name: str
    do: Callable[[], Cost]


def compare(
    what: str,
    bound: float | None,
    ours: Work,
    theirs: Work,
    *,
    rounds: int,
    clock: str = "wall",
    practise: bool = True,
) -> Comparison:
    """Do both in turn, so that whatever else the machine does slows both down.

    Args:
        what: what is compared.
        bound: the ratio to reach.
        ours: eqplan's way.
        theirs: the other way.
        rounds: how often.
        clock: `wall` or `processor`.
        practise: whether a round that is not counted comes first, to fill the caches.
    """
    costs: list[tuple[float, float]] = []
    for number in range(-1 if practise else 0, rounds):
        # The first of a pair may meet colder caches than the second, so they change places.
        order = (ours, theirs) if number % 2 else (theirs, ours)
        taken = {work.name: getattr(work.do(), clock) for work in order}
        if number >= 0:
            costs.append((taken[ours.name], taken[theirs.name]))
    return Comparison(
        what,
        theirs.name,
        bound,
        tuple(a / b for a, b in costs),
        median(a for a, _ in costs),
        median(b for _, b in costs),
        clock,
    )


def process(name: str, *command: str, codes: Sequence[int] = (0,)) -> Work:
    """A whole process, from its start to its end, with its children. Its output goes nowhere.

    Args:
        name: what it is called in the table.
        command: the program and its arguments.
        codes: the exit codes that mean that it did its work.
    """
    return Work(name, lambda: run_process(command, codes))


def run_process(command: tuple[str, ...], codes: Sequence[int] = (0,)) -> Cost:
    """Run a process and take its time.

    Raises:
        RuntimeError: it ended with another code.
    """
    nowhere = os.open(os.devnull, os.O_RDWR)
    actions = [(os.POSIX_SPAWN_DUP2, nowhere, number) for number in (0, 1, 2)]
    start = time.perf_counter()
    child = os.posix_spawn(command[0], command, ENVIRONMENT, file_actions=actions)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - start
    os.close(nowhere)
    if os.waitstatus_to_exitcode(status) not in codes:
        raise RuntimeError(f"ended with {os.waitstatus_to_exitcode(status)}: {' '.join(command)}")
    return Cost(wall, usage.ru_utime + usage.ru_stime)


def in_process(name: str, work: Callable[[], object]) -> Work:
    """Work in this process, with the garbage collector as Python starts it."""

    def do() -> Cost:
        gc.collect()
        wall, processor = time.perf_counter(), time.process_time()
        work()
        return Cost(time.perf_counter() - wall, time.process_time() - processor)

    return Work(name, do)


def eqplan(*arguments: str) -> tuple[str, ...]:
    """The command line that runs this checkout's eqplan."""
    return (sys.executable, "-m", "equality_plans", *arguments)


def program(name: str) -> str | None:
    """The path of a program that `make bench` installed, else of one on the PATH; None if there is none."""
    folders = (Path(sys.executable).parent, ROOT / ".bench" / "node_modules" / ".bin")
    return shutil.which(name, path=os.pathsep.join(map(str, folders))) or shutil.which(name)


ROOT = Path(__file__).resolve().parent.parent
_COMPILED = TemporaryDirectory(prefix="eqplan-bench-compiled-")
# Every Python program finds its modules compiled, as an installed one does, wherever it may write.
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
    "PYTHONPYCACHEPREFIX": _COMPILED.name,
    "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
}
