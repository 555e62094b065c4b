"""A file's text: safe reading, lines and excerpts. A file that cannot be read is a finding, never an exception."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

BYTE_LIMIT = 2 * 1024 * 1024
"""No plan written by people comes near 2 MiB; a larger file is a mistake or an attack."""

# YAML counts these as line breaks as well as \n and \r\n (YAML 1.1, section 4.2).
_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_BIDIRECTIONAL = re.compile("[\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Unusable:
    """Why a file's bytes are not text that a plan can be read from."""

    code: str
    message: str
    hint: str = ""
    line: int = 0
    column: int = 0


@dataclass(frozen=True)
class Source:
    """The text of one file.

    Attributes:
        path: as the user gave it; every finding prints it.
        text: decoded, without a byte order mark.
    """

    path: str
    text: str

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """Where each line starts in `text`."""
        return (0, *(found.end() for found in _LINE_BREAK.finditer(self.text)))

    def line(self, number: int) -> str:
        """Line `number` (from 1) without its line break, or an empty line past the end."""
        starts = self.line_starts
        if not 1 <= number <= len(starts):
            return ""
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n\x85\u2028\u2029")

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column, both from 1, of a character of `text`."""
        starts = self.line_starts
        low, high = 0, len(starts)
        while high - low > 1:
            middle = (low + high) // 2
            if starts[middle] <= offset:
                low = middle
            else:
                high = middle
        return low + 1, offset - starts[low] + 1

    def offset(self, line: int, column: int) -> int:
        """Where a line and column, both from 1, are in `text`."""
        starts = self.line_starts
        return min(starts[min(line, len(starts)) - 1] + column - 1, len(self.text))


def display_width(text: str) -> int:
    """How many terminal cells a text takes: wide characters two, combining ones none."""
    return sum(
        0 if unicodedata.combining(one) else 2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text
    )


def read_source(path: Path, name: str | None = None) -> Source | Unusable:
    """Read a file that may be anything: a folder, a pipe, a picture, half a gigabyte.

    Args:
        path: the file.
        name: how findings call it; its path if not given.

    Returns:
        its text, or why there is none. Nothing is read from what is not a regular file of at most 2 MiB.
    """
    try:
        # Without O_NONBLOCK, opening a named pipe waits for ever.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as problem:
        return Unusable("E001", f"this file cannot be opened: {_plain_reason(problem)}")
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            return Unusable("E001", "this is not an ordinary file, so there is no plan to read in it")
        with os.fdopen(os.dup(descriptor), "rb") as file:
            raw = file.read(BYTE_LIMIT + 1)
    except OSError as problem:
        return Unusable("E001", f"this file cannot be read: {_plain_reason(problem)}")
    finally:
        os.close(descriptor)
    if len(raw) > BYTE_LIMIT:
        return Unusable("E004", "this file is larger than 2 MiB, more than a plan can be", "split it into several plans")
    return decode(raw, name if name is not None else str(path))


def decode(raw: bytes, name: str) -> Source | Unusable:
    """Turn the bytes of a file into text, or say which character stops it."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in raw[:4]:
        return Unusable(
            "E002",
            "this file is saved as UTF-16, which cannot be read here",
            "save it again as UTF-8: in most editors File, Save As, Encoding, UTF-8",
            1,
            1,
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        before = raw[: problem.start].decode("utf-8-sig", "replace")
        line, column = Source(name, before).place(len(before))
        return Unusable(
            "E002",
            f"this character is not UTF-8 (byte {raw[problem.start]:#04x}): the file was saved in another encoding",
            "save it again as UTF-8: in most editors File, Save As, Encoding, UTF-8",
            line,
            column,
        )
    source = Source(name, text)
    if found := _CONTROL.search(text):
        line, column = source.place(found.start())
        return Unusable(
            "E003",
            f"there is an invisible control character here (U+{ord(found[0]):04X})",
            "delete it, or type the line again",
            line,
            column,
        )
    if found := _BIDIRECTIONAL.search(text):
        line, column = source.place(found.start())
        return Unusable(
            "E003",
            f"an invisible character here (U+{ord(found[0]):04X}) makes text show in another order than it is stored",
            "delete it, or type the line again",
            line,
            column,
        )
    return source


def _plain_reason(problem: OSError) -> str:
    if isinstance(problem, FileNotFoundError):
        return "there is no such file"
    if isinstance(problem, PermissionError):
        return "you are not allowed to read it"
    if isinstance(problem, IsADirectoryError):
        return "it is a folder"
    return (problem.strerror or "the system gives no reason").lower()
