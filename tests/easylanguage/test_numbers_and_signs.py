from __future__ import annotations

import pytest

from equality_plans.easylanguage.style.joining import where_to_split
from equality_plans.easylanguage.style.negatives import find_negatives
from equality_plans.easylanguage.style.passive import find_passives
from equality_plans.easylanguage.style.signs import find_mark_up, find_pointers, find_signs
from equality_plans.easylanguage.style.written_dates import find_short_dates
from equality_plans.easylanguage.style.written_numbers import (
    find_large_numbers,
    find_number_words,
    find_percentages,
    find_roman_numbers,
)
from equality_plans.easylanguage.tokens import without_contact_details
from equality_plans.easylanguage.words.abbreviations import find_capitals, find_initials, find_latin
from equality_plans.easylanguage.words.contractions import find_contractions


@pytest.mark.parametrize(
    "text, easy",
    [
        ("6%", "6 in every 100"),
        ("6 per cent", "6 in every 100"),
        ("ten percent", "10 in every 100"),
        ("fifteen per cent", "15 in every 100"),
        ("twenty-five per cent", "25 in every 100"),
        ("12.5%", "125 in every 1,000"),
        ("0.25 %", "25 in every 10,000"),
        ("100%", "all"),
        ("0%", "none"),
        ("150%", ""),
        ("a percentage", ""),
    ],
)
def test_percentages(text: str, easy: str) -> None:
    (found,) = find_percentages(f"It is {text} of us.")
    assert found.text in text
    assert found.easy == easy


@pytest.mark.parametrize(
    "text, large",
    [
        ("We helped 10,000 people.", ["10,000"]),
        ("We helped 9,999 people.", []),
        ("It cost £2 million.", ["£2 million"]),
        ("It cost £1.5m.", ["£1.5m"]),
        ("It cost £20k.", ["£20k"]),
        ("Thousands of people came.", ["Thousands"]),
        ("About 5 thousand people came.", []),
        ("It cost £20,000, and more.", ["£20,000"]),
        ("Two million people came.", ["Two million"]),
        ("Twenty-five thousand people came.", ["Twenty-five thousand"]),
        ("In 2027 we will have 1,000.", []),
        ("Text us on 60066.", []),
        ("Phone 01632 960 000.", []),
    ],
)
def test_large_numbers(text: str, large: list[str]) -> None:
    assert [one.text for one in find_large_numbers(without_contact_details(text), 10_000)] == large


@pytest.mark.parametrize(
    "text, full",
    [
        ("1/3/26", ["1 March 2026"]),
        ("01.03.2026", ["1 March 2026"]),
        ("1-3-26", ["1 March 2026"]),
        ("2026-03-01", ["1 March 2026"]),
        ("1st March", ["1 March"]),
        ("the 2nd of April 2027", ["2 April 2027"]),
        ("March 3rd, 2027", ["3 March 2027"]),
        ("March 3", ["3 March"]),
        ("4 Mar 2027", ["4 March 2027"]),
        ("Sept 2027", ["September 2027"]),
        ("31/13/26", [""]),
        ("29 Feb", ["29 February"]),
        ("1 March 2026", []),
        ("March 2026", []),
        ("the 1st floor", []),
        ("2025/26", []),
        ("3.5 miles", []),
        ("5 May", []),
        ("24/7", []),
    ],
)
def test_short_dates(text: str, full: list[str]) -> None:
    found = list(find_short_dates(f"It is {text} now."))
    assert [one.easy for one in found] == full
    assert all(f"It is {text} now."[one.start : one.end] == one.text for one in found)


def test_numbers_in_words_and_roman_numbers() -> None:
    text = "Two of us saw three plays by one man at Seven Sisters and two-way."
    assert [(one.text, one.easy) for one in find_number_words(text)] == [("Two", "2"), ("three", "3")]
    text = "Part II, phase XIV, (iii), part V, I, King Charles III"
    assert [one.easy for one in find_roman_numbers(text)] == ["2", "14", "3", "5"]


@pytest.mark.parametrize(
    "text, full",
    [
        ("We don't.", ["do not"]),
        ("We can’t.", ["cannot"]),
        ("Won't it?", ["Will not"]),
        ("It's new.", ["It is"]),
        ("I'd say I'm here.", ["I would", "I am"]),
        ("Let's go.", ["Let us"]),
        ("We didnt.", ["did not"]),
        ("Everyone's ideas.", []),
        ("Everyone's going.", ["Everyone is"]),
        ("The team's plan, women's jobs, Carers' views, O'Neill, 5 o'clock.", []),
    ],
)
def test_contractions(text: str, full: list[str]) -> None:
    assert [one.easy for one in find_contractions(text)] == full


def test_abbreviations() -> None:
    assert [one.easy for one in find_latin("Buses, e.g. this, i.e. that, etc. and eg, ie, vs")] == [
        "for example", "that is", "and other things", "for example", "that is", "against",
    ]  # fmt: skip
    text = "The CQC, HR and E.U. NHS, UK, IT, BSL, III, NOT, EIAs, the CEO's"
    assert [one.text for one in find_initials(text)] == ["CQC", "HR", "E.U.", "IT", "EIAs", "CEO"]
    text = "You MUST read THIS, NOT the EHRC page. COVID-19"
    assert [one.text for one in find_capitals(text)] == ["MUST", "THIS"]


@pytest.mark.parametrize(
    "text, signs",
    [
        ("women & men", [("&", "and")]),
        ("and/or", [("and/or", "or")]),
        ("staff/customers", [("/", "or")]),
        ("open 24/7", [("24/7", "all day and every day")]),
        ("in 2025/26", [("2025/26", "2025 to 2026")]),
        ("it is #1 > 2", [("#", ""), (">", "more than")]),
        ("LGBT+ people, £5, 50p, *so*", []),
    ],
)
def test_signs(text: str, signs: list[tuple[str, str]]) -> None:
    assert [(one.text, one.easy) for one in find_signs(text)] == signs


def test_mark_up_and_pointers() -> None:
    assert [one[0] for one in find_mark_up("You *must* _not_ <b>go</b> __now__, 2 * 3, a_b")] == [
        "*must*", "_not_", "<b>", "</b>", "__now__",
    ]  # fmt: skip
    text = "See page 5, as above, in Annex B, footnote 2, a note¹ and a note* but see us above the shop."
    assert [one[0] for one in find_pointers(text)] == [
        "See page 5", "as above", "Annex B", "footnote 2", "¹", "*",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text, passives",
    [
        ("All staff will be trained.", ["be trained"]),
        ("It has not yet been done.", ["been done"]),
        ("They are being asked.", ["are being asked"]),
        ("A group is set up.", ["is set"]),
        ("She is interested, married and disabled.", []),
        ("5 places are left.", []),
        ("The bus is red.", []),
    ],
)
def test_passives(text: str, passives: list[str]) -> None:
    assert [one[0] for one in find_passives(text)] == passives


@pytest.mark.parametrize(
    "text, negatives",
    [
        ("You cannot come without a ticket.", ["cannot", "without"]),
        ("It is not uncommon.", ["not", "not uncommon"]),
        ("Do not run and do not shout.", []),
        ("No, we do not.", []),
        ("Say if you can or not, we do not mind.", []),
    ],
)
def test_negatives(text: str, negatives: list[str]) -> None:
    assert [one[0] for one in find_negatives(text)] == negatives


def test_where_to_split() -> None:
    assert where_to_split("We will ask you what you think and then we will write it all down.") == "and then"
    assert where_to_split("We listen and act.") == ""
