"""Errors of YAML, told as the slip of an officer that they are.

The parser says "mapping values are not allowed here"; the officer wrote a colon. So the parser only gives the place,
and the text of that line says what happened.
"""

from __future__ import annotations

import re

from yaml.error import Mark, MarkedYAMLError

from equality_plans.diagnostics import Span
from equality_plans.reading.kinds import (
    ColonInText,
    CommaInBraces,
    Kind,
    NotYaml,
    QuoteEndsEarly,
    StartsWithBracket,
    StartsWithSign,
    TabCharacter,
)
from equality_plans.source import Source

Slip = tuple[type[Kind], Span, str, str]
"""Kind, place, message, hint."""

_VALUE = re.compile(r"^(?P<lead>\s*(?:- +)*(?:[^\s:#'\"{\[][^:#{\[]*:[ \t]+)?)(?P<value>\S.*?)\s*$")
_SIGNS = "*&!%@`|>"
_IN_QUOTES = 'put the text in quotes: "{0}"'
_OR_BLOCK = "put the text in quotes, or write | behind the name and the text on the next line"


def explain_syntax_error(source: Source, error: MarkedYAMLError) -> Slip:
    """Say what a person did where the parser gave up.

    Args:
        source: the file.
        error: what the parser raised.
    """
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return NotYaml, Span(1, 1, 1, 2), "the lines of this file cannot be read as fields", ""
    number = mark.line + 1
    tab = _tab(source, number) or _tab(source, number - 1)
    if tab:
        return tab
    numbers = [number]
    if error.context_mark is not None:
        numbers.append(error.context_mark.line + 1)
    numbers.append(_line_before(source, number))
    for candidate in dict.fromkeys(numbers):
        slip = _slip_on_line(source, candidate, mark if candidate == number else None)
        if slip:
            return slip
    return _structure(source, error, mark)


def _line_before(source: Source, number: int) -> int:
    number -= 1
    while number > 1 and not source.line(number).strip():
        number -= 1
    return max(number, 1)


def _tab(source: Source, number: int) -> Slip | None:
    line = source.line(number)
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" not in indent:
        return None
    column = indent.index("\t") + 1
    return (
        TabCharacter,
        Span(number, column, number, column + 1),
        "a tab stands at the start of this line",
        "delete it and set the line in with spaces, two for each step",
    )


def _slip_on_line(source: Source, number: int, mark: Mark | None) -> Slip | None:
    line = source.line(number)
    found = _VALUE.match(line)
    if not found or line.lstrip().startswith("#"):
        return None
    value, column = found["value"], found.start("value") + 1
    whole = Span(number, column, number, column + len(value))
    if value.startswith("[["):
        return (
            StartsWithBracket,
            Span(number, column, number, column + 2),
            "text that starts with [[ is read as a list",
            _IN_QUOTES.format(value) if '"' not in value else _OR_BLOCK,
        )
    if value[0] in _SIGNS and not re.fullmatch(r"[|>][-+0-9]*( +#.*)?", value):
        sign = "**" if value.startswith("**") else value[0]
        return (
            StartsWithSign,
            Span(number, column, number, column + len(sign)),
            f"text cannot start with {sign} unless it is in quotes",
            _IN_QUOTES.format(value) if '"' not in value else _OR_BLOCK,
        )
    if value[0] in "'\"":
        end = re.match(r"'(?:[^']|'')*'|\"(?:[^\"\\]|\\.)*\"", value)
        rest = value[end.end() :].lstrip() if end else ""
        if end and rest and not rest.startswith((":", "#", ",", "]", "}")):
            other = '"' if value[0] == "'" else "'"
            place = column + end.end()
            return (
                QuoteEndsEarly,
                Span(number, place, number, place + 1),
                f"the text ends at the closing {value[0]}, and more follows it",
                f"put the whole text in quotes of the other kind: {other}{value}{other}"
                if other not in value
                else _OR_BLOCK,
            )
        if not end:
            return (
                NotYaml,
                whole,
                f"the quotation mark {value[0]} at the start of this text is never closed",
                f"add {value[0]} at the end of the text",
            )
        return None
    if value[0] in "{[":
        return _slip_in_brackets(value, number, column, mark)
    colon = re.search(r":(?=\s|$)", value)
    if colon and found["lead"].rstrip().endswith(":"):
        at = column + colon.start()
        return (
            ColonInText,
            Span(number, at, number, at + 1),
            "a colon and a space inside text end the name of a field",
            _IN_QUOTES.format(value) if '"' not in value else _OR_BLOCK,
        )
    return None


def _slip_in_brackets(value: str, number: int, column: int, mark: Mark | None) -> Slip | None:
    kinds = "{ }" if value[0] == "{" else "[ ]"
    if inner := re.search(r":\s+([^,{}\[\]'\"]*?)(:)\s", value):
        at = column + inner.start(2)
        return (
            ColonInText,
            Span(number, at, number, at + 1),
            f"a colon and a space inside text end the name of a field, also inside {kinds}",
            "put the text in quotes, or write the fields under each other without brackets",
        )
    if mark is None:
        return None
    at = mark.column + 1
    closing = "}" if value[0] == "{" else "]"
    if value.rstrip().endswith(closing):
        return (
            CommaInBraces,
            Span(number, at, number, at + 1),
            f"what stands between {kinds} cannot be read from here on",
            "put text with commas, colons or brackets in quotes, or write the fields under each other without brackets",
        )
    return NotYaml, Span(number, column, number, column + 1), f"the bracket {value[0]} is never closed", f"add {closing}"


def _structure(source: Source, error: MarkedYAMLError, mark: Mark) -> Slip:
    number = min(mark.line + 1, len(source.line_starts))
    line = source.line(number)
    text = line.strip()
    column = len(line) - len(line.lstrip()) + 1 if mark.line + 1 == number else 1
    span = Span(number, column, number, column + max(len(text), 1))
    if "could not find expected ':'" in (error.problem or "") and error.context_mark is not None:
        begun = error.context_mark.line + 1
        begun_line = source.line(begun)
        indent = len(begun_line) - len(begun_line.lstrip())
        return (
            NotYaml,
            Span(begun, indent + 1, begun, max(len(begun_line.rstrip()), indent + 1) + 1),
            "this line has no colon behind the name of a field, or belongs to the text before it",
            "write `name: value`; text over several lines starts with | behind the name, and is set in below it",
        )
    if "mapping values" in (error.problem or ""):
        return (
            NotYaml,
            span,
            "this line is set in further than the one before it, which already has a value",
            "give it the same number of spaces at the start as the lines that it belongs with",
        )
    return (
        NotYaml,
        span,
        "this line does not fit the lines before it: it is set in too far, not far enough, or lacks its `- `",
        "give it the same number of spaces at the start as the lines that it belongs with",
    )
