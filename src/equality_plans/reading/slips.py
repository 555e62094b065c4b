"""Slips of pasted prose that YAML accepts without a word: they are looked for in the text and in the data."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from equality_plans.diagnostics import Span
from equality_plans.reading.brackets import starts_with_bracket
from equality_plans.reading.indentation import LIST_HINT
from equality_plans.reading.kinds import (
    CommaInBraces,
    ListRunTogether,
    NotYaml,
    NoValue,
    PastedBullet,
    RepeatedField,
    StartsWithSign,
    TooMuch,
)
from equality_plans.reading.locate import key_span, value_span
from equality_plans.reading.signs import told_hash
from equality_plans.reading.told import Told, in_quotes, without_note
from equality_plans.reading.white_space import BULLET_SIGNS, told_bullet
from equality_plans.source import Source
from equality_plans.yaml_events import Document, LimitReached

# A pattern that starts with a sign, here the line break before the line, is looked for ten times quicker than
# one that starts with ^ or a choice; `*+` and `++` try no shorter match, which could not fit either.
_BULLET = re.compile(
    rf"\n[ \t]*+(?P<hyphen>- ++)?+(?P<name>[a-z_]++: ++)?+"
    rf"(?P<bullet>[{BULLET_SIGNS}]|[–—o](?=[ \t])|-(?=[^\W\d_]))[ \t\xa0]*+(?=\S)"
)
# A line of a million # is no text that anyone wrote.
_MOST_ON_A_LINE = 20
_HASH = re.compile(r" #(?=[^\s#])")
# A plain text, at most three more lines of it, and a list, set in further than the text: the next line tells
# that soonest. Without the limit, a file of one-word lines takes for ever.
_LIST_UNDER_TEXT = re.compile(
    r"\n(?P<indent> *+)(?=[^\n]*+\n(?P=indent) )(?:(?:- ++)++|(?:- ++)*+[\w-]++: ++)"
    r"(?P<text>[^\s|>'\"\[{#&*!%@`:-](?:[^:\n]++|:(?!\s))*+)"
    r"(?:\n(?P=indent) ++[^\s#-](?:[^:\n]++|:(?!\s))*+){0,3}+\n(?P=indent) ++(?P<hyphen>-) ++\S"
)


def find_slips(source: Source, document: Document) -> Iterator[Told]:
    """Everything that the author can't have meant although YAML reads it."""
    yield from _bullets(source, document)
    yield from _cut_texts(source, document)
    yield from _run_together(source, document)
    yield from _repeated(document)


def _bullets(source: Source, document: Document) -> Iterator[Told]:
    found = [(*source.place(one.start("bullet") - 1), one) for one in _BULLET.finditer("\n" + source.text)]
    told_until = -1
    for index, (line, column, one) in enumerate(found):
        if line == told_until + 1:
            told_until = line
            continue
        # A dash or an o can start a line of prose; two lines in a row are a list.
        in_a_row = index + 1 < len(found) and found[index + 1][0] == line + 1
        if one["bullet"] == "-":
            if (one["name"] or one["hyphen"]) or not (in_a_row or one.string[one.end()].isupper()):
                continue
        elif one["bullet"] not in BULLET_SIGNS and not in_a_row:
            continue
        # A pasted list is one mistake, however many entries it has.
        told_until = line
        hint = "write a hyphen and a space in its place: `- `"
        if one["hyphen"]:
            hint = "delete it: the hyphen before it starts the entry"
        elif one["name"]:
            hint = (
                f"delete it, or write the list below `{one['name'].strip()}`, each entry with a hyphen: `- `"
            )
        elif _goes_on(source, document, line):
            hint = "write | behind the name above it, the text below that, and each entry with a hyphen: `- `"
        if one["bullet"] == "-":
            span = Span(line, column, line, column + 1)
            message = "there is no space behind this hyphen, so it is read as part of the text"
            yield Told(PastedBullet, span, message, "write a hyphen and a space: `- `")
            continue
        yield told_bullet(line, column, one["bullet"], hint)


def has_bullet(line: str) -> bool:
    """Whether a line starts with a bullet."""
    return _BULLET.match("\n" + line) is not None


def _goes_on(source: Source, document: Document, number: int) -> bool:
    """Whether the line is a later one of a text without | or quotes."""
    for places in document.positions.values():
        for key, start, end in places.values():
            if key is not None and key.line == start.line and start.line + 1 < number <= end.line + 1:
                return source.line(start.line + 1)[start.column : start.column + 1] not in "|>'\"{["
    return False


def _cut_texts(source: Source, document: Document) -> Iterator[Told]:
    if " #" not in source.text:
        return
    candidates = {}
    on_line: Counter[int] = Counter()
    for found in _HASH.finditer(source.text):
        line, column = source.place(found.start() + 1)
        on_line[line] += 1
        if on_line[line] > _MOST_ON_A_LINE:
            continue
        before = source.line(line)[: column - 1].rstrip()
        if before:  # else the whole line is a comment
            candidates[line - 1, len(before)] = column
    if not candidates:
        return
    for places in document.positions.values():
        for _, start, end in places.values():
            column = candidates.get((end.line, end.column), 0)
            first = source.line(start.line + 1)[start.column : start.column + 1]
            if column and first not in ("'", '"', "{", "[", "#", " ", ""):
                yield told_hash(end.line + 1, column, breaks=False)


def _run_together(source: Source, document: Document) -> Iterator[Told]:
    """`text: We ask` with `- staff` below it, set in further: YAML reads the list as part of the sentence."""
    candidates = {}
    for found in _LIST_UNDER_TEXT.finditer("\n" + source.text):
        line, column = source.place(found.start("text") - 1)
        candidates[line - 1, column - 1] = source.place(found.start("hyphen") - 1)
    if not candidates:
        return
    for places in document.positions.values():
        for _, start, end in places.values():
            line, column = candidates.get((start.line, start.column), (0, 0))
            if 0 < line <= end.line + 1:
                yield Told(
                    ListRunTogether,
                    Span(line, column, line, column + 1),
                    "this list is read as part of the sentence before it",
                    LIST_HINT,
                )


def _repeated(document: Document) -> Iterator[Told]:
    """Fields that stand twice; several in one place are the next entry of a list without its hyphen."""
    groups: dict[int, list[tuple[str, Span, int]]] = {}
    for container, key, mark, first in document.repeated:
        span = Span(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 1 + len(key))
        groups.setdefault(container, []).append((key, span, first.line + 1))
    for group in groups.values():
        key, span, line = group[0]
        message = f"`{key}` stands here a second time; the first is on line {line}"
        hint = "delete one of the two; if this is the next entry of a list, start it with `- `"
        if len(group) > 1:
            others = ", ".join(f"`{one}`" for one, _, _ in group[1:4])
            message = f"`{key}` stands here a second time, and so do {others} below it"
            hint = "if this is the next entry of a list, start it with `- `; if not, delete these lines"
        yield Told(RepeatedField, span, message, hint)


def take_out_empty(source: Source, document: Document) -> Iterator[Told]:
    """Tell of each key without a value, and take it out, so that the models do not tell it again."""
    repeated = {(container, key) for container, key, _, _ in document.repeated}
    for container, key in document.empty:
        marks = document.positions[id(container)][key]
        if isinstance(container, list):
            span = value_span(source, marks)
            yield Told(NoValue, span, "this entry of a list has no value", "fill it in, or delete the line")
            continue
        del container[key]
        if (id(container), key) in repeated:
            continue
        assert marks[0] is not None
        line = source.line(marks[0].line + 1)
        behind = line[marks[0].column + len(str(key)) :]
        if id(container) in document.flow and not behind.lstrip("'\" ").startswith(":"):
            yield _comma(str(key), container, line[: marks[0].column], key_span(marks, key))
        elif found := re.match(r":\s+#(?=[^\s#])", behind):
            yield told_hash(marks[0].line + 1, marks[0].column + len(str(key)) + found.end())
        else:
            yield Told(
                NoValue, key_span(marks, key), f"`{key}` has no value", "fill it in, or delete the line"
            )


def _comma(key: str, container: dict[str, object], before: str, span: Span | None) -> Told:
    number = re.search(r"(\d+),\s*$", before)
    if number and re.fullmatch(r"\d{3}(?:\.\d+)?", key.strip()):
        message = "the comma in a figure ends the value, so what follows is read as the name of a field"
        return Told(CommaInBraces, span, message, f"write {number[1]}{key.strip()}")
    return Told(
        CommaInBraces,
        span,
        "a comma ends the text before it, so this is read as the name of a field",
        "put the text that holds the comma in quotes, or write the fields under each other without { }",
    )


def limit_told(source: Source, limit: LimitReached) -> Told:
    """Why reading stopped: most often a sign at the start of a text, and not an attack."""
    mark = limit.mark
    number, column = mark.line + 1, mark.column + 1
    line = source.line(number)
    sign = line[mark.column : column]
    span = Span(number, column, number, column + 1)
    if limit.is_name and sign in ("[", "{"):
        if line[mark.column - 1 : mark.column] == sign and mark.column:
            column -= 1
        return starts_with_bracket(number, column, line)
    if sign in ("*", "!", "&"):
        text = without_note(line[mark.column :])
        return Told(
            StartsWithSign, span, f"text cannot start with {sign} unless it is in quotes", in_quotes(text)
        )
    return Told(NotYaml if limit.is_name else TooMuch, span, limit.message, limit.hint)
