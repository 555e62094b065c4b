"""What cannot be seen or came with the clipboard: tabs, odd spaces, bullets of word processors."""

from __future__ import annotations

import re

from equality_plans.diagnostics import Span
from equality_plans.reading.fields import is_field_word
from equality_plans.reading.kinds import HiddenCharacter, NotYaml, PastedBullet, TabCharacter
from equality_plans.reading.told import Told
from equality_plans.reading.trail import LONGEST, Trail

BULLET_SIGNS = "•‣▪◦●○□■➢✓⁃∙·\uf0b7\uf0a7\uf0d8"
"""The bullets of word processors; those from U+F000 on are of the fonts Symbol and Wingdings."""

_ENTRY = re.compile(rf" *(?P<sign>-|[–—{BULLET_SIGNS}][ \t\u00a0]*)(?P<name>\w+):(?:\s|$)")
_LINE_START = re.compile(r"[\s\u00a0]*(?:-[ \t]+)*")
_WIDE_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2007\u2009\u200b\u202f\u3000"


def read_entry(trail: Trail) -> Told | None:
    """An entry that starts with a dash, a bullet or a hyphen without a space: `– id: D1.2`, `-id: D1.2`."""
    numbers = [trail.number]
    if trail.problem.startswith("mapping values"):
        # Read as a field whose name starts with that sign, so that the error is at the one below it.
        numbers.append(trail.number - 1)
    for number in numbers:
        found = _ENTRY.match(trail.source.line(number)[:LONGEST])
        if not found or not is_field_word(found["name"]):
            continue
        if number != trail.number and _is_inside_text(trail, number):
            continue
        column = found.start("sign") + 1
        if found["sign"] != "-":
            hint = "write a hyphen and a space in its place: `- `"
            return told_bullet(number, column, found["sign"][0], hint)
        place = Span(number, column, number, column + 1)
        return Told(NotYaml, place, "there is no space behind this hyphen", f"write `- {found['name']}:`")
    return None


def read_bullet(trail: Trail) -> Told | None:
    """A line that starts with a bullet: the line of the error or, for lost text, where it began."""
    numbers = [trail.number]
    if trail.error.context_mark is not None and trail.problem.startswith("could not find"):
        numbers.insert(0, trail.error.context_mark.line + 1)
    if trail.problem.startswith("mapping values"):
        # `text: Ask:` with bullets below: the error is at the colon, the slip on the line below it.
        numbers.append(trail.number + 1)
    for number in numbers:
        if _bullet_column(trail, number):
            break
    else:
        return None
    while _bullet_column(trail, number - 1):
        number -= 1
    column = _bullet_column(trail, number)
    above = trail.source.line(number - 1).rstrip()
    hint = "write a hyphen and a space in its place, `- `, and set the line in "
    if re.search(r":\s+[^\s|>#]", above):
        name = above.split(":")[0].lstrip(" -")
        hint = f"write | behind `{name}:`, the text on the line below, and each entry with a hyphen: `- `"
    elif re.fullmatch(r" *(?:- +)*[\w-]+:(?: +[|>])?", above):
        hint += "below the name above it"
    else:
        hint += "as far as the text above it"
    return told_bullet(number, column, trail.source.line(number)[column - 1], hint)


def _bullet_column(trail: Trail, number: int) -> int:
    """The column of the bullet at the start of a line, or 0."""
    line = trail.source.line(number)
    start = _LINE_START.match(line)
    at = start.end() if start else 0
    return at + 1 if line[at : at + 1] and line[at] in BULLET_SIGNS else 0


def told_bullet(number: int, column: int, sign: str, hint: str) -> Told:
    """A bullet at a place.

    Args:
        number: the line.
        column: of the bullet.
        sign: the bullet.
        hint: what to write instead.
    """
    own = "\ue000" <= sign <= "\uf8ff"
    message = f"the bullet {'of a word processor' if own else sign} is read as part of the text"
    return Told(PastedBullet, Span(number, column, number, column + 1), message, hint)


def read_white_space(trail: Trail) -> Told | None:
    """A tab or another space that YAML does not count at the start of the line, or of the one before it."""
    for number in (trail.number, trail.number - 1):
        line = trail.source.line(number)
        if number != trail.number and _is_inside_text(trail, number):
            continue
        start = _LINE_START.match(line)
        lead = line[: start.end()] if start else ""
        if "\t" in lead:
            column = lead.index("\t") + 1
            return Told(
                TabCharacter,
                Span(number, column, number, column + 1),
                "a tab stands here, where only spaces can",
                "delete it and use the space bar: two spaces for each step",
            )
        for column, sign in enumerate(line[: len(lead) + 1], 1):
            if sign in _WIDE_SPACES:
                return told_wide_space(number, column)
    return None


def told_wide_space(number: int, column: int) -> Told:
    """A space that is not the one of the space bar."""
    return Told(
        HiddenCharacter,
        Span(number, column, number, column + 1),
        "this space is not the one of the space bar: it came with copied text",
        "delete the spaces at the start of this line and type them again",
    )


def _is_inside_text(trail: Trail, number: int) -> bool:
    last = trail.last_scalar
    return last is not None and last.start_mark.line + 1 < number <= last.end_mark.line + 1
