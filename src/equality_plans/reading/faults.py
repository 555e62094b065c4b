"""What the models found wrong, told in an officer's words: pydantic errors become findings by their type."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from typing import Any

from equality_plans.diagnostics import Diagnostic
from equality_plans.reading.case import Case, Fault
from equality_plans.reading.fields import homes
from equality_plans.reading.locate import Place, locate
from equality_plans.reading.names import names_told
from equality_plans.reading.shapes import group_wanted, list_wanted, other, run_on, text_wanted, too_long
from equality_plans.reading.told import Told
from equality_plans.reading.values import choice, figure, item_id, plan_id, unreadable_time, web_address
from equality_plans.source import Source
from equality_plans.yaml_events import Document

_TRANSLATORS: dict[str, Callable[[Case], Told]] = {
    "string_type": text_wanted,
    "tuple_type": list_wanted,
    "list_type": list_wanted,
    "model_type": group_wanted,
    "model_attributes_type": group_wanted,
    "dict_type": group_wanted,
    "literal_error": choice,
    "enum": choice,
    "figure": figure,
    "item_id": item_id,
    "plan_id": plan_id,
    "web_address": web_address,
    "unreadable_time": unreadable_time,
    "too_long": too_long,
}


def faults_to_findings(
    faults: Iterable[Fault],
    source: Source,
    document: Document,
    skip: set[tuple[int, Any]],
    told_lines: Set[int] = frozenset(),
) -> Iterator[Diagnostic]:
    """Translate every fault, one finding for each mistake.

    Args:
        faults: `ValidationError.errors()`.
        source: the file.
        document: its data and positions.
        skip: container (by `id()`) and key of what was already told.
        told_lines: lines with a slip that was already told; what it did to its value is the same mistake.
    """
    groups: dict[tuple[str | int, ...], list[Fault]] = {}
    swallowed: set[tuple[str | int, ...]] = set()
    for fault in faults:
        path = fault["loc"]
        if fault["type"] in ("missing", "extra_forbidden"):
            groups.setdefault(path[:-1], []).append(fault)
            continue
        place = locate(document, path)
        if _parent_key(document, place) in skip or _covers(place, told_lines):
            continue
        case = Case(fault, place, source, document)
        told = run_on(case)
        if told is not None:
            swallowed.add(path[:-1])
        yield (told or _TRANSLATORS.get(fault["type"], other)(case)).about(source.path, place.item)
    for path in swallowed & groups.keys():
        # `- id: D1.2` and then a text whose name is missing: the needed `text` is there, inside the id.
        groups[path] = [fault for fault in groups[path] if fault["type"] != "missing"]
    if any(_is_lost_objective(path, group) for path, group in groups.items()) and () in groups:
        # Their list is there, and only its name is missing: that is told where the first one stands.
        groups[()] = [fault for fault in groups[()] if fault["loc"] != ("objectives",)]
    lists: set[tuple[str | int, ...]] = set()
    for path, group in groups.items():
        place = locate(document, path)
        if path[:-1] in lists:
            continue
        if path and isinstance(path[-1], int) and _is_foreign(path, group):
            lists.add(path[:-1])
        for told in names_told(path, group, place, source, document, skip):
            yield told.about(source.path, place.item)


def _covers(place: Place, lines: Set[int]) -> bool:
    """Whether one of the lines is inside the value."""
    return place.marks is not None and any(
        place.marks[1].line + 1 <= line <= place.marks[2].line + 1 for line in lines
    )


def _is_foreign(path: tuple[str | int, ...], group: Sequence[Fault]) -> bool:
    """Whether an entry has so many fields of something else that its whole list is at the wrong place."""
    strange = [
        fault for fault in group if fault["type"] == "extra_forbidden" and homes(str(fault["loc"][-1]))
    ]
    return len(strange) > 1


def _is_lost_objective(path: tuple[str | int, ...], group: Sequence[Fault]) -> bool:
    """Whether a section, or an entry of another list of the plan, has actions as objectives have."""
    is_entry = len(path) == 2 and isinstance(path[1], int) and path[0] != "objectives"
    return is_entry and any(
        fault["type"] == "extra_forbidden" and fault["loc"][-1] == "actions" for fault in group
    )


def _parent_key(document: Document, place: Place) -> tuple[int, Any]:
    if not place.keys:
        return (0, None)
    parent = locate(document, place.keys[:-1]).value
    return (id(parent), place.keys[-1])
