"""Facts in standard text and in easy words: which are found, and which agree."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from equality_plans.easylanguage.facts.agreeing import any_agrees
from equality_plans.easylanguage.facts.fact import Fact, FactKind
from equality_plans.easylanguage.facts.reading import facts_in
from equality_plans.easylanguage.facts.standard import calendar_of, standard_of
from equality_plans.model.plan import Plan

from ..minimal import MINIMAL

PAIRS = yaml.load((Path(__file__).parent / "fact_pairs.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)


def plan_with(standard: Any) -> Plan:
    """A plan whose one objective is this."""
    fields = {"title": standard} if isinstance(standard, str) else standard
    plain = {name: value for name, value in MINIMAL.items() if name not in ("as_at", "objectives")}
    return Plan.read({**plain, "objectives": [{"id": "D1", **fields}]})


def not_in_the_objective(pair: dict[str, Any]) -> list[Fact]:
    """The facts of the easy words that the standard text does not have."""
    plan = plan_with(pair["standard"])
    standard = standard_of(plan.objectives[0], plan)
    return [fact for fact in facts_in(pair["easy"], calendar_of(plan)) if not standard.holds(fact)]


def test_there_are_as_many_pairs_as_promised() -> None:
    assert (len(PAIRS["right"]), len(PAIRS["wrong"])) == (30, 30)


@pytest.mark.parametrize("pair", PAIRS["wrong"], ids=lambda pair: pair["easy"])
def test_every_wrong_fact_is_caught(pair: dict[str, Any]) -> None:
    assert not_in_the_objective(pair)


def test_at_most_one_right_pair_gives_a_false_alarm() -> None:
    alarms = [pair["easy"] for pair in PAIRS["right"] if not_in_the_objective(pair)]
    assert len(alarms) <= 1, alarms


def test_right_pairs_state_facts() -> None:
    assert all(facts_in(pair["easy"]) for pair in PAIRS["right"])


FOUND = {
    "58 in every 100 people": (FactKind.SHARE, "58"),
    "7.5% of staff": (FactKind.SHARE, "7.5"),
    "12 per cent of staff": (FactKind.SHARE, "12"),
    "nine out of ten people": (FactKind.SHARE, "90"),
    "1 in 4 adults": (FactKind.SHARE, "25"),
    "half of the offices": (FactKind.SHARE, "50"),
    "three quarters of callers": (FactKind.SHARE, "75"),
    "£5 in every £100 of pay": (FactKind.SHARE, "5"),
    "£1.5m": (FactKind.MONEY, "1500000"),
    "£60": (FactKind.MONEY, "60"),
    "two hundred pounds": (FactKind.MONEY, "200"),
    "50p": (FactKind.MONEY, "0.5"),
    "15,700 carers": (FactKind.NUMBER, "15700"),
    "**3** offices": (FactKind.NUMBER, "3"),
    "two hundred and six people": (FactKind.NUMBER, "206"),
    "a dozen people": (FactKind.NUMBER, "12"),
    "two thousand people": (FactKind.NUMBER, "2000"),
    "1.2 million people": (FactKind.NUMBER, "1200000"),
    "people over 50": (FactKind.NUMBER, "50"),
    "5 more days": (FactKind.DURATION, "5"),
    "a five-day course": (FactKind.DURATION, "5"),
    "every 3 months": (FactKind.FREQUENCY, "4"),
    "2 times a year": (FactKind.FREQUENCY, "2"),
    "open at 9.30 am": (FactKind.CLOCK, "570"),
    "open until 17:00": (FactKind.CLOCK, "1020"),
}


@pytest.mark.parametrize("text", FOUND)
def test_a_number_is_found_in_each_form(text: str) -> None:
    found = [(fact.kind, fact.value) for fact in facts_in(text)]
    assert found == [(FOUND[text][0], Decimal(FOUND[text][1]))]


DATES = {
    "by 31 March 2027": ("2027-03-31", "2027-03-31"),
    "on the 1st of April 2027": ("2027-04-01", "2027-04-01"),
    "on March 31, 2027": ("2027-03-31", "2027-03-31"),
    "on 31/3/2027": ("2027-03-31", "2027-03-31"),
    "on 31.03.27": ("2027-03-31", "2027-03-31"),
    "on 01-04-2027": ("2027-04-01", "2027-04-01"),
    "on 2027-03-31": ("2027-03-31", "2027-03-31"),
    "in March 2027": ("2027-03-01", "2027-03-31"),
    "in Sept 2027": ("2027-09-01", "2027-09-30"),
    "by the end of March 2027": ("2027-03-31", "2027-03-31"),
    "in spring 2027": ("2027-03-01", "2027-05-31"),
    "in 2026/27": ("2026-04-01", "2027-03-31"),
    "in 2026-27": ("2026-04-01", "2027-03-31"),
    "in 2027": ("2027-01-01", "2027-12-31"),
    "In 2027 people": ("2027-01-01", "2027-12-31"),
    "in winter 2026": ("2026-01-01", "2026-12-31"),
}


@pytest.mark.parametrize("text", DATES)
def test_a_date_is_found_in_each_form(text: str) -> None:
    found = [(str(fact.start), str(fact.end)) for fact in facts_in(text)]
    assert found == [DATES[text]]


@pytest.mark.parametrize(
    "text, month, day", [("each May", 5, None), ("on 2 May", 5, 2), ("from July to tea", 7, None)]
)
def test_a_date_without_a_year_is_found(text: str, month: int, day: int | None) -> None:
    assert [(fact.month, fact.day) for fact in facts_in(text)] == [(month, day)]


@pytest.mark.parametrize(
    "text",
    [
        "You may march with us.",
        "Phone 01632 960100.",
        "Text phone: 18001 01632 960100",
        "Write to AN1 1AA.",
        "Write to team2@anytown.example or look at https://anytown.example/2027/5.",
        "See [[A1.2]].",
        "The Equality Act 2010 is a law.",
        "Print it on A4.",
        "In an emergency call 999.",
        "It takes half an hour.",
        "This is our 3rd plan.",
    ],
)
def test_these_are_no_facts(text: str) -> None:
    assert facts_in(text) == []


def test_a_fact_stands_where_it_was_written() -> None:
    text = "We will train **twenty-five** of our 120 managers by March 2027."
    found = {fact.words: fact.start_of_words for fact in facts_in(text)}
    assert found == {words: text.index(words) for words in ("twenty-five", "120", "March 2027")}


@given(st.integers(2, 999_999), st.integers(2, 999_999))
def test_numbers_agree_if_they_are_the_same(one: int, other: int) -> None:
    known = facts_in(f"Reach {one:,} homes", loosely=True)
    assert any_agrees(facts_in(f"{other} of them")[0], known) == (one == other)


@given(st.integers(0, 100), st.integers(0, 100))
def test_so_many_in_every_hundred_are_per_cent(one: int, other: int) -> None:
    known = facts_in(f"Reach {one}% of homes", loosely=True)
    assert any_agrees(facts_in(f"{other} in every 100 homes")[0], known) == (one == other)


@given(st.text(alphabet="0123456789 ,.%£/-abcinofMarchyevt\n[]()*", max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    for loosely in (True, False):
        for fact in facts_in(text, loosely=loosely):
            assert fact.words
            assert text[fact.start_of_words :].lstrip().startswith(fact.words)


def test_a_number_of_any_length_can_be_compared() -> None:
    long = "9" * 60
    assert any_agrees(facts_in(f"{long} homes")[0], facts_in(f"{long} homes"))
    assert not any_agrees(facts_in(f"about {long}0 homes")[0], facts_in(f"{long} homes"))
