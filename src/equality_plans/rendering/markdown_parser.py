"""The part of Markdown that text fields may use, and `[[references]]`: what the parser is told to know."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

_ALLOWED_ADDRESS = re.compile(r"https?://[^\s]|mailto:[^\s@]+@", re.IGNORECASE)
_REFERENCE_TARGET = re.compile(r"(?:[a-z0-9][a-z0-9-]*#)?[A-Za-z0-9][A-Za-z0-9.-]*")


@cache
def markdown_parser() -> MarkdownIt:
    """The parser, loaded with the first text that needs it: plain paragraphs do without."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("zero", {"html": False})
    parser.enable(["list", "emphasis", "link", "autolink", "escape"])
    parser.inline.ruler.before("link", "reference", _read_reference)
    parser.validateLink = is_allowed_address  # type: ignore[method-assign, assignment]
    return parser


def _read_reference(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("[[", state.pos):
        return False
    end = state.src.find("]]", state.pos + 2)
    if end < 0:
        return False
    target, _, words = state.src[state.pos + 2 : end].partition("|")
    if not _REFERENCE_TARGET.fullmatch(target.strip()):
        return False
    if not silent:
        token = state.push("reference", "", 0)
        token.content = " ".join(words.split())
        token.meta = {"target": target.strip()}
    state.pos = end + 2
    return True


def is_allowed_address(address: str) -> bool:
    """Whether an address may become a link: http, https and mailto only, never script, data or file."""
    return _ALLOWED_ADDRESS.match(address.strip()) is not None
