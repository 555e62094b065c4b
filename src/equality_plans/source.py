"""A file's text: safe reading, lines and excerpts. What cannot be read is a finding, never an exception."""

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

HEAD = 2000
"""The `format` line of a plan stands within its first 2,000 bytes, unless a long comment comes before it."""

_LINE_BREAK = re.compile("\r\n|[\n\r]")
# U+0085, U+2028 and U+2029 are line breaks to YAML and to no editor: lines would be counted in two ways.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_KEYBOARD = b"\t\n\r" + bytes(range(0x20, 0x7F))
_BIDIRECTIONAL = re.compile("[\u202a-\u202e\u2066-\u2069]")
_BREAKS = "\x0b\x0c\x85\u2028\u2029"
_NOT_TEXT = {
    b"PK\x03\x04": "a document of Word or another office program, or a zip file",
    b"\xd0\xcf\x11\xe0": "a document of an older Word or another office program",
    b"{\\rtf": "a document in Rich Text Format",
    b"%PDF": "a PDF",
}
_SAVE_AS = "save it again as UTF-8: in most editors File, Save As, Encoding, UTF-8"


@dataclass(frozen=True, slots=True)
class Unusable:
    """Why a file's bytes are not text that a plan can be read from.

    Attributes:
        code: of the finding.
        message: what is wrong.
        hint: what to do.
        line, column: where, from 1; 0 for the whole file.
        excerpt: the text as far as it can be shown, or None.
    """

    code: str
    message: str
    hint: str = ""
    line: int = 0
    column: int = 0
    excerpt: Source | None = None


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
        return self.text[starts[number - 1] : end].rstrip("\r\n")

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
        0
        if unicodedata.combining(one) or one in "\u200b\u200c\u200d\u200e\u200f\u2060\ufe0f"
        else 2
        if unicodedata.east_asian_width(one) in "WF"
        else 1
        for one in text
    )


def read_source(path: Path, name: str | None = None) -> Source | Unusable:
    """Read a file that may be anything: a folder, a pipe, a picture, half a gigabyte.

    Args:
        path: the file.
        name: how findings call it; its path if not given.

    Returns:
        its text, or why there is none. Nothing is read from what is not a regular file of at most 2 MiB.
    """
    raw = _read(path, BYTE_LIMIT)
    if isinstance(raw, Unusable):
        return raw
    if len(raw) > BYTE_LIMIT:
        return Unusable(
            "E004", "this file is larger than 2 MiB, more than a plan can be", "split it into several plans"
        )
    return decode(raw, name if name is not None else str(path))


def read_head(path: Path) -> bytes:
    """The first bytes of a file, or none if it cannot be read."""
    raw = _read(path, HEAD)
    return b"" if isinstance(raw, Unusable) else raw[:HEAD]


def _read(path: Path, limit: int) -> bytes | Unusable:
    """A file's bytes, but no more than one beyond the limit."""
    try:
        # Without O_NONBLOCK, opening a named pipe waits for ever.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as problem:
        return Unusable("E001", f"this file cannot be opened: {_plain_reason(problem)}")
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return Unusable("E001", "this is not an ordinary file, so there is no plan to read in it")
        with os.fdopen(os.dup(descriptor), "rb") as file:
            # A buffer of the file's size costs less than one of the limit's; a file may have grown since.
            raw = file.read(min(status.st_size, limit) + 1)
            if status.st_size < len(raw) <= limit:
                raw += file.read(limit + 1 - len(raw))
            return raw
    except OSError as problem:
        return Unusable("E001", f"this file cannot be read: {_plain_reason(problem)}")
    finally:
        os.close(descriptor)


def decode(raw: bytes, name: str) -> Source | Unusable:
    """Turn the bytes of a file into text, or say which character stops it."""
    for start, what in _NOT_TEXT.items():
        if raw.startswith(start):
            hint = "a plan is a plain text file; `eqplan new FILE` writes one to start from"
            return Unusable("E002", f"this is {what}, not a plain text file", hint)
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in raw[:4]:
        return Unusable("E002", "this file is saved as UTF-16, which cannot be read here", _SAVE_AS, 1, 1)
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        text = raw.decode()
    except UnicodeDecodeError as problem:
        return _not_utf8(raw, problem.start, name)
    source = Source(name, text)
    # Without the signs of a keyboard little is left to look through: ten times quicker than looking through
    # it all.
    unusual = raw.translate(None, _KEYBOARD).decode()
    if not _CONTROL.search(unusual) and not _BIDIRECTIONAL.search(unusual):
        return source
    hint = "delete it, or type the line again"
    if found := _CONTROL.search(text):
        what = "line break" if found[0] in _BREAKS else "control character"
        line, column = source.place(found.start())
        message = f"there is an invisible {what} here (U+{ord(found[0]):04X})"
        return Unusable("E003", message, hint, line, column, source)
    if found := _BIDIRECTIONAL.search(text):
        line, column = source.place(found.start())
        sign = f"an invisible character here (U+{ord(found[0]):04X})"
        message = f"{sign} makes text show in another order than it is stored"
        return Unusable("E003", message, hint, line, column, source)
    return source


def _not_utf8(raw: bytes, start: int, name: str) -> Unusable:
    before = raw[:start].decode()
    # Most often the file comes from an older Windows program, and so shows as its author knows it.
    excerpt = Source(name, before + raw[start:].decode("cp1252", "replace"))
    sign = excerpt.text[len(before) : len(before) + 1]
    shown = f"the sign {sign}" if sign.isprintable() and sign != "\ufffd" else "the sign at this place"
    line, column = excerpt.place(len(before))
    message = f"{shown} is not saved as UTF-8, so the file is in another encoding"
    return Unusable("E002", message, _SAVE_AS, line, column, excerpt)


def _plain_reason(problem: OSError) -> str:
    if isinstance(problem, FileNotFoundError):
        return "there is no such file"
    if isinstance(problem, PermissionError):
        return "you are not allowed to read it"
    if isinstance(problem, IsADirectoryError):
        return "it is a folder"
    return (problem.strerror or "the system gives no reason").lower()


def showable(text: str) -> str:
    """A text without what a terminal would obey or hide; as many characters as before."""
    shown = _BIDIRECTIONAL.sub("\ufffd", _CONTROL.sub("\ufffd", text))
    return shown.translate({9: "→", 10: "\ufffd", 13: "\ufffd"})
