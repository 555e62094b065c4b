"""Large print: the standard edition as a PDF for people who read large letters, on paper or on a screen.

It keeps to what the UK Association for Accessible Formats asks of large print at least (UKAAF, G003): letters
of 16 or better 18 points and nothing smaller, page numbers included; text to the left; no italics,
underlining or blocks of capitals; whole words; one column. So tables and drawings give way to lists. Paper
cannot be clicked on: behind a link stands its address, or the page that it leads to.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from equality_plans.pdf.document import write_pdf
from equality_plans.rendering.environment import fill
from equality_plans.rendering.html import on_paper
from equality_plans.rendering.labels import Labels, read_labels
from equality_plans.rendering.styles import css_string, font_faces, style_sheet

if TYPE_CHECKING:
    from equality_plans.rendering import Edition

_LARGER = {"h1": 12, "h2": 9, "h3": 5, "h4": 2}
"""Points by which headings are larger than the text: as a part of it, they would be too much at 28 points."""
_LINE = 1.5
"""The height of a line, of the size of its letters."""
_MARGIN = 20
"""Millimetres left and right of the text, as in large-print.css."""
_WIDTH = (210 - 2 * _MARGIN) / 25.4 * 72
_WIDE_LETTER = 0.55
"""A letter of the typeface is rarely wider on average, of its size."""
_LONGEST_WHOLE = 24
"""Letters of what is kept on one line: as many as have room in 28 points."""

_LINK_OUT = re.compile(r'<a [^>]*?href="((?:https?://|mailto:)[^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_BEFORE_ADDRESS = re.compile(r"^(?:https://|http://(?=www\.)|mailto:)")
"""What nobody types."""
_TAG = re.compile(r"(<[^>]*>)")
_PIECE = re.compile(
    r"\b\d{3,}(?: \d{2,})+\b"  # a phone number
    r"|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"  # a British postcode
    r"|[^\s/]+"  # a word, or a piece of an address
)
_HYPHEN = re.compile(r"\w-\w")


def make(edition: Edition) -> bytes:
    """The large print of a plan.

    Raises:
        RenderingError: when a template is faulty, or the PDF cannot be made as it should be.
        MachineError: when the libraries that draw PDFs are missing.
    """
    return write_pdf(large_page(edition), attachments=edition.attachments)


def large_page(edition: Edition) -> str:
    """The page that the PDF is made from.

    Raises:
        RenderingError: when a template is missing or faulty.
    """
    labels = read_labels(edition.view["language"])
    masthead, size = edition.view["masthead"], edition.font_size
    title = f"{masthead['title']}, {masthead['organisation']}"
    styles = (
        font_faces("print"),
        _page_behind_links(labels),
        style_sheet(edition.environment, "large-print.css"),
        _sizes(size),
        _foot(masthead, labels, size),
    )
    data = {
        **edition.view,
        "medium": "print",
        "styles": Markup("\n".join(styles)),
        "document_title": labels("large_print.document_title", title=title),
        "size": labels("large_print.edition", size=size),
    }
    head, body, text = on_paper(fill(edition.environment, "large-print.html", data)).partition("<body")
    return head + body + _whole_words(_LINK_OUT.sub(_with_address, text))


def _sizes(size: int) -> str:
    rules = [f"html{{font-size:{size}pt}}"]
    rules += (f"{heading}{{font-size:{size + larger}pt}}" for heading, larger in _LARGER.items())
    return "".join(rules)


def _foot(masthead: dict[str, Any], labels: Labels, size: int) -> str:
    """What stands at the foot of each page, in one line: whose plan it is, and the number of the page."""
    lines = [
        labels("large_print.running", title=masthead[name], page="\0") for name in ("title", "organisation")
    ]
    room = _WIDTH / (size * _WIDE_LETTER)
    line = next((one for one in lines if len(one) + 2 <= room), labels("page.page_word") + " \0")
    before, _, after = line.partition("\0")
    content = f"{css_string(before)} counter(page) {css_string(after)}"
    bottom = round(size * _LINE) + 45
    foot = f"font-size:{size}pt;line-height:{_LINE};content:{content}"
    return f"@page{{margin-bottom:{bottom}pt;@bottom-left{{{foot}}}}}"


def _page_behind_links(labels: Labels) -> str:
    # The number stays with the word before it.
    before, _, after = (
        labels("large_print.on_page", page="\0").replace(" ", "\N{NO-BREAK SPACE}").partition("\0")
    )
    number = "target-counter(attr(href url), page)"
    return f'a[href^="#"]::after{{content:" "{css_string(before)}{number}{css_string(after)}}}'


def _with_address(link: re.Match[str]) -> str:
    """A link to another place, and behind it the address where its words are not the address."""
    address = _BEFORE_ADDRESS.sub("", link[1]).rstrip("/")
    return link[0] if address in link[2] else f"{link[0]} ({address})"


def _whole_words(text: str) -> str:
    """Words with hyphens, phone numbers and postcodes, each kept on one line."""
    parts = _TAG.split(text)
    parts[::2] = (_PIECE.sub(_whole, part) for part in parts[::2])
    return "".join(parts)


def _whole(piece: re.Match[str]) -> str:
    it = piece[0]
    if len(it) > _LONGEST_WHOLE or not (" " in it or _HYPHEN.search(it)):
        return it
    return f'<span class="whole">{it}</span>'
