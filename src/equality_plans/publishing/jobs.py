"""Work on plans side by side, and an account of what was not done when a worker dies or the user stops."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from typing import TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

# Forking shares the libraries that are already in memory; elsewhere each worker loads them for itself.
_START = "fork" if sys.platform == "linux" else "spawn"


class Stopped(Exception):
    """The user stopped the run."""


class WorkerDied(Exception):
    """A worker ended before its work, and so did others that were given the same task, the last one alone.

    Attributes:
        undone: the places of the tasks that were not finished.
    """

    def __init__(self, undone: Sequence[int]) -> None:
        super().__init__("a worker ended before its work")
        self.undone = undone


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def run(
    work: Callable[[Task], Result], tasks: Sequence[Task], jobs: int
) -> Generator[tuple[int, Result], None, None]:
    """Do every task, in this process or in several.

    Args:
        work: a function of a module; its tasks and results travel between processes.
        tasks: what to do.
        jobs: how many at a time.

    Yields:
        the place of a task and its result, in the order in which they are done.

    Raises:
        Stopped: on Ctrl-C.
        WorkerDied: some tasks end every worker that they are given; all others are done.
    """
    pending = set(range(len(tasks)))
    try:
        if jobs <= 1 or len(tasks) <= 1 or not _machine_has_locks():
            for place, task in enumerate(tasks):
                result = work(task)
                pending.discard(place)
                yield place, result
            return
        # A worker that dies takes the whole pool with it, so what is left gets another one. If that dies too,
        # some task is to blame or memory is short: then each gets a worker alone, and only the bad ones fail.
        for group in (None, None, *range(len(tasks))):
            places = sorted(pending) if group is None else sorted(pending & {group})
            with suppress(BrokenProcessPool):
                for place, result in _side_by_side(work, tasks, places, jobs):
                    pending.discard(place)
                    yield place, result
        if pending:
            raise WorkerDied(sorted(pending))
    except KeyboardInterrupt:
        raise Stopped from None


def _side_by_side(
    work: Callable[[Task], Result], tasks: Sequence[Task], places: Sequence[int], jobs: int
) -> Iterator[tuple[int, Result]]:
    if not places:
        return
    pool = ProcessPoolExecutor(
        min(jobs, len(places)),
        multiprocessing.get_context(_START),
        initializer=_leave_interrupts_to_the_parent,
    )
    futures: dict[Future[Result], int] = {}
    try:
        futures = {pool.submit(work, tasks[place]): place for place in places}
        waiting = set(futures)
        while waiting:
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            for future in sorted(done, key=lambda one: futures[one]):
                yield futures[future], future.result()
    finally:
        if any(not future.done() for future in futures):
            for process in list((getattr(pool, "_processes", None) or {}).values()):
                process.terminate()
        pool.shutdown(wait=True, cancel_futures=True)


def _machine_has_locks() -> bool:
    """Whether processes can wait for each other here. Some locked-down containers have no shared memory."""
    try:
        multiprocessing.get_context(_START).Lock()
    except (ImportError, NotImplementedError, OSError):
        return False
    return True


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
