"""Colons in text, lines without a colon, and lines that are set in too far or not far enough."""

from __future__ import annotations

import re
from collections.abc import Sequence

from equality_plans.diagnostics import Span
from equality_plans.reading.fields import is_field_name, is_field_word
from equality_plans.reading.kinds import ColonInText, CurlyQuotedName, EmptyPlan, ListRunTogether, NotYaml
from equality_plans.reading.told import Told, in_quotes, without_note
from equality_plans.reading.trail import LONGEST, Open, Trail

_OPENING = re.compile(r" *(?:- +)*(?P<name>[^\s:#][^:#]*)?:(?:\s+|$)")
LIST_HINT = "write | behind the name above it, and the sentence and the list on the lines below"
_BLOCK = "write | behind the name above it, and all of the text below, set in by two more spaces"


def read_colon(trail: Trail) -> Told | None:
    """A colon that is not where a field could start: in text, or behind a name that is set in too far."""
    if "mapping values" not in trail.problem:
        return None
    line = trail.source.line(trail.number)
    at = trail.mark.column
    place = Span(trail.number, at + 1, trail.number, at + 2)
    last = trail.last_scalar
    if not trail.places and last is not None and last.start_mark.line < trail.mark.line == last.end_mark.line:
        hint = "a plan starts with the line `format: 1`; `eqplan new FILE` writes one to start from"
        return Told(
            EmptyPlan, Span(1, 1, 1, 2), "this file holds prose and no fields, so it is no plan", hint
        )
    opening = _OPENING.match(line)
    if opening and opening.end() <= at:
        text = without_note(line[opening.end() :])
        if at == len(line.rstrip()) - 1:
            message = "a colon at the end of a text that is not in quotes"
        else:
            message = "a colon and a space inside a text that is not in quotes tear it in two"
        return Told(ColonInText, place, message, in_quotes(text))
    if opening and opening["name"] and is_field_word(opening["name"].strip(" “”‘’'\"")):
        return _set_in_too_far(trail, line)
    return Told(
        ColonInText,
        place,
        "a colon and a space inside a text that is not in quotes tear it in two",
        _BLOCK,
    )


def _set_in_too_far(trail: Trail, line: str) -> Told:
    last = trail.last_scalar
    if last is not None and last.style is None and (tight := re.match(r"([\w -]+?):(?=\S)", last.value)):
        # `- id:D2` is a text to YAML, and then no field can follow.
        number, column = last.start_mark.line + 1, last.start_mark.column + tight.end()
        if is_field_word(tight[1]):
            return _no_space(number, column, tight[1])
    indent = len(line) - len(line.lstrip(" "))
    place = Span(trail.number, indent + 1, trail.number, max(len(line.rstrip()), indent + 1) + 1)
    hint = "give it the same number of spaces at the start as the fields that it belongs with"
    fields = [one for one in trail.places if not one.is_entry]
    if fields:
        hint = _where(fields[:1])
    message = "this line is set in further than the field before it, which already has a value"
    return Told(NotYaml, place, message, hint)


def _no_space(number: int, column: int, name: str) -> Told:
    message = f"there is no space behind the colon of `{name}`"
    return Told(NotYaml, Span(number, column, number, column + 1), message, f"write `{name}: `")


def read_line_without_colon(trail: Trail) -> Told | None:
    """A line that should be a field, and has no colon that counts."""
    if not trail.problem.startswith("could not find expected") or trail.error.context_mark is None:
        return None
    number = trail.error.context_mark.line + 1
    line = trail.source.line(number)[:LONGEST]
    indent = len(line) - len(line.lstrip())
    text = line.strip()

    def told(at: int, length: int, message: str, hint: str) -> Told:
        return Told(NotYaml, Span(number, at + 1, number, at + 1 + length), message, hint)

    if found := re.match(r"-(?=[^\s-])", text):
        return told(indent, 1, "there is no space behind this hyphen", f"write `- {text[1:40].strip()}`")
    if found := re.match(r"[“‘”\"']?([\w -]+?)[”’:]*:[”’]?\s*(?=\S)", text):
        name = found[1].strip()
        if text[0] in "“‘”":
            message = f"the name of this field stands in curly quotation marks: {found[0].strip()}"
            span = Span(number, indent + 1, number, indent + 1 + len(found[0].rstrip()))
            return Told(CurlyQuotedName, span, message, f"write `{name}:` without the marks")
        if is_field_word(name):
            at = indent + len(found[0].rstrip())
            if line[at : at + 1].isspace():
                message = (
                    "the space behind this colon is not the one of the space bar: it came with copied text"
                )
                return told(at, 1, message, "delete it and type it again")
            return _no_space(number, at, name)
    if (found := re.match(r"([\w -]+?)\s*[=;]\s*", text)) and is_field_word(found[1]):
        at = indent + len(found[0].rstrip()) - 1
        return told(at, 1, f"there is no colon behind `{found[1]}`", f"write `{found[1]}: `")
    name = text.split()[0] if text else ""
    last = trail.last_scalar
    in_place = bool(trail.places) and trail.places[0].column == indent
    if is_field_name(name) and text != name and (in_place or last is None or last.style not in ("|", ">")):
        message = f"there is no colon behind `{name}`, so this line is no field"
        hint = f"if it is a field, write `{name}: `; if it is text, set it in as far as the text before it"
        return told(indent, len(name), message, hint)
    return told(
        indent,
        max(len(text), 1),
        "this line is not a field, `name: value`, and is not set in as far as the text before it",
        "if it belongs to that text, set it in as far; text over several lines starts with | behind its name",
    )


def read_indentation(trail: Trail) -> Told:
    """A line that starts at a place where none can start, or does not belong where it is."""
    number = min(trail.number, len(trail.source.line_starts))
    line = trail.source.line(number)
    indent = len(line) - len(line.lstrip(" "))
    place = Span(number, indent + 1, number, max(len(line.rstrip()), indent + 1) + 1)
    is_entry = re.match(r"-(?:\s|$)", line.lstrip()) is not None
    if told := _list_below_text(trail, number, indent, is_entry):
        return told
    opening = _OPENING.match(line)
    last = trail.last_scalar
    if last is not None and last.style in ("|", ">") and opening and not is_field_word(opening["name"] or ""):
        message = "this line is not set in as far as the text before it"
        return Told(NotYaml, place, message, "if it belongs to that text, set it in as far")
    fits = [one for one in trail.places if one.is_entry == is_entry and one.column != indent]
    if not fits:
        hint = "give it the same number of spaces at the start as the lines that it belongs with"
        return Told(NotYaml, place, "this line does not fit the lines before it", hint)
    what = "an entry of a list" if is_entry else "a field"
    how = f"set in by {_spaces(indent)}" if indent else "at the very left"
    nearest = sorted(fits, key=lambda one: abs(one.column - indent))[:2]
    return Told(NotYaml, place, f"{what} cannot start here, {how}", _where(nearest))


def _where(places: Sequence[Open]) -> str:
    """For example `set it in by 6 spaces as line 38, or by 2 spaces as line 19`."""
    told = [f"by {_spaces(one.column)} as line {one.number}" for one in places if one.column]
    hint = f"set it in {', or '.join(told)}" if told else ""
    left = next((one for one in places if not one.column), None)
    if left is not None:
        hint += f"{', or ' if hint else ''}start it at the very left as line {left.number}"
    return hint


def _list_below_text(trail: Trail, number: int, indent: int, is_entry: bool) -> Told | None:
    """`text: We ask` with `- staff` right below its name."""
    last = trail.last_scalar
    key = next((one for one in trail.places if not one.is_entry), None)
    if not is_entry or last is None or last.style is not None or key is None:
        return None
    if key.column != indent or key.number != last.start_mark.line + 1:
        return None
    return Told(
        ListRunTogether,
        Span(number, indent + 1, number, indent + 2),
        "a list cannot follow a text that starts on the line of its name",
        LIST_HINT,
    )


def _spaces(number: int) -> str:
    return "1 space" if number == 1 else f"{number} spaces"
