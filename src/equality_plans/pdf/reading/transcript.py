"""What a screen reader says of a PDF, from the first tag to the last.

Words stand as they are heard. What a screen reader adds of its own stands in square brackets: headings and
their levels, how long a list is, which headings a cell has, where a link leads, another language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from equality_plans.pdf.reading.tags import Clickable, Tag, Told, Words, read_tags

Announcements = Mapping[str, str]
"""What a screen reader adds, by its name: the group `transcript` of the labels."""

_HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")
_ENDS = ("link_end", "abbreviation", "language_end")
_IN_LINE = ("Link", "Span", "Code", "Quote")


@dataclass(frozen=True, slots=True)
class Heard:
    """A piece of what is heard.

    Attributes:
        text: words of the document, or an announcement.
        announced: whether it is an announcement.
        depth: how far its line is set in.
        begins: whether a line begins with it.
        ends: whether it is the end of what was announced before.
    """

    text: str
    announced: bool = False
    depth: int = 0
    begins: bool = False
    ends: bool = False


def transcript(content: bytes, announcements: Announcements) -> str:
    """What a screen reader says of a PDF, as text.

    Args:
        content: the bytes of the PDF.
        announcements: how headings, lists, links and all else are announced.
    """
    lines: list[list[Heard]] = []
    for piece in heard(read_tags(content), announcements):
        if piece.begins or not lines:
            lines.append([])
        lines[-1].append(piece)
    return "".join(f"{'  ' * line[0].depth}{said}\n" for line in lines if (said := _line(line)))


def heard(told: Told, announcements: Announcements) -> Iterator[Heard]:
    """What is heard, piece by piece."""
    said = announcements["document"].format(title=told.title, language=told.language, pages=len(told.pages))
    yield Heard(said, True, begins=True)
    yield from _Speaker(announcements, told).say(told.root, 0)


def _line(pieces: list[Heard]) -> str:
    text = ""
    for piece in pieces:
        if not piece.announced:
            text += piece.text
        elif piece.ends:
            # The space between two words may stand in the link that ends with the first.
            text = f"{text.rstrip()} [{piece.text}]{text[len(text.rstrip()) :]}"
        else:
            text += f"[{piece.text}] "
    return " ".join(text.split())


class _Speaker:
    def __init__(self, announcements: Announcements, told: Told) -> None:
        self._announcements = announcements
        self._headings = {tag.identity: tag.text() for tag in told.root.walk() if tag.identity}
        self._languages = [told.language]

    def say(self, tag: Tag, depth: int) -> Iterator[Heard]:
        """A tag and all inside it, each block on a line of its own."""
        changes = tag.language not in ("", self._languages[-1])
        if changes:
            self._languages.append(tag.language)
            yield self._announce("language", depth, begins=tag.role not in _IN_LINE, language=tag.language)
        yield from self._say(tag, depth)
        if changes:
            self._languages.pop()
            language = self._languages[-1]
            yield self._announce("language_end", depth, begins=tag.role not in _IN_LINE, language=language)

    def _say(self, tag: Tag, depth: int) -> Iterator[Heard]:
        if tag.role == "L":
            yield from self._list(tag, depth)
        elif tag.role == "Table":
            yield from self._table(tag, depth)
        elif tag.role == "Link":
            yield from self._link(tag, depth)
        elif tag.role == "Figure":
            yield self._announce("figure", depth, begins=True)
            yield Heard(tag.alternative)
        elif tag.role in _HEADINGS:
            yield self._announce("heading", depth, begins=True, level=int(tag.role[1]))
            yield from self._inside(tag, depth)
        elif tag.role == "BlockQuote":
            yield self._announce("quotation", depth, begins=True)
            yield from self._inside(tag, depth + 1)
            yield self._announce("quotation_end", depth, begins=True)
        else:
            if tag.role in ("P", "Caption"):
                yield Heard("", depth=depth, begins=True)
            yield from self._inside(tag, depth)
            if tag.expansion:
                yield self._announce("abbreviation", depth, expansion=tag.expansion)

    def _inside(self, tag: Tag, depth: int) -> Iterator[Heard]:
        for kid in tag.kids:
            if isinstance(kid, Words):
                yield Heard(kid.text)
            elif isinstance(kid, Tag):
                yield from self.say(kid, depth)

    def _link(self, tag: Tag, depth: int) -> Iterator[Heard]:
        target = next((kid.target for kid in tag.kids if isinstance(kid, Clickable)), "")
        yield self._announce("link", depth, target=target)
        yield from self._inside(tag, depth)
        yield self._announce("link_end", depth)

    def _list(self, tag: Tag, depth: int) -> Iterator[Heard]:
        items = [kid for kid in tag.tags() if kid.role == "LI"]
        yield self._announce("list", depth, begins=True, count=len(items))
        for number, item in enumerate(items, 1):
            yield self._announce("item", depth + 1, begins=True, number=number, count=len(items))
            for part in item.tags():
                yield from self._part(part, depth + 1)
        yield self._announce("list_end", depth, begins=True)

    def _part(self, part: Tag, depth: int) -> Iterator[Heard]:
        """A sign or body of an item, or a cell: its first paragraph stands on its announcement's line."""
        for place, kid in enumerate(part.kids):
            if isinstance(kid, Words):
                yield Heard(kid.text)
            elif isinstance(kid, Tag) and kid.role == "P" and not place:
                yield from self._inside(kid, depth)
            elif isinstance(kid, Tag):
                yield from self.say(kid, depth + 1)

    def _table(self, tag: Tag, depth: int) -> Iterator[Heard]:
        rows = tag.all("TR")
        widths = [sum(int(cell.attributes.get("ColSpan", 1)) for cell in row.all("TH", "TD")) for row in rows]
        yield self._announce("table", depth, begins=True, rows=len(rows), columns=max(widths, default=0))
        for caption in (kid for kid in tag.tags() if kid.role == "Caption"):
            yield from self._inside(caption, depth)
        for number, row in enumerate(rows, 1):
            for cell in row.all("TH", "TD"):
                headings = [self._headings.get(name, name) for name in cell.attributes.get("Headers", ())]
                key = "heading_cell" if cell.role == "TH" else "cell"
                scope = self._announcements[f"scope_{cell.attributes.get('Scope', 'None').lower()}"]
                said = f": {'; '.join(headings)}" if headings else ""
                yield self._announce(key, depth + 1, begins=True, row=number, scope=scope, headings=said)
                yield from self._part(cell, depth + 1)
        yield self._announce("table_end", depth, begins=True)

    def _announce(self, key: str, depth: int, *, begins: bool = False, **values: object) -> Heard:
        return Heard(self._announcements[key].format(**values), True, depth, begins, key in _ENDS)
