"""Sees to what pip cannot install: the text libraries of WeasyPrint and, for the tests, a browser, Java, a
braille translator, and programs that read Word documents and PDFs.

    python3 scripts/system_packages.py demo|test

Installs what is missing where it may (root, with apt-get); otherwise says in one line what to install.
Ends 0 when the work can go on, 1 when something is missing without which it cannot.
Runs before anything else is installed, so it needs Python alone.
"""

from __future__ import annotations

import ctypes
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

LIBRARIES = (
    "libgobject-2.0.so.0",
    "libpango-1.0.so.0",
    "libpangoft2-1.0.so.0",
    "libharfbuzz.so.0",
    "libharfbuzz-subset.so.0",
    "libfontconfig.so.1",
)
MAC_FOLDERS = (Path("/opt/homebrew/lib"), Path("/usr/local/lib"), Path("/opt/local/lib"))
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
OLDEST_JAVA = 11


@dataclass(frozen=True)
class Need:
    """Something that the machine must have, how to see whether it has it, and how to get it."""

    what: str
    present: Callable[[], bool]
    packages: tuple[str, ...]
    elsewhere: str
    """How to get it where there is no apt-get."""
    optional: bool = False
    """The tests that need it are skipped where it is missing."""


def has_venv() -> bool:
    # Debian takes ensurepip out of Python and puts it into a package of its own.
    return find_spec("ensurepip") is not None


def loads(*libraries: str) -> bool:
    """Whether the system finds all of these shared libraries."""
    try:
        for library in libraries:
            ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_libraries() -> bool:
    if platform.system() == "Darwin":
        return any((folder / "libpangoft2-1.0.dylib").exists() for folder in MAC_FOLDERS)
    return loads(*LIBRARIES)


def has_driver_library() -> bool:
    # The Node.js inside playwright's package wants it; a small Debian does not have it.
    return platform.system() == "Darwin" or loads("libatomic.so.1")


def has_browser() -> bool:
    if os.environ.get("EQPLAN_CHROMIUM"):
        return True
    applications = Path("/Applications")
    return any(map(shutil.which, BROWSERS)) or any(applications.glob("*Chrom*.app"))


def has_office() -> bool:
    mac = Path("/Applications/LibreOffice.app")
    return any(map(shutil.which, ("soffice", "libreoffice"))) or mac.exists()


def has_java() -> bool:
    home = os.environ.get("JAVA_HOME")
    java = shutil.which("java", path=f"{home}/bin") if home else None
    java = java or shutil.which("java")
    if java is None:
        return False
    answer = subprocess.run([java, "-version"], capture_output=True, text=True, check=False)
    version = re.search(r'version "(?:1\.)?(\d+)', answer.stderr + answer.stdout)
    return version is not None and int(version[1]) >= OLDEST_JAVA


VENV = Need(
    "the part of Python that makes virtual environments",
    has_venv,
    (f"python3.{sys.version_info.minor}-venv",),
    "a complete Python 3.11 or newer",
)
TEXT_LIBRARIES = Need(
    "the libraries that set the text of PDFs",
    has_libraries,
    ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"),
    "Pango (Fedora: dnf install pango; Arch: pacman -S pango; macOS: brew install pango)",
)
DRIVER = Need(
    "a library of the browser's driver", has_driver_library, ("libatomic1",), "libatomic", optional=True
)
BROWSER = Need("Chromium", has_browser, ("chromium",), "Chromium or Google Chrome", optional=True)
JAVA = Need(f"Java {OLDEST_JAVA}", has_java, ("default-jre-headless",), f"Java {OLDEST_JAVA}+", optional=True)
BRAILLE = Need(
    "the braille translator liblouis",
    lambda: shutil.which("lou_translate") is not None,
    ("liblouis-bin",),
    "liblouis (Fedora: liblouis-utils; Arch, macOS: liblouis)",
    optional=True,
)
OFFICE = Need(
    "LibreOffice", has_office, ("libreoffice-writer-nogui",), "LibreOffice with its writer", optional=True
)
PDF_READER = Need(
    "the PDF reader of Poppler",
    lambda: shutil.which("pdftotext") is not None,
    ("poppler-utils",),
    "Poppler's utilities (Arch, macOS: poppler)",
    optional=True,
)
NEEDS = {
    "demo": (VENV, TEXT_LIBRARIES),
    "test": (VENV, TEXT_LIBRARIES, BROWSER, DRIVER, JAVA, BRAILLE, OFFICE, PDF_READER),
}


def apt_offers(package: str) -> bool:
    """Whether apt-get has this package itself: Ubuntu's chromium is only a pointer to a snap."""
    shown = subprocess.run(["apt-cache", "show", package], capture_output=True, text=True, check=False)
    return shown.returncode == 0 and not re.search(r"\bsnap\b", shown.stdout)


def install(packages: list[str]) -> None:
    """Install Debian packages, quietly; apt-get's own words are shown if it fails."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    quiet = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120"]
    subprocess.run([*quiet, "update"], check=False, env=environment)
    offered = [package for package in packages if apt_offers(package)]
    if not offered:
        return
    print(f"Installing system packages: {' '.join(offered)}", flush=True)
    command = [*quiet, "install", "--yes", "--no-install-recommends", *offered]
    run = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if run.returncode != 0:
        print(run.stdout + run.stderr, file=sys.stderr)


def missing(needs: tuple[Need, ...]) -> list[Need]:
    return [need for need in needs if not need.present()]


def advice(needs: list[Need], *, apt: bool) -> str:
    """One line that says what is missing and what to do."""
    what = " and ".join(need.what for need in needs)
    if apt:
        packages = " ".join(package for need in needs for package in need.packages)
        return f"Missing: {what}. Run: sudo apt-get install {packages}"
    return f"Missing: {what}. Install {', '.join(need.elsewhere for need in needs)}."


def main(purpose: str) -> int:
    apt = shutil.which("apt-get") is not None
    lacking = missing(NEEDS[purpose])
    if lacking and apt and os.geteuid() == 0:
        install([package for need in lacking for package in need.packages])
        lacking = missing(NEEDS[purpose])
    stopping = [need for need in lacking if not need.optional]
    skipping = [need for need in lacking if need.optional]
    if skipping:
        print(f"Some tests will be skipped. {advice(skipping, apt=apt)}", file=sys.stderr)
    if stopping:
        print(f"{advice(stopping, apt=apt)}, then run make again.", file=sys.stderr)
    return 1 if stopping else 0


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in NEEDS:
        sys.exit(f"usage: {sys.argv[0]} {'|'.join(NEEDS)}")
    sys.exit(main(sys.argv[1]))
