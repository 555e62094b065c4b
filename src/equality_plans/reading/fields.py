"""What the format calls its parts, and what an officer may have meant by another word."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import Any, get_args

from equality_plans.model import easy_read, measure, narrative, objective, plan
from equality_plans.model.base import Record
from equality_plans.words import word_list

RECORD_NAMES: dict[type[Record], str] = {
    plan.Plan: "a plan",
    plan.Edition: "an edition",
    plan.Labels: "labels",
    objective.Objective: "an objective",
    objective.Action: "an action",
    objective.Update: "an update",
    objective.TimescaleChange: "a timescale change",
    measure.Measure: "a measure",
    measure.Value: "a figure",
    measure.MeasureChange: "a change of a measure",
    narrative.Organisation: "an organisation",
    narrative.Contact: "a contact",
    narrative.Source: "a source",
    narrative.Section: "a section",
    narrative.Recommendation: "a recommendation",
    narrative.Point: "a point of a recommendation",
    narrative.Retired: "a retired entry",
    narrative.Term: "a glossary entry",
    narrative.Scope: "applies_to",
    narrative.Outcome: "an outcome",
    narrative.Evidence: "evidence",
    narrative.Ignore: "an ignore entry",
    easy_read.EasyEdition: "the easy-read edition",
    easy_read.EasyObjective: "easy_read",
    easy_read.EasySection: "an easy-read section",
    easy_read.EasyLine: "an easy-read line",
    easy_read.HardWord: "an easy-read word",
    easy_read.EasyContact: "the easy-read contact",
    easy_read.CheckedBy: "checked_by",
}


@cache
def field_names(record: type[Record]) -> tuple[str, ...]:
    """The fields of a record as the author writes them."""
    return tuple(field.alias or name for name, field in record.model_fields.items())


@cache
def needed_fields(record: type[Record]) -> tuple[str, ...]:
    """Those of them that must be there."""
    return tuple(field.alias or name for name, field in record.model_fields.items() if field.is_required())


def _records_in(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type):
        if issubclass(annotation, Record):
            yield annotation
        return
    for part in get_args(annotation):
        yield from _records_in(part)


def record_at(path: Sequence[str | int]) -> type[Record]:
    """The kind of record at the end of a path that starts at the plan."""
    record: type[Record] = plan.Plan
    for step in path:
        for name, field in record.model_fields.items():
            if (field.alias or name) == step:
                record = next(_records_in(field.annotation), record)
                break
    return record


def plain_name(word: str) -> str:
    """A word without the marks and spaces that hide a name: `“Due_date”` becomes `due date`."""
    word = re.sub("[\u00ad\u200b-\u200f\u2060]", "", word).strip(" \u00a0“”„‘’\"'`*")
    word = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", word)
    return re.sub(r"[\s_\u00a0-]+", " ", word).strip().lower()


def meant_field(word: str, record: type[Record], present: Collection[str]) -> str | None:
    """The field that somebody most likely meant by a word.

    Args:
        word: as written.
        record: what the field stands in.
        present: fields that are there already and can't be meant.

    Returns:
        a field of the record by the officers' own words first, then by spelling; None if nothing is near.
    """
    free = [name for name in field_names(record) if name not in present]
    plain = plain_name(word)
    for name in free:
        if plain_name(name) == plain:
            return name
    for name in word_list("field_words").get(plain, ()):
        if name in free:
            return str(name)
    if plain_name(word).replace(" ", "_") in (
        name for record in RECORD_NAMES for name in field_names(record)
    ):
        return None  # a field of something else, at the wrong place
    near = difflib.get_close_matches(plain.replace(" ", "_"), free, 1, 0.7)
    if near:
        return near[0]
    officers = [
        one for one, fields in word_list("field_words").items() if any(name in free for name in fields)
    ]
    near = difflib.get_close_matches(plain, officers, 1, 0.85)
    return meant_field(near[0], record, present) if near else None


@cache
def _all_words() -> frozenset[str]:
    names = {plain_name(name) for record in RECORD_NAMES for name in field_names(record)}
    return frozenset(names | set(word_list("field_words")))


def is_field_name(word: str) -> bool:
    """Whether a word is, letter for letter, the name of any field."""
    return bool(homes(word))


def is_field_word(word: str) -> bool:
    """Whether a word is the name of any field, or one that officers use for a field."""
    return plain_name(word) in _all_words()


def homes(word: str) -> list[str]:
    """The kinds of record that do have a field of this name, in plain words."""
    found = [record for record in RECORD_NAMES if word in field_names(record) and record is not plan.Labels]
    return [RECORD_NAMES[record] for record in found]
