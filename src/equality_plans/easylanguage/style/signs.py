"""Signs that stand for words, mark-up that an easy read cannot have, and pointers to other places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from equality_plans.easylanguage.blanking import Taken
from equality_plans.easylanguage.tokens import Replaceable

_EASY = {
    "&": "and", "+": "and", "=": "is", "<": "less than", ">": "more than", "@": "at", "½": "half",
    "¼": "a quarter", "¾": "3 quarters", "~": "about", "≥": "at least", "≤": "at most", "€": "euros",
    "$": "dollars",
}  # fmt: skip
_BETWEEN_WORDS = (
    (re.compile(r"\band ?/ ?or\b", re.IGNORECASE), "or"),
    (re.compile(r"\b24/7\b"), "all day and every day"),
    (re.compile(r"\bs/he\b", re.IGNORECASE), "they"),
    (re.compile(r"\b(?:he/she|she/he)\b", re.IGNORECASE), "they"),
    (re.compile(r"\b((?:19|20)\d\d)/(\d\d(?:\d\d)?)\b"), ""),  # the years themselves
    (re.compile(r"(?<=\w) ?/ ?(?=\w)"), "or"),
)
_SIGN = re.compile(r"[&=<>§#~^|\\{}\[\]_@±×÷≥≤→←•†‡™®©¶½¼¾$€]|(?<![\w+])\+|\+(?=\d)|(?<!\w)/|/(?!\w)")
_MARK_UP = re.compile(
    r"</?[A-Za-z][^<>]*>|(?<![\w*_])(?P<mark>\*|_{1,2})(?=[^\s*_])[^*_]+(?<=\S)(?P=mark)(?![\w*_])"
)
_SIGNED = r"(?:\d+|(?-i:[A-Z])\b)"
_POINTERS = (
    rf"\b(?:see|look at|go to|turn to|read) (?:the )?(?:page|section|chapter|part|table|figure)s? {_SIGNED}",
    r"\b(?:see|look|read) (?:the )?(?:above|below|overleaf|appendix|annexe?|footnotes?)\b",
    r"\b(?:see|look at|read) the (?:next|last|previous|other) (?:page|section|chapter)\b",
    r"\b(?:on|from|in|to) page \d+",
    r"\bpages? \d+(?: (?:to|and) \d+)?",
    r"\b(?:section|chapter|annexe?|appendix|paragraph) " + _SIGNED,
    r"\b(?:mentioned|named|described|listed|shown|said|table|figure|list|chart) (?:above|below)\b",
    r"\bas (?:we )?(?:said )?(?:above|below)\b",
    r"\b(?:the|these) above\b|\boverleaf\b|\bfootnotes?\b(?: \d+)?",
    # marks of footnotes
    r"[¹²³⁴⁵⁶⁷⁸⁹]+|(?<=\w)\[\d{1,3}\]|(?<=\w)\*(?!\*)(?=\s|$)",
)
_POINTER = re.compile("|".join(_POINTERS), re.IGNORECASE)


def find_signs(text: str) -> Iterator[Replaceable]:
    """The signs of a sentence that stand for a word.

    Args:
        text: a sentence without contact details, where such signs are right.
    """
    taken = _marked(text)
    for pattern, easy in _BETWEEN_WORDS:
        for found in pattern.finditer(text):
            if found.start() not in taken:
                taken.add(found.span())
                yield Replaceable(found[0], found.start(), easy or _two_years(found))
    for found in _SIGN.finditer(text):
        if found.start() not in taken:
            yield Replaceable(found[0], found.start(), _EASY.get(found[0], ""))


def find_mark_up(text: str) -> Iterator[re.Match[str]]:
    """The marks of italics and underlining in a sentence, and HTML, with the words between them."""
    return _MARK_UP.finditer(text)


def find_pointers(text: str) -> Iterator[re.Match[str]]:
    """What sends a reader to another place: `see page 5`, `above`, the mark of a footnote."""
    marked = _marked(text)
    return (found for found in _POINTER.finditer(text) if found.start() not in marked)


def _marked(text: str) -> Taken:
    taken = Taken(text)
    for found in _MARK_UP.finditer(text):
        taken.add(found.span())
    return taken


def _two_years(found: re.Match[str]) -> str:
    start, end = found[1], found[2]
    return f"{start} to {end if len(end) == 4 else start[:2] + end}"
