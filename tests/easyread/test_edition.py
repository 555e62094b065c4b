from __future__ import annotations

import io
import re
from base64 import b64decode
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pikepdf
import pytest
from markupsafe import Markup

from equality_plans.easyread.edition import EasyReadEdition, hold_together, make_html, make_pdf
from equality_plans.easyread.labels import read_easy_labels
from equality_plans.easyread.view import build_easy_view
from equality_plans.pdf.attachments import Attachment
from equality_plans.project import EasyReadOptions
from equality_plans.rendering.environment import make_environment
from equality_plans.rules.easy_read_pages import check_booklet

from ..checkers.pdf import pdf_findings
from .example import data, plan

PLAIN = EasyReadOptions()
FULL = {
    **data()["easy_read"],
    "contact": {"phone": "01632 960100", "email": "equality@anytown.example", "post": "Town Hall, Anytown"},
    "thanks": [{"picture": "thank-you", "text": "Thank you."}],
    "checked_by": {"group": "Anytown People First"},
}


def edition(draft: bool = False, options: EasyReadOptions = PLAIN, **changes: Any) -> EasyReadEdition:
    view = build_easy_view(
        plan(**{"easy_read": FULL, **changes}), labels=read_easy_labels(), today=date(2026, 9, 30)
    )
    plan_file = Attachment("anytown-2026.yaml", b"format: 1\n")
    return EasyReadEdition(view, make_environment(), (plan_file,), draft, options)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return make_pdf(edition()).content


@pytest.fixture(scope="module")
def html() -> str:
    return make_html(edition()).decode()


def test_pdf_passes_the_checker(pdf: bytes) -> None:
    assert pdf_findings(pdf) == []


def test_pdf_is_the_same_twice(pdf: bytes) -> None:
    assert make_pdf(edition()).content == pdf


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


def test_each_objective_begins_a_page_and_short_last_sections_share_one(pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as opened, opened.open_outline() as outline:
        ends: list[Any] = [entry.destination for entry in outline.root[0].children]
        pages = [opened.pages.index(pikepdf.Page(end[0])) for end in ends]
    contents, part, objective, words, contact, thanks, about = pages
    assert contents < part < objective < words
    assert words == contact
    assert thanks == about


def test_web_page_stands_alone(html: str) -> None:
    assert "<script" not in html
    assert not re.search(r'(?:src|href)="(?!#|tel:|mailto:|https?:|data:image/svg)', html)
    assert "url(http" not in html


def test_pictures_in_the_web_page_are_decoration(html: str) -> None:
    pictures = re.findall(r"<img [^>]*>", html)
    assert len(pictures) > 10
    for picture in pictures:
        assert ' alt=""' in picture
        content = picture.partition('src="data:image/svg+xml;base64,')[2].removesuffix('">')
        drawing = ElementTree.fromstring(b64decode(content))
        assert len(drawing)
        assert "<text" not in b64decode(content).decode(), "a picture cannot use the typeface of the page"
    assert "<svg" not in html


def test_logo_in_the_web_page_is_its_cleaned_file(tmp_path: Path) -> None:
    logo = tmp_path / "logo.svg"
    logo.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><desc>Draft 7</desc></svg>')
    html = make_html(edition(options=EasyReadOptions(logo=logo))).decode()
    address = html.partition('<div class="logo"><img class="picture" alt="" src="data:image/svg+xml;base64,')[
        2
    ]
    assert ElementTree.fromstring(b64decode(address.partition('"')[0])).attrib["viewBox"] == "0 0 30 10"
    assert b"Draft 7" not in b64decode(address.partition('"')[0])


def test_draft_is_marked(html: str) -> None:
    assert "Draft: not finished" not in html
    draft = make_html(edition(draft=True)).decode()
    sections = draft.split("<section")[1:]
    assert len(sections) == 8
    assert all("Draft: not finished" in section for section in sections)
    assert "Not yet checked" not in draft


def test_draft_that_nobody_checked_says_so() -> None:
    unchecked = {name: value for name, value in FULL.items() if name != "checked_by"}
    cover = make_html(edition(draft=True, easy_read=unchecked)).decode().split("<section")[1]
    assert "Not yet checked by people with learning disabilities." in cover
    final = make_html(edition(easy_read=unchecked)).decode().split("<section")
    assert "Not yet checked" not in final[1]
    assert "Not yet checked" in final[-1]


def test_draft_is_marked_on_every_page_of_the_pdf() -> None:
    unchecked = {name: value for name, value in FULL.items() if name != "checked_by"}
    made = make_pdf(edition(draft=True, easy_read=unchecked))
    assert pdf_findings(made.content) == []
    assert len(made.booklet.pages) > 4
    for page in made.booklet.pages:
        said = " ".join(line.text for line in page.lines)
        assert "Draft: not finished" in said
        assert "Not yet checked by people with learning" in said


def test_draft_breaks_its_pages_where_the_final_booklet_does() -> None:
    draft, final = make_pdf(edition(draft=True)).booklet, make_pdf(edition()).booklet
    assert [page.ideas for page in draft.pages] == [page.ideas for page in final.pages]


def test_every_page_has_its_number_and_the_title(pdf: bytes) -> None:
    first, *others = make_pdf(edition()).booklet.pages
    assert not any(line.margin for line in first.lines)
    for page in others:
        assert [line.text for line in page.lines if line.margin] == [
            "Our plan to be fair",
            f"Page {page.number}",
        ]


def test_choices_of_the_publisher_show(tmp_path: Path) -> None:
    logo = tmp_path / "logo.svg"
    logo.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><path d="M0 0h30v10z"/></svg>'
    )
    chosen = edition(options=EasyReadOptions(18, "#5b2a86", logo))
    made = make_pdf(chosen)
    assert pdf_findings(made.content) == []
    cover, _, page, *_ = made.booklet.pages
    assert [(one.beside, round(one.width), round(one.height)) for one in cover.pictures] == [
        ("logo", 60, 20),
        ("cover", 96, 96),
    ]
    assert {
        round(line.size) for line in page.lines if line.text == "We want equality." or line.text == "Page 3"
    } == {18}
    html = make_html(chosen).decode()
    assert "--brand:#5b2a86" in html
    assert html.index('class="logo"') < html.index("Anytown Council</p>")


@pytest.mark.parametrize(
    "sentence, held",
    [
        ("We run buses and parks.", "We run buses and\u00a0parks."),
        ("It ends in March 2029 or later.", "It ends in March\u00a02029 or\u00a0later."),
        ("It is on 12 November 2026.", "It is on 12\u00a0November\u00a02026."),
        ("58 in every 100 people", "58\u00a0in every 100\u00a0people"),
        ('We want <b class="hard">equality</b>.', 'We want <b class="hard">equality</b>.'),
        ("This is about discrimination.", "This is about discrimination."),
        ("Yes", "Yes"),
    ],
)
def test_lines_break_where_people_pause(sentence: str, held: str) -> None:
    assert hold_together(Markup(sentence)) == held


def test_plain_text_is_made_safe_when_it_is_held_together() -> None:
    assert hold_together("a < b & c") == "a &lt; b &amp;\u00a0c"


def with_actions(objectives: int, actions: int) -> dict[str, Any]:
    """A plan whose objectives tell an idea for each action and how far they are."""
    told = [
        {"picture": "telephone", "text": "We want everyone to reach us.\nThis is our **target**."},
        *(
            {
                "picture": "training",
                "text": f"We will train {number + 2} more people.\nWe will do it by March 2027.",
            }
            for number in range(actions)
        ),
    ]
    return {
        "objectives": [
            {
                "id": f"A{one}",
                "title": "Everyone can reach us",
                "actions": [
                    {
                        "id": f"A{one}.{two}",
                        "text": "Train.",
                        "status": "in progress",
                        "timescale": "by March 2027",
                    }
                    for two in range(actions)
                ],
                "easy_read": {"lines": told, "progress": "We have trained 40 people.\n1 office is ready."},
            }
            for one in range(objectives)
        ]
    }


@pytest.mark.parametrize("objectives, actions", [(5, 4), (10, 2)])
def test_20_actions_take_24_pages_at_most(objectives: int, actions: int) -> None:
    made = make_pdf(edition(**with_actions(objectives, actions)))
    assert len(made.booklet.pages) <= 24
    assert not [rule.CODE for rule, _ in check_booklet(made.booklet, plan()) if rule.CODE != "ER607"]


def test_text_of_a_plan_cannot_break_out(html: str) -> None:
    broken = make_html(edition(organisation='<script>alert("1")</script>')).decode()
    assert "<script" not in broken
    assert "&lt;script&gt;" in broken
