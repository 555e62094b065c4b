"""Did you mean: the words of officers and their spelling. One mistake gives one finding."""

from __future__ import annotations

import pytest

from equality_plans.diagnostics import Span
from equality_plans.reading.fields import RECORD_NAMES, field_names
from equality_plans.resources import data_file
from equality_plans.words import word_list

from ..minimal import findings, plan_text


def objective_with(line: str) -> str:
    return plan_text(
        objectives=[{"id": "D1", "title": "Reach us", "duties": "advance", "measures": ["A loop."]}]
    ).replace("  duties: advance", f"  {line}")


def action_with(line: str, *, text: bool = True) -> str:
    words = {"text": "Open a line."} if text else {}
    action = {"id": "D1.1", **words, "resources": "none"}
    return plan_text(objectives=[{"id": "D1", "title": "Reach us", "actions": [action]}]).replace(
        "resources: none", line
    )


@pytest.mark.parametrize(
    "word, meant",
    [
        ("owner", "lead"),
        ("Owner", "lead"),
        ("responsible", "lead"),
        ("Responsible officer", "lead"),
        ("who is responsible", "lead"),
        ("by_whom", "lead"),
        ("lead officer", "lead"),
        ("deadline", "timescale"),
        ("due", "timescale"),
        ("due date", "timescale"),
        ("due_date", "timescale"),
        ("dueDate", "timescale"),
        ("target date", "timescale"),
        ("Target-Date", "timescale"),
        ("by when", "timescale"),
        ("timeline", "timescale"),
        ("progress", "updates"),
        ("Progress to date", "updates"),
        ("KPI", "measures"),
        ("kpis", "measures"),
        ("success measure", "measures"),
        ("Success measures", "measures"),
        ("indicators", "measures"),
        ("budget", "resources"),
        ("RAG", "status"),
        ("RAG status", "status"),
        ("dependencies", "depends_on"),
        ("depends on", "depends_on"),
        ("partner", "partners"),
        ("outcome", "outcomes"),
        # spelling
        ("timescales", "timescale"),
        ("timscale", "timescale"),
        ("staus", "status"),
        ("Lead", "lead"),
        ("compleated", "completed"),
        ("applies to", "applies_to"),
        ("mesures", "measures"),
    ],
)
def test_words_for_the_fields_of_an_action(word: str, meant: str) -> None:
    found = findings(action_with(f"{word}: something"))
    assert [one.code for one in found] == ["E102"]
    assert f"`{meant}`" in found[0].hint
    assert found[0].item == "D1.1"
    assert found[0].span is not None
    assert found[0].span.end_column - found[0].span.column == len(word)


@pytest.mark.parametrize("word", ["task", "action", "description", "what", "step", "txt", "Text"])
def test_a_wrong_word_for_a_needed_field_is_one_mistake(word: str) -> None:
    found = findings(action_with(f"{word}: Open a line.", text=False))
    assert [one.code for one in found] == ["E102"]
    assert "`text`" in found[0].hint


@pytest.mark.parametrize(
    "word, meant",
    [
        ("step", "actions"),
        ("steps", "actions"),
        ("task", "actions"),
        ("Tasks", "actions"),
        ("priority", "theme"),
        ("success measure", "targets"),
        ("rationale", "why"),
        ("strands", "applies_to"),
        ("deadline", "timescale"),
        ("owner", "lead"),
    ],
)
def test_words_for_the_fields_of_an_objective(word: str, meant: str) -> None:
    found = findings(objective_with(f"{word}: something"))
    assert [one.code for one in found] == ["E102"]
    if meant in (
        "targets",
        "applies_to",
    ):  # not fields of an objective, or with another form: some way out is shown
        assert found[0].hint
    else:
        assert f"`{meant}`" in found[0].hint


@pytest.mark.parametrize("word", ["issue", "goal", "aim", "titel", "heading", "objective"])
def test_words_for_the_title_of_an_objective(word: str) -> None:
    found = findings(plan_text(objectives=[{"id": "D1", word: "Reach us", "measures": ["A loop."]}]))
    assert [one.code for one in found] == ["E102"]
    assert "`title`" in found[0].hint


@pytest.mark.parametrize(
    "word", ["aims", "goals", "issues", "priorities", "objectivs", "Objectives", "objective"]
)
def test_words_for_the_objectives_of_a_plan(word: str) -> None:
    found = findings(plan_text().replace("\nobjectives:", f"\n{word}:"))
    assert [one.code for one in found] == ["E102"]
    assert "`objectives`" in found[0].hint


def test_two_mistakes_are_two_findings_each_at_its_name() -> None:
    found = findings(action_with("owner: Head of services\n    deadlin: March 2027"))
    assert [(one.code, one.hint) for one in found] == [
        ("E102", "write `lead`"),
        ("E102", "write `timescale`"),
    ]
    assert found[0].span != found[1].span


def test_a_field_that_is_here_already() -> None:
    found = findings(action_with("timescale: March 2027\n    deadline: June 2027"))
    assert [one.code for one in found] == ["E102"]
    assert "is here already, on line" in found[0].hint


def test_several_missing_fields_are_one_finding() -> None:
    found = findings(plan_text(title=None, jurisdiction=None))
    assert [one.code for one in found] == ["E101"]
    assert "`title` and `jurisdiction`" in found[0].message
    assert found[0].span == Span(1, 1, 1, 2)


def test_a_field_at_the_wrong_place_names_its_home() -> None:
    found = findings(plan_text(timescale="March 2027"))
    assert [one.code for one in found] == ["E102"]
    assert found[0].message == "`timescale` is a field of an objective and of an action, not of a plan"


def test_the_words_of_officers_lead_to_fields_that_exist() -> None:
    every_field = {name for record in RECORD_NAMES for name in field_names(record)}
    for word, fields in word_list("field_words").items():
        assert word == word.lower()
        assert set(fields) <= every_field, word


@pytest.mark.parametrize("name", ["field_words", "choice_words"])
def test_word_lists_are_in_order_and_say_nothing_twice(name: str) -> None:
    text = data_file("words", f"{name}.yaml").read_text(encoding="utf-8")
    words = [line.partition(":")[0] for line in text.splitlines() if line and not line.startswith("#")]
    assert words == sorted(set(words))
