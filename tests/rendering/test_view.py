"""The view of a plan: plain data, every fact in its place."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from equality_plans.loading import load_plan
from equality_plans.model.objective import Update
from equality_plans.project import Project
from equality_plans.rendering.html import page
from equality_plans.rendering.labels import read_labels
from equality_plans.rendering.view import reference_words
from equality_plans.rendering.view_parts.cards import newest_first
from equality_plans.rendering.view_parts.timing import three_months_on

from ..conftest import Golden
from .sample import HERE, actions_of, edition_of, facts_of, sample, view_of


def test_the_view_of_the_sample(golden: Golden) -> None:
    text = json.dumps(view_of(sample()), indent=1, ensure_ascii=False)
    golden(HERE / "golden" / "view.json", text + "\n")


def plain_values(value: Any) -> set[type]:
    if isinstance(value, dict):
        return {kind for key, one in value.items() for kind in {type(key)} | plain_values(one)}
    if isinstance(value, list):
        return {kind for one in value for kind in plain_values(one)}
    return {type(value)}


def test_a_view_holds_plain_data_only(plan_files: list[Path]) -> None:
    """A model in a template's hands can run code."""
    for file in plan_files:
        plan = load_plan(file, Project()).plan
        assert plan
        assert plain_values(view_of(plan)) <= {str, int, bool, Markup, type(None)}, file.name


def test_the_day_of_the_report_is_the_plans_unless_the_user_says_another() -> None:
    late = view_of(sample())["glance"]["late"]
    assert [(line["number"], line["when"], line["lead"]) for line in late] == [
        ("5.1", "2 months late", "Head of customer services")
    ]
    assert view_of(sample(), as_at=date(2026, 7, 31))["glance"]["late"] == []
    assert view_of(sample(as_at="31 August 2027"))["glance"]["late"][0]["when"] == "13 months late"


def test_what_comes_next_and_what_is_done() -> None:
    glance = view_of(sample())["glance"]
    assert [(line["number"], line["when"]) for line in glance["next"]] == [
        ("5.2", "to be reviewed by 30 November 2026")
    ]
    assert glance["finished_heading"] == "Finished since the edition of 1 April 2026"
    assert [(line["number"], line["when"]) for line in glance["finished"]] == [("5.3", "20 May 2026")]
    older = view_of(sample(edition={"published": "1 June 2026"}))["glance"]
    assert older["finished"] == []


def test_the_bar_shows_each_status_in_proportion() -> None:
    bars = view_of(sample())["glance"]["bars"]
    assert [(bar["key"], bar["count"]) for bar in bars] == [("completed", 1), ("in-progress", 2)]
    assert bars[-1]["x"] + bars[-1]["width"] <= 1000
    assert bars[1]["width"] > 1.9 * bars[0]["width"]


def test_numbers_follow_the_publishers() -> None:
    view = view_of(sample())
    assert [objective["number"] for objective in view["objectives"]] == ["5", "D2"]
    assert [action["number"] for action in view["objectives"][0]["actions"]] == ["5.1", "5.2", "5.3"]


def test_a_moved_date_keeps_the_earlier_one_and_the_reason() -> None:
    facts = facts_of(actions_of(view_of(sample()))["D1.1"])
    assert facts["Earlier date"]["body"] == "By spring 2026, until 2 June 2026. The supplier withdrew."


def test_words_that_leave_a_day_open_are_explained() -> None:
    facts = facts_of(actions_of(view_of(sample()))["D1.3"])
    assert facts["By when"]["lines"] == ["Spring 2026 (by 31 May 2026)"]


def test_updates_are_printed_newest_first() -> None:
    updates = actions_of(view_of(sample()))["D1.1"]["updates"]
    assert [update["date"] for update in updates] == ["30 September 2026", "2 June 2026"]
    # The status of today stands above them; an entry says another one that held then.
    assert [update["status"] and update["status"]["word"] for update in updates] == [None, "Not started"]


def test_updates_of_one_day_and_without_a_day_keep_the_written_order_reversed() -> None:
    told = [
        Update.model_validate({"text": text, **({"date": day} if day else {})})
        for text, day in (("a", "May 2026"), ("b", "May 2026"), ("c", None), ("d", "June 2026"), ("e", None))
    ]
    assert [update.text for update in newest_first(told)] == ["e", "d", "c", "b", "a"]


def test_a_plan_without_actions_says_so() -> None:
    view = view_of(sample(objectives=[{"id": "D1", "title": "Reach", "measures": ["It works."]}], retired=[]))
    assert (
        view["glance"]["no_actions"]
        == "This plan has 1 aim and 1 measure. It has no actions with dates of their own."
    )
    empty = view_of(sample(objectives=[], retired=[], recommendations=[], sections=[]))
    assert empty["glance"]["no_actions"].startswith("This plan has 0 aims. ")
    # Nobody has said anything about progress, so nothing is said for them.
    assert view["objectives"][0]["status"] is None


def test_references_print_number_and_title() -> None:
    words = reference_words(sample(), read_labels())
    assert words[""] == "Equality plan of a small town"
    assert words["D1.1"] == "5.1: Open a text relay line in both contact centres"
    assert words["R9.a"] == "Recommendation 9 a"
    assert words["S1"] == "Residents' survey"


def test_recommendations_lead_to_their_answers() -> None:
    recommendations = view_of(sample())["recommendations"]
    assert recommendations["source"]["words"] == "Peer review"
    nine, ten = recommendations["all"]
    assert [bool(point["answered_by"]) for point in nine["points"]] == [True, False]
    assert nine["answered"]
    assert not ten["answered"]


def test_every_link_inside_leads_somewhere(plan_files: list[Path]) -> None:
    for file in plan_files:
        plan = load_plan(file, Project()).plan
        assert plan
        html = page(edition_of(plan), "screen")
        there = re.findall(r'\bid="([^"]+)"', html)
        assert len(there) == len(set(there)), file.name
        assert set(re.findall(r'href="#([^"]+)"', html)) <= set(there), file.name


@pytest.mark.parametrize(
    "day, until",
    [
        (date(2026, 9, 30), date(2026, 12, 31)),
        (date(2026, 9, 15), date(2026, 12, 15)),
        (date(2026, 11, 30), date(2027, 2, 28)),
    ],
)
def test_the_next_three_months_end_where_a_reader_expects(day: date, until: date) -> None:
    assert three_months_on(day) == until
