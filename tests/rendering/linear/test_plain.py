"""Texts in plain words."""

from __future__ import annotations

from equality_plans.rendering.linear.blocks import Block, Heading, Items, Paragraph, Run
from equality_plans.rendering.linear.plain import row_in_words, with_addresses, with_part_numbers


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


def test_contents_say_the_numbers_of_the_parts() -> None:
    def link(words: str, href: str) -> tuple[Block, ...]:
        return (Paragraph((Run(words, href=href),)),)

    here, elsewhere = link("Why", "#section_1"), link("1 Reach us", "#D1")
    contents = Items((here, elsewhere))
    blocks = (
        Heading(2, (Run("Contents"),), "the_contents"),
        contents,
        Heading(2, (Run("Why"),), "section_1"),
        contents,
    )
    found = tuple(with_part_numbers(blocks, "Part {number}: {title}"))
    assert found[1] == Items(((Paragraph((Run("Part 2: Why"),)),), elsewhere))
    assert found[3] == contents
