"""The tags of a document before they are written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

HEADINGS = frozenset({"H1", "H2", "H3", "H4", "H5", "H6"})
HOLDS_TEXT = HEADINGS | {"P", "Lbl", "LBody", "TD", "TH", "Caption", "Link", "Span"}
"""The kinds of tag that words stand in."""
IN_TEXT = frozenset({"Link", "Span"})
"""The kinds of tag that stand in a line among other words."""
CELLS = frozenset({"TD", "TH"})
STAYS = CELLS | {"TR"}
"""The kinds of tag that keep their place though they hold nothing."""


@dataclass(slots=True, eq=False)
class Content:
    """A stretch of words, or a picture, on one page.

    Attributes:
        page: the index of the page.
        mark: the number that WeasyPrint marked it with.
        text: its words, empty for a picture.
        line: counts the lines of the document, to tell a new one.
        block: the element whose lines these are.
        generated: whether the words come from the style sheet and not from the page.
        space: whether a word ends here, and its space was left out when the line was set.
    """

    page: int
    mark: int
    text: str = ""
    line: int = 0
    block: Any = None
    generated: bool = False
    space: bool = False


@dataclass(slots=True, eq=False)
class Area:
    """The part of a page that a link can be clicked in.

    Attributes:
        page: the index of the page.
        annotation: the object of the PDF.
    """

    page: int
    annotation: Any


@dataclass(slots=True, eq=False)
class Node:
    """A tag.

    Attributes:
        role: its kind in PDF 1.7, such as `P`.
        element: the HTML element that it was made for, or the one whose words stand bare in it.
        parent: the tag that it lies in.
        kids: what lies in it, in reading order.
        language: of its words, where it is not that of the words around it.
        alternative: the words for a picture.
        expansion: what an abbreviation stands for.
        attributes: by owner, such as `Table`, then by name; values as they are written.
        identity: the name by which cells refer to a heading of a table.
    """

    role: str
    element: Any = None
    parent: Node | None = None
    kids: list[Node | Content | Area] = field(default_factory=list)
    language: str = ""
    alternative: str = ""
    expansion: str = ""
    attributes: dict[str, dict[str, Any]] = field(default_factory=dict)
    identity: str = ""

    def add(self, role: str, element: Any = None) -> Node:
        """Put a new tag behind what lies in this one."""
        node = Node(role, element, self)
        self.kids.append(node)
        return node

    def walk(self) -> Iterator[Node]:
        """This tag and all inside it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()

    def contents(self) -> Iterator[Content]:
        """All words and pictures inside, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Content):
                yield kid
            elif isinstance(kid, Node):
                yield from kid.contents()

    def areas(self) -> Iterator[Area]:
        """All clickable areas inside."""
        for node in self.walk():
            yield from (kid for kid in node.kids if isinstance(kid, Area))

    def prune(self) -> bool:
        """Take out the tags that hold nothing to read. Cells stay: those behind them would move.

        Returns:
            whether this tag holds anything to read.
        """
        kept: list[Node | Content | Area] = []
        readable = False
        for kid in self.kids:
            holds = kid.prune() if isinstance(kid, Node) else isinstance(kid, Content)
            readable = readable or holds
            if holds or not isinstance(kid, Node) or kid.role in STAYS:
                kept.append(kid)
        self.kids = kept
        return readable

    def spoken(self) -> str:
        """The words inside, as one line."""
        parts = (content.text + " " * content.space for content in self.contents())
        return " ".join("".join(parts).split())


@dataclass(frozen=True, slots=True)
class Artifact:
    """Marked content that is not part of the text.

    Attributes:
        page: the index of the page.
        mark: the number that WeasyPrint marked it with.
        kind: `Pagination` for what the pages repeat, else `Layout`.
        subtype: `Header` or `Footer` for those of the page.
    """

    page: int
    mark: int
    kind: str
    subtype: str = ""
