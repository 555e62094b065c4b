"""From libyaml's events to plain data, the position of every key and value, and limits, in one pass.

Building the data from events takes less than half the time of a YAML library's loader, and gives what no
loader does: every scalar stays the text that the author typed (`no` is "no", `1.10` is "1.10"), every key and
value has its place, a key that stands twice is seen, and hostile files meet a limit before they cost time or
memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.error import Mark
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

CParser: Any
try:
    from yaml.cyaml import CParser  # type: ignore[attr-defined, no-redef, unused-ignore]
except ImportError:  # a PyYAML without libyaml, as on Windows with an ARM processor
    CParser = None

DEPTH_LIMIT = 64
NODE_LIMIT = 200_000
ALIAS_LIMIT = 10_000
EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
"""Unquoted, these are no value at all, and the data holds None."""

Key = str | int
Marks = tuple[Mark | None, Mark, Mark]
"""Where a value is: its key (None in a list), its start and its end. Marks count from 0."""


class LimitReached(Exception):
    """A file asks for more than a plan can need, or for a part of YAML that plans do not use.

    Attributes:
        message: what it is, for the author.
        hint: what to write instead.
        mark: where, counted from 0.
        is_name: whether something stands where only the name of a field can stand.
    """

    def __init__(self, message: str, hint: str, mark: Mark, *, is_name: bool = False) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.mark = mark
        self.is_name = is_name


@dataclass(slots=True)
class Document:
    """What one YAML file holds.

    Attributes:
        data: mappings, lists, text and None (no value).
        positions: for each mapping and list, by its `id()`, the marks of each key or index. The containers
            live as long as `data`, so that the ids stay theirs.
        repeated: keys that stand twice in one mapping: its `id()`, the key, where it is again, and where it
            was first.
        flow: the `id()` of each mapping or list written in `{ }` or `[ ]`.
        empty: each container and key (or index) that has no value.
        dropped: the mappings and lists of repeated keys, kept so that nothing later gets their `id()`.
    """

    data: Any = None
    positions: dict[int, dict[Key, Marks]] = field(default_factory=dict)
    repeated: list[tuple[int, str, Mark, Mark]] = field(default_factory=list)
    flow: set[int] = field(default_factory=set)
    empty: list[tuple[Any, Key]] = field(default_factory=list)
    dropped: list[Any] = field(default_factory=list)


def read_events(text: str, *, pure: bool = False) -> Document:
    """Read the one document of a YAML text.

    Args:
        text: the whole file.
        pure: use PyYAML's own parser in place of libyaml's; the result is the same, twenty times slower.

    Raises:
        yaml.MarkedYAMLError: the text is not YAML.
        LimitReached: with the place.
    """
    if pure or CParser is None:
        return build_document(yaml.parse(text, Loader=yaml.SafeLoader))
    return build_document(iter(CParser(text).get_event, None))


def _refuse_tag(event: Any) -> None:
    if event.tag:
        tag = event.tag.replace("tag:yaml.org,2002:", "!!")
        raise LimitReached(
            f"`{tag}` at the start of a value has a meaning of its own in YAML",
            "if it belongs to the text, put the text in quotes; if not, delete it",
            event.start_mark,
        )


def build_document(events: Iterator[Any]) -> Document:
    """Build the data from the events of either parser; raises what `read_events` does."""
    document = Document()
    positions = document.positions
    anchors: dict[str, Any] = {}
    unused: dict[str, Mark] = {}
    stack: list[tuple[Any, dict[Key, Marks], Any, Any, Any]] = []
    container: Any = None
    places: dict[Key, Marks] = {}
    key: Any = None  # the key whose value comes next; None: a key comes next
    key_mark: Any = None
    nodes = aliases = documents = 0
    for event in events:
        kind = type(event)
        if kind is ScalarEvent:
            if event.tag is not None:
                _refuse_tag(event)
            value: Any = event.value
            if value in EMPTY and event.implicit[0]:
                value = None
            if event.anchor:
                anchors[event.anchor] = value
                unused[event.anchor] = event.start_mark
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.tag is not None:
                _refuse_tag(event)
            if len(stack) >= DEPTH_LIMIT:
                raise LimitReached(
                    f"brackets or lists are nested more than {DEPTH_LIMIT} deep here",
                    "a plan needs no more than ten levels: look for a bracket that was never closed",
                    event.start_mark,
                )
            if type(container) is dict and key is None:
                raise _bad_key(event.start_mark)
            value = {} if kind is MappingStartEvent else []
            if event.anchor:
                anchors[event.anchor] = value
                unused[event.anchor] = event.start_mark
            if event.flow_style:
                document.flow.add(id(value))
            stack.append((container, places, key, key_mark, event.start_mark))
            container = value
            places = positions[id(value)] = {}
            key = None
            nodes += 1
            if nodes > NODE_LIMIT:
                raise _too_many(event.start_mark)
            continue
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            value = container
            container, places, key, key_mark, start = stack.pop()
            if container is None:
                document.data = value
            elif type(container) is dict:
                if key not in places:
                    container[key] = value
                    places[key] = (key_mark, start, event.end_mark)
                else:
                    document.dropped.append(value)
                key = None
            else:
                places[len(container)] = (None, start, event.end_mark)
                container.append(value)
            continue
        elif kind is AliasEvent:
            aliases += 1
            value = anchors.get(event.anchor, anchors)
            unused.pop(event.anchor, None)
            if value is anchors or type(value) in (dict, list) or aliases > ALIAS_LIMIT:
                raise LimitReached(
                    f"`*{event.anchor}` at the start of a value means a copy of another value in YAML",
                    "put text that starts with * in quotes; to repeat a group of fields, write it again",
                    event.start_mark,
                )
        elif kind is DocumentStartEvent:
            documents += 1
            if documents > 1:
                raise LimitReached(
                    "a second document starts here: a file holds one plan",
                    "delete the line ---, or move what follows it to a file of its own",
                    event.start_mark,
                )
            continue
        elif kind is StreamEndEvent:
            break
        else:
            continue
        nodes += 1
        if nodes > NODE_LIMIT:
            raise _too_many(event.start_mark)
        if type(container) is dict:
            if key is None:
                if type(value) is not str:
                    raise _bad_key(event.start_mark)
                key, key_mark = value, event.start_mark
                if key in places:
                    document.repeated.append((id(container), key, key_mark, places[key][0] or key_mark))
            else:
                # A repeated key keeps its first value: what comes later is reported and not read.
                if key not in places:
                    container[key] = value
                    places[key] = (key_mark, event.start_mark, event.end_mark)
                    if value is None:
                        document.empty.append((container, key))
                key = None
        elif container is None:
            document.data = value
        else:
            if value is None:
                document.empty.append((container, len(container)))
            places[len(container)] = (None, event.start_mark, event.end_mark)
            container.append(value)
    for name, mark in unused.items():
        # `text: &Us is our project` would lose its first word without a sound.
        raise LimitReached(
            f"`&{name}` at the start of a value is a mark of YAML and no text", "put the text in quotes", mark
        )
    return document


def _bad_key(mark: Mark) -> LimitReached:
    return LimitReached(
        "the name of a field is missing here, or is not plain text",
        "write `name: value`; put text that starts with a bracket in quotes",
        mark,
        is_name=True,
    )


def _too_many(mark: Mark) -> LimitReached:
    return LimitReached(
        f"the file holds more than {NODE_LIMIT:,} values", "split it into several plans", mark
    )
