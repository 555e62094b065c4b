from __future__ import annotations

import pikepdf

from equality_plans.pdf.reading.fonts import decoder_of
from equality_plans.pdf.reading.marked import Page, marked_pages

LETTERS = b"""begincmap
1 beginbfchar <01> <0041> endbfchar
2 beginbfrange <02> <03> <0042> <04> <05> [<00660069> <D83DDE00>] endbfrange
endcmap"""


def drawn(instructions: bytes) -> Page:
    """What is read of a page with these instructions; /F has A, B, C, fi and a smiling face as 1 to 5."""
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        font = pikepdf.Dictionary(Subtype=pikepdf.Name.TrueType, ToUnicode=pdf.make_stream(LETTERS))
        form = pdf.make_stream(b"BT /F 1 Tf <02> Tj ET 0 0 1 1 re f", Subtype=pikepdf.Name.Form)
        image = pdf.make_stream(b"", Subtype=pikepdf.Name.Image)
        page.Resources = pikepdf.Dictionary(
            Font=pikepdf.Dictionary(F=pdf.make_indirect(font)),
            XObject=pikepdf.Dictionary(Form=form, Image=image),
        )
        page.Contents = pdf.make_stream(instructions)
        return marked_pages(pdf)[0]


def test_words_are_read_by_their_marks() -> None:
    page = drawn(
        b"/P <</MCID 0>> BDC BT /F 1 Tf [<01> 20 <02>] TJ <0304> Tj ET EMC "
        b"/Artifact <</Type /Pagination /Subtype /Header>> BDC BT /F 1 Tf <05> Tj ET EMC "
        b"/Artifact BMC BT /F 1 Tf <01> ' ET EMC BT /F 1 Tf <02> Tj ET 0 0 1 1 re f"
    )
    assert page.tagged == {0: "ABCfi"}
    assert page.artifacts == [("Pagination Header", "\N{GRINNING FACE}"), ("", "A")]
    assert page.unmarked == ["B"]
    assert page.unmarked_drawings == 1


def test_mark_round_a_mark_counts() -> None:
    page = drawn(b"/P <</MCID 3>> BDC /Span BMC BT /F 1 Tf <01> Tj ET EMC 0 0 1 1 re f EMC")
    assert page.tagged == {3: "A"}
    assert page.unmarked_drawings == 0


def test_drawings_inside_a_page_are_read_too() -> None:
    assert drawn(b"/P <</MCID 0>> BDC /Form Do EMC").tagged == {0: "B"}
    bare = drawn(b"/Form Do /Image Do")
    assert (bare.unmarked, bare.unmarked_drawings) == (["B"], 2)


def test_letter_without_an_entry_shows() -> None:
    assert drawn(b"/P <</MCID 0>> BDC BT /F 1 Tf <0109> Tj ET EMC").tagged == {
        0: "A\N{REPLACEMENT CHARACTER}"
    }


def test_typeface_without_letters_reads_nothing() -> None:
    decoder = decoder_of(pikepdf.Dictionary(Subtype=pikepdf.Name.Type0))
    assert decoder.text(b"\x00\x01") == "\N{REPLACEMENT CHARACTER}"
