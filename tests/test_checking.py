"""Rules are run, `ignore` is obeyed, and plans are checked against each other."""

from __future__ import annotations

import json
import time
from datetime import date
from pathlib import Path

import pytest

from equality_plans.checking import check_all
from equality_plans.diagnostics import Severity
from equality_plans.errors import UsageError
from equality_plans.project import Project, find_project

from .minimal import TODAY, codes, findings, plan_text

BARE = [{"id": "D1", "title": "Reach us"}, {"id": "D2", "title": "Train staff"}]


def bare_plan(*ignore: dict[str, str], **fields: object) -> str:
    return plan_text(objectives=BARE, ignore=list(ignore), **fields)


def test_nothing_is_ignored() -> None:
    assert codes(bare_plan()) == ["S104", "S104"]


def test_ignore_everywhere() -> None:
    assert codes(bare_plan({"rule": "S104", "reason": "A first draft."})) == []


def test_ignore_at_one_place() -> None:
    found = findings(bare_plan({"rule": "S104", "at": "D1", "reason": "A first draft."}))
    assert [(one.code, one.item) for one in found] == [("S104", "D2")]


def test_two_entries_may_hide_one_finding() -> None:
    entry = {"rule": "S104", "reason": "A first draft."}
    assert codes(bare_plan(entry, {**entry, "at": "D1"})) == []


@pytest.mark.parametrize(
    "today, expected",
    [(date(2027, 4, 30), []), (date(2027, 5, 1), ["S104", "S104"])],
)
def test_ignore_until_its_last_day(today: date, expected: list[str]) -> None:
    text = bare_plan({"rule": "S104", "reason": "A first draft.", "until": "April 2027"})
    assert codes(text, today=today) == expected


def test_a_useless_ignore_is_told_at_its_entry() -> None:
    text = plan_text(ignore=[{"rule": "S104", "at": "D1", "reason": "A first draft."}])
    (found,) = findings(text)
    assert (found.code, found.severity) == ("S122", Severity.WARNING)
    assert found.span is not None
    assert "rule: S104" in text.splitlines()[found.span.line - 1]


def test_a_useless_ignore_whose_time_is_over_says_nothing() -> None:
    entry = {"rule": "S104", "reason": "A first draft.", "until": "April 2026"}
    assert codes(plan_text(ignore=[entry])) == []


def test_ignore_needs_a_reason() -> None:
    (found,) = findings(bare_plan({"rule": "S104"}))
    assert (found.code, found.message) == (
        "E101",
        "an ignore entry needs the field `reason`, which is not here",
    )


def test_what_stops_reading_cannot_be_ignored() -> None:
    text = bare_plan({"rule": "E102", "reason": "We like it."}, colour="red")
    assert codes(text) == ["E102"]


def test_a_slip_of_prose_can_be_ignored() -> None:
    text = plan_text(ignore=[{"rule": "E205", "reason": "It is a note."}]) + "title2: x\n"
    spoiled = text.replace("title2: x\n", "").replace(
        "- Every office has a hearing loop.", "- Every office #x"
    )
    assert codes(spoiled) == []


def test_a_project_leaves_rules_out_and_changes_severities() -> None:
    assert codes(bare_plan(), Project(ignored_rules=frozenset({"S104"}))) == []
    found = findings(bare_plan(), Project(severities={"S104": Severity.ERROR}))
    assert {one.severity for one in found} == {Severity.ERROR}


def test_an_ignore_of_a_rule_that_the_project_leaves_out_is_not_useless() -> None:
    text = plan_text(ignore=[{"rule": "S104", "reason": "A first draft."}])
    assert codes(text, Project(ignored_rules=frozenset({"S104"}))) == []


def test_one_id_for_two_plans(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(plan_text(), encoding="utf-8")
    (found,) = check_all([tmp_path], Project(), TODAY).diagnostics
    assert (found.code, Path(found.file).name) == ("S101", "b.yaml")
    assert "a.yaml" in found.message


WHY = [
    {"id": "D1", "title": "Reach us", "why": "It goes on from [[anytown-2022#{}]].", "measures": ["A loop."]}
]


def pointing_at(target: str) -> str:
    return plan_text(objectives=[{**WHY[0], "why": str(WHY[0]["why"]).format(target)}])


def test_a_reference_into_another_plan_of_the_run(tmp_path: Path) -> None:
    (tmp_path / "new.yaml").write_text(pointing_at("D1"), encoding="utf-8")
    (tmp_path / "old.yaml").write_text(plan_text(id="anytown-2022"), encoding="utf-8")
    assert check_all([tmp_path], Project(), TODAY).diagnostics == []
    (tmp_path / "new.yaml").write_text(pointing_at("D7"), encoding="utf-8")
    (found,) = check_all([tmp_path], Project(), TODAY).diagnostics
    assert (found.code, found.severity) == ("R401", Severity.ERROR)
    assert found.message == "nothing has the id D7 in the plan anytown-2022"


def test_a_reference_into_a_plan_of_the_project_that_was_not_named(tmp_path: Path) -> None:
    (tmp_path / "eqplan.yaml").write_text("plans: plans\n", encoding="utf-8")
    (tmp_path / "plans").mkdir()
    new, old = tmp_path / "plans" / "new.yaml", tmp_path / "plans" / "old.yaml"
    new.write_text(pointing_at("D1"), encoding="utf-8")
    old.write_text(plan_text(id="anytown-2022"), encoding="utf-8")
    assert check_all([new], find_project(new), TODAY).diagnostics == []
    old.unlink()
    (found,) = check_all([new], find_project(new), TODAY).diagnostics
    assert (found.code, found.severity) == ("R401", Severity.ERROR)


def test_without_a_project_an_absent_plan_is_a_warning() -> None:
    (found,) = findings(pointing_at("D1"))
    assert (found.code, found.severity) == ("R401", Severity.WARNING)


def test_an_absent_plan_can_be_ignored() -> None:
    entry = {"rule": "R401", "at": "D1", "reason": "The old plan was never published."}
    text = pointing_at("D1").replace("objectives:", f"ignore: [{json.dumps(entry)}]\nobjectives:")
    assert findings(text) == []


def test_defaults_of_the_project_fill_in(tmp_path: Path) -> None:
    project = Project(defaults={"organisation": "Anytown Council", "jurisdiction": "england"})
    assert codes(plan_text(organisation=None, jurisdiction=None), project) == []


def test_other_yaml_files_in_a_folder_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    (tmp_path / ".hidden.yaml").write_text("format: 1\n", encoding="utf-8")
    (tmp_path / "plan.yaml").write_text(plan_text(), encoding="utf-8")
    outcome = check_all([tmp_path], Project(), TODAY)
    assert (outcome.plans, outcome.skipped, outcome.diagnostics) == (1, 1, [])


def test_a_file_that_is_named_is_a_plan_whatever_is_in_it(tmp_path: Path) -> None:
    file = tmp_path / "mkdocs.yml"
    file.write_text("site_name: x\n", encoding="utf-8")
    assert {one.code for one in check_all([file], Project(), TODAY).diagnostics} == {"E101", "E102"}


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        check_all([tmp_path / "plans"], Project(), TODAY)


LONG = {
    "brackets": "[" * 200_000,
    "references": "[[D1]] " * 40_000,
    "half references": "[[D" * 80_000,
    "words": "see " * 100_000,
    "above": "above " * 60_000,
    "the actions": "the actions " * 40_000,
    "bars": "| " * 100_000,
    "stars": "* " * 100_000,
    "underlines": "_" * 200_000,
    "pictures": "![" * 100_000,
    "half pictures": "![a](b " * 30_000,
    "spaces": "a" + " " * 200_000 + "b",
    "round brackets": "( " * 100_000 + "continued",
    "headings": "# a\n" * 50_000,
    "colons": "a:\n" * 50_000,
}


@pytest.mark.parametrize("name", LONG)
def test_long_texts_cost_little(name: str) -> None:
    indented = LONG[name].replace("\n", "\n      ")
    text = plan_text().replace("title: Make", f"why: |\n      x {indented}\n  title: Make")
    begun = time.process_time()
    findings(text)
    assert time.process_time() - begun < 4


@pytest.mark.parametrize(
    "project", [{"ignored_rules": frozenset({"S1O4"})}, {"severities": {"s104": "error"}}]
)
def test_a_slip_in_the_code_of_a_rule_is_told(project: dict[str, object], tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="did you mean S104"):
        check_all([tmp_path], Project(**project), TODAY)  # type: ignore[arg-type]
