"""Named times: every form of the format page, what is refused, and what holds for every day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equality_plans.model.named_times import (
    Calendar,
    NamedTime,
    Precision,
    Unreadable,
    month_number,
    parse_named_time,
)

from .examples import examples

PLAN = Calendar(4, (date(2026, 4, 1), date(2029, 3, 31)))


@pytest.mark.parametrize(
    "text, start, end, precision, printed",
    [
        ("31 March 2027", date(2027, 3, 31), date(2027, 3, 31), "day", "31 March 2027"),
        ("1st April 2027", date(2027, 4, 1), date(2027, 4, 1), "day", "1 April 2027"),
        ("31/3/2027", date(2027, 3, 31), date(2027, 3, 31), "day", "31 March 2027"),
        ("2/3/2027", date(2027, 3, 2), date(2027, 3, 2), "day", "2 March 2027"),
        ("2027-03-31", date(2027, 3, 31), date(2027, 3, 31), "day", "31 March 2027"),
        ("March 2027", date(2027, 3, 1), date(2027, 3, 31), "month", "March 2027"),
        ("Sept 2027", date(2027, 9, 1), date(2027, 9, 30), "month", "September 2027"),
        ("2027-03", date(2027, 3, 1), date(2027, 3, 31), "month", "March 2027"),
        ("end of February 2028", date(2028, 2, 29), date(2028, 2, 29), "day", "29 February 2028"),
        ("start of 2026/27", date(2026, 4, 1), date(2026, 4, 1), "day", "1 April 2026"),
        ("spring 2027", date(2027, 3, 1), date(2027, 5, 31), "season", "spring 2027"),
        ("WINTER 2026/27", date(2026, 12, 1), date(2027, 2, 28), "season", "winter 2026/27"),
        ("Q1 2026/27", date(2026, 4, 1), date(2026, 6, 30), "quarter", "Q1 2026/27"),
        ("2027", date(2027, 1, 1), date(2027, 12, 31), "year", "2027"),
        ("2026/27", date(2026, 4, 1), date(2027, 3, 31), "year", "2026/27"),
        ("2026-27", date(2026, 4, 1), date(2027, 3, 31), "year", "2026/27"),
        ("2026–27", date(2026, 4, 1), date(2027, 3, 31), "year", "2026/27"),
        ("2026/2027", date(2026, 4, 1), date(2027, 3, 31), "year", "2026/27"),
        ("1999/00", date(1999, 4, 1), date(2000, 3, 31), "year", "1999/00"),
        ("early 2027", date(2027, 1, 1), date(2027, 4, 30), "part of year", "early 2027"),
        ("mid 2027", date(2027, 5, 1), date(2027, 8, 31), "part of year", "mid-2027"),
        ("late 2027", date(2027, 9, 1), date(2027, 12, 31), "part of year", "late 2027"),
    ],
)
def test_forms_of_the_format_page(text: str, start: date, end: date, precision: str, printed: str) -> None:
    named = parse_named_time(text)
    assert (named.start, named.end, named.precision, str(named)) == (
        start,
        end,
        Precision(precision),
        printed,
    )
    assert named.words == text
    assert (named.remark is not None) == (named.precision is Precision.PART_OF_YEAR)


@pytest.mark.parametrize(
    "text, suggestions",
    [
        ("Q1 2027", ("Q1 2027/28", "Q4 2026/27")),
        ("winter 2026", ("winter 2026/27", "winter 2025/26")),
        ("Mar 27", ("Mar 2027", "27 Mar 2027")),
        ("2011-12", ("2011/12", "December 2011")),
        ("31 June 2027", ("30 June 2027",)),
        ("29 February 2027", ("28 February 2027",)),
        ("31 March", ("31 March 2027", "31 March 2028", "31 March 2029")),
        ("summer", ("summer 2026", "summer 2027", "summer 2028")),
        ("3/31/2027", ("31 March 2027",)),
        ("Monday 31 March 2027", ("Wednesday 31 March 2027",)),
        ("by March 2027", ("March 2027",)),
        ("FY2027", ("2027/28", "2026/27")),
    ],
)
def test_refused_with_both_readings(text: str, suggestions: tuple[str, ...]) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_named_time(text, PLAN)
    assert caught.value.suggestions == suggestions
    for suggestion in suggestions:
        parse_named_time(suggestion, PLAN)


@pytest.mark.parametrize(
    "starts, first, last",
    [(4, date(2026, 4, 1), date(2027, 3, 31)), (9, date(2026, 9, 1), date(2027, 8, 31))],
)
def test_years_and_quarters_follow_the_month_in_which_years_start(
    starts: int, first: date, last: date
) -> None:
    calendar = Calendar(starts)
    assert (parse_named_time("2026/27", calendar).start, parse_named_time("2026/27", calendar).end) == (
        first,
        last,
    )
    assert parse_named_time("Q1 2026/27", calendar).start == first
    assert parse_named_time("Q4 2026/27", calendar).end == last


def test_quarters_of_a_calendar_year_need_no_second_number() -> None:
    assert parse_named_time("Q1 2027", Calendar(1)).end == date(2027, 3, 31)


@pytest.mark.parametrize("text", ["0207", "1899", "2199", "9999", "end of 2199", "31 March 9999", "99999"])
def test_years_of_no_plan_are_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        parse_named_time(text)


def test_month_number() -> None:
    assert [month_number(name) for name in ("April", " sept. ", "DEC", "may")] == [4, 9, 12, 5]
    with pytest.raises(ValueError, match="not the name of a month"):
        month_number("Aprli")


def test_there_is_no_thirteenth_month() -> None:
    with pytest.raises(ValueError, match="no month 13"):
        Calendar(13)


@given(st.dates(date(1900, 1, 1), date(2198, 12, 31)), st.integers(1, 12))
def test_every_way_to_write_a_day(day: date, starts: int) -> None:
    calendar = Calendar(starts)
    month = f"{day:%B}"
    for text in (
        f"{day.day} {month} {day.year}",
        f"{day.day}/{day.month}/{day.year}",
        day.isoformat(),
        f"{day:%d.%m.%Y}",
        f"{month.upper()} {day.day}, {day.year}",
        f"{day:%A} {day.day} {month[:3].lower()} {day.year}",
        f"  {day.day}–{month}–{day.year}.",
    ):
        named = parse_named_time(text, calendar)
        assert (named.start, named.end, named.words) == (day, day, text.strip())


def read(text: str, calendar: Calendar) -> NamedTime | Unreadable:
    try:
        return parse_named_time(text, calendar)
    except Unreadable as refused:
        return refused


@given(st.sampled_from([example.written for example in examples()]), st.integers(1, 12))
def test_printed_times_and_suggestions_read_back(text: str, starts: int) -> None:
    calendar = Calendar(starts)
    found = read(text, calendar)
    if isinstance(found, Unreadable):
        for suggestion in found.suggestions:
            parse_named_time(suggestion, calendar)
        return
    assert parse_named_time(str(found), calendar).meaning == found.meaning
    assert found.start <= found.end


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused_with_help(text: str) -> None:
    found = read(text, Calendar())
    if isinstance(found, Unreadable):
        assert found.suggestions
    else:
        assert found.end - found.start < timedelta(days=367)
