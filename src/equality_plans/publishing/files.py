"""What is left of files that a killed worker was writing."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from equality_plans.files import PART, this_run, write_whole

__all__ = ["remove_parts", "write_whole"]


def remove_parts(folder: Path) -> None:
    """Take away what killed workers of this run left behind. Those of another run may still be in use."""
    for part in folder.glob(f".*{PART}-{this_run()}-*"):
        with suppress(OSError):
            part.unlink(missing_ok=True)
