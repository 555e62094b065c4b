"""Brackets: text that starts with one, one that is never closed, and commas, colons and # between two."""

from __future__ import annotations

import re

from equality_plans.diagnostics import Span
from equality_plans.reading.fields import is_field_word
from equality_plans.reading.kinds import ColonInText, CommaInBraces, NotYaml, StartsWithBracket
from equality_plans.reading.signs import told_hash
from equality_plans.reading.told import Told, in_quotes, without_note
from equality_plans.reading.trail import LONGEST, Trail

_CLOSING = {"[": "]", "{": "}"}
_NAMES = {"[": "a list", "{": "a group of fields"}


def read_brackets(trail: Trail) -> Told | None:
    """What an open bracket, or one that was closed right before the error, has to do with it."""
    closed = trail.closed_just_before
    if closed is not None:
        line = trail.source.line(closed.start_mark.line + 1)
        rest = trail.source.line(trail.number)[trail.mark.column :].split(" #")[0].strip()
        if rest and not rest.strip("]}"):
            span = Span(trail.number, trail.mark.column + 1, trail.number, trail.mark.column + 1 + len(rest))
            return Told(NotYaml, span, f"the bracket {rest} closes nothing", "delete it")
        return starts_with_bracket(closed.start_mark.line + 1, closed.start_mark.column + 1, line)
    bracket = trail.open_bracket
    if bracket is None:
        return None
    number, column = bracket.start_mark.line + 1, bracket.start_mark.column + 1
    line = trail.source.line(number)
    sign = line[column - 1]
    if line.startswith("[[", column - 1):
        return starts_with_bracket(number, column, line)
    return (
        _hash_inside(trail, number, column, sign)
        or _never_closed(trail, number, column, sign)
        or _split_text(trail, sign)
    )


def starts_with_bracket(number: int, column: int, line: str) -> Told:
    """Text that was read as a list or group for its first sign.

    Args:
        number: the line.
        column: of the bracket.
        line: its text.
    """
    text = without_note(line[column - 1 :])
    sign = "[[" if text.startswith("[[") else text[:1]
    return Told(
        StartsWithBracket,
        Span(number, column, number, column + len(sign)),
        f"text that starts with {sign} is read as {_NAMES[text[:1]]}",
        in_quotes(text),
    )


def _hash_inside(trail: Trail, number: int, column: int, sign: str) -> Told | None:
    for at in range(number, trail.number + 1):
        line = trail.source.line(at)
        start = column if at == number else 0
        for found in re.finditer(r" #(?=\S)", line[start:]):
            if _CLOSING[sign] in line[start + found.end() :] or at == number:
                return told_hash(at, start + found.end())
    return None


def _never_closed(trail: Trail, number: int, column: int, sign: str) -> Told | None:
    closing = _CLOSING[sign]
    line = trail.source.line(number)
    if closing in line[column:]:
        return None
    if number < trail.number and _is_field(trail.source.line(trail.number)):
        return _told_open(number, column, sign)
    begun = [line[column:], *(trail.source.line(at) for at in range(number + 1, trail.number))]
    if trail.number > number and closing in "".join(begun[1:]) + trail.source.line(trail.number):
        return None
    return _told_open(number, column, sign)


def _is_field(line: str) -> bool:
    found = re.match(r"[ -]*([\w -]+):(?:\s|$)", line[:LONGEST])
    return found is not None and is_field_word(found[1])


def _told_open(number: int, column: int, sign: str) -> Told:
    closing = _CLOSING[sign]
    return Told(
        NotYaml,
        Span(number, column, number, column + 1),
        f"the bracket {sign} that opens here is never closed",
        f"write {closing} where it ends; if the bracket is part of a text, put the text in quotes",
    )


def _split_text(trail: Trail, sign: str) -> Told:
    kinds = f"{sign} {_CLOSING[sign]}"
    line = trail.source.line(trail.number)
    column = trail.mark.column + 1
    place = Span(trail.number, column, trail.number, column + 1)
    if line[column - 1 : column] == ":":
        return Told(
            ColonInText,
            place,
            f"a colon and a space inside text tear it in two, also between {kinds}",
            "put the text in quotes, or write the fields under each other without brackets",
        )
    return Told(
        CommaInBraces,
        place,
        f"what stands between {kinds} cannot be read from here on",
        "put text with commas, colons or brackets in quotes, "
        "or write the fields under each other without brackets",
    )
