"""Large print on its finished pages: UKAAF's minimum, line by line."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pikepdf
import pytest

from equality_plans.pdf.document import write_pdf
from equality_plans.rendering import FONT_SIZES, Edition
from equality_plans.rendering.large_print import large_page, make

from ..checkers.pdf import pdf_findings
from .sample import edition_of, sample

POINTS = 72 / 96
LONGEST_LINE = 65
"""Letters, in 18 points: the eye finds the next line more easily the shorter it is."""
LONG = "Responsibilities-and-accountabilities-of-subcontractors"
ADDRESS = "https://www.anytown.example/a-very-long-address/that-does-not-end/before-the-line.html"
SECTIONS = [
    {"title": "Telecommunications responsibilities"},
    {
        "title": "Words",
        "text": f"Part-time staff in front-line jobs *always* read {ADDRESS} and {LONG} with their full-time "
        "colleagues, see [their page](https://www.anytown.example/their-page) and [[D1.2]]. "
        * 4
        + "Write to [us](mailto:us@anytown.example) at AN1 1AA or 01632 960 100.",
    },
]


@dataclass(frozen=True)
class Line:
    """A line as it was broken, in points from the top left of its page."""

    page: int
    text: str
    sizes: frozenset[float]
    left: float
    right: float
    bottom: float
    alignment: str
    slanted: bool
    decorated: bool
    margin: bool


def in_size(size: int) -> Edition:
    return replace(edition_of_sections(), font_size=size)


def edition_of_sections() -> Edition:
    return edition_of(sample(sections=SECTIONS))


def lines_of(edition: Edition) -> list[Line]:
    found: list[Line] = []

    def walk(box: Any, page: int, margin: bool = False) -> Iterator[Line]:
        margin = margin or type(box).__name__ == "MarginBox"
        if type(box).__name__ == "LineBox":
            yield from line(box, page, margin)
        else:
            for child in getattr(box, "children", ()):
                yield from walk(child, page, margin)

    def look(document: Any) -> None:
        for number, page in enumerate(document.pages, 1):
            found.extend(walk(page._page_box, number))

    write_pdf(large_page(edition), look=look)
    return found


def line(box: Any, page: int, margin: bool) -> Iterator[Line]:
    texts = [part for part in box.descendants() if type(part).__name__ == "TextBox" and part.text.strip()]
    if texts:
        yield Line(
            page,
            "".join(part.text for part in box.descendants() if type(part).__name__ == "TextBox").strip(),
            frozenset(round(part.style["font_size"] * POINTS, 2) for part in texts),
            texts[0].position_x * POINTS,
            (texts[-1].position_x + texts[-1].width) * POINTS,
            (box.position_y + box.height) * POINTS,
            box.style["text_align_all"],
            any(part.style["font_style"] != "normal" for part in texts),
            any(part.style["text_decoration_line"] != "none" for part in texts),
            margin,
        )


@pytest.fixture(scope="module", params=[16, 18, 28])
def size(request: pytest.FixtureRequest) -> int:
    wanted: int = request.param
    assert wanted in FONT_SIZES
    return wanted


@pytest.fixture(scope="module")
def lines(size: int) -> list[Line]:
    return lines_of(in_size(size))


def test_no_letter_is_smaller_than_asked_for(lines: list[Line], size: int) -> None:
    assert min(min(each.sizes) for each in lines) == size


def test_every_page_has_its_number_as_large_as_the_text(lines: list[Line], size: int) -> None:
    foot = {each.page: each for each in lines if each.margin}
    assert foot.keys() == {each.page for each in lines}
    whose = "Equality plan of a small town" if size < 28 else "Anytown Council"
    for number, each in foot.items():
        assert each.text == f"{whose}, page {number}"
        assert each.sizes == {size}


def test_nothing_is_slanted_underlined_or_pushed_apart(lines: list[Line]) -> None:
    assert [each.text for each in lines if each.slanted or each.decorated] == []
    assert {each.alignment for each in lines} == {"left"}


def test_text_that_a_plan_stresses_is_bold(lines: list[Line]) -> None:
    assert any("always" in each.text for each in lines)
    assert "<em>always</em>" in large_page(in_size(18))


def test_words_are_whole(lines: list[Line]) -> None:
    long = LONG[:12]
    assert [each.text for each in lines if each.text.endswith("-") and long not in each.text] == []
    for whole in ("01632 960 100", "AN1 1AA", "full-time"):
        assert any(whole in each.text for each in lines), whole


def test_nothing_leaves_the_page_and_there_is_one_column(lines: list[Line]) -> None:
    margin = 20 / 25.4 * 72
    for each in lines:
        assert margin - 0.1 <= each.left < margin + 60, each
        assert each.right <= 595.3 - margin + 0.5, each
        assert each.bottom <= 841.9 - 20, each
    last = max(each.bottom for each in lines if not each.margin)
    assert last < min(each.bottom for each in lines if each.margin)


def test_long_words_and_addresses_are_printed_to_the_end(lines: list[Line]) -> None:
    printed = "".join(re.sub(r"\s", "", each.text) for each in lines if not each.margin)
    assert LONG in printed
    assert ADDRESS in printed


def test_lines_are_short(lines: list[Line], size: int) -> None:
    if size >= 18:
        assert [each.text for each in lines if len(each.text) > LONGEST_LINE] == []


def test_headings_stand_with_what_follows(lines: list[Line], size: int) -> None:
    """The last words of a page are never larger than its text."""
    by_page: dict[int, list[Line]] = {}
    for each in lines:
        if not each.margin:
            by_page.setdefault(each.page, []).append(each)
    assert len(by_page) > 5
    assert [page[-1].text for page in by_page.values() if min(page[-1].sizes) > size] == []


def test_pages_of_the_contents_are_right(lines: list[Line]) -> None:
    text = {number: " ".join(each.text for each in lines if each.page == number) for number in range(1, 40)}
    everything = " ".join(text.values()).replace("\N{NO-BREAK SPACE}", " ")
    found = re.search(r"Make sure that people can reach us, page (\d+)", everything)
    assert found is not None
    assert "Aim 5" in text[int(found[1])]


@pytest.fixture(scope="module")
def words() -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", large_page(in_size(18)).partition("<body")[2]))


@pytest.mark.parametrize(
    "printed",
    [
        "Large print, 18 point",
        "2 In progress",
        "Target 2027/28: at least 75%",
        "Baseline 2025/26: 61%. From: Residents&#39; survey",
        "Actual 2026/27: 66.50%. Wheelchair users, of 1,412 counted",
        "their page (www.anytown.example/their-page)",
        "us (us@anytown.example)",
        "Archived copy (archive.example/survey)",
        "This plan comes in these forms: web page, PDF, easy read and braille.",
        "Email: equality@anytown.example",
    ],
)
def test_words_stand_for_drawings_tables_and_links(words: str, printed: str) -> None:
    assert printed in words


def test_address_is_not_said_twice(words: str) -> None:
    assert words.count("equality@anytown.example") == 1


def test_there_are_no_tables_and_no_drawings() -> None:
    body = large_page(in_size(18)).partition("<body")[2]
    assert not re.search(r"<(table|svg|img)\b", body)


def test_file_passes_the_checker_and_carries_its_plan() -> None:
    made = make(in_size(28))
    assert pdf_findings(made) == []
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Equality plan of a small town, Anytown Council (large print)"
        assert str(pdf.Root.Lang) == "en-GB"
        assert list(pdf.attachments) == ["sample.yaml"]
        with pdf.open_outline() as outline:
            assert [item.title for item in outline.root] == ["Equality plan of a small town"]
    assert make(in_size(28)) == made


def test_title_that_is_too_long_for_the_foot_gives_way() -> None:
    long = sample(title="An equality action plan of many words for the whole of a small town")
    foot = large_page(replace(edition_of(long), font_size=28))
    assert '@bottom-left{font-size:28pt;line-height:1.5;content:"Anytown Council, page "' in foot
    nameless = sample(title="T" * 60, organisation="A council with a name of many words")
    assert 'content:"page "' in large_page(replace(edition_of(nameless), font_size=28))


def test_what_is_due_when_is_a_list_as_in_the_other_editions() -> None:
    edition = edition_of(sample())
    timeline = edition.view["timeline"]
    shown = re.sub(r"<[^>]*>", "", large_page(edition))
    dates = [date for month in timeline["months"] for date in month["dates"]]
    assert dates
    assert all(shown.count(month["month"]) for month in timeline["months"])
    assert all(f"{date['number']} {date['title']}" in shown and date["told"] in shown for date in dates)
    assert timeline["title"] in shown
