"""Texts in plain words."""

from __future__ import annotations

from equality_plans.rendering.linear.blocks import Run
from equality_plans.rendering.linear.plain import row_in_words, with_addresses


def test_addresses_follow_their_words_once() -> None:
    assert with_addresses((Run("See "), Run("the report", href="https://example.org/r"), Run("."))) == (
        "See the report (https://example.org/r)."
    )
    assert with_addresses((Run("https://example.org", href="https://example.org"),)) == "https://example.org"
    assert with_addresses((Run("www.example.org", href="https://www.example.org"),)) == "www.example.org"
    assert with_addresses((Run("a@example.org", href="mailto:a@example.org"),)) == "a@example.org"
    assert with_addresses((Run("1.2", href="#D1.2"),)) == "1.2"


def test_a_row_names_its_heading_if_it_has_one() -> None:
    cells = ((), (Run("2027"),), (Run("75%"),))
    assert row_in_words(((Run("Target"),), *cells)) == "Target: 2027, 75%"
    assert row_in_words(cells) == "2027, 75%"
