from __future__ import annotations

import pytest

from ..small import told

NARROW = "p,li{width:100px}"


def heard(body: str, css: str = NARROW) -> str:
    return told(f"<p>A filler with spaces <b>and bold spaces</b></p>{body}", css).root.tags()[1].text()


def test_lines_end_with_the_spaces_of_the_text() -> None:
    words = "Some words that take more than one line of this page"
    assert heard(f"<p>{words}</p>") == words


def test_address_broken_at_the_end_of_a_line_stays_whole() -> None:
    address = "https://www.anytown.example/equality-and-diversity/consultation-2026"
    assert heard(f"<p>See {address} for more</p>", f"{NARROW} p{{overflow-wrap:break-word}}") == (
        f"See {address} for more"
    )


def test_hyphen_at_the_end_of_a_line_is_no_space() -> None:
    assert heard("<p>A well-known long-standing state-of-the-art case</p>") == (
        "A well-known long-standing state-of-the-art case"
    )


def test_hyphen_that_only_the_line_has_parts_no_word() -> None:
    words = "Characteristics characteristics"
    found = heard(f"<p>{words}</p>", "p{width:60px;hyphens:auto}")
    assert found.replace("-", "").replace("\u2010", "") == words


@pytest.mark.parametrize(
    "body",
    [
        "<p>One<br>two</p>",
        "<p>One <b>two</b></p>",
        "<p><b>One</b> <i>two</i></p>",
        "<p><b>One</b>\n<a href='https://example.org'>two</a></p>",
        "<p>One<span style='display:block'>two</span></p>",
    ],
)
def test_words_side_by_side_are_two(body: str) -> None:
    assert heard(body, "") == "One two"


@pytest.mark.parametrize("body", ["<p>On<b>ly</b></p>", "<p><a href='https://example.org'>Only</a></p>"])
def test_word_with_a_part_in_bold_is_one(body: str) -> None:
    assert heard(body, "") == "Only"


def test_words_that_come_from_the_style_sheet_part_at_the_end_of_a_line() -> None:
    found = heard("<p>One</p>", "p::after{content:' and a good deal more';} p{width:60px}")
    assert found == "One and a good deal more"


def test_space_of_another_typeface_serves_where_one_has_none() -> None:
    found = told("<p>One two</p><p><b>Three</b> <b>four</b></p>")
    assert found.root.text() == "One twoThree four"


def test_document_of_one_word_has_no_space_to_show() -> None:
    assert told("<p>One<br>two</p>").root.text() == "Onetwo"
