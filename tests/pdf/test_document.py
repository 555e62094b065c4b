from __future__ import annotations

import gc
import io
import logging
import os
import subprocess
import sys
from datetime import date

import pikepdf
import pytest

from equality_plans.errors import RenderingError
from equality_plans.pdf.attachments import Attachment
from equality_plans.pdf.document import write_pdf
from equality_plans.pdf.fonts import font_face_css

from ..checkers.pdf import pdf_findings

SQUARE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7H1z"/></svg>'
PLAN = Attachment("anytown-2026.yaml", b"format: 1\nid: anytown-2026\n", "The plan", date(2026, 10, 5))


def page(body: str = "", head: str = "") -> str:
    style = f"<style>{font_face_css()}html{{font-family:'Atkinson Hyperlegible'}}</style>"
    return (
        f'<!DOCTYPE html><html lang="en-GB"><head><title>A plan</title>{style}{head}</head>'
        f"<body><h1>A plan</h1><p>Words, <b>bold</b> and <i>slanted</i>.</p>{body}</body></html>"
    )


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def test_document_passes_the_checker() -> None:
    assert pdf_findings(write_pdf(page(), attachments=(PLAN,))) == []


def test_title_and_language_are_those_of_the_page() -> None:
    with opened(write_pdf(page())) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        assert str(pdf.docinfo["/Title"]) == "A plan"


def test_typeface_is_embedded() -> None:
    with opened(write_pdf(page())) as pdf:
        fonts = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/FontName" in item]
        assert {str(font.FontName).partition("+")[2] for font in fonts} == {
            "Atkinson-Hyperlegible",
            "Atkinson-Hyperlegible-Bold",
            "Atkinson-Hyperlegible-Italic",
        }
        assert all("/FontFile2" in font for font in fonts)


def test_attachment_is_the_source_of_the_document() -> None:
    with opened(write_pdf(page(), attachments=(PLAN,))) as pdf:
        attached = pdf.attachments["anytown-2026.yaml"].get_file()
        assert attached.read_bytes() == PLAN.content
        assert attached.mime_type == "text/yaml"
        (tied,) = pdf.Root.AF
        assert tied.AFRelationship == pikepdf.Name.Source
        assert str(tied.Desc) == "The plan"
        dates = tied.EF.F.Params
        assert str(dates.ModDate) == str(dates.CreationDate) == "D:20261005000000Z"


def test_bytes_are_the_same_whatever_the_order_of_hashes() -> None:
    program = (
        "import hashlib; from tests.pdf.test_document import PLAN, page;"
        "from equality_plans.pdf.document import write_pdf;"
        "print(hashlib.sha256(write_pdf(page(), attachments=(PLAN,))).hexdigest())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(found) == 1


@pytest.mark.parametrize(
    "body",
    [
        '<img src="https://example.org/picture.png" alt="A picture">',
        '<img src="file:///etc/passwd" alt="A picture">',
        '<style>@import "http://example.org/style.css";</style>',
        "<style>p {background: url(ftp://example.org/picture.png)}</style>",
        '<link rel="attachment" href="file:///etc/passwd">',
        '<object data="eqplan:picture/none.svg"></object>',
    ],
)
def test_nothing_is_loaded_from_elsewhere(body: str) -> None:
    with pytest.raises(RenderingError, match="The page asks for") as problem:
        write_pdf(page(body))
    assert "\n" not in str(problem.value)


def test_picture_in_memory_and_inside_the_page_is_drawn() -> None:
    body = (
        '<img src="eqplan:picture/square.svg" alt="A square"><img src="data:image/svg+xml,{}" alt="Another">'
    )
    written = write_pdf(
        page(body.format(SQUARE.decode().replace('"', "'").replace("<", "%3C"))),
        files={"eqplan:picture/square.svg": SQUARE},
    )
    assert pdf_findings(written) == []


def test_link_to_nothing_is_named() -> None:
    with pytest.raises(RenderingError, match="leads to #D9"):
        write_pdf(page('<p><a href="#D9">Aim 9</a></p>'))


def test_character_without_a_shape_is_named() -> None:
    with pytest.raises(RenderingError, match=r"U\+10FFF0"):
        write_pdf(page("<p>A private sign: \U0010fff0</p>"))


def test_page_without_a_language_is_refused() -> None:
    with pytest.raises(RenderingError, match="lang"):
        write_pdf(page().replace(' lang="en-GB"', ""))


def test_broken_picture_is_refused() -> None:
    with pytest.raises(RenderingError, match="could not be made as it should be"):
        write_pdf(page('<img src="data:image/png;base64,AAAA" alt="A picture">'))


def test_style_rule_that_paper_has_no_use_for_is_no_fault() -> None:
    assert write_pdf(page(head="<style>p {forced-color-adjust: none}</style>"))


def test_nothing_is_left_behind() -> None:
    before = list(logging.getLogger("weasyprint").handlers)
    write_pdf(page())
    with pytest.raises(RenderingError):
        write_pdf(page('<p><a href="#D9">Aim 9</a></p>'))
    assert logging.getLogger("weasyprint").handlers == before
    assert gc.isenabled()


def test_library_is_loaded_only_when_a_pdf_is_made() -> None:
    program = "import sys, equality_plans.pdf.document; sys.exit('weasyprint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
