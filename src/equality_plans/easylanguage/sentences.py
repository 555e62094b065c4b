"""Easy-read text: one sentence a line, bold its only mark-up."""

from __future__ import annotations

import re

_BOLD = re.compile(r"\*\*(.+?)\*\*")


def split_sentences(text: str) -> list[str]:
    """The sentences of a text: its lines, without empty ones and without space around them."""
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def split_bold(sentence: str) -> list[tuple[str, bool]]:
    """A sentence in runs of text, each with whether the author made it bold."""
    runs: list[tuple[str, bool]] = []
    end = 0
    for found in _BOLD.finditer(sentence):
        runs += [(sentence[end : found.start()], False), (found[1], True)]
        end = found.end()
    runs.append((sentence[end:], False))
    return [(text, bold) for text, bold in runs if text]


def plain(sentence: str) -> str:
    """A sentence without its mark-up."""
    return "".join(text for text, _ in split_bold(sentence))
