"""`eqplan agree`: a person says that easy words fit, and the plan notes it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ..editing.example import EASY, PLAN
from .conftest import Eqplan

TWO = EASY + "  - id: A2\n    title: Everyone is safe\n    measures: [No one is hurt.]\n"


@pytest.fixture
def project(work_folder: Path) -> Path:
    """A project of two plans, both with an objective A1."""
    (work_folder / "eqplan.yaml").write_text("plans: plans/\n", encoding="utf-8")
    (work_folder / "plans").mkdir()
    (work_folder / "plans/a.yaml").write_text(TWO, encoding="utf-8")
    other = EASY.replace("id: a\n", "id: b\n").replace("id: A1", "id: B1")
    (work_folder / "plans/b.yaml").write_text(other, encoding="utf-8")
    return work_folder


def texts(project: Path) -> list[str]:
    return [(project / f"plans/{name}.yaml").read_text(encoding="utf-8") for name in "ab"]


def test_id_that_one_plan_has_needs_no_plan(eqplan: Eqplan, project: Path) -> None:
    ended = eqplan("agree", "b1")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == (
        "B1: agreed, the easy words. The objective is: Everyone can reach us\n"
        "Wrote plans/b.yaml. Next: eqplan validate plans/b.yaml\n"
    )
    one, other = texts(project)
    assert one == TWO
    assert other.splitlines()[-1].startswith("      agreed: f1-")


def test_second_time_writes_nothing(eqplan: Eqplan, project: Path) -> None:
    eqplan("agree", "A1", "B1")
    before = texts(project)
    ended = eqplan("agree", "A1")
    assert ended.code == 0
    assert ended.out == (
        "A1: agreed before, and nothing has changed since. The objective is: Everyone can reach us\n"
        "plans/a.yaml is as it was: there was nothing to write.\n"
    )
    assert texts(project) == before


def test_after_a_change_it_is_agreed_again(eqplan: Eqplan, project: Path) -> None:
    eqplan("agree", "A1")
    path = project / "plans/a.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("reach us", "reach us by text"), encoding="utf-8"
    )
    ended = eqplan("agree", "A1", "--in", "plans/a.yaml")
    assert ended.out.startswith(
        "A1: agreed again, the easy words. The objective is: Everyone can reach us by text\n"
    )


def test_id_in_several_plans_names_them(eqplan: Eqplan, project: Path) -> None:
    (project / "plans/c.yaml").write_text(PLAN.replace("id: a\n", "id: c\n"), encoding="utf-8")
    ended = eqplan("agree", "A1")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "eqplan: A1 is in 2 plans: a, c. Say which one is meant: eqplan agree a#A1\n"
    assert eqplan("agree", "a#A1").code == 0
    assert eqplan("agree", "A1", "--in", "plans/a.yaml").code == 0


def test_copy_with_the_same_id_is_told_apart_by_its_file(eqplan: Eqplan, project: Path) -> None:
    (project / "plans/our copy.yaml").write_text(TWO, encoding="utf-8")
    ended = eqplan("agree", "A1")
    assert ended.err == (
        "eqplan: A1 is in 2 plans: plans/a.yaml, plans/our copy.yaml. "
        "Say which one is meant: eqplan agree A1 --in plans/a.yaml\n"
    )
    assert eqplan("agree", "A1", "--in", "plans/our copy.yaml").code == 0


def test_ids_may_be_listed_as_in_a_sentence(eqplan: Eqplan, project: Path) -> None:
    assert eqplan("agree", "A1,", "B1").code == 0
    assert all("agreed: f1-" in text for text in texts(project))


def test_plan_that_cannot_be_written_does_not_stop_the_others(
    eqplan: Eqplan, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK or "b.yaml" in str(path))
    ended = eqplan("agree", "A1", "B1")
    assert ended.code == 2
    assert ended.err == "eqplan: plans/a.yaml cannot be written: you are not allowed to change it\n"
    one, other = texts(project)
    assert one == TWO
    assert "agreed: f1-" in other


def test_action_is_named_as_one_also_beside_a_plan_with_errors(eqplan: Eqplan, project: Path) -> None:
    (project / "plans/c.yaml").write_text("format: 1\nid: [", encoding="utf-8")
    ended = eqplan("agree", "A1.1")
    assert (ended.code, ended.out) == (2, "")
    assert "A1.1 is an action of A1" in ended.err


def test_all_of_a_plan_passes_over_those_without_words(eqplan: Eqplan, project: Path) -> None:
    ended = eqplan("agree", "--all", "--in", "plans/a.yaml")
    assert ended.code == 0
    assert ended.out.splitlines()[1] == (
        "A2: it has no easy words yet. "
        "Write them first; `eqplan scaffold plans/a.yaml` adds the lines to fill in."
    )
    assert "agreed: f1-" in texts(project)[0]


def test_objective_without_words_fails_and_the_others_are_agreed(eqplan: Eqplan, project: Path) -> None:
    ended = eqplan("agree", "A2", "B1")
    assert ended.code == 1
    assert "A2: it has no easy words yet" in ended.out
    assert "plans/a.yaml is as it was" in ended.out
    one, other = texts(project)
    assert one == TWO
    assert "agreed: f1-" in other


@pytest.mark.parametrize(
    "arguments, said",
    [
        ([], "name the objectives that were agreed, such as: eqplan agree D1"),
        (["--all"], "--all needs the plan that is meant"),
        (["--all", "A1", "--in", "plans/a.yaml"], "either ids or --all, not both"),
        (["--all", "--in", "plans"], "--all is for one plan, and there are 2 in plans: name one file"),
        (["A3"], "there is no objective A3 in any of 2 plans. Did you mean A2 or A1?"),
        (["XY", "--in", "plans/a.yaml"], "there is no objective XY in plans/a.yaml. It has: A1, A2"),
        (["A1.1"], "A1.1 is an action of A1, and easy words belong to the objective. Say: eqplan agree A1"),
        (["c#A1"], "there is no plan with the id c. Did you mean a or b?"),
        (["A1", "--in", "c.yaml"], "there is no file or folder called c.yaml"),
        (["A1", "--in", "empty"], "there are no plans in empty"),
    ],
)
def test_what_is_not_there(eqplan: Eqplan, project: Path, arguments: list[str], said: str) -> None:
    (project / "empty").mkdir()
    before = texts(project)
    ended = eqplan("agree", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"eqplan: {said}")
    assert len(ended.err.splitlines()) == 1
    assert texts(project) == before


@pytest.mark.parametrize("text", [TWO.replace("title:", "tittle:"), "format: 1\n  - x", "format: 1\nid: ["])
def test_plan_with_errors_is_told_as_validate_does_and_left(eqplan: Eqplan, project: Path, text: str) -> None:
    (project / "plans/a.yaml").write_text(text, encoding="utf-8")
    ended = eqplan("agree", "A1", "B1")
    assert ended.code == 1
    assert "B1: agreed" in ended.out
    findings = eqplan("validate", "plans/a.yaml").out
    assert findings.splitlines()[0] in ended.out
    assert ended.out.endswith("Nothing was written to plans/a.yaml. Correct the errors above first.\n")
    assert texts(project)[0] == text
    assert eqplan("agree", "--all", "--in", "plans/a.yaml").code == 1


def test_easy_words_in_braces(eqplan: Eqplan, project: Path) -> None:
    start = TWO.partition("    easy_read:")[0]
    text = f"{start}    easy_read: {{lines: [{{text: You can call us.}}]}}  # short\n"
    (project / "plans/a.yaml").write_text(text, encoding="utf-8")
    assert eqplan("agree", "A1").code == 0
    line = texts(project)[0].splitlines()[-1]
    assert line.startswith("    easy_read: {lines: [{text: You can call us.}], agreed: f1-")
    assert line.endswith("}  # short")
