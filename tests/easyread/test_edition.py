from __future__ import annotations

import io
import re
from datetime import date
from typing import Any

import pikepdf
import pytest

from equality_plans.easyread.edition import EasyReadEdition, make_html, make_pdf
from equality_plans.easyread.labels import read_easy_labels
from equality_plans.easyread.view import build_easy_view
from equality_plans.rendering.environment import make_environment
from tests.checkers.pdf import pdf_findings
from tests.easyread.example import data, plan

FULL = {
    **data()["easy_read"],
    "contact": {"phone": "01632 960100", "email": "equality@anytown.example", "post": "Town Hall, Anytown"},
    "thanks": [{"picture": "thank-you", "text": "Thank you."}],
    "checked_by": {"group": "Anytown People First"},
}


def edition(draft: bool = False, **changes: Any) -> EasyReadEdition:
    view = build_easy_view(
        plan(easy_read=FULL, **changes), labels=read_easy_labels(), today=date(2026, 9, 30)
    )
    return EasyReadEdition(
        view, make_environment(), draft, b"format: 1\n", "anytown-2026.yaml", dated=date(2026, 10, 5)
    )


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return make_pdf(edition())


@pytest.fixture(scope="module")
def html() -> str:
    return make_html(edition()).decode()


def test_pdf_passes_the_checker(pdf: bytes) -> None:
    assert pdf_findings(pdf) == []


def test_pdf_is_the_same_twice(pdf: bytes) -> None:
    assert make_pdf(edition()) == pdf


def test_pictures_in_the_pdf_are_decoration(pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        kinds = [
            str(item.S) for item in opened.objects if isinstance(item, pikepdf.Dictionary) and "/S" in item
        ]
    assert "/Figure" not in kinds
    assert kinds.count("/H1") == 1
    assert kinds.count("/H2") == 7


def test_plan_travels_inside(pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert opened.attachments["anytown-2026.yaml"].get_file().read_bytes() == b"format: 1\n"


def test_each_section_begins_a_page(pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as opened, opened.open_outline() as outline:
        ends: list[Any] = [entry.destination for entry in outline.root[0].children]
        pages = [opened.pages.index(pikepdf.Page(end[0])) for end in ends]
    *others, thanks, about = pages
    assert len(set(others)) == len(others)
    assert thanks == about


def test_web_page_stands_alone(html: str) -> None:
    assert "<script" not in html
    assert not re.search(r'(?:src|href)="(?!#|tel:|mailto:|https?:)', html)
    assert "url(http" not in html
    assert "<img" not in html


def test_each_picture_is_drawn_once(html: str) -> None:
    stored = re.findall(r'<symbol id="picture-([^"]+)"', html)
    assert len(stored) == len(set(stored))
    assert set(re.findall(r'href="#picture-([^"]+)"', html)) == set(stored)
    assert html.count('<svg aria-hidden="true"') == html.count('<use href="#picture-')


def test_draft_is_marked(html: str) -> None:
    assert "Draft: not finished" not in html
    assert "Draft: not finished" in make_html(edition(draft=True)).decode()


def test_draft_is_marked_on_every_page_of_the_pdf() -> None:
    written = make_pdf(edition(draft=True))
    assert pdf_findings(written) == []


def test_text_of_a_plan_cannot_break_out(html: str) -> None:
    broken = make_html(edition(organisation='<script>alert("1")</script>')).decode()
    assert "<script" not in broken
    assert "&lt;script&gt;" in broken
