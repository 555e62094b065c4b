"""The tag tree of a finished PDF as plain data."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from equality_plans.pdf.reading.marked import Page, marked_pages


@dataclass(frozen=True, slots=True)
class Words:
    """Words in a tag: the page that shows them, and their number there."""

    page: int
    mark: int
    text: str


@dataclass(frozen=True, slots=True)
class Clickable:
    """The part of a page that belongs to a link.

    Attributes:
        page: the index of the page.
        target: an address, or `#` and the name of a place in the document.
        contents: what some screen readers say in place of the words of the link.
        flags: as in the PDF; 4 for what is printed too.
    """

    page: int
    target: str
    contents: str
    flags: int


@dataclass(slots=True)
class Tag:
    """A tag.

    Attributes:
        role: its kind, such as `P` or `TH`.
        kids: what lies in it, in the order in which it is told.
        language, alternative, expansion, identity: as in the PDF, empty where it says nothing.
        attributes: by name, such as `Scope`; names of the PDF without their stroke, lists as tuples.
    """

    role: str
    kids: list[Tag | Words | Clickable] = field(default_factory=list)
    language: str = ""
    alternative: str = ""
    expansion: str = ""
    identity: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)

    def tags(self) -> list[Tag]:
        """The tags right inside."""
        return [kid for kid in self.kids if isinstance(kid, Tag)]

    def walk(self) -> Iterator[Tag]:
        """This tag and all inside it, in the order in which they are told."""
        yield self
        for kid in self.tags():
            yield from kid.walk()

    def all(self, *roles: str) -> list[Tag]:
        """The tags of some kinds inside."""
        return [tag for tag in self.walk() if tag.role in roles]

    def pieces(self) -> Iterator[Words]:
        """All words inside, in the order in which they are told."""
        for kid in self.kids:
            if isinstance(kid, Words):
                yield kid
            elif isinstance(kid, Tag):
                yield from kid.pieces()

    def text(self) -> str:
        """The words inside, as one line."""
        return " ".join("".join(piece.text for piece in self.pieces()).split())


@dataclass(frozen=True, slots=True)
class Told:
    """What a PDF tells.

    Attributes:
        title, language: of the document.
        root: its uppermost tag.
        pages: what each page shows.
        bookmarks: the names of all bookmarks, in their order.
    """

    title: str
    language: str
    root: Tag
    pages: list[Page]
    bookmarks: tuple[str, ...]


def read_tags(content: bytes) -> Told:
    """Read the tag tree of a PDF.

    Args:
        content: the bytes of the file.

    Raises:
        pikepdf.PdfError: it is no PDF.
        ValueError: it has no tags.
    """
    with pikepdf.open(io.BytesIO(content)) as pdf:
        if "/StructTreeRoot" not in pdf.Root:
            raise ValueError("the PDF has no tags")
        pages = marked_pages(pdf)
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        reader = _Reader(pages, numbers)
        tops = [reader.tag(top) for top in _listed(pdf.Root.StructTreeRoot.get("/K"))]
        with pdf.open_outline() as outline:
            bookmarks = tuple(_bookmarks(outline.root))
        return Told(
            str(pdf.docinfo.get("/Title", "")),
            str(pdf.Root.get("/Lang", "")),
            tops[0] if len(tops) == 1 else Tag("Document", [*tops]),
            pages,
            bookmarks,
        )


class _Reader:
    def __init__(self, pages: list[Page], numbers: dict[tuple[int, int], int]) -> None:
        self._pages = pages
        self._numbers = numbers

    def tag(self, found: Any) -> Tag:
        """A structure element and all inside it."""
        made = Tag(
            str(found.S)[1:],
            language=str(found.get("/Lang", "")),
            alternative=str(found.get("/Alt", "")),
            expansion=str(found.get("/E", "")),
            identity=str(found.get("/ID", "")),
            attributes=_attributes(found),
        )
        page = self._page(found.get("/Pg"))
        for kid in _listed(found.get("/K")):
            if isinstance(kid, int):
                made.kids.append(self._words(page, kid))
            elif kid.get("/Type") == "/MCR":
                made.kids.append(self._words(self._page(kid.get("/Pg")), int(kid.MCID)))
            elif kid.get("/Type") == "/OBJR":
                made.kids.append(self._clickable(kid))
            else:
                made.kids.append(self.tag(kid))
        return made

    def _page(self, page: Any) -> int:
        return self._numbers[page.objgen] if page is not None else -1

    def _words(self, page: int, mark: int) -> Words:
        return Words(page, mark, self._pages[page].tagged.get(mark, "") if page >= 0 else "")

    def _clickable(self, reference: Any) -> Clickable:
        area = reference.Obj
        action = area.get("/A")
        target = str(action.get("/URI", "")) if action is not None else f"#{area.get('/Dest', '')}"
        contents = str(area.get("/Contents", ""))
        return Clickable(self._page(reference.get("/Pg")), target, contents, int(area.get("/F", 0)))


def _listed(kids: Any) -> list[Any]:
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _attributes(found: Any) -> dict[str, Any]:
    return {
        key[1:]: _plain(value)
        for group in _listed(found.get("/A"))
        for key, value in group.items()
        if key != "/O"
    }


def _plain(value: Any) -> Any:
    if isinstance(value, pikepdf.Array):
        return tuple(_plain(each) for each in value)
    if isinstance(value, pikepdf.Name):
        return str(value)[1:]
    return str(value) if isinstance(value, pikepdf.String) else value


def _bookmarks(items: Any) -> Iterator[str]:
    for item in items:
        yield item.title
        yield from _bookmarks(item.children)
