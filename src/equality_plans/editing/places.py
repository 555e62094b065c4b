"""Where in the text of a file a value ends, and where a field can be added to it."""

from __future__ import annotations

import re
from typing import Any

from yaml.error import Mark

from equality_plans.source import Source
from equality_plans.yaml_events import Document, Key, Marks

_BLOCK_SCALAR = re.compile(r"(?:&\S+\s+)?[|>](?P<keeps>[0-9]?\+)?")
_NOTE = re.compile(r" *#")


def offset_of(source: Source, mark: Mark) -> int:
    """Where a mark of the parser is in the text."""
    return source.offset(mark.line + 1, mark.column + 1)


def is_block_scalar(source: Source, marks: Marks) -> bool:
    """Whether a value is text below a | or >."""
    start = offset_of(source, marks[1])
    return offset_of(source, marks[2]) > start and _BLOCK_SCALAR.match(source.text, start) is not None


def end_of_value(source: Source, document: Document, value: Any, marks: Marks) -> int:
    """Where the last sign of a value stands, without the notes and empty lines that follow it.

    The parser ends a group of fields where the next begins, and a text below a | after its empty lines.
    """
    if isinstance(value, dict | list) and value and id(value) not in document.flow:
        children: Any = value
        last, last_marks = list(document.positions[id(value)].items())[-1]
        return end_of_value(source, document, children[last], last_marks)
    end = offset_of(source, marks[2])
    if not is_block_scalar(source, marks):
        return end
    start = offset_of(source, marks[1])
    found = _BLOCK_SCALAR.match(source.text, start)
    if found and found["keeps"]:  # then the empty lines are part of the text
        return end
    return start + len(source.text[start:end].rstrip())


def after_fields(source: Source, document: Document, value: dict[str, Any], marks: Marks) -> int:
    """Where a line can be added to a group of fields: below its last one, and the notes that belong to that.

    A note belongs to it when it follows at once and stands no further to the left than the fields.
    """
    end = end_of_value(source, document, value, marks)
    ends_a_line = bool(end) and source.text[end - 1] in "\r\n"
    line = source.place(end)[0] + (0 if ends_a_line else 1)
    column = column_of(document, value)
    while _NOTE.match(text := source.line(line)) and len(text) - len(text.lstrip()) >= column:
        line += 1
    return source.line_starts[line - 1] if line <= len(source.line_starts) else len(source.text)


def column_of(document: Document, value: dict[str, Any]) -> int:
    """How far a group of fields is set in, counted from 0."""
    marks = next(iter(document.positions[id(value)].values()))
    assert marks[0] is not None
    return marks[0].column


def value_at(data: Any, path: tuple[Key, ...]) -> Any:
    """What the data of a file holds at a path."""
    for key in path:
        data = data[key]
    return data


def marks_at(document: Document, path: tuple[Key, ...]) -> Marks:
    """Where the value at a path is.

    Args:
        document: data and positions.
        path: of at least one step.
    """
    return document.positions[id(value_at(document.data, path[:-1]))][path[-1]]
