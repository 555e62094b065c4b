"""Publishes plans as people do, by the command."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from pathlib import Path


def publish(plans: Path, out: Path, *, hash_seed: str, jobs: int = 2) -> dict[str, Path]:
    """Write every edition of every plan, as `make demo` does: the files by name."""
    run_eqplan("render", str(plans), "--all", "--out", str(out), "--jobs", str(jobs), hash_seed=hash_seed)
    return {file.name: file for file in sorted(out.iterdir())}


def publish_once(plans: Path, out: Path) -> dict[str, Path]:
    """The same for several processes that ask for one folder: the first of them makes it, the others wait."""
    with out.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not out.exists():
            publish(plans, part := out.with_suffix(".part"), hash_seed="1")
            part.rename(out)
    return {file.name: file for file in sorted(out.iterdir())}


def run_eqplan(command: str, *options: str, hash_seed: str) -> None:
    """Run a command of eqplan in a process of its own. Raises CalledProcessError when it fails."""
    subprocess.run(
        [sys.executable, "-m", "equality_plans", command, *options],
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
    )
