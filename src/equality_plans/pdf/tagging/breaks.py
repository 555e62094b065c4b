"""Where words part that WeasyPrint 70.0 draws without a space between: at the end of a line, before bold.

Tagged PDF wants the spaces of the text in the file (ISO 32000-1, 14.8.2.5): without them a listener hears
"the endof a line". Not every line ends with a word, though: an address may be broken anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from equality_plans.pdf.tagging.nodes import HOLDS_TEXT, IN_TEXT, Content, Node

_BLANK = re.compile(r"[ \t\n\r\f]+")


def mark_breaks(root: Node) -> None:
    """Find every stretch of words that wants a space behind it."""
    for node in root.walk():
        if node.role in HOLDS_TEXT - IN_TEXT:
            _mark(list(_of_one_text(node)), node.element)


def _of_one_text(node: Node) -> Iterator[Content]:
    """The words of a paragraph, those of its links included, those of paragraphs inside it left out."""
    for kid in node.kids:
        if isinstance(kid, Content):
            yield kid
        elif isinstance(kid, Node) and kid.role in IN_TEXT:
            yield from _of_one_text(kid)


def _mark(contents: list[Content], element: Any) -> None:
    if len(contents) < 2:
        return
    source = _BLANK.sub(" ", "".join(_source(element)))
    places = list(_places(contents, source))
    for (before, (_, end)), (after, (begin, _)) in pairwise(zip(contents, places, strict=True)):
        if before.text[-1:] in ("", " ") or after.text[:1] in ("", " "):
            continue
        if end < 0 or begin < 0:
            before.space = before.line != after.line
        else:
            before.space = before.block is not after.block or " " in source[end:begin]


def _places(contents: list[Content], source: str) -> Iterator[tuple[int, int]]:
    """Where each stretch begins and ends in the source; -1 for words that are not from there."""
    position = 0
    for content in contents:
        words = content.text.strip()
        # At the end of a line the last letter may be a hyphen that only the line has.
        for shown in () if content.generated else (words, words[:-1]):
            if shown and (at := source.find(shown, position)) >= 0:
                position = at + len(shown)
                yield at, position
                break
        else:
            yield -1, -1


def _source(element: Any) -> Iterator[str]:
    """The text of an element, with a blank for each forced end of a line."""
    yield element.text or ""
    for child in element:
        if child.tag == "br":
            yield "\n"
        elif isinstance(child.tag, str):
            yield from _source(child)
        yield child.tail or ""
