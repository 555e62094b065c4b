"""The checkers themselves: each passes a good document and sees what is wrong with a bad one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import weasyprint

from .axe import WIDTHS, check_page
from .chromium import opened, overflow, screenshot
from .nu import nu_errors, nu_messages
from .pdf import pdf_findings
from .verapdf import verapdf_failures

if TYPE_CHECKING:
    from playwright.sync_api import Browser

GOOD = """<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>A plan</title></head>
<body><main><h1>A plan</h1>
<p>See <a href="#aims">our aims</a>.</p><h2 id="aims">Aims</h2></main></body></html>
"""
PARAGRAPH_IN_LIST = GOOD.replace("<p>", "<ul><li><p>One</p></li></ul><p>")
OBSOLETE = GOOD.replace("<h1>", "<center><h1>").replace("</h1>", "</h1></center>")
NO_ALTERNATIVE = GOOD.replace("<p>", '<p><img src="https://example.org/one.png">')
TOO_WIDE = GOOD.replace("<p>", '<p style="width: 600px">')


def written(folder: Path, html: str, name: str = "plan.html") -> Path:
    path = folder / name
    path.write_text(html, encoding="utf-8")
    return path


def printed(folder: Path, html: str, variant: str | None, name: str = "plan.pdf") -> Path:
    path = folder / name
    weasyprint.HTML(string=html).write_pdf(path, pdf_variant=variant)
    return path


def test_pdf_findings_pass_a_good_file(tmp_path: Path) -> None:
    good = printed(tmp_path, GOOD, "pdf/ua-1")
    assert pdf_findings(good) == []
    assert pdf_findings(good.read_bytes()) == []


def test_pdf_findings_see_an_untagged_file(tmp_path: Path) -> None:
    rules = {finding.rule for finding in pdf_findings(printed(tmp_path, GOOD, None))}
    assert "PDFUA1-STRUCT-TREE-ROOT-001" in rules


@pytest.mark.java
def test_verapdf_reads_many_files_in_one_run(tmp_path: Path) -> None:
    good = printed(tmp_path, GOOD, "pdf/ua-1")
    bad = printed(tmp_path, PARAGRAPH_IN_LIST, "pdf/ua-1", "bad.pdf")
    assert verapdf_failures([good]) == []
    (failure,) = verapdf_failures([good, bad])
    assert (failure.file, failure.flavour, failure.rule, failure.count) == (bad, "ua1", "7.2-20", 1)
    assert "LI element contains P" in failure.message


@pytest.mark.java
def test_verapdf_says_when_a_file_is_no_pdf(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match=r"plan\.html"):
        verapdf_failures([written(tmp_path, GOOD)])


@pytest.mark.java
def test_nu_reads_many_files_in_one_run(tmp_path: Path) -> None:
    good = written(tmp_path, GOOD)
    bad = written(tmp_path, OBSOLETE, "bad.html")
    assert nu_messages([good]) == []
    (error,) = nu_errors([good, bad])
    assert (error.file, error.kind, error.line) == (bad, "error", 3)
    assert "center" in error.text


@pytest.mark.browser
def test_axe_sees_a_picture_without_an_alternative(tmp_path: Path, chromium: Browser) -> None:
    for width in WIDTHS:
        assert check_page(chromium, written(tmp_path, GOOD), width=width) == []
    (violation,) = check_page(chromium, written(tmp_path, NO_ALTERNATIVE))
    assert (violation.rule, violation.impact) == ("image-alt", "critical")


@pytest.mark.browser
def test_chromium_is_cut_off_and_tells_who_tried(tmp_path: Path, chromium: Browser) -> None:
    with opened(chromium, written(tmp_path, NO_ALTERNATIVE)) as it:
        assert it.outside_requests == ["https://example.org/one.png"]


@pytest.mark.browser
def test_overflow_names_what_sticks_out(tmp_path: Path, chromium: Browser) -> None:
    page = written(tmp_path, TOO_WIDE)
    with opened(chromium, page, width=1280) as it:
        assert overflow(it.page) == []
    with opened(chromium, page, width=320, media="print", script=False) as it:
        assert overflow(it.page) == ["p ends at 608 of 320"]
        picture = screenshot(it.page, tmp_path / "pictures" / "narrow.png")
    assert picture.read_bytes().startswith(b"\x89PNG")
