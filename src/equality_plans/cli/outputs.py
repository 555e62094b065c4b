"""The two streams that a command prints to, which may be closed, full, narrow or gone."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TextIO


def ready_outputs() -> None:
    """See that all can be printed, also to a closed stream and to one that knows few letters."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - for the whole run
        elif isinstance(stream, io.TextIOWrapper) and stream.errors == "strict":
            stream.reconfigure(errors="replace")


def shows_colour(stream: TextIO) -> bool:
    """Whether it is a terminal whose user has not asked for none (NO_COLOR, https://no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR")


def drop_output() -> None:
    """Let nothing more be written to the standard output, neither by us nor by Python at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
