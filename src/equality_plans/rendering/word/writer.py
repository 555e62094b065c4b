"""Blocks as the paragraphs, lists and tables of a Word document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from equality_plans.rendering.linear.blocks import (
    ELSEWHERE,
    Block,
    Fact,
    Facts,
    Heading,
    Items,
    Paragraph,
    Run,
    Table,
    Text,
    parted,
)
from equality_plans.rendering.word.elements import Bookmarks, Numbering, element, run

_SHARES = {2: (30, 70), 3: (22, 28, 50)}
"""How wide the columns of a table are, in hundredths, by how many there are."""


class Writer:
    """Writes blocks at the end of a document."""

    def __init__(self, document: Document, blocks: Sequence[Block], text_width: int) -> None:
        """Make ready.

        Args:
            document: without content.
            blocks: all that will be written, in which links find their places.
            text_width: how wide the lines are, in twentieths of a point.
        """
        self._part = document.part
        self._body = document.element.body
        self._width = text_width
        self._numbering = Numbering(document.part.numbering_part.element)
        anchors = [block.anchor for block in blocks if isinstance(block, Heading | Table) and block.anchor]
        self._bookmarks = Bookmarks(anchors)
        self._tables = 0
        self._after_table = False

    def write(self, blocks: Iterable[Block]) -> None:
        """Write these blocks."""
        for block in blocks:
            self._block(block)

    def _block(self, block: Block) -> None:
        below_table, self._after_table = self._after_table, False
        if isinstance(block, Heading):
            inside = self._bookmarks.around(block.anchor, self._runs(block.text))
            self._paragraph(f"Heading{block.level}", inside)
        elif isinstance(block, Items):
            self._items(block, 0)
        elif isinstance(block, Facts):
            for at, fact in enumerate(block.facts):
                self._fact(fact, "LastFact" if at + 1 == len(block.facts) else "Fact")
        elif isinstance(block, Table):
            self._table(block)
        else:
            style = "AfterTable" if below_table else "Normal"
            stays = (element("keepNext"),) if block.leads_in else ()
            self._paragraph(style, self._runs(block.text), *stays)

    def _paragraph(self, style: str, inside: Iterable[BaseOxmlElement], *properties: BaseOxmlElement) -> None:
        self._append(_paragraph(style, inside, *properties))

    def _append(self, made: BaseOxmlElement) -> None:
        # The settings of the page are the last element of the body, always.
        self._body.insert(len(self._body) - 1, made)

    def _items(self, items: Items, depth: int) -> None:
        if items.start is None:
            style, number = "ListBullet", self._numbering.bulleted()
        else:
            style, number = "ListNumber", self._numbering.numbered(items.start, depth)
        for entry in items.entries:
            text, under = parted(entry)
            self._paragraph(style, self._runs(text), self._numbering.mark(number, depth))
            for inner in under:
                if isinstance(inner, Items):
                    self._items(inner, depth + 1)
                elif isinstance(inner, Paragraph):
                    self._paragraph("ListContinue", self._runs(inner.text), self._numbering.indent(depth))
                else:
                    self._block(inner)

    def _fact(self, fact: Fact, style: str) -> None:
        """The label and what is known, on one line; of several things, the label stands above the first."""
        label = run(f"{fact.label}: ", "Strong")
        if len(fact.lines) == 1:
            self._paragraph(style, [label, *self._runs(fact.lines[0])])
            return
        self._paragraph("Fact", [run(f"{fact.label}:", "Strong")], element("keepNext"))
        number = self._numbering.bulleted()
        for at, each in enumerate(fact.lines):
            mark = self._numbering.mark(number, 0)
            self._paragraph(style if at + 1 == len(fact.lines) else "Fact", self._runs(each), mark)

    def _table(self, table: Table) -> None:
        caption = self._bookmarks.around(table.anchor, [run(table.caption)])
        self._paragraph("Caption", caption)
        self._tables += 1
        self._after_table = True
        count = len(table.head)
        shares = _SHARES.get(count, (100 // max(count, 1),) * count)
        widths = [self._width * share // 100 for share in shares]
        properties = element(
            "tblPr",
            element("tblStyle", val="Figures"),
            element("tblW", w=sum(widths), type="dxa"),
            element("tblLayout", type="fixed"),
            # The first row and the first column are headings: screen readers say them with each cell.
            element(
                "tblLook",
                val="06A0",
                firstRow=1,
                lastRow=0,
                firstColumn=1,
                lastColumn=0,
                noHBand=1,
                noVBand=1,
            ),
            element("tblCaption", val=table.caption),
        )
        grid = element("tblGrid", *(element("gridCol", w=width) for width in widths))
        head = [[run(name)] for name in table.head]
        if head:
            # JAWS and NVDA take a bookmark of this name for the word that both kinds of heading begin at.
            head[0] = self._bookmarks.named(f"Title_{self._tables}", head[0])
        rows = [
            _row(head, widths, element("tblHeader")),
            *(_row([self._runs(cell) for cell in row], widths) for row in table.rows),
        ]
        self._append(element("tbl", properties, grid, *rows))

    def _runs(self, text: Text) -> list[BaseOxmlElement]:
        """The runs of a text, those of one link inside it."""
        made: list[BaseOxmlElement] = []
        for href, group in groupby(text, key=lambda one: one.href):
            link = self._link(href)
            style = "Hyperlink" if link is not None else ""
            runs = [run(one.text, style or _style(one)) for one in group if one.text]
            if link is None:
                made += runs
            else:
                link.extend(runs)
                made.append(link)
        return made

    def _link(self, href: str) -> BaseOxmlElement | None:
        """The link to an address or to a place in the document.

        The files of other editions stand beside this one on a site, but not where somebody has sent it to:
        they are named and not linked.
        """
        if bookmark := self._bookmarks.name_of(href):
            return element("hyperlink", anchor=bookmark, history=1)
        if not href.startswith(ELSEWHERE):
            return None
        made = element("hyperlink", history=1)
        made.set(qn("r:id"), self._part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        return made


def _style(one: Run) -> str:
    if one.bold:
        return "Strong"
    return "Emphasis" if one.emphasis else ""


def _paragraph(
    style: str, inside: Iterable[BaseOxmlElement], *properties: BaseOxmlElement
) -> BaseOxmlElement:
    return element("p", element("pPr", element("pStyle", val=style), *properties), *inside)


def _row(
    cells: Sequence[Sequence[BaseOxmlElement]], widths: Sequence[int], *properties: BaseOxmlElement
) -> BaseOxmlElement:
    """A row of a table, which stays on one page."""
    made = [
        element(
            "tc",
            element("tcPr", element("tcW", w=width, type="dxa")),
            _paragraph("Cell", cell),
        )
        for cell, width in zip(cells, widths, strict=True)
    ]
    return element("tr", element("trPr", element("cantSplit"), *properties), *made)
