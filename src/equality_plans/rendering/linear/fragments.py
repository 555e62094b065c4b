"""The HTML that a view holds, as blocks and runs.

A view's HTML is made by `rendering.markdown` alone: paragraphs, lists, bold, emphasis and links, always well
formed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html.parser import HTMLParser

from equality_plans.rendering.linear.blocks import Block, Items, Paragraph, Run, Text

_ENDS = (".", ",", ":", ";", "!", "?", "…")


def blocks_of(html: str) -> tuple[Block, ...]:
    """The paragraphs and lists of a text field that was made into HTML."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return tuple(reader.finish())


def text_of(html: str) -> Text:
    """A text field on one line: signs part the items of a list, and what follows it."""
    return tuple(_in_a_row(blocks_of(html)))


def ended(text: Sequence[Run], sign: str) -> str:
    """The sign that ends a text before others follow: none where its words end in one already."""
    closed = not text or text[-1].text.rstrip('’”)"').endswith(_ENDS)
    return "" if closed else sign


def _in_a_row(blocks: Iterable[Block]) -> list[Run]:
    runs: list[Run] = []
    above: Block | None = None
    for block in blocks:
        if runs:
            sign = "." if isinstance(above, Items) else ":" if isinstance(block, Items) else ""
            runs.append(Run(f"{ended(runs, sign)} "))
        if isinstance(block, Paragraph):
            runs += block.text
        elif isinstance(block, Items):
            for entry in block.entries:
                words = _in_a_row(entry)
                if runs and words and entry is not block.entries[0]:
                    runs.append(Run(f"{ended(runs, ';')} "))
                runs += words
        above = block
    return runs


class _List:
    """A list while it is read."""

    def __init__(self, start: int | None) -> None:
        self.start = start
        self.entries: list[tuple[Block, ...]] = []
        self.entry: list[Block] = []


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._done: list[Block] = []
        self._lists: list[_List] = []
        self._runs: list[Run] = []
        self._bold = 0
        self._emphasis = 0
        self._href = ""

    def finish(self) -> list[Block]:
        self._end_paragraph()
        return self._done

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag in ("ul", "ol"):
            self._end_paragraph()
            self._lists.append(_List(int(values.get("start") or 1) if tag == "ol" else None))
        elif tag in ("li", "p", "br"):
            self._end_paragraph()
        elif tag in ("strong", "b"):
            self._bold += 1
        elif tag in ("em", "i"):
            self._emphasis += 1
        elif tag == "a":
            self._href = values.get("href") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag in ("strong", "b"):
            self._bold -= 1
        elif tag in ("em", "i"):
            self._emphasis -= 1
        elif tag == "a":
            self._href = ""
        elif tag == "p":
            self._end_paragraph()
        elif tag == "li":
            self._end_paragraph()
            here = self._lists[-1]
            here.entries.append(tuple(here.entry))
            here.entry = []
        elif tag in ("ul", "ol"):
            self._end_paragraph()
            ended = self._lists.pop()
            self._add(Items(tuple(ended.entries), ended.start))

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split())
        if not words:
            # Between blocks there are line ends only; inside a paragraph a space keeps words apart.
            if self._runs and not self._runs[-1].text.endswith(" "):
                self._runs.append(Run(" "))
            return
        before = " " if data[0].isspace() and self._runs else ""
        after = " " if data[-1].isspace() else ""
        self._runs.append(Run(before + words + after, self._bold > 0, self._emphasis > 0, self._href))

    def _add(self, block: Block) -> None:
        (self._lists[-1].entry if self._lists else self._done).append(block)

    def _end_paragraph(self) -> None:
        if self._runs:
            last = self._runs.pop()
            runs = [*self._runs, Run(last.text.rstrip(), last.bold, last.emphasis, last.href)]
            self._runs = []
            if kept := tuple(run for run in runs if run.text):
                self._add(Paragraph(kept))
