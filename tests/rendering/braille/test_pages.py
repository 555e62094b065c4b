"""Lines and pages of braille, without liblouis: what is laid out here are the signs of a BRF file."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equality_plans.rendering.braille.liblouis import CELLS
from equality_plans.rendering.braille.pages import HEIGHT, WIDTH, Unit, file_of, number, pages_of, wrap

WORD = st.text(CELLS.replace(" ", ""), min_size=1, max_size=12)
ADDRESS = st.text("ABC4_/-", min_size=30, max_size=120)
LINES = st.lists(st.one_of(WORD, WORD, WORD, ADDRESS), min_size=1, max_size=30).map(" ".join)
UNIT = st.one_of(
    st.builds(Unit, LINES, first=st.just(2)),
    st.builds(Unit, LINES, runover=st.integers(0, 8)),
    st.builds(Unit, LINES, centred=st.just(True), before=st.just(1), after=st.just(1), heading=st.just(True)),
    st.builds(Unit, WORD, first=st.just(4), runover=st.just(4), before=st.just(1), heading=st.just(True)),
    st.builds(Unit, LINES, runover=st.just(2), target=st.sampled_from(["a", "nowhere"])),
    st.builds(Unit, WORD, anchor=st.just("a")),
)


def text(count: int, **form: int) -> list[Unit]:
    return [Unit(f"LINE{at}", **form) for at in range(count)]  # type: ignore[arg-type]


def words(lines: list[str]) -> str:
    return "".join("".join(lines).split())


@given(st.lists(UNIT, max_size=40))
def test_pages_have_forty_cells_by_twenty_five_lines(units: list[Unit]) -> None:
    for count, page in enumerate(pages_of(units), 1):
        assert len(page) == HEIGHT
        assert all(len(line) <= WIDTH and line == line.rstrip() for line in page)
        assert page[-1] == number(count).rjust(WIDTH)


@given(st.lists(UNIT, max_size=40))
def test_no_heading_is_alone_at_the_foot_of_a_page(units: list[Unit]) -> None:
    # Headings that fill a page among themselves cannot stay with their text: here every other one has some.
    text_after = [unit for pair in zip(units, text(len(units)), strict=True) for unit in pair]
    headings = {words([unit.cells]) for unit in text_after if unit.heading and len(unit.cells) < 30}
    others = {words([unit.cells]) for unit in text_after if not unit.heading}
    for page in pages_of(text_after)[:-1]:
        filled = [line for line in page[:-1] if line]
        assert not filled or words([filled[-1]]) not in headings - others


@given(LINES, st.integers(10, 40), st.integers(0, 4), st.integers(0, 4))
def test_nothing_is_lost_and_only_what_is_too_long_is_parted(
    cells: str, width: int, first: int, runover: int
) -> None:
    lines = wrap(cells, width, first, runover)
    assert words(lines) == words([cells])
    assert all(len(line) <= width for line in lines)
    assert lines[0].startswith(" " * first)
    assert all(line.startswith(" " * runover) for line in lines[1:])
    longest = width - max(first, runover)
    whole = [word for word in cells.split() if len(word) <= longest]
    found = " ".join(lines).split()
    assert all(word in found for word in whole)


def test_words_stay_whole() -> None:
    assert wrap("AB CD EF", 5, 0, 0) == ["AB CD", "EF"]
    assert wrap("AB CD EF", 5, 2, 0) == ["  AB", "CD EF"]
    assert wrap("AB CD EF", 4, 0, 2) == ["AB", "  CD", "  EF"]
    assert wrap("", 40, 2, 0) == []


def test_lists_inside_lists_leave_room_for_words() -> None:
    assert wrap("AB CD", 8, 99, 200) == ["    AB", "    CD"]
    assert all(len(line) <= WIDTH for line in pages_of([Unit("WORD " * 20, first=80, runover=82)])[0])


def test_web_addresses_go_on_after_a_slash() -> None:
    address = "HTTP3_/_/WWW4ANYT[N4EXAMPLE_/EQUAL;Y_/PLANS"
    assert wrap(f"SEE {address} NOW", 40, 0, 0) == [
        "SEE",
        "HTTP3_/_/WWW4ANYT[N4EXAMPLE_/EQUAL;Y_/",
        "PLANS NOW",
    ]


def test_paragraphs_lists_and_headings_have_their_places() -> None:
    units = [
        Unit("TITLE", centred=True, heading=True),
        Unit("PARAGRAPH " * 5, first=2),
        Unit("ITEM " * 9, runover=2),
        Unit("CELL FIVE " * 5, first=4, runover=4, heading=True, before=1),
        Unit("END"),
    ]
    (page,) = pages_of(units)
    assert page[0] == " " * 17 + "TITLE"
    assert [len(line) - len(line.lstrip()) for line in page[1:8]] == [2, 0, 0, 2, 0, 4, 4]
    assert page[8] == "END"


def test_pages_are_numbered_at_the_right_of_the_last_line() -> None:
    pages = pages_of(text(60))
    assert [page[-1].strip() for page in pages] == ["#A", "#B", "#C"]
    assert number(1290) == "#ABIJ"


@pytest.mark.parametrize("before, page", [(20, 1), (21, 2), (23, 2)])
def test_a_heading_takes_two_lines_of_text_along(before: int, page: int) -> None:
    heading = Unit("HEADING", heading=True, before=1)
    pages = pages_of([*text(before), heading, Unit("WORD " * 20)])
    assert ["HEADING" in lines for lines in pages].index(True) == page - 1


def test_headings_one_below_the_other_stay_together() -> None:
    part = Unit("PART", heading=True, before=1, after=1)
    aim = Unit("AIM", heading=True, before=1)
    pages = pages_of([*text(20), part, aim, Unit("WORD " * 20)])
    assert [line.strip() for line in pages[1][:4]] == [
        "PART",
        "",
        "AIM",
        "WORD WORD WORD WORD WORD WORD WORD WORD",
    ]


def test_contents_lead_to_the_page() -> None:
    entries = [Unit("FIRST", target="a"), Unit("WORD " * 12, runover=2, target="b"), Unit("LOST", target="c")]
    places = [Unit("A", new_page=True, anchor="a"), *text(30), Unit("B", anchor="b")]
    page = pages_of([*entries, *places])[0]
    assert re.fullmatch(r'FIRST "+ #B', page[0])
    assert len(page[0]) == WIDTH
    assert page[1] == " ".join(["WORD"] * 7)
    assert re.fullmatch(r'  WORD WORD WORD WORD WORD "+ #C', page[2])
    assert page[3] == "LOST"


def test_file_has_the_line_ends_and_form_feeds_of_embossers() -> None:
    file = file_of(text(30))
    assert file.count("\f") == 2
    assert file.endswith("\r\n\f")
    assert all(page.count("\r\n") == HEIGHT for page in file.split("\f")[:-1])
