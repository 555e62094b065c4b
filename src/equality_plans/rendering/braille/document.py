"""A braille document from a view: a title page, contents with the numbers of the pages, then the plan.

Bold letters and emphasis are left out: in a plan they mean nothing that the words do not say. The contents
come first, as in every braille document; all else is in the order of the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from equality_plans.rendering.braille.liblouis import table_for, translate
from equality_plans.rendering.braille.liblouis import why_not as why_not
from equality_plans.rendering.braille.pages import Unit, file_of
from equality_plans.rendering.linear.blocks import Block, Facts, Heading, Items, Paragraph, Table, words_of
from equality_plans.rendering.linear.document import document_of
from equality_plans.rendering.linear.plain import row_in_words, with_addresses

if TYPE_CHECKING:
    from equality_plans.rendering import Edition

_CONTENTS = "the_contents"
_PARAGRAPH = Unit("", first=2)
_HEADINGS = {
    2: Unit("", centred=True, before=1, after=1, heading=True),
    3: Unit("", first=4, runover=4, before=1, heading=True),
    4: Unit("", first=6, runover=6, before=1, heading=True),
}
"""A part is centred, an objective begins in cell 5, an action and all that is less in cell 7."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words and the form that they will have."""

    words: str
    form: Unit


def make(edition: Edition) -> bytes:
    """The plan as a BRF file.

    Raises:
        MachineError: liblouis is not installed.
    """
    view = edition.view
    pieces = [piece for piece in pieces_of(document_of(view)) if piece.words.strip()]
    cells = translate([piece.words for piece in pieces], table_for(view["language"]))
    return file_of(
        [replace(piece.form, cells=braille) for piece, braille in zip(pieces, cells, strict=True)]
    ).encode("ascii")


def pieces_of(blocks: Iterable[Block]) -> Iterator[Piece]:
    """Blocks as what begins on lines of its own."""
    parts = list(_parts(blocks))
    title, rest = parts[0], parts[1:]
    contents = [part for part in rest if _anchor(part) == _CONTENTS]
    yield from _title_page(title)
    for part in contents:
        yield from _new_page(_contents(part))
    yield from _new_page(piece for part in rest if part not in contents for piece in _body(part))


def _parts(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """What stands before the first heading of the second level, then each part with its heading."""
    part: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2:
            yield part
            part = []
        part.append(block)
    yield part


def _anchor(part: list[Block]) -> str:
    return part[0].anchor if part and isinstance(part[0], Heading) else ""


def _new_page(pieces: Iterable[Piece]) -> Iterator[Piece]:
    for at, piece in enumerate(pieces):
        yield piece if at else Piece(piece.words, replace(piece.form, new_page=True))


def _title_page(blocks: list[Block]) -> Iterator[Piece]:
    for block in blocks:
        if isinstance(block, Heading):
            yield Piece(words_of(block.text), Unit("", centred=True, before=2, after=1))
        elif isinstance(block, Paragraph):
            yield Piece(words_of(block.text), Unit("", centred=True, before=1))


def _contents(blocks: list[Block]) -> Iterator[Piece]:
    """The entries with where they lead to, and the headings between them."""
    for block in blocks:
        if isinstance(block, Items):
            for entry in block.entries:
                for inner in entry:
                    if isinstance(inner, Paragraph):
                        href = next((run.href for run in inner.text if run.href.startswith("#")), "")
                        form = Unit("", runover=2, target=href.removeprefix("#"))
                        yield Piece(words_of(inner.text), form)
        else:
            yield from _body([block])


def _body(blocks: Iterable[Block], depth: int = 0) -> Iterator[Piece]:
    for block in blocks:
        if isinstance(block, Heading):
            form = _HEADINGS.get(block.level, _HEADINGS[4])
            yield Piece(words_of(block.text), replace(form, anchor=block.anchor))
        elif isinstance(block, Paragraph):
            yield Piece(with_addresses(block.text), replace(_PARAGRAPH, heading=block.leads_in))
        elif isinstance(block, Items):
            yield from _items(block, depth)
        elif isinstance(block, Facts):
            yield from _facts(block)
        else:
            yield from _table(block)


def _items(items: Items, depth: int) -> Iterator[Piece]:
    """A list hangs: it is known by its lines that go on further in, so that it needs no bullets."""
    form = Unit("", first=2 * depth, runover=2 * depth + 2)
    for at, entry in enumerate(items.entries):
        sign = "" if items.start is None else f"{items.start + at}. "
        for inner in entry:
            if isinstance(inner, Paragraph):
                further = form if inner is entry[0] else replace(form, first=form.runover)
                yield Piece(sign + with_addresses(inner.text), further)
                sign = ""
            else:
                yield from _body([inner], depth + 1)


def _facts(facts: Facts) -> Iterator[Piece]:
    hanging = Unit("", runover=2)
    for fact in facts.facts:
        lines = [with_addresses(line) for line in fact.lines]
        if len(lines) == 1:
            yield Piece(f"{fact.label}: {lines[0]}", hanging)
        else:
            yield Piece(f"{fact.label}:", hanging)
            for line in lines:
                yield Piece(line, Unit("", first=2, runover=4))


def _table(table: Table) -> Iterator[Piece]:
    """Each row is a line of a list: columns side by side would leave no room for words."""
    yield Piece(f"{table.caption}:", replace(_PARAGRAPH, heading=True))
    for row in table.rows:
        yield Piece(row_in_words(row), Unit("", runover=2))
