"""From a path through the data to a place in the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from equality_plans.diagnostics import Span
from equality_plans.source import Source
from equality_plans.yaml_events import Document, Key, Marks


@dataclass(frozen=True, slots=True)
class Place:
    """What stands at a path.

    Attributes:
        keys: the part of the path that the data really has. Short forms lack the last step: the path of the
            text of `measures: [A hearing loop]` ends at the entry.
        value: the data there.
        marks: its key, start and end, or None for the whole document.
        item: the id of the innermost objective, action, measure ... on the way, or empty.
    """

    keys: tuple[Key, ...]
    value: Any
    marks: Marks | None
    item: str


def locate(document: Document, path: Sequence[Key]) -> Place:
    """Follow a path as far as the data goes.

    Args:
        document: data and positions.
        path: keys and indexes from the top; a step that the data does not have is passed over.
    """
    value, marks, item = document.data, None, ""
    keys: list[Key] = []
    for key in path:
        places = document.positions.get(id(value)) if isinstance(value, dict | list) else None
        if places is None or key not in places:
            continue
        marks = places[key]
        value = value[key]
        keys.append(key)
        # The plan's own id is no help to `at:`, so only ids below the top count.
        if isinstance(value, dict) and isinstance(value.get("id"), str):
            item = value["id"]
    return Place(tuple(keys), value, marks, item)


def key_span(marks: Marks | None, key: Key | None) -> Span | None:
    """The name of a field; in a list, where the entry starts."""
    if marks is None:
        return None
    mark = marks[0]
    if mark is None:
        start = marks[1]
        return Span(start.line + 1, start.column + 1, start.line + 1, start.column + 2)
    width = len(key) if isinstance(key, str) else 1
    return Span(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 1 + width)


def value_span(source: Source, marks: Marks | None) -> Span | None:
    """A value: to its end, or to the end of its first line when it goes on."""
    if marks is None:
        return None
    start, end = marks[1], marks[2]
    if end.line == start.line:
        return Span(start.line + 1, start.column + 1, end.line + 1, max(end.column, start.column + 1) + 1)
    line = source.line(start.line + 1)
    return Span(
        start.line + 1, start.column + 1, start.line + 1, max(len(line.rstrip()), start.column + 1) + 1
    )


def inner_span(source: Source, marks: Marks | None, offset: int, length: int = 1) -> Span | None:
    """A part of a one-line value, `offset` characters into its text."""
    if marks is None:
        return None
    start, end = marks[1], marks[2]
    text = source.line(start.line + 1)
    quoted = text[start.column : start.column + 1] in ("'", '"')
    column = start.column + offset + quoted + 1
    if end.line == start.line:
        column = min(column, max(end.column, start.column + 1))
    return Span(start.line + 1, column, start.line + 1, column + max(length, 1))


def words_span(source: Source, marks: Marks | None, words: str, before: int = 0) -> Span | None:
    """Where words stand inside a value, or the whole value when line breaks part them.

    Args:
        source: the file.
        marks: of the value.
        words: as they are written.
        before: how often the same words stand in the value before those that are meant.
    """
    if marks is None:
        return None
    start, end = marks[1], marks[2]
    first = source.offset(start.line + 1, start.column + 1)
    last = source.offset(end.line + 1, end.column + 1)
    if source.text[first : first + 1] in ("|", ">"):
        # What stands behind the sign of a block is a comment.
        first = source.offset(start.line + 2, 1)
    found = source.text.find(words, first, last)
    for _ in range(before):
        following = source.text.find(words, found + len(words), last) if found >= 0 else -1
        if following < 0:
            break
        found = following
    if not words or found < 0:
        return value_span(source, marks)
    line, column = source.place(found)
    return Span(line, column, line, column + len(words))
