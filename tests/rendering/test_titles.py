"""Headings of long texts, and the words of references."""

from __future__ import annotations

import pytest

from equality_plans.rendering.titles import HEADING_LENGTH, heading_and_rest, plain, short

LONG = (
    "Ask disabled customers in all of our contact centres what works for them and what does not work at all"
)


@pytest.mark.parametrize(
    "text, heading, rest",
    [
        ("Open a text relay line.", "Open a text relay line", ""),
        ("Open a line. Train staff.", "Open a line. Train staff.", ""),
        ("Open a line.\nTrain staff.", "Open a line. Train staff.", ""),
        ("Open a line.\n\nTrain staff.", "Open a line", "Train staff."),
        ("Make sure that:\n- one\n- two", "Make sure that:", "- one\n- two"),
        (f"{LONG}. Then act.", LONG, "Then act."),
        (f"{LONG}. We will:\n- one", LONG, "We will:\n- one"),
        (f"{LONG}. Then act.\n\nAgain.", LONG, "Then act.\n\nAgain."),
        (f"{LONG}, e.g. Dr. Smith's", f"{LONG}, e.g. Dr. Smith's", ""),
        (f"**{LONG}. Then act.**", f"**{LONG}. Then act.**", ""),
        ("- one\n- two", "", "- one\n- two"),
        ("Work with others etc.", "Work with others etc.", ""),
    ],
)
def test_a_heading_is_the_first_paragraph_or_its_first_sentence(text: str, heading: str, rest: str) -> None:
    assert heading_and_rest(text) == (heading, rest)


def test_plain_words_have_no_marks() -> None:
    assert plain("**Ask** [them](https://a.example) as [[D1.2]] and [[D1|the aim]] say") == (
        "Ask them as D1.2 and the aim say"
    )


def test_plain_lists_stand_in_a_row() -> None:
    assert plain("Two things:\n- one\n\n- **two**\n1. three\n") == "Two things: one; two; three"
    assert plain("- one\n- two") == "one; two"
    assert plain("5 - 3\n2027 to 2029") == "5 - 3 2027 to 2029"


def test_short_words_are_cut_between_words() -> None:
    assert short("Open a line.") == "Open a line"
    cut = short(LONG, 40)
    assert cut == "Ask disabled customers in all of our…"
    assert len(cut) <= 41
    assert len(LONG) > HEADING_LENGTH - 10
