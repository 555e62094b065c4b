"""The booklet before readers: in a window, in a narrow one, and on paper from a browser."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest

from equality_plans.easyread.edition import EasyReadEdition, make_html, make_pdf
from equality_plans.easyread.labels import read_easy_labels
from equality_plans.easyread.view import build_easy_view
from equality_plans.project import EasyReadOptions
from equality_plans.rendering.environment import make_environment

from ..checkers import axe, nu, verapdf
from ..checkers.chromium import opened, overflow
from .example import plan

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><path d="M0 0h30v10z"/></svg>'


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> EasyReadEdition:
    """A draft with a logo: what no published plan shows."""
    logo = tmp_path_factory.mktemp("logo") / "logo.svg"
    logo.write_text(LOGO, encoding="utf-8")
    view = build_easy_view(plan(), labels=read_easy_labels(), today=date(2026, 9, 30))
    return EasyReadEdition(view, make_environment(), draft=True, options=EasyReadOptions(18, "#5b2a86", logo))


@pytest.fixture(scope="module")
def page(draft: EasyReadEdition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("page") / "booklet.html"
    file.write_bytes(make_html(draft))
    return file


@pytest.mark.browser
@pytest.mark.parametrize("width", axe.WIDTHS)
def test_page_has_no_barrier(chromium: Browser, page: Path, width: int) -> None:
    with opened(chromium, page, width=width) as it:
        assert axe.axe_violations(it.page) == []
        assert overflow(it.page) == []
        assert it.outside_requests == []
        assert it.complaints == []


@pytest.mark.browser
@pytest.mark.parametrize("width, stacked", [(1280, False), (320, True)])
def test_picture_stands_beside_the_words_or_above_them(
    chromium: Browser, page: Path, width: int, stacked: bool
) -> None:
    with opened(chromium, page, width=width) as it:
        rows = it.page.evaluate(
            """() => [...document.querySelectorAll(".idea .row")].map(row => {
                const picture = row.querySelector(".picture").getBoundingClientRect();
                const words = row.querySelector(".words").getBoundingClientRect();
                return [picture.bottom <= words.top, picture.right <= words.left];
            })"""
        )
    assert len(rows) > 5
    assert all(row == [stacked, not stacked] for row in rows)


@pytest.mark.browser
def test_browser_prints_the_pages_of_the_pdf(chromium: Browser, draft: EasyReadEdition, page: Path) -> None:
    own = make_pdf(draft)
    with opened(chromium, page, media="print") as it:
        printed = it.page.pdf(prefer_css_page_size=True)
        sizes = it.page.evaluate(
            """() => [...document.querySelectorAll(".line .picture")].map(
                one => Math.round(one.getBoundingClientRect().width / 96 * 25.4))"""
        )
    with pikepdf.open(io.BytesIO(printed)) as theirs:
        assert len(theirs.pages) == len(own.booklet.pages)
        assert [round(float(one) / 72 * 25.4) for one in theirs.pages[0].mediabox] == [0, 0, 210, 297]
    assert set(sizes) == {40, 36}


@pytest.mark.java
def test_draft_is_valid(draft: EasyReadEdition, page: Path, tmp_path: Path) -> None:
    assert nu.nu_messages([page]) == []
    (tmp_path / "booklet.pdf").write_bytes(make_pdf(draft).content)
    assert verapdf.verapdf_failures([tmp_path / "booklet.pdf"]) == []
