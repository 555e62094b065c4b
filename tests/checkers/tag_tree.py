"""What no validator asks of a tagged PDF: that it tells what its page says, all of it, once, and in order.

Each check takes what the PDF tells and the HTML that it was made from, and returns what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any
from xml.etree.ElementTree import Element

import tinyhtml5

from equality_plans.pdf.reading.tags import Clickable, Tag, Told

HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")
SVG = "{http://www.w3.org/2000/svg}"
_PAGE_NUMBER = re.compile(r"\d+$")
_PAGE_OF_LINK = re.compile(r"[ ,(]*page\W+\d+\)?$")
"""What only paper has behind a link: ", page 5", or " (page 5)"."""


def parsed(html: str) -> Element:
    """The elements of a page."""
    root: Element = tinyhtml5.parse(html, namespace_html_elements=False)
    return root


def one_line(words: str) -> str:
    return " ".join(words.split())


def text(element: Element) -> str:
    return one_line("".join(element.itertext()))


def bookmarks(told: Told, html: Element) -> Iterator[str]:
    """As many bookmarks as headings, with their words."""
    headings = [text(each) for each in html.iter() if str(each.tag) in [name.lower() for name in HEADINGS]]
    tagged = [one_line("".join(_told(tag))) for tag in told.root.all(*HEADINGS)]
    if tagged != headings:
        yield f"the headings are {tagged}, not {headings}"
    if [one_line(name) for name in told.bookmarks] != headings:
        yield f"the bookmarks are {told.bookmarks}, not {headings}"


def tables(told: Told, html: Element) -> Iterator[str]:
    """One Table for each table."""
    wanted = sum(1 for _ in html.iter("table"))
    if (found := len(told.root.all("Table"))) != wanted:
        yield f"{found} tables, not {wanted}"


def cells(told: Told, html: Element) -> Iterator[str]:
    """Every cell with its words, its headings and, where it is a heading, its scope."""
    for table, tag in zip(html.iter("table"), told.root.all("Table"), strict=False):
        names = {cell.identity: cell.text() for cell in tag.all("TH")}
        wanted = list(_cells(table))
        found = [
            (
                cell.text(),
                {"Row": "row", "Column": "col"}.get(cell.attributes.get("Scope", "")),
                tuple(names.get(name, "?") for name in cell.attributes.get("Headers", ())),
            )
            for cell in tag.all("TH", "TD")
        ]
        if found != wanted:
            yield f"the cells are {found}, not {wanted}"


def _cells(table: Element) -> Iterator[tuple[str, str | None, tuple[str, ...]]]:
    """The cells of a table with one row of headings above and one column of them at the side."""
    rows = [[cell for cell in row if cell.tag in ("th", "td")] for row in table.iter("tr")]
    for row in rows:
        for column, cell in enumerate(row):
            headings = [*row[:column], *(above[column] for above in rows if above is not row)]
            own = (
                text(each)
                for each in headings
                if each.get("scope") == ("row" if each in row else "col") and each is not cell
            )
            yield text(cell), cell.get("scope"), tuple(own) if row is not rows[0] else ()


def links(told: Told, html: Element) -> Iterator[str]:
    """Every link once, saying its own words, with its target, on paper too."""
    wanted = [each for each in html.iter("a") if each.get("href") and text(each)]
    found = told.root.all("Link")
    if len(found) != len(wanted):
        yield f"{len(found)} links, not {len(wanted)}"
    for link, element in zip(found, wanted, strict=False):
        areas = [kid for kid in link.kids if isinstance(kid, Clickable)]
        if not areas:
            yield f"nothing to click on for {link.text()}"
        for area in areas:
            if area.contents != link.text():
                yield f"{link.text()} says {area.contents}"
            if not link.text().startswith(text(element)):
                yield f"{link.text()}, not {text(element)}"
            if area.target != element.get("href"):
                yield f"{link.text()} leads to {area.target}, not {element.get('href')}"
            if not area.flags & 4:
                yield f"{link.text()} is not printed"


def languages(told: Told, html: Element) -> Iterator[str]:
    """Every change of language, with the words in it."""
    own = html.get("lang", "")
    wanted = [
        (each.get("lang"), text(each))
        for each in html.iter()
        if each is not html
        and each.get("lang") not in (None, own)
        and str(each.tag) not in ("img", f"{SVG}svg")
    ]
    found = [(tag.language, tag.text()) for tag in told.root.walk() if tag.language]
    if told.language != own:
        yield f"the language is {told.language}, not {own}"
    if found != wanted:
        yield f"the other languages are {found}, not {wanted}"


def artifacts(told: Told, html: Element) -> Iterator[str]:
    """Nothing to read among the artifacts: only what the margins repeat, and the headings of tables."""
    repeated = {text(cell) for head in html.iter("thead") for cell in head.iter() if cell.tag in ("td", "th")}
    margins = [
        _PAGE_NUMBER.sub("", words)
        for page in told.pages
        for kind, words in page.artifacts
        if kind.startswith("Pagination ")
    ]
    for page in told.pages:
        for kind, words in page.artifacts:
            often = margins.count(_PAGE_NUMBER.sub("", words)) >= len(told.pages) - 1
            fine = often if kind.startswith("Pagination ") else kind == "Pagination" and words in repeated
            if words.strip() and not fine:
                yield f"nobody hears {words!r} ({kind or 'no kind'})"


def content(told: Told, html: Element) -> Iterator[str]:
    """Nothing that cannot be read outside the artifacts: all is in the tree, once, and in letters."""
    tagged = [(piece.page, piece.mark) for piece in told.root.pieces()]
    for number, page in enumerate(told.pages):
        for words in page.unmarked:
            yield f"page {number + 1} has {words!r} outside all tags"
        if page.unmarked_drawings:
            yield f"page {number + 1} has {page.unmarked_drawings} drawings outside all tags"
        for mark, words in page.tagged.items():
            if (count := tagged.count((number, mark))) != 1:
                yield f"page {number + 1}: {words!r} is told {count} times"
            if "\N{REPLACEMENT CHARACTER}" in words:
                yield f"page {number + 1}: {words!r} cannot be read"
    for tag in told.root.walk():
        empty = not tag.text() and not tag.alternative and not tag.all("Figure")
        if empty and tag.role not in ("TD", "TH"):
            yield f"an empty {tag.role}"
    for figure in told.root.all("Figure"):
        if not figure.alternative:
            yield "a picture without words"


def words(told: Told, html: Element) -> Iterator[str]:
    """All words of the page, in its order, and the words for its pictures."""
    body = html.find("body")
    assert body is not None
    wanted = _letters(_shown(body))
    found = _letters(_told(told.root))
    if found != wanted:
        at = next((place for place, (a, b) in enumerate(zip(found, wanted, strict=False)) if a != b), -1)
        yield f"told is …{found[max(at - 40, 0) : at + 40]}…, written …{wanted[max(at - 40, 0) : at + 40]}…"


def _shown(element: Element) -> Iterator[str]:
    if element.tag == f"{SVG}svg":
        title = element.find(f"{SVG}title")
        yield title.text or "" if title is not None else ""
        return
    if element.tag in ("script", "style"):
        return
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            yield from _shown(child)
        yield child.tail or ""


def _told(tag: Tag) -> Iterator[str]:
    """The words of a tag without what only paper has: signs of lists, and the numbers of pages in links."""
    if tag.role == "Lbl":
        return
    if tag.role == "Link":
        yield _PAGE_OF_LINK.sub("", tag.text())
        return
    if tag.role == "Figure":
        yield tag.alternative
        return
    for kid in tag.kids:
        if isinstance(kid, Tag):
            yield from _told(kid)
        elif not isinstance(kid, Clickable):
            yield kid.text


def _letters(some: Iterator[str]) -> str:
    return re.sub(r"\W", "", "".join(some))


Check = Callable[[Told, Any], Iterator[str]]
CHECKS: dict[str, Check] = {
    check.__name__: check for check in (bookmarks, tables, cells, links, languages, artifacts, content, words)
}
