"""The script of a whole plan."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from equality_plans.rendering.labels import read_labels
from equality_plans.rendering.linear.blocks import Facts, Heading, Items, Paragraph, Run, Table
from equality_plans.rendering.spoken.script import WORDS_A_MINUTE, Script, make

from ...conftest import Golden
from ..plans import PLANS, edition_of_file
from ..sample import HERE, edition_of, sample, view_of

VIEW = view_of(sample())


def script(*blocks: Heading | Paragraph | Items | Facts | Table) -> list[str]:
    """The lines of these blocks, without the notice and the end."""
    lines = list(Script(VIEW, read_labels("en-GB")).lines(blocks))
    return [line for line in lines[2:-1] if line]


def point(words: str, *inner: Items) -> tuple[Paragraph | Items, ...]:
    return (Paragraph((Run(words),)), *inner)


def test_script_of_a_plan(golden: Golden) -> None:
    golden(HERE / "golden" / "audio-script.txt", make(edition_of(sample())).decode())


@pytest.mark.parametrize("file", PLANS, ids=lambda file: file.stem)
def test_no_figure_or_sign_is_left_in_a_plan(file: Path) -> None:
    said = make(edition_of_file(file)).decode()
    assert not re.findall(r"\S*[\d£%&@+/_<>=]\S*", said)
    assert not re.findall(r"[,;:]\.|\.\.|,,|the the ", said)
    assert not [line for line in said.splitlines() if line and not line[0].isupper() and line[0].isalpha()]


def test_notice_says_what_it_is_and_how_long_it_takes() -> None:
    lines = make(edition_of_file(PLANS[0])).decode().split("\n")
    words = sum(len(line.split()) for line in lines[1:])
    minutes = -(-words // WORDS_A_MINUTE)
    said = Script(VIEW, read_labels("en-GB")).voice.numbers.cardinal(minutes)
    assert "of Anytown Council" in lines[0]
    assert f"At one hundred and fifty words a minute it takes about {said} minutes." in lines[0]


def test_parts_are_announced_and_ended() -> None:
    assert script(Heading(2, (Run("Sources"),)), Paragraph((Run("None"),)), Heading(2, (Run("More"),))) == [
        "Part one. Sources.",
        "None.",
        "End of part one.",
        "Part two. More.",
        "End of part two.",
    ]


def test_aims_and_actions_are_announced_by_their_numbers() -> None:
    assert script(
        Heading(3, (Run("Aim 5: Reach us"),), "D1"), Heading(4, (Run("5.1 Open a line"),), "D1.1")
    ) == [
        "Aim five: Reach us.",
        "Action, number five point one. Open a line.",
    ]


def test_numbers_of_the_plan_are_parted_from_their_titles_in_lists_too() -> None:
    assert script(Items((point("Ask", Items((point("5 Reach us"), point("Tell us")))),))) == [
        "Ask.",
        "Under this there are two points.",
        "Point one: five, Reach us.",
        "Point two: Tell us.",
    ]


def test_lists_say_how_many_points_they_have() -> None:
    inner = Items((point("by phone"), point("by post")))
    assert script(Items((point("Ask", inner), point("Tell them")))) == [
        "There are two points.",
        "First: Ask.",
        "Under this there are two points.",
        "Point one: by phone.",
        "Point two: by post.",
        "Second: Tell them.",
    ]


def test_numbered_lists_keep_their_numbers_and_one_point_needs_none() -> None:
    assert script(Items((point("Ask"), point("Tell")), 3)) == [
        "There are two points.",
        "Number three: Ask.",
        "Number four: Tell.",
    ]
    assert script(Items((point("Ask"),))) == ["Ask."]


def test_figures_are_said_with_what_they_are() -> None:
    row = ((Run("Target"),), (Run("2027/28"),), (Run("at least 75%"),))
    assert script(Table("Customers (should go up)", ("Figure", "When", "Value"), (row,))) == [
        "Figures: Customers, should go up. There is one of them.",
        "Target. When: twenty twenty-seven to twenty-eight. Value: at least seventy-five per cent.",
    ]


def test_links_are_said_by_their_words() -> None:
    assert script(Paragraph((Run("See "), Run("the report", href="https://a.example/1")))) == [
        "See the report."
    ]
