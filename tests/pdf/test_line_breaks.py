"""The repair of WeasyPrint's line breaks, and that it is still needed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from equality_plans.pdf.document import load_library, write_pdf
from equality_plans.pdf.fonts import font_face_css

WIDTHS = range(440, 490, 2)
"""Points. In some of them there is room for the words before the link, but not for the space behind them."""
WORDS = "How easy it is to reach our contact centres is told under"


def first_lines() -> list[str]:
    """The first line of a paragraph with a link, in boxes of every width."""
    found: list[str] = []

    def walk(box: Any) -> Iterator[str]:
        if box.element_tag == "p":
            yield "".join(
                part.text for part in box.children[0].descendants() if type(part).__name__ == "TextBox"
            )
        else:
            for child in getattr(box, "children", ()):
                yield from walk(child)

    def look(document: Any) -> None:
        found.extend(line for page in document.pages for line in walk(page._page_box))

    style = f"{font_face_css()}html{{font:18pt/1.5 'Atkinson Hyperlegible'}}body{{margin:0}}"
    link = '<a href="#here">1: Make sure that nobody is put at a disadvantage</a>'
    boxes = "".join(f'<div style="width:{width}pt"><p>{WORDS} {link}.</p></div>' for width in WIDTHS)
    write_pdf(
        f'<!DOCTYPE html><html lang="en-GB"><head><title>Lines</title><style>{style}</style></head>'
        f'<body id="here">{boxes}</body></html>',
        look=look,
    )
    return found


def test_line_is_filled_before_a_link() -> None:
    lines = first_lines()
    assert len(lines) == len(WIDTHS)
    assert all(line.startswith("How easy it is to reach our contact centres is") for line in lines)
    assert any(line.strip() == WORDS for line in lines)


def test_weasyprint_still_needs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    load_library()
    from weasyprint.layout import inline

    repaired = inline.split_first_line
    monkeypatch.setattr("equality_plans.pdf.line_breaks.repair_line_breaks", lambda: None)
    monkeypatch.setattr(inline, "split_first_line", repaired.__wrapped__)
    assert "How" in [line.strip() for line in first_lines()]


def test_it_is_repaired_once() -> None:
    load_library()
    from weasyprint.layout import inline

    before = inline.split_first_line
    load_library()
    assert inline.split_first_line is before
