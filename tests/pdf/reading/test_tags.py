from __future__ import annotations

import io

import pikepdf
import pytest

from equality_plans.pdf.reading.tags import read_tags

from ..small import pdf, told


def test_document_without_tags_is_refused() -> None:
    empty = io.BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        made.save(empty)
    with pytest.raises(ValueError, match="no tags"):
        read_tags(empty.getvalue())


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(pikepdf.PdfError):
        read_tags(b"plain text")


def test_title_language_and_bookmarks() -> None:
    found = told("<h1>A plan</h1><h2>Why</h2><h2>Aims</h2>")
    assert (found.title, found.language, found.bookmarks) == ("A plan", "en-GB", ("A plan", "Why", "Aims"))


def test_attributes_are_plain_values() -> None:
    body = "<table><tr><th>A</th><th>B</th></tr><tr><td colspan=2>C</td></tr></table>"
    first, second, cell = told(body).root.all("TH", "TD")
    assert cell.attributes == {"ColSpan": 2, "Headers": (first.identity, second.identity)}
    assert first.attributes == {"Scope": "Column"}


def test_a_document_of_several_tops_is_one() -> None:
    damaged = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf("<p>One</p><p>Two</p>"))) as written:
        tree = written.Root.StructTreeRoot
        tree.K = tree.K[0].K
        written.save(damaged)
    root = read_tags(damaged.getvalue()).root
    assert (root.role, [kid.role for kid in root.tags()]) == ("Document", ["P", "P"])
