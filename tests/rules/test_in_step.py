"""Easy words kept in step with the plan: what the cases in tests/cases do not show."""

from __future__ import annotations

from typing import Any

import pytest

from equality_plans.diagnostics import Severity

from ..minimal import codes, findings, plan_text

IN_STEP = {"ER001", "ER002", "ER003", "ER004", "ER005"}
OF_THE_EDITION = {"ER006", "ER007"}


def plan(easy: dict[str, Any] | None, **objective: Any) -> str:
    """A plan of one objective with these easy words."""
    told = {} if easy is None else {"easy_read": easy}
    fields = {"id": "D1", "title": "Make sure that people can reach us", "measures": ["A loop."]}
    return plan_text(objectives=[fields | objective | told])


def in_step(text: str) -> list[str]:
    """What is found about keeping in step, without that nobody has agreed the words yet."""
    found = [one for one in findings(text) if one.code in IN_STEP]
    return [one.code for one in found if "nobody has said" not in one.message]


def told(*sentences: str, **more: Any) -> dict[str, Any]:
    return {"lines": [{"picture": "target", "text": "\n".join(sentences)}], **more}


def measure(**target: Any) -> dict[str, Any]:
    return {"measures": [{"text": "Calls that we answer", "unit": "%", "targets": [target]}]}


def test_a_plan_without_easy_read_lacks_nothing() -> None:
    assert not {*codes(plan(None))} & (IN_STEP | OF_THE_EDITION)


def test_what_is_left_out_on_purpose_is_not_compared() -> None:
    easy = {"omit": "It is told with D2.", "title": "By March 2031"}
    assert in_step(plan(easy, timescale="by March 2027")) == []


def test_that_nobody_has_agreed_is_a_warning_and_that_it_changed_an_error() -> None:
    first = next(one for one in findings(plan(told("You can call us."))) if one.code == "ER002")
    assert first.severity is Severity.WARNING
    agreed = told("You can call us.", agreed="f1-000000000000")
    second = next(one for one in findings(plan(agreed)) if one.code == "ER002")
    assert second.severity is Severity.ERROR


def test_progress_that_is_not_told_is_not_stale() -> None:
    assert "ER003" not in codes(plan(told("You can call us."), status="in progress"))


@pytest.mark.parametrize(
    "easy",
    [
        told("You can call us.", title="Our 7 promises"),
        told("You can call us.", progress="We have 7 lines."),
        {"lines": [{"picture": "target", "text": "You can:", "items": ["call 7 people"]}]},
    ],
    ids=["title", "progress", "items"],
)
def test_facts_are_compared_wherever_they_stand(easy: dict[str, Any]) -> None:
    assert in_step(plan(easy)) == ["ER004"]


def test_a_number_may_count_the_bullets_below_it() -> None:
    easy = {
        "lines": [{"picture": "target", "text": "You can do 3 things:", "items": ["call", "write", "come"]}]
    }
    assert in_step(plan(easy)) == []


def test_each_of_two_equal_facts_is_shown_at_its_own_place() -> None:
    found = [one for one in findings(plan(told("We have 7 lines.", "And 7 offices."))) if one.code == "ER004"]
    assert len({(one.span.line, one.span.column) for one in found if one.span}) == 2


def test_progress_may_tell_what_was_measured() -> None:
    actual = {"measures": [{"text": "Calls", "unit": "%", "actuals": [{"value": "62"}]}]}
    assert in_step(plan(told("You can call us.", progress="62 in every 100 calls."), **actual)) == []


@pytest.mark.parametrize(
    "target, sentence",
    [
        ({"value": "100"}, "We will answer every call."),
        ({"value": "0", "unit": "complaints"}, "There will be no complaints."),
        ({"value": "75", "qualifier": "at least"}, "We will answer 3 in every 4 calls."),
        ({"value": "28", "unit": "working days"}, "We will answer in 28 days."),
        ({"value": "13.4"}, "About 13 in every 100 calls."),
    ],
)
def test_a_target_is_told_in_many_ways(target: dict[str, Any], sentence: str) -> None:
    assert in_step(plan(told(sentence), **measure(**target))) == []
    assert in_step(plan(told("We want to be better."), **measure(**target))) == ["ER005"]


@pytest.mark.parametrize(
    "timescale, sentence",
    [
        ("by March 2027", "We will do this by March 2027."),
        ("by March 2027", "We will do this before April 2027."),
        ("by March 2027", "We will do this in 2027."),
        ("2026/27", "We will do this by March 2027."),
        ("by March 2027, then annually", "We will do this by March 2027."),
        ("spring 2027", "We will do this in spring 2027."),
    ],
)
def test_the_last_date_is_told_in_many_ways(timescale: str, sentence: str) -> None:
    assert in_step(plan(told(sentence), timescale=timescale)) == []
    assert in_step(plan(told("We want to be better."), timescale=timescale)) == ["ER005"]


@pytest.mark.parametrize("timescale", ["ongoing", "monthly", "to be confirmed by June 2027", "as needed"])
def test_without_a_fixed_date_none_is_missed(timescale: str) -> None:
    assert in_step(plan(told("We want to be better."), timescale=timescale)) == []


def test_the_last_date_may_be_that_of_an_action() -> None:
    actions = [
        {"id": "D1.1", "text": "Open a line.", "timescale": "by March 2028"},
        {"id": "D1.2", "text": "Open a door.", "timescale": "by March 2027"},
    ]
    assert in_step(plan(told("It is done by March 2027."), actions=actions)) == ["ER005"]
    assert in_step(plan(told("It is done by March 2028."), actions=actions)) == []


def test_what_is_closed_need_not_be_told() -> None:
    actions = [
        {
            "id": "D1.1",
            "text": "A.",
            "timescale": "by March 2028",
            "status": "withdrawn",
            "reason": "No money.",
        },
        {"id": "D1.2", "text": "B.", "timescale": "by March 2027"},
    ]
    assert in_step(plan(told("It is done by March 2027."), actions=actions)) == []
    closed = measure(value="75") | {
        "status": "completed",
        "completed": "March 2026",
        "timescale": "by March 2026",
    }
    assert in_step(plan(told("It is done."), **closed)) == []


@pytest.mark.parametrize(
    "contact", [{"phone": "01632 960100"}, {"post": "Town Hall"}, {"email": "a@b.example"}]
)
def test_any_way_to_ask_is_enough(contact: dict[str, str]) -> None:
    easy = {"title": "Our plan", "contact": contact, "checked_by": {"group": "People First"}}
    assert not {*codes(plan_text(easy_read=easy))} & OF_THE_EDITION


def test_a_name_alone_is_no_way_to_ask() -> None:
    easy = {
        "title": "Our plan",
        "contact": {"name": "Equality team"},
        "checked_by": {"group": "People First"},
    }
    assert codes(plan_text(easy_read=easy)).count("ER007") == 1
