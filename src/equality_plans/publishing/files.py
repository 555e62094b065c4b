"""Files that are there whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from equality_plans.errors import MachineError

PART = ".part"


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that nobody ever meets half of it.

    The bytes go into a hidden file beside it, which takes the name when it is complete.

    Raises:
        MachineError: the file cannot be written.
    """
    part = path.with_name(f".{path.name}{PART}-{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as problem:
        raise MachineError(f"{path} cannot be written: {(problem.strerror or 'no reason given').lower()}") from None
    finally:
        part.unlink(missing_ok=True)


def remove_parts(folder: Path) -> None:
    """Take away what a worker that was killed left behind."""
    for part in folder.glob(f".*{PART}-*"):
        part.unlink(missing_ok=True)
