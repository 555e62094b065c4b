"""What stands beside the lines to fill in: standard words, facts, hard words and pictures."""

from __future__ import annotations

import pytest

from equality_plans.editing.fitting_pictures import calendar_for, pictures_for
from equality_plans.editing.hard_words import HardWordFinder
from equality_plans.editing.notes import WIDEST, listed, note
from equality_plans.editing.standard_words import facts_of, progress_of, result_of, title_and_text
from equality_plans.model.objective import Action, Objective
from equality_plans.model.plan import Plan
from equality_plans.pictures.names import PictureNames

from ..minimal import MINIMAL


def objective(**fields: object) -> Objective:
    data = {"id": "D1", "title": "Make sure that people can reach us", **fields}
    return Plan.read({**MINIMAL, "objectives": [data]}).objectives[0]


def test_note_keeps_to_its_width_and_its_lists() -> None:
    text = f"{'word ' * 30}\nof one paragraph.\n\n- one {'word ' * 30}\n- two\n"
    lines = list(note(text, margin=20, start="D1: ", hang="  "))
    assert all(line.startswith("#   ") for line in lines[1:])
    assert lines[0].startswith("# D1: word")
    assert max(map(len, lines)) <= WIDEST - 20
    assert lines[-1] == "#   - two"
    assert sum(line.startswith("#   - ") for line in lines) == 2
    assert any(line.startswith("#     word") for line in lines)
    assert "of one paragraph." in " ".join(line.removeprefix("#   ") for line in lines)


def test_short_entries_of_a_list_are_not_broken() -> None:
    entries = [f"calendar:March {year}" for year in range(2020, 2032)]
    lines = list(listed("Pictures", entries, margin=10))
    assert len(lines) > 2
    assert all(sum(entry in line for line in lines) == 1 for entry in entries)


def test_nothing_to_list_is_no_line() -> None:
    assert list(listed("Pictures", [], margin=0)) == []


def test_facts_stand_once_with_what_they_count() -> None:
    one = objective(
        text="60 managers and 3 of the 9 centres answer in 12 months. Both of them. £40,000.",
        timescale="by March 2027",
        measures=[
            {
                "text": "Calls",
                "unit": "%",
                "baseline": {"value": "61", "period": "2025/26"},
                "targets": [{"value": "75", "period": "2027/28", "qualifier": "at least"}],
            }
        ],
        actions=[{"id": "D1.1", "text": "Train 60 managers by March 2027."}],
    )
    found = facts_of(one)
    assert found[:3] == ["by March 2027", "at least 75% in 2027/28", "61% in 2025/26"]
    assert {"60 managers", "12 months", "£40,000"} <= set(found)
    assert len(found) == len(set(found))
    assert not any("Both" in fact or "March 2027" in fact for fact in found[1:])


def test_words_have_no_addresses_and_results_say_what_they_are() -> None:
    one = objective(
        text="See [our page](https://example.org/a) and [[D1.1|the line]].",
        outcomes=["It works."],
        measures=["Calls."],
    )
    assert title_and_text(one) == ["Make sure that people can reach us", "See our page and the line."]
    assert result_of(one) == ["Outcome: It works.", "Measure: Calls."]


def test_progress_is_the_last_that_was_told() -> None:
    one = objective(
        updates=[{"text": "First."}, {"date": "May 2026", "text": "Second."}],
        measures=[
            {
                "text": "Calls",
                "unit": "%",
                "actuals": [{"value": "66", "period": "2026"}, {"value": "49", "group": "Deaf people"}],
            }
        ],
        actions=[{"id": "D1.1", "text": "Train.", "updates": [{"text": "Done."}, {"status": "completed"}]}],
    )
    assert list(progress_of(one)) == ["D1 (May 2026): Second.", "D1: Calls: 66% in 2026", "D1.1: Done."]
    assert list(progress_of(objective())) == []


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Meet Deaf people with a sign language interpreter", "sign-language"),
        ("We give TRAINING to them", "training"),
        ("Managers", "manager"),
        ("A plan for us to set a target", None),
        ("", None),
    ],
)
def test_pictures_are_found_by_the_words_of_a_text(text: str, expected: str | None) -> None:
    found = pictures_for([text], PictureNames())
    assert found == [] if expected is None else expected in found
    assert len(found) <= 4


@pytest.mark.parametrize(
    "timescale, expected",
    [
        ("by March 2027", ["calendar:March 2027"]),
        ("by 5 March 2027", ["calendar:March 2027"]),
        ("spring 2027", ["calendar:2027"]),
        ("ongoing", []),
        (None, []),
    ],
)
def test_a_deadline_has_its_calendar(timescale: str | None, expected: list[str]) -> None:
    action = {"id": "D1.1", "text": "Train.", **({"timescale": timescale} if timescale else {})}
    found: Action = objective(actions=[action]).actions[0]
    assert calendar_for(found) == expected
    assert all(PictureNames().find(name) for name in expected)


def test_hard_words_have_an_easy_one_where_there_is_one() -> None:
    finder = HardWordFinder(Plan.read(MINIMAL), ["consultation"])
    advice = finder.advice(
        ["We ensure accessibility and consultation.", "Accessibility again: adjustment, adjustments."]
    )
    assert advice.count("accessibility") == 1
    assert "ensure (make sure)" in advice
    assert "consultation" not in advice
    assert sum("adjustment" in word for word in advice) == 1


def test_hard_words_that_the_plan_explains_are_left_out() -> None:
    words = {"accessibility": {"means": "Easy to use.", "forms": ["accessible"]}}
    finder = HardWordFinder(Plan.read({**MINIMAL, "easy_read": {"words": words}}), [])
    assert finder.words(["Accessibility and legislation"]) == ["legislation"]


def test_most_common_hard_words() -> None:
    finder = HardWordFinder(Plan.read(MINIMAL), [])
    groups = [["We ensure legislation."], ["Accessibility and legislation."]]
    assert finder.most_common(groups, 1) == ["legislation"]
