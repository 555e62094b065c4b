"""Quotation marks that end early, signs that text cannot start with, and a # that hides what follows."""

from __future__ import annotations

import re

from yaml.error import Mark
from yaml.tokens import AliasToken, AnchorToken, TagToken

from equality_plans.diagnostics import Severity, Span
from equality_plans.reading.kinds import CutByHash, NotYaml, QuoteEndsEarly, StartsWithSign
from equality_plans.reading.told import Told, in_quotes, without_note
from equality_plans.reading.trail import Trail

HASH_HINT = "put the whole text in quotes; if it is a note, write a space behind the #"
_OTHER = {"'": '"', '"': "'"}


def read_quotes(trail: Trail) -> Told | None:
    """A quotation mark that is never closed, closes early, or a backslash between two of them."""
    context = trail.error.context or ""
    if "escape" in trail.problem:
        place = Span(trail.number, trail.mark.column, trail.number, trail.mark.column + 1)
        hint = "write two of them, \\\\, or put the text in single quotes: ' '"
        return Told(NotYaml, place, "a backslash between double quotes has a meaning of its own", hint)
    if "quoted scalar" in context and trail.error.context_mark is not None:
        return _never_closed(trail, trail.error.context_mark.line + 1, trail.error.context_mark.column + 1)
    token = trail.quoted_just_before
    if token is None:
        return None
    start, end = token.start_mark, token.end_mark
    if start.line != end.line:
        return _never_closed(trail, start.line + 1, start.column + 1)
    sign = token.style
    text = without_note(trail.source.line(trail.number)[start.column :])
    if trail.open_bracket is not None:
        hint = "put the whole text in quotes of the other kind, and only the text"
    elif _OTHER[sign] in text or len(text) > 70:
        hint = "write | behind the name, and the whole text on the next line, set in by two more spaces"
    else:
        hint = f"put the whole text in quotes of the other kind: {_OTHER[sign]}{text}{_OTHER[sign]}"
    place = Span(trail.number, end.column + 1, trail.number, end.column + 2)
    return Told(
        QuoteEndsEarly, place, f"the text ends at the {sign} before this place, and more follows", hint
    )


def _never_closed(trail: Trail, number: int, column: int) -> Told:
    line = trail.source.line(number)
    sign = line[column - 1 : column]
    text = without_note(line[column:])
    if sign == "'":
        hint = f'if it belongs to the text, write "\'{text}"' if '"' not in text else "write ' at the end too"
    else:
        hint = f'write " at the end of the text too: "{text}"'
    return Told(
        NotYaml,
        Span(number, column, number, column + 1),
        f"the quotation mark {sign} at the start of this text is not closed at its end",
        hint,
    )


def read_signs(trail: Trail) -> Told | None:
    """Text that starts with a sign that YAML keeps for itself."""
    context = trail.error.context or ""
    mark = trail.mark
    if re.match(r"while (?:scanning|parsing) an? (?:alias|anchor|tag|directive|block scalar)", context):
        mark = trail.error.context_mark or mark
    elif not _names_a_sign(trail.problem) and not _is_stray(trail):
        alias = _alias_before(trail)
        if alias is None:
            return None
        mark = alias
    line = trail.source.line(mark.line + 1)
    text = without_note(line[mark.column :])
    if not text:
        return None
    place = Span(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)
    if text.startswith("- "):
        hint = "start the list on the next line; if it is no list, put the text in quotes"
        return Told(StartsWithSign, place, "a list cannot start on the line of its name", hint)
    sign = "**" if text.startswith("**") else text[0]
    place = Span(place.line, place.column, place.line, place.column + len(sign))
    message = f"text cannot start with {sign} unless it is in quotes"
    return Told(StartsWithSign, place, message, in_quotes(text))


def _names_a_sign(problem: str) -> bool:
    return (
        ("not allowed here" in problem and "mapping values" not in problem)
        or "undefined tag handle" in problem
        or "cannot start any token" in problem
    )


def _is_stray(trail: Trail) -> bool:
    sign = trail.source.line(trail.number)[trail.mark.column : trail.mark.column + 1]
    return sign != "" and sign in ",]}" and trail.open_bracket is None


def _alias_before(trail: Trail) -> Mark | None:
    """The place of `*word` or `&word` that is followed by more text on its line."""
    before = [one for one in trail.tokens if one.start_mark.line == trail.mark.line]
    for token in reversed(before):
        if isinstance(token, AliasToken | AnchorToken | TagToken):
            mark: Mark = token.start_mark
            return mark
    return None


def read_hash(trail: Trail) -> Told | None:
    """Text that a # cut short, so that its next line is not understood."""
    last = trail.last_scalar
    if last is None or last.style is not None:
        return None
    end = last.end_mark
    rest = trail.source.line(end.line + 1)[end.column :]
    found = re.match(r" +#(?=[^\s#])", rest)
    if not found:
        return None
    column = end.column + found.end()
    return told_hash(end.line + 1, column)


def told_hash(number: int, column: int, *, breaks: bool = True) -> Told:
    """A # that ends a text.

    Args:
        number: the line.
        column: of the #.
        breaks: whether the file cannot be read for it; else some text is lost, and the rest is fine.
    """
    return Told(
        CutByHash,
        Span(number, column, number, column + 1),
        "a # behind a space ends the text: the rest of this line is left out as a note",
        HASH_HINT,
        Severity.ERROR if breaks else None,
    )
