"""A script from a view: its blocks as a person reads them out, with its parts, lists and figures announced.

An empty line is a pause; before a part there are two. Links are said by their words: who listens cannot
follow an address, and finds it in the other editions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil
from typing import TYPE_CHECKING, Any

from equality_plans.rendering.labels import Labels, read_labels
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
from equality_plans.rendering.linear.plain import with_part_numbers
from equality_plans.rendering.spoken.voice import Voice

if TYPE_CHECKING:
    from equality_plans.rendering import Edition

WORDS_A_MINUTE = 150
"""How fast a reader in a studio speaks, by which the script says how long it takes."""
_ENDS = (".", "!", "?", ":", ";", "…", ".”", ".’", "?”", '."')


def make(edition: Edition) -> bytes:
    """The script as text in UTF-8."""
    view = edition.view
    script = Script(view, read_labels(view["language"]))
    return ("\n".join(script.lines(document_of(view))) + "\n").encode()


class Script:
    """Reads the blocks of one plan."""

    def __init__(self, view: dict[str, Any], labels: Labels) -> None:
        """Make ready.

        Args:
            view: the plan.
            labels: the words.
        """
        self._labels = labels
        self._view = view
        self._actions = {one["id"] for objective in view["objectives"] for one in objective["actions"]}
        numbers = {
            promise["number"]
            for objective in view["objectives"]
            for promise in (objective, *objective["actions"])
        }
        self.voice = Voice(labels, numbers)

    def lines(self, blocks: Iterable[Block]) -> Iterator[str]:
        """The lines of the script."""
        body = list(self._all(blocks))
        yield self._notice(sum(len(line.split()) for line in body))
        yield ""
        yield from body

    def _notice(self, words: int) -> str:
        masthead = self._view["masthead"]
        minutes = max(1, ceil(words / WORDS_A_MINUTE))
        return self._sentence(
            self._labels(
                "spoken.notice",
                title=masthead["title"],
                organisation=masthead["organisation"],
                speed=WORDS_A_MINUTE,
                minutes=self._labels.counted("spoken.minutes", minutes),
            )
        )

    def _all(self, blocks: Iterable[Block]) -> Iterator[str]:
        part = 0
        for block in with_part_numbers(blocks, self._labels.group("spoken")["part"]):
            if isinstance(block, Heading):
                if block.level == 2:
                    yield from self._end(part)
                    part += 1
                yield from self._heading(block, part)
            else:
                yield from self._block(block)
                yield ""
        yield from self._end(part)
        yield self._sentence(self._labels("spoken.end"))

    def _heading(self, heading: Heading, part: int) -> Iterator[str]:
        words = words_of(heading.text)
        if heading.level == 2:
            yield ""
            words = self._labels("spoken.part", number=part, title=words)
        elif heading.anchor in self._actions:
            action = self._view["words"]["parts"]["action"][0]
            number, _, title = words.partition(" ")
            words = f"{self._labels('spoken.action', action=action, number=number)}. {title}"
        yield self._sentence(words)
        yield ""

    def _end(self, part: int) -> Iterator[str]:
        if part:
            yield self._sentence(self._labels("spoken.end_of_part", number=part))
            yield ""

    def _block(self, block: Block) -> Iterator[str]:
        if isinstance(block, Items):
            yield from self._items(block)
        elif isinstance(block, Facts):
            for fact in block.facts:
                if len(fact.lines) == 1:
                    yield self._sentence(f"{fact.label}: {words_of(fact.lines[0])}")
                else:
                    yield self._sentence(fact.label)
                    yield from self._items(Items(tuple((Paragraph(line),) for line in fact.lines)))
        elif isinstance(block, Table):
            yield from self._table(block)
        elif isinstance(block, Paragraph):
            yield self._sentence(words_of(block.text))

    def _items(self, items: Items, inside: bool = False) -> Iterator[str]:
        """A list with how many points it has, each with its place; one inside another in other words."""
        count = len(items.entries)
        if count > 1:
            yield self._sentence(self._labels.counted("spoken.inner" if inside else "spoken.points", count))
        for at, entry in enumerate(items.entries):
            text, under = parted(entry)
            # Said before its place is put in front: a number of the plan is known where it opens a text.
            words = self.voice.say(words_of(text))
            if items.start is not None:
                words = self._labels("spoken.numbered", number=items.start + at, words=words)
            elif count > 1 and inside:
                words = self._labels("spoken.inner_point", number=at + 1, words=words)
            elif count > 1:
                words = self._point(at, words)
            yield self._sentence(words)
            for inner in under:
                yield from self._items(inner, True) if isinstance(inner, Items) else self._block(inner)

    def _point(self, at: int, words: str) -> str:
        return self._labels("spoken.point", position=self.voice.numbers.ordinal(at + 1), words=words)

    def _table(self, table: Table) -> Iterator[str]:
        """A sentence for each row: its heading, then each cell with the heading of its column."""
        count = self._labels.counted("spoken.figures", len(table.rows))
        yield self._sentence(self._labels("spoken.table", caption=table.caption, count=count))
        for row in table.rows:
            name, *cells = map(words_of, row)
            told = [
                self._labels("spoken.cell", head=head, words=words)
                for head, words in zip(table.head[1:], cells, strict=True)
                if words
            ]
            yield " ".join(self._sentence(each) for each in (name, *told) if each)

    def _sentence(self, words: str) -> str:
        """Words as they are said, with a capital and a full stop."""
        said = self.voice.say(words).rstrip(",")
        if not said:
            return ""
        return said[0].upper() + said[1:] + ("" if said.endswith(_ENDS) else ".")
