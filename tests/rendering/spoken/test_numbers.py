"""Numbers in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equality_plans.rendering.labels import read_labels
from equality_plans.rendering.spoken.numbers import Numbers

NUMBERS = Numbers(read_labels("en-GB").group("spoken"))


@pytest.mark.parametrize(
    "number, said",
    [
        (0, "zero"),
        (13, "thirteen"),
        (40, "forty"),
        (99, "ninety-nine"),
        (100, "one hundred"),
        (101, "one hundred and one"),
        (1000, "one thousand"),
        (1001, "one thousand and one"),
        (1412, "one thousand four hundred and twelve"),
        (38_000, "thirty-eight thousand"),
        (186_400, "one hundred and eighty-six thousand four hundred"),
        (1_000_000, "one million"),
        (2_000_017, "two million and seventeen"),
        (1_200_345, "one million two hundred thousand three hundred and forty-five"),
        (-5, "minus five"),
        (10**15, "one" + " zero" * 15),
    ],
)
def test_whole_numbers(number: int, said: str) -> None:
    assert NUMBERS.cardinal(number) == said


def read(said: str) -> int:
    """A number in words as a listener adds it up."""
    words = read_labels("en-GB").group("spoken")
    known = {word: at for at, word in enumerate(words["ones"])}
    known |= {word: 10 * at for at, word in enumerate(words["tens"], 2)}
    total = group = 0
    for word in said.replace("-", " ").split():
        if word == "hundred":
            group *= 100
        elif word in words["scales"]:
            total += group * 1000 ** (words["scales"].index(word) + 1)
            group = 0
        elif word != "and":
            group += known[word]
    return total + group


@given(st.integers(0, 10**15 - 1))
def test_a_listener_adds_up_the_same(number: int) -> None:
    assert read(NUMBERS.cardinal(number)) == number


@pytest.mark.parametrize(
    "number, said",
    [(1, "first"), (2, "second"), (3, "third"), (12, "twelfth"), (20, "twentieth"), (31, "thirty-first")],
)
def test_places(number: int, said: str) -> None:
    assert NUMBERS.ordinal(number) == said


@given(st.integers(0, 10**14))
def test_every_place_is_said_otherwise_than_its_number(number: int) -> None:
    assert NUMBERS.ordinal(number) != NUMBERS.cardinal(number)


@pytest.mark.parametrize(
    "year, said",
    [
        (1066, "ten sixty-six"),
        (1900, "nineteen hundred"),
        (1905, "nineteen oh five"),
        (1995, "nineteen ninety-five"),
        (2000, "two thousand"),
        (2008, "two thousand and eight"),
        (2010, "twenty ten"),
        (2026, "twenty twenty-six"),
        (300, "three hundred"),
    ],
)
def test_years(year: int, said: str) -> None:
    assert NUMBERS.year(year) == said


@pytest.mark.parametrize(
    "year, said",
    [
        (60, "sixties"),
        (1900, "nineteen hundreds"),
        (1990, "nineteen nineties"),
        (2000, "two thousands"),
        (2010, "twenty tens"),
    ],
)
def test_decades(year: int, said: str) -> None:
    assert NUMBERS.decade(year) == said


@pytest.mark.parametrize(
    "sign, whole, part, said",
    [
        ("£", "1", "", "one pound"),
        ("£", "38,000", "", "thirty-eight thousand pounds"),
        ("£", "7", "60", "seven pounds sixty"),
        ("£", "0", "50", "fifty pence"),
        ("£", "0", "01", "one penny"),
        ("£", "2", "00", "two pounds"),
        ("€", "1", "", "one euro"),
    ],
)
def test_money(sign: str, whole: str, part: str, said: str) -> None:
    assert NUMBERS.money(sign, whole, part) == said


def test_figures_one_by_one() -> None:
    assert NUMBERS.digits("01632", "oh") == "oh one six three two"
    assert NUMBERS.decimal("66", "50") == "sixty-six point five zero"
    assert NUMBERS.figures("007") == "zero zero seven"
    assert NUMBERS.figures("1,200") == "one thousand two hundred"
    assert NUMBERS.figures("٣٤") == "thirty-four"
