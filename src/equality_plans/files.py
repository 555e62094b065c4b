"""Files that are there whole or not at all, and what is left of those that a killed process was writing."""

from __future__ import annotations

import multiprocessing
import os
import stat
from contextlib import suppress
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
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileNotFoundError):
            part.chmod(stat.S_IMODE(path.stat().st_mode))
        part.replace(path)
    except (FileExistsError, NotADirectoryError):
        raise MachineError(f"{path} cannot be written: {path.parent} is not a folder") from None
    except OSError as problem:
        raise MachineError(
            f"{path} cannot be written: {(problem.strerror or 'no reason given').lower()}"
        ) from None
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def remove_parts(folder: Path) -> None:
    """Take away what killed workers of this run left behind. Those of another run may still be in use."""
    for part in folder.glob(f".*{_PART}-{_this_run()}-*"):
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _this_run() -> int:
    """The process that the user started: this one, or the one whose worker this is."""
    parent = multiprocessing.parent_process()
    return parent.pid or 0 if parent else os.getpid()
