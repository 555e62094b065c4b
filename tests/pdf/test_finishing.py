from __future__ import annotations

import io
import zlib
from typing import Any

import pikepdf
import pydyf
import pytest

from equality_plans.errors import RenderingError
from equality_plans.pdf.finishing import compress_once
from equality_plans.pdf.tagging.streams import PageStream, glyphs_of_space

from .small import pdf


def test_streams_are_compressed_once() -> None:
    written: Any = pydyf.PDF()
    drawn = pydyf.Stream([b"0 0 9 9 re", b"f"], compress=True)
    plain = pydyf.Stream([b"<x/>"])
    image = pydyf.Stream([b"picture"], {"Filter": "/DCTDecode"}, compress=True)
    for item in (drawn, plain, image):
        written.add_object(item)
    before = drawn.data
    compress_once(written)
    assert drawn.data == before
    assert not drawn.compress
    assert zlib.decompress(drawn.stream[0]) == b"0 0 9 9 re\nf"
    assert plain.stream == [b"<x/>"]
    assert image.stream == [b"picture"]


def test_every_tag_of_the_file_is_used() -> None:
    """Nothing is left of the tags that WeasyPrint made."""
    with pikepdf.open(io.BytesIO(pdf("<h1>A plan</h1><ul><li>One <b>bold</b></li></ul>"))) as written:
        tags = [
            item
            for item in written.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/StructElem"
        ]
        assert sorted(str(tag.S) for tag in tags) == ["/Document", "/H1", "/L", "/LBody", "/LI", "/Lbl"]
        root = written.Root.StructTreeRoot
        assert int(root.ParentTreeNextKey) == len(root.ParentTree.Nums) // 2 == len(written.pages)


def test_parents_of_words_and_links_are_their_tags() -> None:
    body = "<p>See <a href='#there'>there</a></p><h2 id=there>There</h2>"
    with pikepdf.open(io.BytesIO(pdf(body))) as written:
        root = written.Root.StructTreeRoot
        kinds = {int(root.ParentTree.Nums[at]): root.ParentTree.Nums[at + 1] for at in (0, 2)}
        assert [str(tag.S) for tag in kinds[0]] == ["/P", "/Link", "/H2"]
        (area,) = written.pages[0].Annots
        assert str(kinds[int(area.StructParent)].S) == "/Link"


def test_names_of_headings_lead_to_them() -> None:
    body = "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>"
    with pikepdf.open(io.BytesIO(pdf(body))) as written:
        names = list(written.Root.StructTreeRoot.IDTree.Names)
        assert [str(name) for name in names[::2]] == ["table-1-1-1", "table-1-1-2"]
        assert [str(tag.ID) for tag in names[1::2]] == ["table-1-1-1", "table-1-1-2"]


def test_typeface_without_a_space_has_no_glyph_for_it() -> None:
    class Font:
        def __init__(self, name: str, letters: dict[int, str], bitmap: bool = False) -> None:
            self.hash, self.to_unicode, self.bitmap = name, letters, bitmap

    fonts = [Font("ONE", {3: " ", 4: "a"}), Font("TWO", {4: "a"}), Font("BIT", {3: " "}, True)]
    assert glyphs_of_space(fonts) == {"ONE": "0003"}


def test_words_that_no_page_shows_are_refused() -> None:
    with pytest.raises(RenderingError, match="see-through"):
        PageStream(pydyf.Stream()).number([(_content(), 0)])


def _content() -> Any:
    from equality_plans.pdf.tagging.nodes import Content

    return Content(0, 7, "words")
