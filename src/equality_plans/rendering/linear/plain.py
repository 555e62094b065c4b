"""Texts and rows of figures in plain words, for the forms that have neither links nor columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from equality_plans.rendering.linear.blocks import (
    ELSEWHERE,
    Block,
    Heading,
    Items,
    Paragraph,
    Run,
    Text,
    parted,
    words_of,
)

_CONTENTS = "the_contents"


def with_addresses(text: Text) -> str:
    """Words, and after those that lead to a page elsewhere its address in brackets."""
    pieces: list[str] = []
    for at, run in enumerate(text):
        pieces.append(run.text)
        last_of_link = at + 1 == len(text) or text[at + 1].href != run.href
        if last_of_link and (address := _address(run)):
            pieces.append(f" ({address})")
    return "".join(pieces)


def _address(run: Run) -> str:
    """The address of a link to another site, unless its words are the address."""
    bare = run.href.removeprefix("mailto:")
    if not run.href.startswith(ELSEWHERE) or bare in run.text:
        return ""
    return "" if run.text.strip() and run.text.strip() in bare and "." in run.text else bare


def row_in_words(row: Sequence[Text]) -> str:
    """A row of figures on one line: its heading, then what its other cells hold."""
    name, *cells = map(with_addresses, row)
    told = ", ".join(filter(None, cells))
    return f"{name}: {told}" if name else told


def with_part_numbers(blocks: Iterable[Block], part: str) -> Iterator[Block]:
    """Blocks whose contents say the number of each part, by which it is found where no link leads there.

    Args:
        blocks: a whole plan.
        part: how the heading of a part begins, with `{number}` and `{title}` in it.
    """
    blocks = tuple(blocks)
    parts = [block for block in blocks if isinstance(block, Heading) and block.level == 2]
    numbers = {f"#{heading.anchor}": number for number, heading in enumerate(parts, 1)}
    in_contents = False
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2:
            in_contents = block.anchor == _CONTENTS
        if in_contents and isinstance(block, Items):
            block = replace(block, entries=tuple(_numbered(entry, numbers, part) for entry in block.entries))
        yield block


def _numbered(entry: tuple[Block, ...], numbers: dict[str, int], part: str) -> tuple[Block, ...]:
    text, under = parted(entry)
    number = numbers.get(text[0].href) if text else None
    if number is None:
        return entry
    return (Paragraph((Run(part.format(number=number, title=words_of(text))),)), *under)
