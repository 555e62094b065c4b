"""Braille of a text, by the program `lou_translate` of liblouis.

The program is asked, not the library: it is the same on every system, where Debian's Python module belongs to
another Python than ours. Source of the signs: the North American Braille ASCII Code, which BRF files are in.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence

from equality_plans.errors import MachineError, RenderingError

PROGRAM = "lou_translate"
CELLS = " A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)="
"""The sign of each cell, ordered by its dots: dot 1 counts 1, dot 2 counts 2, dot 3 counts 4, and so on."""

_CONTRACTED = "en-ueb-g2.ctb"
_LETTER_BY_LETTER = "en-ueb-g1.ctb"
_DOTS = "unicode.dis"
_FIRST_CELL = 0x2800
_SIX_DOTS = 0x3F
_LONGEST = 450
"""So many signs are given to the program on one line: it cuts lines of more than 2,047 bytes in two."""
_SECONDS = 120


def why_not() -> str:
    """Why braille cannot be made on this machine, with what to do about it; empty where it can."""
    if shutil.which(PROGRAM):
        return ""
    return (
        f"braille needs liblouis, and its program {PROGRAM} is not on this machine: install the package "
        "liblouis-bin (Debian, Ubuntu), liblouis-utils (Fedora) or liblouis (Arch, Homebrew)"
    )


def table_for(language: str) -> str:
    """The table of liblouis for a language tag: grade 2 for English.

    What is in another language keeps all its letters: English contractions would make it unreadable.
    """
    return _CONTRACTED if language.partition("-")[0] == "en" else _LETTER_BY_LETTER


def translate(texts: Sequence[str], table: str) -> list[str]:
    """Texts as braille, each in the signs of a BRF file, all in one call of the program.

    Raises:
        MachineError: liblouis is not installed, or does not have this table.
        RenderingError: it did not give back what it was given.
    """
    if reason := why_not():
        raise MachineError(reason)
    parts = [list(_parts(" ".join(text.split()))) for text in texts]
    lines = [part for each in parts for part in each]
    answers = iter(_ask("--forward", lines, table))
    return [" ".join(_signs(next(answers)) for _ in each) for each in parts]


def read_back(lines: Sequence[str], table: str) -> list[str]:
    """Lines of a BRF file as print, as far as the program can tell: to check a translation with.

    Raises:
        MachineError, RenderingError: as `translate` does.
    """
    dots = ["".join(chr(_FIRST_CELL + CELLS.index(sign)) for sign in line) for line in lines]
    return _ask("--backward", dots, table)


def _ask(direction: str, lines: Sequence[str], table: str) -> list[str]:
    if not lines:
        return []
    try:
        ended = subprocess.run(
            [PROGRAM, direction, f"{_DOTS},{table}"],
            input="\n".join(lines) + "\n",
            capture_output=True,
            encoding="utf-8",
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as met:
        raise MachineError(f"{PROGRAM} of liblouis does not answer: {met}") from met
    if ended.returncode:
        raise MachineError(f"{PROGRAM} of liblouis failed with the table {table}: {ended.stderr.strip()}")
    answers = ended.stdout.removesuffix("\n").split("\n")
    if len(answers) != len(lines):
        raise RenderingError(
            f"liblouis was given {len(lines)} lines to put into braille and gave back {len(answers)}"
        )
    return answers


def _parts(text: str) -> Iterator[str]:
    """A text in lines that the program takes: it is parted after a sentence, else between words."""
    while len(text) > _LONGEST:
        ends = [found.end() for found in re.finditer(r"[.!?;:]\s", text[:_LONGEST])]
        at = ends[-1] if ends else text.rfind(" ", 0, _LONGEST) + 1 or _LONGEST
        yield text[:at].rstrip()
        text = text[at:].lstrip()
    yield text


def _signs(dots: str) -> str:
    """Braille as dot patterns in the signs of a BRF file; a blank is a space."""
    return "".join(CELLS[(ord(cell) - _FIRST_CELL) & _SIX_DOTS] if cell != " " else " " for cell in dots)
