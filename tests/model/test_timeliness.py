"""What is computed for a day: each status, and each decision about a doubtful case."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equality_plans.model.timeliness import Timeliness, days_late, next_date, timeliness
from equality_plans.model.timescale import Calendar, parse_timescale

from .examples import examples, value_of

PLAN = Calendar(4, (date(2026, 4, 1), date(2029, 3, 31)))
TODAY = date(2027, 1, 15)


def computed(
    timescale: Any,
    today: date = TODAY,
    status: str = "in progress",
    completed: date | None = None,
    last_update: date | None = None,
    done: tuple[str, ...] = (),
) -> str | None:
    parsed = None if timescale is None else parse_timescale(timescale, PLAN)
    return timeliness(
        parsed, status=status, completed=completed, last_update=last_update, today=today, done=done
    )


@pytest.mark.parametrize(
    "timescale, expected",
    [
        ("by March 2028", "not due"),
        ("15 April 2027", "due soon"),
        ("16 April 2027", "not due"),
        ("15 January 2027", "due soon"),
        ("14 January 2027", "overdue"),
        ("June 2026 to December 2026", "overdue"),
        ("June 2026 to December 2027", "not due"),
        ("from June 2027", "not due"),
        ("from June 2026", "no date"),
        ("from June 2026, review June 2027", "not due"),
        ("ongoing", "no date"),
        ("ongoing, review February 2027", "not due"),
        ("ongoing, review January 2027", "review due"),
        ("as needed", "no date"),
        ("as needed, review 2026", "review due"),
        ("to be confirmed", "no date"),
        ("to be confirmed by December 2026", "date overdue"),
        ("to be confirmed by January 2027", "not due"),
        ("2027 (to be confirmed)", "not due"),
        ("2026 (to be confirmed)", "overdue"),
        ("2027 (to be confirmed by December 2026)", "date overdue"),
        ("quarterly", "update due"),
        ("quarterly from January 2027", "not due"),
        ("quarterly until December 2026", "overdue"),
        ("year 1", "due soon"),
        (None, "no date"),
    ],
)
def test_status_of_open_work(timescale: Any, expected: str) -> None:
    assert computed(timescale) == expected


@pytest.mark.parametrize("status", ["superseded", "merged", "rolled forward", "withdrawn", "not required"])
def test_what_was_set_aside_has_none(status: str) -> None:
    assert computed("by March 2020", status=status) is None


@pytest.mark.parametrize("status", ["not started", "in progress", "paused"])
def test_what_is_paused_can_still_be_overdue(status: str) -> None:
    assert computed("by March 2020", status=status) == "overdue"


@pytest.mark.parametrize("status", ["completed", "embedded"])
@pytest.mark.parametrize(
    "timescale, completed, last_update, expected",
    [
        ("by December 2026", date(2026, 12, 31), None, "completed on time"),
        ("by December 2026", date(2027, 1, 1), None, "completed late"),
        ("by December 2026", None, date(2026, 11, 1), "completed on time"),
        ("by December 2026", None, date(2027, 1, 2), None),
        ("by December 2026", None, None, None),
        ("by December 2027", None, None, "completed on time"),
        ("ongoing", date(2026, 12, 31), None, None),
        ("by June 2026, then ongoing", date(2026, 6, 1), None, "completed on time"),
        (None, date(2026, 12, 31), None, None),
    ],
)
def test_status_of_finished_work(
    status: str, timescale: Any, completed: date | None, last_update: date | None, expected: str | None
) -> None:
    assert computed(timescale, status=status, completed=completed, last_update=last_update) == expected


@pytest.mark.parametrize(
    "timescale, today, last_update, expected",
    [
        # The last finished quarter is October to December 2026.
        ("quarterly", TODAY, date(2026, 9, 30), "update due"),
        ("quarterly", TODAY, date(2026, 10, 1), "not due"),
        ("quarterly", TODAY, date(2027, 1, 10), "not due"),
        ("quarterly", date(2026, 6, 30), None, "not due"),
        ("quarterly", date(2026, 7, 1), None, "update due"),
        ("monthly from 15 December 2026", TODAY, None, "update due"),
        ("monthly from 16 December 2026", TODAY, None, "not due"),
        ("every 2 weeks from 1 January 2027", date(2027, 1, 14), None, "not due"),
        ("every 2 weeks from 1 January 2027", TODAY, None, "update due"),
        # Where months are named, each of them is an interval.
        ("each April", date(2026, 4, 30), None, "not due"),
        ("each April", date(2026, 5, 1), None, "update due"),
        ("each April", date(2027, 3, 1), date(2026, 6, 1), "not due"),
        ("each April", date(2027, 5, 1), date(2027, 3, 1), "update due"),
        ("annually", date(2027, 3, 31), None, "not due"),
        ("annually", date(2027, 4, 1), None, "update due"),
    ],
)
def test_update_due(timescale: str, today: date, last_update: date | None, expected: str) -> None:
    assert computed(timescale, today, last_update=last_update) == expected


def test_recurring_without_a_start_cannot_be_measured() -> None:
    bare = parse_timescale("monthly", Calendar())
    found = timeliness(bare, status="in progress", completed=None, last_update=None, today=TODAY)
    assert found is Timeliness.NO_DATE


def test_an_update_in_the_month_of_the_review_clears_it() -> None:
    assert computed("ongoing, review January 2027", last_update=date(2027, 1, 1)) == "not due"
    assert computed("ongoing, review January 2027", last_update=date(2026, 12, 31)) == "review due"


def test_deadline_then_something_open() -> None:
    then = "by December 2026, then annually"
    assert computed(then, date(2026, 12, 1)) == "due soon"
    assert computed(then, status="not started") == "overdue"
    assert computed(then, last_update=date(2026, 6, 1)) == "not due"
    assert computed("by December 2026, then ongoing") == "no date"
    assert computed("by December 2026, then ongoing, review January 2027") == "review due"


def test_next_milestone_that_is_not_done_decides() -> None:
    first: dict[str, str] = {"what": "Pilot", "when": "December 2026"}
    second = {"what": "launch", "when": "December 2027"}
    assert computed([first, second]) == "overdue"
    assert computed([{**first, "completed": "January 2027"}, second]) == "not due"
    assert computed([first, second], done=("pilot",)) == "not due"
    assert computed([first, second], done=("pilot", "launch")) == "not due"


def test_next_characteristic_that_is_not_done_decides() -> None:
    dates = {"race": "March 2026", "disability": "March 2027", "sex": "ongoing"}
    assert computed(dates) == "overdue"
    assert computed(dates, done=("race",)) == "due soon"
    assert computed(dates, done=("race", "disability")) == "no date"


@pytest.mark.parametrize(
    "timescale, expected",
    [
        ("by March 2027", date(2027, 3, 31)),
        ("from June 2027", date(2027, 6, 1)),
        ("from June 2026", None),
        ("ongoing, review June 2027", date(2027, 6, 30)),
        ("to be confirmed by June 2027", date(2027, 6, 30)),
        ("quarterly", date(2026, 12, 31)),
        ("quarterly from January 2027", date(2027, 3, 31)),
        ("quarterly from June 2027 until March 2028", date(2027, 8, 31)),
        ("each April from 2027", date(2027, 4, 30)),
        ("by December 2026, then quarterly", date(2026, 12, 31)),
        (["December 2027", "March 2027"], date(2027, 3, 31)),
        ("ongoing", None),
        (None, None),
    ],
)
def test_next_date(timescale: Any, expected: date | None) -> None:
    parsed = None if timescale is None else parse_timescale(timescale, PLAN)
    assert next_date(parsed, today=TODAY) == expected


def test_days_late() -> None:
    def late(timescale: Any, status: str = "in progress", completed: date | None = None) -> int:
        parsed = parse_timescale(timescale, PLAN)
        return days_late(parsed, status=status, completed=completed, today=TODAY)

    assert late("by December 2026") == 15
    assert late("by January 2027") == 0
    assert late("by December 2026", "completed", date(2027, 1, 2)) == 2
    assert late("by December 2026", "completed") == 0
    assert late("by December 2026", "withdrawn") == 0
    assert late([{"what": "pilot", "when": "December 2026"}, "2028"]) == 15
    assert days_late(None, status="in progress", completed=None, today=TODAY) == 0


@given(
    st.sampled_from([example for example in examples() if example.accepted]),
    st.sampled_from(["not started", "in progress", "paused", "completed", "embedded", "withdrawn"]),
    st.none() | st.dates(date(2005, 1, 1), date(2031, 1, 1)),
    st.none() | st.dates(date(2005, 1, 1), date(2031, 1, 1)),
    st.dates(date(2005, 1, 1), date(2031, 1, 1)),
)
def test_the_three_answers_agree(
    example: Any, status: str, completed: date | None, last_update: date | None, today: date
) -> None:
    parsed = parse_timescale(value_of(example.written), example.calendar)
    found = timeliness(parsed, status=status, completed=completed, last_update=last_update, today=today)
    late = days_late(parsed, status=status, completed=completed, today=today)
    day = next_date(parsed, today=today, last_update=last_update)
    assert (late > 0) == (found in (Timeliness.OVERDUE, Timeliness.COMPLETED_LATE))
    if found is Timeliness.DUE_SOON:
        assert day is not None
        assert timedelta(0) <= day - today <= timedelta(days=90)
    if found is Timeliness.UPDATE_DUE:
        assert day is not None
        assert day < today
