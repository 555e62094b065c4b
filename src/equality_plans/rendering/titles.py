"""Long texts made short: the heading of an action, and the words of a reference to it."""

from __future__ import annotations

import re
from functools import lru_cache

HEADING_LENGTH = 110
"""Longer first paragraphs are parted after a sentence: a heading that the eye takes in at once."""
SHORT_LENGTH = 72
"""As much of a title as a reference or a line of a list repeats: about one line."""

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9“‘(\[*])")
_NOT_AN_END = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|St|No|Nos|cf|vs)|\b(?:e\.g|i\.e|etc)|\b[A-Z])\.$")
_LIST_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s")
_FIRST_ITEM = re.compile(r"^[-*+][ \t]+")
_NEXT_ITEM = re.compile(r"(?<=\S)\s*\n[ \t]*(?:[-*+]|\d{1,2}[.)])[ \t]+")
_REFERENCE = re.compile(r"\[\[([^\]|]*)(?:\|([^\]]*))?\]\]")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"(?<!\\)(\*\*|\*|__|(?<!\w)_|_(?!\w))")


def heading_and_rest(text: str) -> tuple[str, str]:
    """Part a text into what its heading says and what stands under the heading, both Markdown.

    The heading is the first paragraph; of a long one, its first sentence. A text that starts with a list has
    no heading of its own.
    """
    text = text.strip()
    if _LIST_ITEM.match(text):
        return "", text
    lines = text.split("\n")
    ends = next(
        (at for at, line in enumerate(lines) if not line.strip() or (at and _LIST_ITEM.match(line))),
        len(lines),
    )
    first = " ".join(line.strip() for line in lines[:ends])
    rest = "\n".join(lines[ends:]).strip("\n")
    if len(first) <= HEADING_LENGTH:
        return _without_full_stop(first), rest
    head, tail = _first_sentence(first)
    head = _without_full_stop(head)
    if not (tail and rest):
        return head, tail or rest
    # A list stays tied to the words that lead into it.
    leads_in = ends < len(lines) and bool(lines[ends].strip())
    return head, f"{tail}\n{rest}" if leads_in else f"{tail}\n\n{rest}"


def _without_full_stop(text: str) -> str:
    # A heading ends without one, unless it is more than one sentence.
    alone = text.endswith(".") and not text.endswith("..") and not _SENTENCE_END.search(text)
    return text[:-1] if alone and not _NOT_AN_END.search(text) else text


def plain(text: str) -> str:
    """Markdown without its marks, on one line."""
    if "[" in text:
        text = _REFERENCE.sub(lambda match: match[2] or match[1], text)
        text = _LINK.sub(lambda match: match[1], text)
    if "*" in text or "_" in text:
        text = _EMPHASIS.sub("", text)
    text = _FIRST_ITEM.sub("", text)
    if "\n" in text:
        text = _items_in_a_row(text)
    return " ".join(text.replace("\\", "").split())


def _items_in_a_row(text: str) -> str:
    return _NEXT_ITEM.sub(lambda found: " " if text[found.start() - 1] in ".,:;!?" else "; ", text)


@lru_cache(maxsize=2048)
def short(text: str, length: int = SHORT_LENGTH) -> str:
    """The first words of a text, cut between words; what is cut off is shown by three dots."""
    words = plain(heading_and_rest(text)[0] or text).rstrip(".:;")
    if len(words) <= length:
        return words
    return words[: length + 1].rpartition(" ")[0].rstrip(",;:–- ") + "…"


def _first_sentence(text: str) -> tuple[str, str]:
    for match in _SENTENCE_END.finditer(text):
        head = text[: match.start()]
        if _NOT_AN_END.search(head) or head.count("**") % 2 or head.count("[") != head.count("]"):
            continue
        return head, text[match.end() :]
    return text, ""
