"""Timescales: the table of examples, the forms that need a closer look, and what holds for every text."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equality_plans.model.timescale import (
    Calendar,
    Kind,
    Precision,
    Timescale,
    Unreadable,
    parse_period,
    parse_timescale,
)

from .examples import Example, examples, summary, value_of

PLAN = Calendar(4, (date(2026, 4, 1), date(2029, 3, 31)))
EXAMPLES = examples()
ACCEPTED = [example for example in EXAMPLES if example.accepted]
REFUSED = [example for example in EXAMPLES if not example.accepted]


def named(example: Example) -> str:
    return f"{example.line}: {example.written}"


def refusal(value: Any, calendar: Calendar = PLAN) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        parse_timescale(value, calendar)
    return caught.value


# The table


@pytest.mark.parametrize("example", ACCEPTED, ids=named)
def test_accepted_as_the_table_says(example: Example) -> None:
    timescale = parse_timescale(value_of(example.written), example.calendar)
    assert summary(timescale) == example.accepted


@pytest.mark.parametrize("example", ACCEPTED, ids=named)
def test_plain_wording_has_the_same_meaning(example: Example) -> None:
    timescale = parse_timescale(value_of(example.written), example.calendar)
    in_format_1 = value_of(example.in_format_1)
    assert timescale.value() == in_format_1
    assert parse_timescale(in_format_1, example.calendar).meaning == timescale.meaning


@pytest.mark.parametrize("example", REFUSED, ids=named)
def test_refused_with_the_suggestions_of_the_table(example: Example) -> None:
    refused = refusal(value_of(example.written), example.calendar)
    assert refused.suggestions == example.suggestions
    assert example.in_format_1 in example.suggestions
    assert refused.message.endswith(".")
    assert 0 <= refused.column <= refused.column + refused.length <= len(example.written)


@pytest.mark.parametrize("example", REFUSED, ids=named)
def test_suggestions_can_be_read(example: Example) -> None:
    for suggestion in example.suggestions:
        parse_timescale(value_of(suggestion), example.calendar)


def test_table_has_no_line_twice() -> None:
    seen = [(example.calendar, example.written) for example in EXAMPLES]
    assert len(seen) == len(set(seen)) > 700


# Kinds


def test_by_a_year_is_its_end_and_is_marked() -> None:
    timescale = parse_timescale("by 2009")
    assert timescale.year_only
    assert (timescale.kind, timescale.start, timescale.end) == (Kind.BY, None, date(2009, 12, 31))
    assert not parse_timescale("2009").year_only
    assert not parse_timescale("by the end of 2009").year_only


def test_range_gives_its_two_ends() -> None:
    timescale = parse_timescale("Autumn 2026 to March 2027")
    assert (timescale.start, timescale.end) == (date(2026, 9, 1), date(2027, 3, 31))
    assert timescale.precision is Precision.MONTH


@pytest.mark.parametrize(
    "text, start",
    [
        ("June to October 2027", date(2027, 6, 1)),
        ("November to February 2027", date(2026, 11, 1)),
        ("winter to spring 2027", date(2026, 12, 1)),
        ("Q3 to Q1 2027/28", date(2026, 10, 1)),
        ("1 to 31 March 2027", date(2027, 3, 1)),
        ("December – 15 January 2027", date(2026, 12, 1)),
    ],
)
def test_first_end_of_a_range_borrows_its_year(text: str, start: date) -> None:
    assert parse_timescale(text).start == start


def test_ongoing_with_a_review() -> None:
    timescale = parse_timescale("Ongoing (review January 2027)")
    assert timescale.kind is Kind.ONGOING
    assert (timescale.review_from, timescale.review) == (date(2027, 1, 1), date(2027, 1, 31))
    assert timescale.describe() == "ongoing, review January 2027"


@pytest.mark.parametrize(
    "text, months, days, plain",
    [
        ("monthly", 1, 0, "monthly"),
        ("on a quarterly basis", 3, 0, "quarterly"),
        ("termly", 4, 0, "termly"),
        ("twice a year", 6, 0, "twice a year"),
        ("six-monthly", 6, 0, "twice a year"),
        ("every 2 months", 2, 0, "every 2 months"),
        ("every other week", 0, 14, "fortnightly"),
        ("each April", 12, 0, "each April"),
        ("annually in March", 12, 0, "each March"),
        ("twice a year in April and October", 6, 0, "each April and October"),
    ],
)
def test_recurring_has_an_interval(text: str, months: int, days: int, plain: str) -> None:
    timescale = parse_timescale(text)
    assert timescale.every is not None
    assert (timescale.every.months, timescale.every.days) == (months, days)
    assert str(timescale.every) == timescale.describe() == plain


def test_recurring_starts_with_the_plan_unless_it_says_otherwise() -> None:
    assert parse_timescale("quarterly", PLAN).start == date(2026, 4, 1)
    assert parse_timescale("quarterly from June 2027", PLAN).start == date(2027, 6, 1)
    assert parse_timescale("quarterly").start is None
    assert parse_timescale("quarterly until March 2028", PLAN).end == date(2028, 3, 31)


def test_recurring_cannot_end_before_it_starts() -> None:
    assert "ends before it starts" in refusal("monthly until March 2020").message


def test_as_needed_with_a_trigger() -> None:
    assert parse_timescale("as needed, when a policy changes").trigger == "when a policy changes"
    assert parse_timescale("As required (when asked)").trigger == "when asked"
    assert parse_timescale("as appropriate").describe() == "as needed"
    long_trigger = "as needed, " + "when this or that changes and " * 20
    assert parse_timescale(long_trigger).kind is Kind.AS_NEEDED


def test_to_be_confirmed() -> None:
    timescale = parse_timescale("2027 (to be confirmed by June 2026)")
    assert (timescale.start, timescale.end) == (None, None)
    assert (timescale.due, timescale.confirm_by) == (date(2027, 12, 31), date(2026, 6, 30))
    assert timescale.precision is Precision.YEAR


def test_by_then() -> None:
    timescale = parse_timescale("by December 2027, then quarterly until March 2029", PLAN)
    assert (timescale.kind, timescale.end, timescale.due) == (Kind.BY_THEN, None, date(2027, 12, 31))
    assert timescale.then is not None
    assert (timescale.then.kind, timescale.then.end) == (Kind.RECURRING, date(2029, 3, 31))


def test_years_of_the_plan() -> None:
    odd = Calendar(4, (date(2026, 7, 1), date(2028, 6, 15)))
    assert parse_timescale("years 1 to 2", odd).end == date(2028, 6, 15)
    assert parse_timescale("year 2", odd).describe() == "July 2027 to 15 June 2028"
    assert parse_timescale("throughout", Calendar(4, (date(2026, 6, 15), date(2028, 6, 1)))).describe() == (
        "15 June 2026 to 1 June 2028"
    )
    assert refusal("year 3", odd).suggestions == ("years 1 to 2",)
    assert "`period`" in refusal("throughout", Calendar()).message


def test_early_is_remarked_on() -> None:
    (remark,) = parse_timescale("early 2027").remarks
    assert remark == "“early 2027” is read as January 2027 to April 2027."


# Lists, mappings and the long form


def test_list_of_milestones() -> None:
    timescale = parse_timescale(
        ["March 2027", {"what": "launch", "when": "spring 2028", "completed": "3 May 2028"}], PLAN
    )
    assert timescale.kind is Kind.MILESTONES
    assert (timescale.start, timescale.end) == (date(2027, 3, 31), date(2028, 5, 31))
    assert [part.what for part in timescale.milestones] == [None, "launch"]
    assert timescale.milestones[1].completed is not None
    assert timescale.milestones[1].completed.end == date(2028, 5, 3)
    assert timescale.words == "March 2027; launch: spring 2028"


def test_mapping_of_characteristics() -> None:
    timescale = parse_timescale({"disability": "December 2027", "race": "ongoing"}, PLAN)
    assert timescale.kind is Kind.PER_CHARACTERISTIC
    assert timescale.end is None
    assert timescale.start == date(2027, 12, 31)
    assert [path for path, _ in timescale.lines()] == [("disability",), ("race",)]
    assert timescale.describe() == "disability: by December 2027; race: ongoing"


def test_long_form_keeps_the_words_and_takes_the_meaning() -> None:
    timescale = parse_timescale({"when": "by July 2010", "words": "within 12 months of approval"})
    assert timescale.words == "within 12 months of approval"
    assert timescale.meaning == parse_timescale("by July 2010").meaning


def test_long_form_stands_inside_lists_and_mappings() -> None:
    parts: list[Any] = [{"what": "pilot", "when": "by July 2027", "words": "soon"}]
    assert parse_timescale(parts).milestones[0].when.words == "soon"
    mapping = {"race": {"when": "by July 2027", "words": "soon"}}
    assert parse_timescale(mapping).characteristics[0][1].words == "soon"


@pytest.mark.parametrize(
    "value, path",
    [
        (["March 2027", "Marhc 2027"], (1,)),
        ([{"what": "launch", "when": "ASAP"}], (0, "when")),
        ([{"what": "launch", "when": "2027", "completed": "March"}], (0, "completed")),
        ([{"what": "", "when": "2027"}], (0, "what")),
        ([{"what": "launch"}], (0,)),
        ([{"name": "launch", "when": "2027"}], (0, "name")),
        ([["2027"]], (0,)),
        ([], ()),
        ({}, ()),
        ({"disability": "31 June 2027"}, ("disability",)),
        ({"disability": ["2027"]}, ("disability",)),
        ({"disability": None}, ("disability",)),
        ({"when": "within a year", "words": "within a year"}, ("when",)),
        ({"when": ["2027"], "words": "soon"}, ("when",)),
        ({"when": "2027", "words": ""}, ("words",)),
        ({"when": "2027", "word": "soon"}, ("word",)),
        ({"words": "within 12 months"}, ()),
        ({"what": "launch", "when": "2027"}, ()),
        ("", ()),
        (None, ()),
        (2027, ()),
    ],
)
def test_the_path_leads_to_the_line_at_fault(value: Any, path: tuple[str | int, ...]) -> None:
    refused = refusal(value)
    assert refused.path == path
    assert refused.suggestions


def test_advice_fits_the_place() -> None:
    """Inside the long form no second long form is offered, and inside a list no list."""
    assert refusal({"when": "ASAP", "words": "ASAP"}).suggestions == ("by June 2026",)
    in_list = refusal(["ASAP"]).suggestions
    assert in_list == ("{when: by June 2026, words: ASAP}", "by June 2026")
    two_dates = refusal(["Launch spring 2027, review 2028"]).suggestions
    assert not any(suggestion.startswith("[") for suggestion in two_dates)


def test_column_is_where_the_trouble_starts() -> None:
    refused = refusal("by Marhc 2027")
    assert (refused.column, refused.length) == (3, 5)
    refused = refusal("ongoing, review 31 June 2027")
    assert (refused.column, refused.length) == (16, 12)


# Periods


@pytest.mark.parametrize(
    "text, start, end",
    [
        ("April 2026 to March 2029", date(2026, 4, 1), date(2029, 3, 31)),
        ("2026 to 2029", date(2026, 1, 1), date(2029, 12, 31)),
        ("2026-2029", date(2026, 1, 1), date(2029, 12, 31)),
        ("2026/27", date(2026, 4, 1), date(2027, 3, 31)),
    ],
)
def test_period_of_a_plan(text: str, start: date, end: date) -> None:
    assert parse_period(text) == (start, end)


@pytest.mark.parametrize("text", ["from April 2026", "ongoing", "by March 2029", "nonsense", "year 1"])
def test_period_needs_two_ends(text: str) -> None:
    with pytest.raises(Unreadable):
        parse_period(text)


# What holds for every text

_VOCABULARY = """
    by from to until then ongoing review monthly each every annually April March 2027 2026/27 Q1 winter spring
    early mid late end of start the , - / ( ) . as needed when to be confirmed TBC year years 1 2 31 31st and
    throughout in on twice a 2027-03 2026-27 within months term w/c 27 '27 & : ; – FY academic h1 half launch
    race disability no later than between Tuesday first quarter per ending 0 99 2199 1899 9999
"""
_WORDS = st.sampled_from(_VOCABULARY.split())
_PROSE = st.lists(_WORDS, max_size=9).map(" ".join)
_TEXTS = _PROSE | st.text(max_size=60)
_CALENDARS = st.sampled_from(
    [
        PLAN,
        Calendar(),
        Calendar(1, (date(2026, 1, 1), date(2026, 12, 31))),
        Calendar(9, (date(2026, 9, 1), date(2030, 8, 31))),
        Calendar(7, (date(2026, 7, 15), date(2028, 2, 29))),
    ]
)
_KEYS = st.sampled_from(["when", "words", "what", "completed", "race", "disability"]) | st.text(max_size=8)
_VALUES = st.recursive(
    _TEXTS | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3),
    max_leaves=6,
)


def read(value: Any, calendar: Calendar) -> Timescale | Unreadable:
    try:
        return parse_timescale(value, calendar)
    except Unreadable as refused:
        return refused


def _holds(timescale: Timescale, calendar: Calendar) -> None:
    assert parse_timescale(timescale.value(), calendar).meaning == timescale.meaning
    for _, line in timescale.lines():
        assert line.describe() == line.value() == str(line)
    for start, end in [(timescale.start, timescale.end), (timescale.review_from, timescale.review)]:
        assert start is None or end is None or start <= end


@given(_TEXTS, _CALENDARS)
def test_any_line_is_read_or_refused_with_help(text: str, calendar: Calendar) -> None:
    found = read(text, calendar)
    if isinstance(found, Timescale):
        assert found.words == text.strip()
        _holds(found, calendar)
        return
    assert found.suggestions
    assert 0 <= found.column <= found.column + found.length <= max(len(text), found.column)
    for suggestion in found.suggestions:
        parse_timescale(value_of(suggestion), calendar)


@given(_VALUES, _CALENDARS)
def test_any_value_is_read_or_refused_with_help(value: Any, calendar: Calendar) -> None:
    found = read(value, calendar)
    if isinstance(found, Timescale):
        _holds(found, calendar)
        return
    for suggestion in found.suggestions:
        in_place = f"[{suggestion}]" if suggestion.startswith("{what") else suggestion
        parse_timescale(value_of(in_place), calendar)


def test_a_very_long_line_is_refused_quickly() -> None:
    for text in ("- " * 50_000, "end " * 50_000, "from 2027 - " * 20_000, "x" * 1_000_000):
        assert refusal(text).suggestions
