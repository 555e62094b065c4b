"""Finds a Java runtime that the checkers can use."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

from .requirement import missing

OLDEST_JAVA = 11
"""Both engines are compiled for Java 11 (class file version 55)."""

QUIET_JAVA = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true")
"""Options for short runs: start-up counts for more than peak speed."""


@cache
def find_java() -> Path | None:
    """The java program of JAVA_HOME or of PATH, if it is new enough; otherwise None."""
    home = os.environ.get("JAVA_HOME")
    found = shutil.which("java", path=str(Path(home) / "bin")) if home else None
    found = found or shutil.which("java")
    if found is None:
        return None
    # macOS has a /usr/bin/java that only says that there is no Java: the version has to be asked for.
    answer = subprocess.run([found, "-version"], capture_output=True, text=True, check=False)
    version = re.search(r'version "(?:1\.)?(\d+)', answer.stderr + answer.stdout)
    if version is None or int(version[1]) < OLDEST_JAVA:
        return None
    return Path(found).resolve()


def required_java() -> Path:
    """The java program; the running test is skipped where there is none."""
    java = find_java()
    if java is None:
        missing(f"no Java {OLDEST_JAVA} or newer found: install default-jre-headless, or set JAVA_HOME")
    return java
