"""Writing files: whole or not at all, or new ones alone; and what killed processes leave behind."""

from __future__ import annotations

import multiprocessing
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from equality_plans.errors import MachineError

_PART = ".part"


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that nobody ever meets half of it.

    The bytes go into a hidden file beside it, which takes the name when it is complete. A file that is there
    already keeps who may read and write it.

    Raises:
        MachineError: the file cannot be written.
    """
    part = path.with_name(f".{path.name}{_PART}-{_this_run()}-{os.getpid()}")
    try:
        with _in_its_folder(path):
            with part.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            with suppress(FileNotFoundError):
                part.chmod(stat.S_IMODE(path.stat().st_mode))
            part.replace(path)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def write_new(path: Path, text: str) -> None:
    """Write a file that is not there yet, in UTF-8. One that is there is left as it is.

    Raises:
        MachineError: the file is there, or cannot be written.
    """
    # "x" makes sure that nothing is overwritten, even what was made a moment ago.
    with _in_its_folder(path), path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)


@contextmanager
def _in_its_folder(path: Path) -> Iterator[None]:
    """Make the folder of a file that is about to be written, and say in our words why it cannot be."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield
    except (FileExistsError, NotADirectoryError):
        raise MachineError(f"{path} cannot be written: {path.parent} is not a folder") from None
    except OSError as problem:
        raise MachineError(
            f"{path} cannot be written: {(problem.strerror or 'no reason given').lower()}"
        ) from None


def remove_parts(folder: Path) -> None:
    """Take away what killed workers of this run left behind. Those of another run may still be in use."""
    for part in folder.glob(f".*{_PART}-{_this_run()}-*"):
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _this_run() -> int:
    """The process that the user started: this one, or the one whose worker this is."""
    parent = multiprocessing.parent_process()
    return parent.pid or 0 if parent else os.getpid()
