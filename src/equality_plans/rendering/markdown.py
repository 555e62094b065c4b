"""Text fields to HTML: a small, safe part of Markdown, references to parts of plans, and glossary terms.

Kept: paragraphs, nested lists, bold, emphasis, links, bare addresses, `[[D1.2]]`. HTML is shown as text;
pictures, headings, tables, code and rules are not layout but plain characters, and an indented line is a
paragraph. A list item holds its text directly, without paragraphs inside: tagged PDFs ask for that (ISO
14289-1, 7.2).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from equality_plans.rendering.markdown_parser import markdown_parser

if TYPE_CHECKING:
    from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class Link:
    """Where a reference leads and what it says.

    Attributes:
        href: the address; `#D1.2` inside the page.
        words: what is printed where the author gives no words.
        elsewhere: whether it leads to another file.
    """

    href: str
    words: str
    elsewhere: bool = False


Resolve = Callable[[str], Link | None]

_BARE_ADDRESS = re.compile(
    r"(?P<web>\b(?:https?://|www\.(?=[\w-]+\.))[^\s<>\"]+)|(?P<mail>\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+)",
    re.IGNORECASE,
)
_LINE_BREAK = re.compile(r"[ \t]*\n[ \t]*")
_PARAGRAPH_BREAK = re.compile(r"\n[ \t]*\n\s*")
# A pattern that starts with one sign, or one of some signs, is looked for much faster than one with a choice.
_MARK = re.compile(r"[\\`*_\[\]<>@]")
_ENDED = re.compile(r"[.,:;!?…](?:[’”)\"]|<[^>]*>)*$")
_LIST_MARK = re.compile(r"\n[ \t]*+(?:[-+]|\d{1,9}+[.)])(?:[ \t]|$)", re.MULTILINE)


class Prose:
    """Turns the text fields of one plan into HTML.

    Args:
        resolve: finds what a reference such as `D1.2` or `anytown-2022#D3` leads to; None where it leads
            nowhere.
        terms: address of the explanation by each form of a glossary term, in any letter case.
    """

    def __init__(self, resolve: Resolve, terms: Mapping[str, str]) -> None:
        self._resolve = resolve
        self._terms = {form.casefold(): address for form, address in terms.items()}
        forms = sorted(terms, key=len, reverse=True)
        self._any_term = (
            re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, forms)) + r")(?!\w)", re.IGNORECASE)
            if forms
            else None
        )

    def block(self, text: str | None, seen: set[str] | None = None) -> Markup:
        """A text field as paragraphs and lists.

        Args:
            text: Markdown; None and empty text give nothing.
            seen: glossary terms that are linked already in this section or card; grows. None links no terms.
        """
        if not text:
            return Markup("")
        if not has_marks(text):
            parts = (part.rstrip() for part in _PARAGRAPH_BREAK.split(text.strip()) if part)
            return Markup("\n".join(f"<p>{self._plain_text(part, seen)}</p>" for part in parts))
        return Markup("".join(self._blocks(markdown_parser().parse(text), seen))).strip()

    def inline(self, text: str | None, seen: set[str] | None = None) -> Markup:
        """A text field on one line, where there is no room for paragraphs: a cell, a list item."""
        if not text:
            return Markup("")
        if not has_marks(text):
            return Markup(self._plain_text(" ".join(text.split()), seen))
        lines: list[str] = []
        depth = 0
        after_item = False
        for token in markdown_parser().parse(text):
            depth += {"list_item_open": 1, "list_item_close": -1}.get(token.type, 0)
            if token.type == "inline":
                if after_item and not _ENDED.search(lines[-1]):
                    # Where the items of a list stand in a row, a sign has to part them.
                    lines[-1] += ";" if depth else "."
                lines.append("".join(self._inlines(token.children or (), seen)))
                after_item = depth > 0
        return Markup(" ".join(lines))

    def _blocks(self, tokens: Iterable[Token], seen: set[str] | None) -> Iterator[str]:
        in_items = 0
        begun = False  # whether the current list item has text already
        for token in tokens:
            kind = token.type
            if kind == "inline":
                if in_items and begun:
                    yield "<br>"
                yield from self._inlines(token.children or (), seen)
                begun = True
            elif kind == "paragraph_open" and not in_items:
                yield "<p>"
            elif kind == "paragraph_close" and not in_items:
                yield "</p>\n"
            elif kind == "list_item_open":
                in_items += 1
                begun = False
                yield "<li>"
            elif kind == "list_item_close":
                in_items -= 1
                begun = False  # what follows a nested list starts on a line of its own anyway
                yield "</li>\n"
            elif kind == "ordered_list_open":
                start = token.attrGet("start")
                yield f'<ol start="{start}">\n' if start is not None else "<ol>\n"
            elif kind.endswith("_list_open"):
                yield "<ul>\n"
            elif kind.endswith("_list_close"):
                yield f"</{token.tag}>\n"

    def _inlines(self, tokens: Iterable[Token], seen: set[str] | None) -> Iterator[str]:
        in_link = False
        for token in tokens:
            kind = token.type
            if kind == "text":
                words = _LINE_BREAK.sub(" ", token.content)
                # Nothing but words stands in a link: anything else splits it in a tagged PDF.
                yield str(escape(words)) if in_link else self._linked_text(words, seen)
            elif kind == "reference":
                yield self._reference(token)
            elif kind == "link_open":
                in_link = bool(token.attrGet("href"))  # `[words]()` leads nowhere: only the words are left
                yield f'<a href="{escape(str(token.attrGet("href")))}">' if in_link else ""
            elif kind == "link_close":
                yield "</a>" if in_link else ""
                in_link = False
            elif kind in ("softbreak", "hardbreak"):
                yield " "
            elif not in_link and kind.endswith(("_open", "_close")):
                yield f"<{token.tag}>" if token.nesting == 1 else f"</{token.tag}>"

    def _reference(self, token: Token) -> str:
        found = self._resolve(token.meta["target"])
        words = str(escape(token.content or (found.words if found else token.meta["target"])))
        if found is None:
            return words
        # The class marks links to other files, which paper cannot follow.
        kind = ' class="elsewhere"' if found.elsewhere else ""
        return f'<a{kind} href="{escape(found.href)}">{words}</a>'

    def _plain_text(self, text: str, seen: set[str] | None) -> str:
        return self._with_terms(_LINE_BREAK.sub(" ", text) if "\n" in text else text, seen)

    def _linked_text(self, text: str, seen: set[str] | None) -> str:
        if "@" not in text and "://" not in text and "www." not in text.lower():
            return self._with_terms(text, seen)
        pieces: list[str] = []
        end = 0
        for match in _BARE_ADDRESS.finditer(text):
            address = _without_closing_marks(match[0])
            href = f"mailto:{address}" if match["mail"] else address
            if href[:4].lower() == "www.":
                href = f"https://{address}"
            pieces.append(self._with_terms(text[end : match.start()], seen))
            pieces.append(f'<a class="address" href="{escape(href)}">{escape(address)}</a>')
            end = match.start() + len(address)
        pieces.append(self._with_terms(text[end:], seen))
        return "".join(pieces)

    def _with_terms(self, text: str, seen: set[str] | None) -> str:
        if seen is None or self._any_term is None:
            return str(escape(text))
        pieces: list[str] = []
        end = 0
        for match in self._any_term.finditer(text):
            # A pattern that ignores case takes i and ı for one letter; folding, which the terms went through,
            # does not.
            address = self._terms.get(match[0].casefold())
            if address is None or address in seen:
                continue
            seen.add(address)
            pieces.append(str(escape(text[end : match.start()])))
            pieces.append(f'<a class="term" href="{escape(address)}">{escape(match[0])}</a>')
            end = match.end()
        pieces.append(str(escape(text[end:])))
        return "".join(pieces)


def has_marks(text: str) -> bool:
    """Whether Markdown may change more in a text than its paragraphs; most fields are spared the parser."""
    return bool(
        _MARK.search(text) or "://" in text or "www." in text.lower() or _LIST_MARK.search(f"\n{text}")
    )


def _without_closing_marks(address: str) -> str:
    # A full stop or bracket after an address belongs to the sentence, unless the address opened the bracket.
    while address:
        last = address[-1]
        if last in ".,;:!?'’”*_" or (last == ")" and address.count("(") < address.count(")")):
            address = address[:-1]
        else:
            break
    return address
