"""A list, a group of fields or a line of text where another of the three belongs."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from equality_plans.diagnostics import Span
from equality_plans.reading import kinds
from equality_plans.reading.brackets import starts_with_bracket
from equality_plans.reading.case import Case
from equality_plans.reading.fields import field_names, is_field_word, needed_fields, record_at
from equality_plans.reading.locate import inner_span
from equality_plans.reading.names import torn_text
from equality_plans.reading.told import Told


def _has(value: Any) -> str:
    if isinstance(value, dict):
        return "a group of fields"
    if isinstance(value, list):
        return "a list"
    return "a line of text"


def text_wanted(case: Case) -> Told:
    """Something else stands where a text is wanted."""
    value = case.place.value
    if value is None:
        return Told(
            kinds.NoValue,
            case.span,
            f"an entry of `{case.field}` has no value",
            "delete the entry or fill it in",
        )
    if bracket := _bracket(case):
        return bracket
    if isinstance(value, dict) and len(value) == 1:
        key, inner = next(iter(value.items()))
        marks = case.document.positions[id(value)][key]
        torn = id(value) in case.document.flow or not is_field_word(str(key))
        if isinstance(inner, str) and torn and marks[0] is not None:
            return torn_text(case.source, marks[0].line + 1, marks[0].column + 1, str(key))
    hint = "write the text on the same line as the name, or behind | on the lines below it"
    if isinstance(value, dict) and len(value) == 1 and isinstance(inner := next(iter(value.values())), str):
        hint = f"write `{case.field}: {inner}`" if len(inner) < 60 and "\n" not in inner else hint
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        hint = f"write it as one text: {', '.join(value)}" if len(", ".join(value)) < 60 else hint
    takes = "lines" if case.is_entry else "a line"
    return Told(
        kinds.WrongShape,
        case.span,
        f"`{case.field}` takes {takes} of text, and {_has(value)} stands here",
        hint,
    )


def _bracket(case: Case) -> Told | None:
    """Text that starts with a bracket, and stands alone, is a list or a group to YAML."""
    value, marks = case.place.value, case.place.marks
    if marks is None or id(value) not in case.document.flow:
        return None
    line = case.source.line(marks[1].line + 1)
    if isinstance(value, list) and case.is_entry and line[: marks[1].column].rstrip().endswith("["):
        # `depends_on: [[D1.2]]`: a reference where ids stand by themselves.
        column = marks[1].column
        span = Span(marks[1].line + 1, column, marks[1].line + 1, column + 2)
        ids = ", ".join(str(one) for one in value)
        return Told(
            kinds.WrongShape, span, f"`{case.field}` takes ids without the double brackets", f"write [{ids}]"
        )
    # More than one word in brackets is a list that belongs elsewhere.
    if isinstance(value, list) and case.written.startswith("[["):
        return starts_with_bracket(marks[1].line + 1, marks[1].column + 1, line[: marks[2].column])
    if isinstance(value, list) and len(value) == 1:
        told = starts_with_bracket(marks[1].line + 1, marks[1].column + 1, line[: marks[2].column])
        return replace(told, hint="take the brackets away or, if they belong to the text, " + told.hint)
    return None


def list_wanted(case: Case) -> Told:
    """Something else stands where a list is wanted."""
    return Told(
        kinds.WrongShape,
        case.span,
        f"`{case.field}` takes a list, and {_has(case.place.value)} stands here",
        "write each entry on a line of its own that starts with a hyphen and a space: `- `",
    )


def group_wanted(case: Case) -> Told:
    """Something else stands where fields are wanted."""
    record = record_at(case.fault["loc"])
    value = case.place.value
    if value is None:
        return Told(
            kinds.NoValue,
            case.span,
            f"an entry of `{case.field}` has no value",
            "delete the entry or fill it in",
        )
    if bracket := _bracket(case):
        return bracket
    if isinstance(value, str) and (found := re.match(r"([\w -]+):(?=\S)", value)) and is_field_word(found[1]):
        span = inner_span(case.source, case.place.marks, found.end() - 1)
        message = f"there is no space behind the colon of `{found[1]}`"
        return Told(kinds.NotYaml, span, message, f"write `{found[1]}: `")
    needed = [f"`{name}: ...`" for name in needed_fields(record)]
    if isinstance(value, str) and re.fullmatch(r"\S+@\S+", value) and "email" in field_names(record):
        needed = [f"`email: {value}`"]
    where = "each entry of " if case.is_entry else ""
    example = ", ".join(needed or [f"`{field_names(record)[0]}: ...`"])
    hint = f"write its fields below each other, for example {example}"
    return Told(
        kinds.WrongShape,
        case.span,
        f"{where}`{case.field}` takes fields of its own, and {_has(value)} stands here",
        hint,
    )


def run_on(case: Case) -> Told | None:
    """A value of one word or date that goes on over the next line, as the name of that line is missing."""
    marks = case.place.marks
    if not isinstance(case.place.value, str) or marks is None or case.fault["type"] == "string_type":
        return None
    number = marks[1].line + 2
    if number > marks[2].line + 1 or case.source.line(number - 1)[marks[1].column :][:1] in "|>'\"":
        return None
    line = case.source.line(number)
    indent = len(line) - len(line.lstrip())
    return Told(
        kinds.WrongShape,
        Span(number, indent + 1, number, max(len(line.rstrip()), indent + 1) + 1),
        f"this line is read as part of `{case.field}` above it",
        "write the name of its field before it, such as `text: |` on a line of its own",
    )


def too_long(case: Case) -> Told:
    """More words than singular and plural."""
    return Told(
        kinds.WrongShape,
        case.span,
        f"`{case.field}` takes two words, singular and plural, and there are more here",
        "write [Aim, Aims]",
    )


def other(case: Case) -> Told:
    """Whatever else the models refuse."""
    return Told(
        kinds.WrongShape,
        case.span,
        f"`{case.field}` cannot be read: {_has(case.place.value)} stands here",
        "see docs/format.md for what the field takes",
    )
