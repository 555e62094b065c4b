"""The veraPDF engine, the reference for PDF/UA and PDF/A, from a package for Python that carries it.

The engine runs in a process of its own (verapdf_engine.py): a Java machine inside the test process
would take over its signals.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from .java import required_java


@dataclass(frozen=True)
class Failure:
    """One rule of the standard that a PDF breaks: how often, and where first."""

    file: Path
    flavour: str
    rule: str
    """Clause and test number, as "7.1-3"."""
    count: int
    message: str
    where: str

    def __str__(self) -> str:
        rule = f"{self.file.name} [{self.flavour}] {self.rule} ({self.count} times)"
        return f"{rule}: {self.message}\n    {self.where}"


def verapdf_failures(files: Iterable[Path], *, flavours: Sequence[str] = ("ua1",)) -> list[Failure]:
    """Validate many PDFs in one start of Java (about 1.5 s, then 0.1 to 0.3 s for each short PDF).

    flavours: ua1, ua2, wt1a, 1a to 4f. Raises RuntimeError when the engine itself fails or a file is no PDF.
    The running test is skipped where there is no Java.
    """
    names = [str(path.resolve()) for path in files]
    if not names:
        return []
    java = required_java()
    engine = Path(__file__).with_name("verapdf_engine.py")
    run = subprocess.run(
        [sys.executable, str(engine), "--java", str(java), "--flavours", ",".join(flavours), *names],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    reports = [json.loads(line) for line in run.stdout.splitlines()]
    errors = [report for report in reports if "error" in report]
    if run.returncode != 0 or errors or len(reports) != len(names) * len(flavours):
        raise RuntimeError(f"veraPDF failed ({run.returncode}): {errors} {run.stderr.strip()[-2000:]}")
    return [
        Failure(file=Path(report["file"]), flavour=report["flavour"], **failure)
        for report in reports
        for failure in report["failures"]
    ]
