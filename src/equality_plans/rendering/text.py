"""The plan as plain text, for e-mail, for screen readers and for whoever wants nothing but the words.

A paragraph is one line, however long: a screen reader pauses at the end of a line, and a mail program or an
editor breaks lines to the width and the letter size that its reader has chosen. Headings are known by the
empty lines before them and, where a reader may want to jump, by a word that can be searched for: nothing is
drawn with signs, which a voice would read out one by one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from equality_plans.rendering.linear.blocks import (
    Block,
    Facts,
    Heading,
    Items,
    Paragraph,
    Table,
    parted,
    words_of,
)
from equality_plans.rendering.linear.document import document_of
from equality_plans.rendering.linear.plain import row_in_words, with_addresses, with_part_numbers

if TYPE_CHECKING:
    from equality_plans.rendering import Edition

_EMPTY_LINES = {2: 2, 3: 1}
"""How many more stand before a heading of each level than between paragraphs."""


def make(edition: Edition) -> bytes:
    """The plan as text in UTF-8, with line ends as Unix has them."""
    return (text_of_blocks(document_of(edition.view), edition.view["words"]["part_number"]) + "\n").encode()


def text_of_blocks(blocks: Iterable[Block], part: str) -> str:
    """Blocks as text.

    Args:
        blocks: what to write.
        part: how a heading of the second level begins, with `{number}` and `{title}` in it.
    """
    return "\n".join(_lines(with_part_numbers(blocks, part), part)).lstrip("\n")


def _lines(blocks: Iterable[Block], part: str) -> Iterator[str]:
    number = 0
    for block in blocks:
        if isinstance(block, Heading):
            yield from [""] * _EMPTY_LINES.get(block.level, 0)
            title = words_of(block.text)
            number += block.level == 2
            yield part.format(number=number, title=title) if block.level == 2 else title
            yield ""
        else:
            yield from _body(block)
            yield ""


def _body(block: Block, indent: str = "") -> Iterator[str]:
    if isinstance(block, Items):
        yield from _items(block, indent)
    elif isinstance(block, Facts):
        for fact in block.facts:
            yield from _fact(fact.label, [with_addresses(each) for each in fact.lines])
    elif isinstance(block, Table):
        yield f"{block.caption}:"
        yield from (f"- {row_in_words(row)}" for row in block.rows)
    elif isinstance(block, Paragraph):
        yield indent + with_addresses(block.text)


def _items(items: Items, indent: str) -> Iterator[str]:
    for at, entry in enumerate(items.entries):
        sign = "-" if items.start is None else f"{items.start + at}."
        text, under = parted(entry)
        yield f"{indent}{sign} {with_addresses(text)}".rstrip()
        for inner in under:
            yield from _body(inner, indent + "  ")


def _fact(label: str, lines: list[str]) -> Iterator[str]:
    if len(lines) == 1:
        yield f"{label}: {lines[0]}"
    else:
        yield f"{label}:"
        yield from (f"- {each}" for each in lines)
