"""Fields put into the text of a plan: a value set, or lines added."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from equality_plans.editing.pieces import Piece, whole_lines
from equality_plans.editing.places import (
    after_fields,
    column_of,
    end_of_value,
    is_block_scalar,
    marks_at,
    offset_of,
    value_at,
)
from equality_plans.source import Source
from equality_plans.yaml_events import EMPTY, Document, Key, Marks

_NEEDS_NO_QUOTES = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[ .-][A-Za-z0-9]+)*")
# A line of three full stops at the left margin ends a YAML file; nobody has to write one.
_END_OF_DOCUMENT = re.compile(r"^\.\.\.[ \t]*$", re.MULTILINE)


class NotOnLines(Exception):
    """A group of fields is written in `{ }`, where no lines can be added. `line` is where it starts."""

    def __init__(self, line: int) -> None:
        super().__init__(f"the fields on line {line} are written in {{ }}")
        self.line = line


def set_field(source: Source, document: Document, path: tuple[Key, ...], name: str, value: str) -> Piece:
    """Give a field a value: in place of the one it has, else as the last field of its group.

    Args:
        source, document: the file.
        path: leads to the group of fields.
        name: the field.
        value: one line of text.
    """
    group = value_at(document.data, path)
    if name in group:
        return _in_place(source, document.positions[id(group)][name], value)
    if id(group) in document.flow:
        return _in_braces(source, document, group, marks_at(document, path), name, value)
    column = column_of(document, group)
    line = f"{' ' * column}{name}: {as_written(value)}"
    return whole_lines(source.text, after_fields(source, document, group, marks_at(document, path)), [line])


def add_lines(source: Source, document: Document, path: tuple[Key, ...], lines: Sequence[str]) -> Piece:
    """Add lines to a group of fields, below its last one.

    Args:
        source, document: the file.
        path: leads to the group.
        lines: set in as if the group stood at the left margin.

    Raises:
        NotOnLines: the group, or what it stands in, is written in `{ }` or `[ ]`.
    """
    _refuse_braces(document, path)
    group = value_at(document.data, path)
    margin = " " * column_of(document, group)
    shifted = [margin + line if line else "" for line in lines]
    return whole_lines(source.text, after_fields(source, document, group, marks_at(document, path)), shifted)


def add_at_end(source: Source, document: Document, lines: Sequence[str]) -> Piece:
    """Add lines at the end of the file, at the left margin.

    Raises:
        NotOnLines: the whole plan is written in `{ }`.
    """
    _refuse_braces(document, ())
    end = _END_OF_DOCUMENT.search(source.text)
    return whole_lines(source.text, end.start() if end else len(source.text), lines)


def _refuse_braces(document: Document, path: tuple[Key, ...]) -> None:
    for length in range(len(path) + 1):
        if id(value_at(document.data, path[:length])) in document.flow:
            raise NotOnLines(marks_at(document, path[:length])[1].line + 1 if length else 1)


def as_written(value: str, quote: str = "") -> str:
    """A line of text as a value that YAML reads as that text.

    Args:
        value: the text.
        quote: the quotation mark to put round it where that will do, or none where none is needed.
    """
    if _NEEDS_NO_QUOTES.fullmatch(value) and value not in EMPTY:
        return f"{quote}{value}{quote}"
    return json.dumps(value, ensure_ascii=False)


def _in_place(source: Source, marks: Marks, value: str) -> Piece:
    start, end = offset_of(source, marks[1]), offset_of(source, marks[2])
    if is_block_scalar(source, marks):
        end = start + len(source.text[start:end].rstrip())
    elif start == end:  # nothing stands behind the colon
        return Piece(start, end, f" {as_written(value)}")
    quote = source.text[start]
    return Piece(start, end, as_written(value, quote if quote in "'\"" else ""))


def _in_braces(
    source: Source, document: Document, group: dict[Key, Any], marks: Marks, name: str, value: str
) -> Piece:
    written = f"{name}: {as_written(value)}"
    places = list(document.positions[id(group)].items())
    if not places:
        place = offset_of(source, marks[1]) + 1
        return Piece(place, place, written)
    last, last_marks = places[-1]
    place = end_of_value(source, document, group[last], last_marks)
    return Piece(place, place, f", {written}")
