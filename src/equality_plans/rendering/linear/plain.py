"""Texts and rows of figures in plain words, for the forms that have neither links nor columns."""

from __future__ import annotations

from collections.abc import Sequence

from equality_plans.rendering.linear.blocks import ELSEWHERE, Run, Text


def with_addresses(text: Text) -> str:
    """Words, and after those that lead to a page elsewhere its address in brackets."""
    pieces: list[str] = []
    for at, run in enumerate(text):
        pieces.append(run.text)
        last_of_link = at + 1 == len(text) or text[at + 1].href != run.href
        if last_of_link and (address := _address(run)):
            pieces.append(f" ({address})")
    return "".join(pieces)


def _address(run: Run) -> str:
    """The address of a link to another site, unless its words are the address."""
    bare = run.href.removeprefix("mailto:")
    if not run.href.startswith(ELSEWHERE) or bare in run.text:
        return ""
    return "" if run.text.strip() and run.text.strip() in bare and "." in run.text else bare


def row_in_words(row: Sequence[Text]) -> str:
    """A row of figures on one line: its heading, then what its other cells hold."""
    name, *cells = map(with_addresses, row)
    told = ", ".join(filter(None, cells))
    return f"{name}: {told}" if name else told
