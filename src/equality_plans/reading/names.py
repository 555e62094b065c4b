"""Fields with a name that the format does not know, and fields that are needed and not there."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from typing import Any

from equality_plans.diagnostics import Span
from equality_plans.model.base import Record
from equality_plans.reading import kinds
from equality_plans.reading.fields import (
    RECORD_NAMES,
    field_names,
    homes,
    meant_field,
    needed_fields,
    plain_name,
    record_at,
)
from equality_plans.reading.locate import Place, key_span
from equality_plans.reading.told import Told, in_quotes, without_note
from equality_plans.source import Source
from equality_plans.yaml_events import Document, Key, Marks

_EXAMPLES = {"format": "1", "jurisdiction": "england"}
_LISTS = {
    "an objective": "objectives",
    "a measure": "measures",
    "an update": "updates",
    "a source": "sources",
}
_HIDDEN = re.compile("[\u00a0\u00ad\u200b-\u200f\u2060]")


def names_told(
    path: tuple[str | int, ...],
    group: Sequence[dict[str, Any]],
    place: Place,
    source: Source,
    document: Document,
    skip: set[tuple[int, Any]],
) -> Iterator[Told]:
    """Unknown and missing fields of one record: a wrong name for a needed field is one mistake, not two.

    Args:
        path: where the record is.
        group: what the models say of its names.
        place: the record.
        source, document: the file.
        skip: container (by `id()`) and key of what was already told.
    """
    record = record_at(path)
    written = place.value if isinstance(place.value, dict) else {}
    places = document.positions.get(id(written), {})
    missing = [str(fault["loc"][-1]) for fault in group if fault["type"] == "missing"]
    missing = [name for name in missing if (id(written), name) not in skip]
    unknown = [str(fault["loc"][-1]) for fault in group if fault["type"] == "extra_forbidden"]
    is_entry = bool(place.keys) and isinstance(place.keys[-1], int)
    meanings = _meanings(unknown, missing, record, set(written))
    strays = [name for name in unknown if not meanings[name] and homes(name)]
    home = _common_home(strays, set(written))
    if home:
        yield _strangers(strays, home, record, places)
        unknown = [name for name in unknown if name not in strays]
        missing.clear()
    for name in unknown:
        meant = meanings[name]
        torn = not meant and isinstance(written.get(name), str) and (len(written) == 1 or " " in name.strip())
        if torn and is_entry and not homes(name) and (len(written) == 1 or missing) and name in places:
            # `- Staff know: what to do` is one line of text that a colon tore in two.
            mark = places[name][0]
            assert mark is not None
            missing.clear()
            yield torn_text(source, mark.line + 1, mark.column + 1, name)
            continue
        if not meant and len(unknown) == len(missing) == 1 and isinstance(written.get(name), str):
            # One name too many and one too few are most likely the same field.
            meant = missing[0]
        if meant in missing:
            missing.remove(meant)
        yield _unknown(name, meant, record, places, in_braces=id(written) in document.flow)
    if missing:
        yield _missing(missing, record, place, places)


def _meanings(
    unknown: Sequence[str], missing: Sequence[str], record: type[Record], taken: set[str]
) -> dict[str, str | None]:
    meanings: dict[str, str | None] = {}
    for name in unknown:
        meant = meant_field(name, record, taken)
        if meant:
            taken.add(meant)
        meanings[name] = meant
    return meanings


def _common_home(names: Sequence[str], written: set[str]) -> str:
    """The kind of record that has all of several fields, first one that has all it needs; or nothing."""
    if len(names) < 2:
        return ""
    fits = [
        record
        for record in RECORD_NAMES
        if written.issuperset(names) and set(names) <= set(field_names(record))
    ]
    fits.sort(key=lambda record: not written.issuperset(needed_fields(record)))
    return RECORD_NAMES[fits[0]] if fits else ""


def _strangers(names: Sequence[str], home: str, record: type[Record], places: dict[Key, Marks]) -> Told:
    """An action among outcomes: not each of its fields is at the wrong place, but all of it."""
    listed = " and ".join([", ".join(f"`{name}`" for name in names[:-1]), f"`{names[-1]}`"])
    message = f"{listed} are fields of {home}, and {RECORD_NAMES[record]} stands here"
    name = _LISTS.get(home, "actions")
    hint = f"is the name of the list missing above, such as `{name}:`, or is all of this set in too far?"
    return Told(kinds.UnknownField, key_span(places.get(names[0]), names[0]), message, hint)


def torn_text(source: Source, number: int, column: int, name: str) -> Told:
    """A text that YAML took for a field, as there is a colon in it.

    Args:
        source: the file.
        number: the line.
        column: where the text starts.
        name: what stands before the colon.
    """
    at = column + len(name)
    line = source.line(number)
    text = without_note(line[column - 1 :])
    hint = in_quotes(text)
    if any(sign in text for sign in "[]{},") or line[: column - 1].rstrip()[-1:] in ("[", "{", ","):
        hint = "put the whole text in quotes"
    span = Span(number, at, number, at + 1)
    return Told(
        kinds.ColonInText,
        span,
        "a colon and a space inside a text that is not in quotes tear it in two",
        hint,
    )


def _missing(names: Sequence[str], record: type[Record], place: Place, places: dict[Key, Marks]) -> Told:
    marks = place.marks
    span = key_span(marks, place.keys[-1]) if marks and place.keys else Span(1, 1, 1, 2)
    first = next(iter(places.items()), None)
    if marks and marks[0] is None and first is not None:
        span = key_span(first[1], first[0])
    if len(names) == 1:
        message = f"{RECORD_NAMES[record]} needs the field `{names[0]}`, which is not here"
        return Told(
            kinds.MissingField, span, message, f"add a line `{names[0]}: {_EXAMPLES.get(names[0], '...')}`"
        )
    listed = " and ".join([", ".join(f"`{name}`" for name in names[:-1]), f"`{names[-1]}`"])
    message = f"{RECORD_NAMES[record]} needs the fields {listed}, which are not here"
    return Told(kinds.MissingField, span, message, f"add a line for each, such as `{names[0]}: ...`")


def _unknown(
    name: str, meant: str | None, record: type[Record], places: dict[Key, Marks], *, in_braces: bool
) -> Told:
    where = RECORD_NAMES[record]
    span = key_span(places.get(name), name)
    shown = name if len(name) <= 60 else name[:57] + "..."
    stripped = name.strip("“”„‘’")
    known = meant or (stripped if stripped != name and stripped in field_names(record) else None)
    if stripped != name and known:
        hint = f"write `{known}:`" if name[-1:] in "”’“‘" else f"write `{known}:`, and delete both marks"
        message = f"the name of this field stands in curly quotation marks: {shown}"
        return Told(kinds.CurlyQuotedName, span, message, hint)
    if meant and _HIDDEN.search(name):
        message = (
            f"there is a space that is not the one of the space bar before or in the name `{shown.strip()}`"
        )
        hint = f"delete the spaces on this line, type them again, and write `{meant}`"
        return Told(kinds.UnknownField, span, message, hint)
    message = f"`{shown}` is not a field of {where}"
    if meant:
        return Told(kinds.UnknownField, span, message, _instead(name, meant))
    twin = meant_field(name, record, ())
    if twin in places:
        marks = places[twin][0]
        line = f", on line {marks.line + 1}" if marks else ""
        hint = f"`{twin}` is meant for it, and is here already{line}: keep one of the two"
        return Told(kinds.UnknownField, span, message, hint)
    if in_braces:
        hint = "if it belongs to the text before it, put that whole text in quotes"
        return Told(kinds.UnknownField, span, message, hint)
    if others := homes(name):
        message = f"`{name}` is a field of {' and of '.join(others[:3])}, not of {where}"
        hint = (
            "give the line the same number of spaces at the start as the other fields of what it belongs to"
        )
        return Told(kinds.UnknownField, span, message, hint)
    names = field_names(record)
    listed = ", ".join((*needed_fields(record), *(one for one in names if one not in needed_fields(record))))
    if "details" in names:
        hint = "facts that the format has no field for go under `details:`"
    elif len(listed) < 160:
        hint = f"{where} can have: {listed}"
    else:
        hint = f"delete it, or look up the fields of {where} in docs/format.md"
    return Told(kinds.UnknownField, span, message, hint)


def _instead(name: str, meant: str) -> str:
    spelling = plain_name(name).replace(" ", "_")
    if spelling == meant:
        return f"write it without capitals or spaces: `{meant}`"
    if difflib.SequenceMatcher(None, spelling, meant).ratio() >= 0.7:
        return f"did you mean `{meant}`?"
    return f"write `{meant}`"
