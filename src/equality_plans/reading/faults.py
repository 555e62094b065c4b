"""What the models found wrong, told in an officer's words: pydantic errors become findings by their type."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from equality_plans.diagnostics import Diagnostic, Span
from equality_plans.reading import kinds
from equality_plans.reading.fields import RECORD_NAMES, field_names, homes, meant_field, plain_name, record_at
from equality_plans.reading.locate import Place, inner_span, key_span, locate, value_span
from equality_plans.source import Source
from equality_plans.yaml_events import Document

Fault = dict[str, Any]
"""One entry of `pydantic.ValidationError.errors()`."""


@dataclass(frozen=True, slots=True)
class Told:
    """One finding on its way: its kind, place and words."""

    kind: type[kinds.Kind]
    span: Span | None
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class _Case:
    """What a translator is given: the fault, where it is, and the file."""

    fault: Fault
    place: Place
    source: Source
    document: Document

    @property
    def field(self) -> str:
        """The name of the field, or of the list that the entry stands in."""
        names = [step for step in self.place.keys if isinstance(step, str)]
        return names[-1] if names else "plan"

    @property
    def written(self) -> str:
        """The value as it stands in the file, shortened."""
        marks = self.place.marks
        if marks is None:
            return ""
        line = self.source.line(marks[1].line + 1)
        end = marks[2].column if marks[2].line == marks[1].line else len(line)
        text = line[marks[1].column : end].strip()
        return text if len(text) <= 60 else text[:57] + "..."

    @property
    def span(self) -> Span | None:
        return value_span(self.source, self.place.marks)


def faults_to_findings(
    faults: Iterable[Fault], source: Source, document: Document, skip: set[tuple[int, Any]]
) -> Iterator[Diagnostic]:
    """Translate every fault, one finding for each mistake.

    Args:
        faults: `ValidationError.errors()`.
        source: the file.
        document: its data and positions.
        skip: container (by `id()`) and key of what was already told.
    """
    groups: dict[tuple[str | int, ...], list[Fault]] = {}
    for fault in faults:
        path = fault["loc"]
        if fault["type"] in ("missing", "extra_forbidden"):
            groups.setdefault(path[:-1], []).append(fault)
        else:
            place = locate(document, path)
            if _parent_key(document, place) not in skip:
                told = _TRANSLATORS.get(fault["type"], _other)(_Case(fault, place, source, document))
                yield _finding(told, source, place)
    for path, group in groups.items():
        place = locate(document, path)
        for told in _names(path, group, place, source, document, skip):
            yield _finding(told, source, place)


def _parent_key(document: Document, place: Place) -> tuple[int, Any]:
    if not place.keys:
        return (0, None)
    parent = locate(document, place.keys[:-1]).value
    return (id(parent), place.keys[-1])


def _finding(told: Told, source: Source, place: Place) -> Diagnostic:
    kind = told.kind
    return Diagnostic(
        code=kind.CODE,
        name=kind.NAME,
        severity=kind.SEVERITY,
        message=told.message,
        file=source.path,
        span=told.span,
        hint=told.hint,
        item=place.item,
    )


def _names(
    path: tuple[str | int, ...],
    group: list[Fault],
    place: Place,
    source: Source,
    document: Document,
    skip: set[tuple[int, Any]],
) -> Iterator[Told]:
    """Unknown and missing fields of one record: a wrong name for a needed field is one mistake, not two."""
    record = record_at(path)
    written = place.value if isinstance(place.value, dict) else {}
    places = document.positions.get(id(written), {})
    missing = [str(fault["loc"][-1]) for fault in group if fault["type"] == "missing"]
    missing = [name for name in missing if (id(written), name) not in skip]
    taken = set(written)
    for fault in group:
        if fault["type"] != "extra_forbidden":
            continue
        name = str(fault["loc"][-1])
        span = key_span(places.get(name), name)
        meant = meant_field(name, record, taken)
        if meant:
            taken.add(meant)
            if meant in missing:
                missing.remove(meant)
        elif " " in name.strip() and len(written) == 1:
            # `- Staff know: what to do` is one line of text that a colon tore in two.
            missing.clear()
        yield _unknown(name, meant, record, span, torn=" " in name.strip() and len(written) == 1)
    for name in missing:
        marks = place.marks
        span = key_span(marks, place.keys[-1]) if marks and place.keys else Span(1, 1, 1, 2)
        first = next(iter(places.values()), None)
        if marks and marks[0] is None and first is not None:
            span = key_span(first, next(iter(places)))
        yield Told(
            kinds.MissingField,
            span,
            f"{RECORD_NAMES[record]} needs the field `{name}`, which is not here",
            f"add a line `{name}: ...`",
        )


def _unknown(name: str, meant: str | None, record: type, span: Span | None, *, torn: bool) -> Told:
    where = RECORD_NAMES[record]
    stripped = name.strip("“”‘’")
    if stripped != name and meant:
        return Told(
            kinds.CurlyQuotedName, span, f"the name of this field stands in curly quotation marks: {name}", f"write {meant}:"
        )
    if "\u00a0" in name and meant:
        return Told(
            kinds.UnknownField,
            span,
            f"there is an invisible non-breaking space before or in the name `{name.strip()}`",
            f"delete the spaces on this line, type them again, and write `{meant}`",
        )
    if meant:
        spelling = plain_name(name).replace(" ", "_")
        words = "write" if meant != spelling else "write it without capitals or spaces:"
        if _near_in_spelling(spelling, meant):
            words = "did you mean"
            return Told(kinds.UnknownField, span, f"`{name}` is not a field of {where}", f"{words} `{meant}`?")
        return Told(kinds.UnknownField, span, f"`{name}` is not a field of {where}", f"{words} `{meant}`")
    if torn:
        return Told(
            kinds.ColonInText,
            span,
            "a colon and a space inside text end the name of a field, so this text is torn in two",
            "put the whole text in quotes, or write | and the text on the next line",
        )
    if others := homes(name):
        return Told(
            kinds.UnknownField,
            span,
            f"`{name}` is a field of {' and of '.join(others[:3])}, not of {where}",
            "give the line the same number of spaces at the start as the other fields of what it belongs to",
        )
    known = ", ".join(field_names(record))
    hint = f"{where} can have: {known}" if len(known) < 160 else "facts that the format has no field for go under `details:`"
    return Told(kinds.UnknownField, span, f"`{name}` is not a field of {where}", hint)


def _near_in_spelling(word: str, meant: str) -> bool:
    return word != meant and difflib.SequenceMatcher(None, word, meant).ratio() >= 0.7


def _has(value: Any) -> str:
    if isinstance(value, dict):
        return "a group of fields"
    if isinstance(value, list):
        return "a list"
    return "a line of text"


def _text(case: _Case) -> Told:
    value = case.place.value
    if value is None:
        return Told(kinds.NoValue, case.span, f"an entry of `{case.field}` has no value", "delete the entry or fill it in")
    if isinstance(value, list) and case.written.startswith("[["):
        span = inner_span(case.source, case.place.marks, 0, 2)
        return Told(
            kinds.StartsWithBracket, span, "text that starts with [[ is read as a list", f'put it in quotes: "{case.written}"'
        )
    if isinstance(value, dict) and len(value) == 1:
        key = next(iter(value))
        marks = case.document.positions[id(value)][key]
        if marks[0] is not None and " " in key:
            column = marks[0].column + len(key) + 1
            line = marks[0].line + 1
            return Told(
                kinds.ColonInText,
                Span(line, column, line, column + 1),
                "a colon and a space inside text end the name of a field, so this text is torn in two",
                "put the whole text in quotes, or write | and the text on the next line",
            )
    return Told(
        kinds.WrongShape,
        case.span,
        f"`{case.field}` takes a line of text, and {_has(value)} stands here",
        "write the text on the same line as the name, or behind | on the lines below it",
    )


def _list(case: _Case) -> Told:
    return Told(
        kinds.WrongShape,
        case.span,
        f"`{case.field}` takes a list, and {_has(case.place.value)} stands here",
        "write each entry on a line of its own that starts with a hyphen and a space: `- `",
    )


def _group(case: _Case) -> Told:
    record = record_at(case.fault["loc"])
    names = ", ".join(field_names(record)[:5])
    if case.place.value is None:
        return Told(kinds.NoValue, case.span, f"an entry of `{case.field}` has no value", "delete the entry or fill it in")
    return Told(
        kinds.WrongShape,
        case.span,
        f"`{case.field}` takes fields of its own, and {_has(case.place.value)} stands here",
        f"write its fields below it, set in by two spaces: {names} ...",
    )


def _choice(case: _Case) -> Told:
    value = case.place.value
    if case.field == "format":
        return Told(
            kinds.UnknownFormat,
            case.span,
            f"this plan says that it is in format {value}, and this version of eqplan reads format 1",
            "write `format: 1`; for a later format get a newer eqplan",
        )
    if not isinstance(value, str):
        return _text(case)
    words = str(case.fault.get("ctx", {}).get("expected", "")).replace(" or ", ", ").replace("'", "").split(", ")
    near = difflib.get_close_matches(plain_name(value), words, 1, 0.5)
    hint = f"did you mean `{near[0]}`? It can be: {', '.join(words)}" if near else f"write one of: {', '.join(words)}"
    return Told(kinds.NotAChoice, case.span, f"`{case.written}` is not a word for `{case.field}`", hint)


def _figure(case: _Case) -> Told:
    value = case.place.value
    if not isinstance(value, str):
        return _text(case)
    bare = value.replace(",", "").replace("%", "").replace("£", "").replace(" ", "")
    if "%" in value:
        hint = f'write {bare}, and `unit: "%"` beside the text of the measure'
    elif bare.replace(".", "", 1).isdigit():
        hint = f"write {bare}"
    else:
        hint = "write digits, with a point for fractions, for example 61 or 7.60"
    return Told(kinds.NotANumber, case.span, f"`{case.written}` is not a plain number", hint)


def _item_id(case: _Case) -> Told:
    return Told(
        kinds.NotAnId,
        case.span,
        f"`{case.written}` cannot be an id",
        "use letters, digits, dots and hyphens, at most 40, for example D1.2",
    )


def _plan_id(case: _Case) -> Told:
    return Told(
        kinds.NotAnId,
        case.span,
        f"`{case.written}` cannot be the id of a plan",
        "use small letters, digits and hyphens, for example anytown-2026",
    )


def _web_address(case: _Case) -> Told:
    value = case.place.value
    if not isinstance(value, str):
        return _text(case)
    hint = f"write https://{value}" if value.startswith("www.") else "write it in full, starting with https://"
    return Told(kinds.NotAWebAddress, case.span, f"`{case.written}` is not a web address", hint)


def _time(case: _Case) -> Told:
    context = case.fault["ctx"]
    inner = locate(case.document, (*case.fault["loc"], *context["path"]))
    case = replace(case, place=inner)
    span = case.span
    if isinstance(inner.value, str):
        width = max(len(inner.value) - context["column"], 1)
        span = inner_span(case.source, inner.marks, context["column"], width)
    suggestions = [f"`{one}`" for one in context["suggestions"]]
    hint = ""
    if suggestions:
        hint = "write " + " or ".join([", ".join(suggestions[:-1]), suggestions[-1]] if suggestions[1:] else suggestions)
    return Told(kinds.UnreadableTime, span, str(context["reason"]), hint)


def _too_long(case: _Case) -> Told:
    return Told(
        kinds.WrongShape,
        case.span,
        f"`{case.field}` takes two words, singular and plural, and there are more here",
        "write [Aim, Aims]",
    )


def _other(case: _Case) -> Told:
    return Told(
        kinds.WrongShape,
        case.span,
        f"`{case.field}` cannot be read: {_has(case.place.value)} stands here",
        "see docs/format.md for what the field takes",
    )


_TRANSLATORS: dict[str, Callable[[_Case], Told]] = {
    "string_type": _text,
    "tuple_type": _list,
    "list_type": _list,
    "model_type": _group,
    "model_attributes_type": _group,
    "dict_type": _group,
    "literal_error": _choice,
    "enum": _choice,
    "figure": _figure,
    "item_id": _item_id,
    "plan_id": _plan_id,
    "web_address": _web_address,
    "unreadable_time": _time,
    "too_long": _too_long,
}
