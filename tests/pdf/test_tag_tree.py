"""What no validator asks of the PDFs of all plans, and that each of these questions finds its fault."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest

from equality_plans.pdf.reading.tags import read_tags

from ..checkers.tag_tree import CHECKS, parsed
from .conftest import ALL, Samples
from .small import html, pdf

Damage = Callable[[pikepdf.Pdf], None]

BODY = (
    "<h1>A plan</h1><p>See <a href='#there'>the aim</a>, in Welsh <span lang=cy>nod</span>.</p>"
    "<table><caption>Figures</caption><thead><tr><th scope=col>What</th><th scope=col>Value</th></tr></thead>"
    "<tbody><tr><th scope=row>Baseline</th><td>58%</td></tr><tr><th scope=row>Target</th><td>75%</td></tr>"
    "</tbody></table><h2 id=there>An aim</h2><p>More words.</p><svg width=9 height=9><title>A square</title>"
    "<path d='M0 0h9v9z'/></svg>"
)
CSS = "@page{@top-left{content:'Our plan'}}"


@pytest.mark.slow
@pytest.mark.parametrize("check", CHECKS)
@pytest.mark.parametrize("name", ALL)
def test_pdf_tells_what_its_page_says(name: str, check: str, samples: Samples) -> None:
    sample = samples[name]
    assert list(CHECKS[check](sample.told, parsed(sample.html))) == []


@pytest.mark.parametrize("check", CHECKS)
def test_small_page_is_told_as_it_is(check: str) -> None:
    assert list(CHECKS[check](read_tags(pdf(BODY, CSS)), parsed(html(BODY, CSS)))) == []


def tags(written: pikepdf.Pdf, role: str) -> list[Any]:
    return [
        item
        for item in written.objects
        if isinstance(item, pikepdf.Dictionary) and item.get("/S") == f"/{role}" and "/P" in item
    ]


def redrawn(written: pikepdf.Pdf, old: bytes, new: bytes) -> None:
    """Change the instructions of the first page."""
    contents = written.pages[0].Contents.read_bytes()
    assert contents.count(old) == 1
    written.pages[0].Contents = written.make_stream(contents.replace(old, new))


def lose_a_bookmark(written: pikepdf.Pdf) -> None:
    with written.open_outline() as outline:
        outline.root[0].children.clear()


def rename_a_bookmark(written: pikepdf.Pdf) -> None:
    with written.open_outline() as outline:
        outline.root[0].title = "Untitled"


def break_a_table(written: pikepdf.Pdf) -> None:
    (table,) = tags(written, "Table")
    last = table.K[-1]
    del table.K[-1]
    again = written.make_indirect(
        pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.Table, P=table.P, K=[last])
    )
    table.P.K.append(again)


def swap_headings(written: pikepdf.Pdf) -> None:
    first, second = tags(written, "TD")
    first.A.Headers, second.A.Headers = second.A.Headers, first.A.Headers


def lose_headings(written: pikepdf.Pdf) -> None:
    del tags(written, "TD")[0].A.Headers


def lose_a_scope(written: pikepdf.Pdf) -> None:
    del tags(written, "TH")[0].A.Scope


def turn_a_scope(written: pikepdf.Pdf) -> None:
    tags(written, "TH")[-1].A.Scope = pikepdf.Name.Column


def say_the_address(written: pikepdf.Pdf) -> None:
    written.pages[0].Annots[0].Contents = pikepdf.String("there")


def lead_elsewhere(written: pikepdf.Pdf) -> None:
    written.pages[0].Annots[0].Dest = pikepdf.String("elsewhere")


def leave_off_paper(written: pikepdf.Pdf) -> None:
    del written.pages[0].Annots[0].F


def untie_a_link(written: pikepdf.Pdf) -> None:
    (link,) = tags(written, "Link")
    link.K = pikepdf.Array([kid for kid in link.K if isinstance(kid, int)])


def lose_a_language(written: pikepdf.Pdf) -> None:
    del tags(written, "Span")[0].Lang


def lose_the_language(written: pikepdf.Pdf) -> None:
    del written.Root.Lang


def silence_words(written: pikepdf.Pdf) -> None:
    redrawn(written, b"/Span\n<</MCID 0>>\nBDC", b"/Artifact\nBMC")


def leave_words_bare(written: pikepdf.Pdf) -> None:
    contents = written.pages[0].Contents.read_bytes()
    begin = contents.index(b"/Span\n<</MCID 0>>\nBDC")
    end = contents.index(b"EMC", begin)
    bare = contents[:begin] + contents[begin:end].partition(b"BDC")[2] + contents[end + 3 :]
    written.pages[0].Contents = written.make_stream(bare)


def draw_bare(written: pikepdf.Pdf) -> None:
    contents = written.pages[0].Contents.read_bytes()
    written.pages[0].Contents = written.make_stream(contents + b"\n0 0 9 9 re\nf")


def forget_words(written: pikepdf.Pdf) -> None:
    tags(written, "P")[-1].K = pikepdf.Array()


def say_words_twice(written: pikepdf.Pdf) -> None:
    paragraph = tags(written, "P")[-1]
    paragraph.K = pikepdf.Array([paragraph.K[0], paragraph.K[0]])


def lose_letters(written: pikepdf.Pdf) -> None:
    for item in written.objects:
        if isinstance(item, pikepdf.Dictionary) and "/ToUnicode" in item:
            del item.ToUnicode


def lose_the_words_of_a_picture(written: pikepdf.Pdf) -> None:
    del tags(written, "Figure")[0].Alt


def change_the_order(written: pikepdf.Pdf) -> None:
    (document,) = tags(written, "Document")
    document.K = pikepdf.Array([document.K[0], *reversed(list(document.K)[1:])])


def lose_the_space(written: pikepdf.Pdf) -> None:
    paragraph = tags(written, "P")[0]
    paragraph.K = pikepdf.Array(list(paragraph.K)[1:])


@pytest.mark.parametrize(
    "damage, check",
    [
        (lose_a_bookmark, "bookmarks"),
        (rename_a_bookmark, "bookmarks"),
        (break_a_table, "tables"),
        (swap_headings, "cells"),
        (lose_headings, "cells"),
        (lose_a_scope, "cells"),
        (turn_a_scope, "cells"),
        (say_the_address, "links"),
        (lead_elsewhere, "links"),
        (leave_off_paper, "links"),
        (untie_a_link, "links"),
        (lose_a_language, "languages"),
        (lose_the_language, "languages"),
        (silence_words, "artifacts"),
        (silence_words, "words"),
        (leave_words_bare, "content"),
        (draw_bare, "content"),
        (forget_words, "content"),
        (forget_words, "words"),
        (say_words_twice, "content"),
        (lose_letters, "content"),
        (lose_the_words_of_a_picture, "content"),
        (change_the_order, "words"),
        (lose_the_space, "words"),
    ],
)
def test_damage_is_found(damage: Damage, check: str) -> None:
    damaged = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(BODY, CSS))) as written:
        damage(written)
        written.save(damaged)
    assert list(CHECKS[check](read_tags(damaged.getvalue()), parsed(html(BODY, CSS)))) != []
