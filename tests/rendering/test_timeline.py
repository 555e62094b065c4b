"""The dates of a plan: every one in the list and in the drawing, each as the plan says that it stands."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from equality_plans.rendering.html import page
from equality_plans.rendering.labels import read_labels
from equality_plans.rendering.view_parts.context import Context
from equality_plans.rendering.view_parts.timeline import LENGTH, MOST, timeline_view

from .sample import edition_of, sample

DAY = date(2027, 2, 10)


def timeline(*actions: dict[str, Any], day: date = DAY, **changed: Any) -> dict[str, Any] | None:
    """The timeline of a plan with these actions."""
    named = [{"id": f"D1.{at}", "text": f"Do {at}."} | action for at, action in enumerate(actions, 1)]
    objective = {"id": "D1", "title": "Change", "actions": named}
    plan = sample(
        **{"objectives": [objective], "recommendations": [], "retired": [], "sections": []} | changed
    )
    return timeline_view(Context(plan, read_labels("en-GB"), day))


def told(*actions: dict[str, Any], day: date = DAY) -> list[tuple[str, str, str, str]]:
    """Month, number, mark and words of each date; a date far off makes them enough for a timeline."""
    far = [{"timescale": "by 1 March 2029"}] * 3
    found = timeline(*actions, *far, day=day)
    assert found
    return [
        (month["month"], one["number"], one["key"], one["told"])
        for month in found["months"]
        for one in month["dates"]
        if month["month"] != "March 2029"
    ]


@pytest.mark.parametrize(
    "action, expected",
    [
        ({"timescale": "by April 2027"}, [("April 2027", "not-started", "")]),
        ({"timescale": "by December 2026"}, [("December 2026", "overdue", "41 days late")]),
        (
            {"timescale": "by April 2026", "status": "completed", "completed": "2 June 2026"},
            [("April 2026", "completed", "done 2 June 2026")],
        ),
        ({"timescale": "by April 2026", "status": "embedded"}, [("April 2026", "completed", "done")]),
        ({"timescale": "by April 2026", "status": "withdrawn", "reason": "No."}, []),
        ({"timescale": "ongoing"}, []),
        ({"timescale": "ongoing, review May 2027"}, [("May 2027", "not-started", "review")]),
        ({"timescale": "ongoing, review January 2027"}, [("January 2027", "review-due", "review due")]),
        (
            {
                "timescale": "ongoing, review January 2027",
                "updates": [{"date": "5 February 2027", "status": "in progress", "text": "Well."}],
            },
            [("January 2027", "completed", "done")],
        ),
        ({"timescale": "from June 2027"}, [("June 2027", "not-started", "begins")]),
        (
            {"timescale": "to be confirmed by June 2027"},
            [("June 2027", "not-started", "date to be set")],
        ),
        (
            {"timescale": "to be confirmed by June 2026"},
            [("June 2026", "overdue", "date to be set, 7 months late")],
        ),
        ({"timescale": "annually in May from May 2027"}, [("May 2027", "not-started", "next time")]),
        (
            {"timescale": "annually in May from May 2027 until May 2028"},
            [("May 2027", "not-started", "next time"), ("May 2028", "not-started", "")],
        ),
        (
            {"timescale": "by December 2026, then annually", "status": "in progress"},
            [("March 2027", "not-started", "next time")],
        ),
        (
            {"timescale": "by December 2026, then annually", "status": "not started"},
            [("December 2026", "overdue", "41 days late")],
        ),
        (
            {
                "timescale": [
                    {"what": "first half", "when": "May 2026", "completed": "7 May 2026"},
                    {"what": "second half", "when": "June 2026"},
                    {"what": "rest", "when": "June 2027"},
                ]
            },
            [
                ("May 2026", "completed", "first half, done 7 May 2026"),
                ("June 2026", "overdue", "second half, 7 months late"),
                ("June 2027", "not-started", "rest"),
            ],
        ),
        (
            {
                "timescale": {"race": "May 2026", "sex": "May 2027"},
                "updates": [
                    {"date": "1 June 2026", "status": "completed", "covers": ["race"], "text": "Ok."}
                ],
            },
            [("May 2026", "completed", "Race, done"), ("May 2027", "not-started", "Sex")],
        ),
    ],
)
def test_how_each_date_stands(action: dict[str, Any], expected: list[tuple[str, str, str]]) -> None:
    assert [(month, key, words) for month, _, key, words in told(action)] == expected


def test_dates_stand_in_the_order_of_time_and_lead_to_their_actions() -> None:
    found = timeline(
        {"timescale": "by June 2027"},
        {"timescale": "by May 2027"},
        {"timescale": "by June 2027", "number": "X"},
    )
    assert found
    assert [(month["month"], [one["number"] for one in month["dates"]]) for month in found["months"]] == [
        ("May 2027", ["D1.2"]),
        ("June 2027", ["D1.1", "X"]),
    ]
    assert found["months"][0]["dates"][0]["href"] == "#D1.2"
    assert found["title"] == "3 dates, from May 2027 to June 2027: 3 to come."


def test_few_dates_make_no_timeline() -> None:
    assert (
        timeline({"timescale": "by June 2027"}, {"timescale": "by May 2027"}, {"timescale": "ongoing"})
        is None
    )
    assert timeline() is None
    html = page(
        edition_of(sample(objectives=[{"id": "D1", "title": "Reach", "measures": ["Well."]}], retired=[])),
        "screen",
    )
    assert "the_dates" not in html


def test_each_date_has_one_mark_and_none_lies_on_another() -> None:
    found = timeline(*[{"timescale": f"by {month} 2027"} for month in ("March", "March", "May")] * 20)
    assert found
    drawing = found["drawing"]
    assert len(drawing["marks"]) == 60
    places = [(mark["x"], mark["y"]) for mark in drawing["marks"]]
    assert len(set(places)) == 60
    assert drawing["above"] > -min(y for _, y in places) > 40 * 100


def test_what_is_done_stands_at_the_axis_and_what_is_late_on_it() -> None:
    found = timeline(
        {"timescale": "by May 2026"},
        {"timescale": "by May 2026", "status": "completed"},
        {"timescale": "by May 2026", "status": "in progress"},
    )
    assert found
    assert [mark["key"] for mark in found["drawing"]["marks"]] == ["completed", "overdue", "overdue"]
    assert [(one["word"], one["count"]) for one in found["legend"]] == [("Done", 1), ("Late", 2)]


@pytest.mark.parametrize(
    "period, columns, first",
    [
        ("April 2026 to March 2029", 36, "2026"),
        ("December 2026 to March 2030", 40, ""),
        ("December 2026 to December 2032", 25, ""),
        ("2020 to 2045", 26, "2020"),
    ],
)
def test_a_column_is_a_month_a_quarter_or_a_year(period: str, columns: int, first: str) -> None:
    found = timeline(*[{"timescale": "by 31 March 2027"}] * 3, period=period)
    assert found
    drawing = found["drawing"]
    width = LENGTH / columns
    assert columns <= MOST
    # Every mark stands in the middle of its column.
    assert {round(mark["x"] / width % 1, 1) for mark in drawing["marks"]} <= {0.4, 0.5}
    assert drawing["years"][0] == {"x": 0, "words": first}
    assert bool(drawing["months"]) == (columns >= 36)


def test_the_day_of_the_report_parts_what_was_due_from_what_is_to_come() -> None:
    dates = [
        {"timescale": f"by {month}"} for month in ("June 2026", "January 2027", "February 2027", "May 2028")
    ]
    found = timeline(*dates, day=date(2027, 1, 31))
    assert found
    drawing = found["drawing"]
    assert drawing["today"]["words"] == "Progress to 31 January 2027"
    assert [mark["x"] < drawing["today"]["x"] for mark in drawing["marks"]] == [True, True, False, False]


def test_dates_outside_the_period_lengthen_the_axis_and_not_the_period() -> None:
    found = timeline(
        {"timescale": "by January 2026"}, {"timescale": "by March 2027"}, {"timescale": "by May 2029"}
    )
    assert found
    drawing = found["drawing"]
    assert 0 < drawing["period"]["from"] < drawing["period"]["to"] < LENGTH
    assert all(0 < mark["x"] < LENGTH for mark in drawing["marks"])


def test_dates_over_many_years_are_listed_and_not_drawn() -> None:
    found = timeline(*[{"timescale": f"by {year}"} for year in (1950, 2027, 2100)])
    assert found
    assert found["drawing"] is None
    assert [month["month"] for month in found["months"]] == [
        "December 1950",
        "December 2027",
        "December 2100",
    ]


def test_years_and_months_have_room_for_their_names() -> None:
    for period in (
        "November 2026 to March 2030",
        "2020 to 2045",
        "January 2027 to December 2027",
        "2019 to 2027",
    ):
        found = timeline(*[{"timescale": "by 31 March 2027"}] * 3, period=period)
        assert found
        for names, room in ((found["drawing"]["years"], 75), (found["drawing"]["months"], 70)):
            shown = [one["x"] for one in names if one["words"]] + [LENGTH]
            assert all(after - before >= room for before, after in pairwise(shown)), period


def test_the_page_says_in_words_what_the_drawing_shows() -> None:
    for medium in ("screen", "print"):
        html = page(edition_of(sample()), medium)
        dates = html[html.index('id="the_dates"') :]
        dates = dates[: dates.index("</section>")]
        assert dates.count('viewBox="12 12 24 24"') == len(re.findall(r"<a href", dates)) == 4
        assert '<title id="timeline_title">4 dates, from May 2026 to March 2029:' in dates
        assert re.search(
            r"5\.1 Open a text relay line in both contact centres</a> <span class=\"quiet\">\(2 months late",
            dates,
        )
