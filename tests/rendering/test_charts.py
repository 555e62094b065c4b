"""The drawings of measures: true to the figures, legible in any window, left out where they would mislead."""

from __future__ import annotations

import re
from datetime import date
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equality_plans.rendering.html import page
from equality_plans.rendering.labels import read_labels
from equality_plans.rendering.view_parts.chart_labels import Label, placed
from equality_plans.rendering.view_parts.charts import FIRST, LAST, LONGEST_LINE
from equality_plans.rendering.view_parts.context import Context
from equality_plans.rendering.view_parts.measures import measures_view

from .sample import edition_of, sample


def chart(**measure: Any) -> dict[str, Any] | None:
    """The drawing of a measure."""
    objective = {"id": "D1", "title": "Change", "measures": [{"text": "It works", **measure}]}
    plan = sample(objectives=[objective], recommendations=[], retired=[], sections=[])
    context = Context(plan, read_labels("en-GB"), date(2027, 2, 10))
    found = measures_view(context, plan.objectives[0].measures, set(), "D1")["tables"]
    drawing: dict[str, Any] | None = found[0]["chart"]
    return drawing


def drawn(**measure: Any) -> dict[str, Any]:
    found = chart(**measure)
    assert found
    return found


def marks(line: dict[str, Any]) -> list[tuple[str, int]]:
    return [(mark["kind"], mark["x"]) for mark in line["marks"]]


def words(line: dict[str, Any]) -> list[list[str]]:
    return [[each["words"] for each in label["lines"]] for label in line["labels"]]


SHARE = {
    "unit": "%",
    "direction": "up",
    "baseline": {"value": "50", "period": "autumn 2025"},
    "targets": [
        {"value": "60", "period": "2027/28"},
        {"value": "70", "qualifier": "at least", "period": "2028/29"},
    ],
    "actuals": [{"value": "52", "period": "June 2026"}, {"value": "55", "period": "January 2027"}],
}


def test_marks_stand_where_their_figures_put_them() -> None:
    (line,) = drawn(**SHARE)["lines"]
    assert marks(line) == [
        ("target", 500),
        ("target", LAST),
        ("baseline", FIRST),
        ("before", 120),
        ("actual", 263),
    ]
    assert line["gone"] == {"from": FIRST, "to": marks(line)[-1][1]}


def test_labels_say_figure_kind_and_time_of_the_newest_and_the_next() -> None:
    (line,) = drawn(**SHARE)["lines"]
    assert sorted(words(line)) == [
        ["50%", "Baseline", "Autumn 2025"],
        ["55%", "Actual", "January 2027"],
        ["60%", "Target", "2027/28"],
        ["at least 70%", "Target", "2028/29"],
    ]


def test_better_is_to_the_right() -> None:
    down = drawn(
        unit="%",
        direction="down",
        baseline={"value": "8"},
        targets=[{"value": "5"}],
        actuals=[{"value": "7"}],
    )
    assert marks(down["lines"][0]) == [("target", LAST), ("baseline", FIRST), ("actual", 342)]
    aim = drawn(unit="%", direction="towards", aim="1", baseline={"value": "1.5"}, targets=[{"value": "1.2"}])
    assert marks(aim["lines"][0]) == [("target", LAST), ("baseline", FIRST)]
    worse = drawn(
        unit="%",
        direction="up",
        baseline={"value": "50"},
        targets=[{"value": "70"}],
        actuals=[{"value": "40"}],
    )
    assert worse["lines"][0]["gone"]["to"] == FIRST < worse["lines"][0]["gone"]["from"]


def test_groups_have_lines_of_their_own_on_one_scale() -> None:
    found = drawn(
        **{
            **SHARE,
            "actuals": [
                {"value": "55"},
                {"value": "50", "group": "older people"},
                {"value": "70", "group": "men"},
            ],
        }
    )
    assert [[each["words"] for each in line["name"]] for line in found["lines"]] == [
        [],
        ["Older people"],
        ["Men"],
    ]
    assert [marks(line)[-1] for line in found["lines"]][1:] == [("actual", FIRST), ("actual", LAST)]
    # The first line has said what a disc is.
    assert [words(line) for line in found["lines"]][1:] == [[["50%"]], [["70%"]]]
    heights = [line["y"] for line in found["lines"]]
    assert heights == sorted(heights)
    assert found["height"] > heights[-1]


def test_a_kind_of_mark_is_named_where_it_comes_first() -> None:
    found = drawn(unit="%", actuals=[{"value": "8"}], targets=[{"value": "12", "group": "managers"}])
    assert [words(line) for line in found["lines"]] == [[["8%", "Actual"]], [["12%", "Target"]]]


def test_a_long_name_of_a_group_is_broken() -> None:
    group = "people from an ethnic minority who work part time and are new here"
    found = drawn(unit="%", actuals=[{"value": "8"}, {"value": "9", "group": group}])
    lines = [each["words"] for each in found["lines"][1]["name"]]
    assert " ".join(lines).casefold() == group
    assert max(map(len, lines)) <= LONGEST_LINE


@pytest.mark.parametrize(
    "measure",
    [
        {"actuals": [{"value": "5"}]},
        {"targets": [{"value": "25", "group": "women"}, {"value": "25", "group": "men"}]},
        {"unit": "people", "actuals": [{"value": "5"}], "targets": [{"value": "6", "unit": "offices"}]},
        # A quarter's number is no step from that of one year to that of another.
        {
            "unit": "reports",
            "baseline": {"value": "86", "period": "2024/25"},
            "targets": [{"value": "110", "period": "2026/27"}],
            "actuals": [{"value": "26", "period": "Q1 2026/27"}],
        },
    ],
)
def test_what_says_nothing_or_misleads_is_not_drawn(measure: dict[str, Any]) -> None:
    assert chart(**measure) is None


@pytest.mark.parametrize(
    "measure",
    [
        {
            "unit": "%",
            "baseline": {"value": "8", "period": "2024/25"},
            "actuals": [{"value": "9", "period": "May 2026"}],
        },
        {
            "unit": "times",
            "baseline": {"value": "1.5", "period": "2025"},
            "actuals": [{"value": "1", "period": "May 2026"}],
        },
        {
            "baseline": {"value": "8", "period": "May 2025"},
            "actuals": [{"value": "9", "period": "February 2026"}],
        },
        {"baseline": {"value": "8"}, "actuals": [{"value": "9", "period": "February 2026"}]},
    ],
)
def test_shares_and_ratios_are_compared_whatever_their_time_and_numbers_of_like_times(
    measure: dict[str, Any],
) -> None:
    assert chart(**measure)


def test_the_title_names_every_figure() -> None:
    found = drawn(**{**SHARE, "actuals": [{"value": "55"}, {"value": "51", "group": "older people"}]})
    assert found["title"] == (
        "Drawing of the figures in the table: baseline 50%; target 60%; target at least 70%; actual 55%; "
        "older people, actual 51%."
    )


@given(
    st.lists(st.tuples(st.integers(FIRST, LAST), st.integers(1, 16), st.booleans()), max_size=4),
    st.booleans(),
)
def test_no_label_lies_on_another_or_sticks_out(marks: list[tuple[int, int, bool]], over: bool) -> None:
    labels = [Label(x, ("x" * length,), above) for x, length, above in marks]
    found = placed(labels, over=over)
    assert [one.label for one in found] == labels[: len(found)]
    assert bool(found) == bool(labels)
    for one in found:
        assert 0 <= one.left < one.right <= 1000
        assert over or not one.above
    assert not any(one.meets(other) for one, other in combinations(found, 2))


def test_a_label_without_room_is_left_out_and_its_mark_stays() -> None:
    near = [{"value": value, "period": "2028"} for value in ("60", "61")]
    (line,) = drawn(**{**SHARE, "targets": near, "actuals": [{"value": "61"}]})["lines"]
    assert len(line["marks"]) == 4
    assert sorted(each[0] for each in words(line)) == ["50%", "61%", "61%"]


def test_the_page_has_the_drawing_under_its_table_with_a_title_of_its_own() -> None:
    figures = [{"text": f"Figure {at}", **SHARE} for at in (1, 2)]
    objective = {
        "id": "D1",
        "title": "Change",
        "measures": figures,
        "actions": [{"id": "D1.1", "text": "Do.", "measures": figures}],
    }
    plan = sample(objectives=[objective], recommendations=[], retired=[], sections=[])
    for medium in ("screen", "print"):
        html = page(edition_of(plan), medium)
        assert len(re.findall(r'</table>\n\s*<svg class="chart" role="img"', html)) == 4
        named = re.findall(r'aria-labelledby="(chart_[^"]+)"', html)
        assert named == re.findall(r'<title id="(chart_[^"]+)"', html)
        assert len(set(named)) == 4
        assert html.count(">at least 70%</text>") == 4
