"""The public functions: `load`, `check`, `render`."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

import equality_plans
from equality_plans import check, load, render
from equality_plans.api import PlanHasErrors
from equality_plans.diagnostics import Diagnostic, Severity
from equality_plans.errors import EqplanError, UsageError
from equality_plans.model.plan import Plan
from equality_plans.project import Project
from equality_plans.rendering import FORMATS

from .cli.conftest import plan_text, write_plans
from .conftest import ROOT

RACE = ROOT / "plans" / "jobcentre-plus-race-2007.yaml"


def test_public_names() -> None:
    assert equality_plans.__all__ == ["__version__", "check", "load", "render"]
    for name in equality_plans.__all__:
        assert getattr(equality_plans, name)
    with pytest.raises(AttributeError, match="'equality_plans' has no attribute 'publish'"):
        equality_plans.publish  # noqa: B018 - reading it is the test


def test_load_gives_plans_in_the_order_of_their_files(tmp_path: Path) -> None:
    write_plans(tmp_path, "harbour", "meadow")
    plans = load([tmp_path])
    assert [plan.id for plan in plans] == ["harbour", "meadow"]
    assert all(isinstance(plan, Plan) for plan in plans)
    assert [action.lead for action in plans[0].actions()] == ["Head of customer services"]


def test_load_takes_paths_as_text(tmp_path: Path) -> None:
    write_plans(tmp_path, "meadow")
    assert load([str(tmp_path / "meadow.yaml")])[0].id == "meadow"
    assert load([]) == []


def test_one_path_needs_no_list(tmp_path: Path) -> None:
    write_plans(tmp_path, "meadow")
    assert load(str(tmp_path))[0].id == load(tmp_path)[0].id == "meadow"
    assert check(str(tmp_path)) == check([tmp_path])


def test_load_raises_with_every_error_of_every_file(tmp_path: Path) -> None:
    write_plans(tmp_path, "good")
    (tmp_path / "a.yaml").write_text(plan_text("a").replace("title: Everyone", "titel: Everyone"))
    (tmp_path / "b.yaml").write_text(plan_text("b").replace("by March 2027", "by Smarch 2027"))
    with pytest.raises(PlanHasErrors) as raised:
        load([tmp_path])
    assert isinstance(raised.value, EqplanError)
    assert [(Path(one.file).name, one.code) for one in raised.value.diagnostics] == [
        ("a.yaml", "E102"),
        ("b.yaml", "D201"),
    ]
    assert str(raised.value).startswith(f"{tmp_path}/a.yaml:10: E102 ")
    assert str(raised.value).endswith("(and 1 more error)")


def test_load_fills_in_what_the_project_says(tmp_path: Path) -> None:
    text = plan_text("meadow").replace("organisation: Anytown Council\n", "")
    (tmp_path / "meadow.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "eqplan.yaml").write_text("defaults: {organisation: Anytown Council}\n", encoding="utf-8")
    assert load([tmp_path])[0].organisation.name == "Anytown Council"
    with pytest.raises(PlanHasErrors):
        load([tmp_path], project=Project())


def test_load_of_nothing_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no file or folder called"):
        load([tmp_path / "nothing.yaml"])


def test_check_tells_what_validate_tells() -> None:
    found = check([RACE], project=Project())
    assert all(isinstance(one, Diagnostic) for one in found)
    assert ("S104", Severity.WARNING, "R16") in {(one.code, one.severity, one.item) for one in found}


def test_check_knows_when_an_ignore_ends(tmp_path: Path) -> None:
    ignored = "ignore:\n  - {rule: S112, reason: It is a sketch., until: March 2027}\n"
    (tmp_path / "meadow.yaml").write_text(plan_text("meadow", as_at=False) + ignored, encoding="utf-8")
    assert check([tmp_path], today=date(2027, 3, 31)) == []
    assert {one.code for one in check([tmp_path], today=date(2027, 4, 1))} == {"S112"}


def test_render_makes_what_the_command_makes(tmp_path: Path) -> None:
    page = render(RACE, as_at=date(2007, 10, 31), project=Project())
    assert page.startswith(b"<!DOCTYPE html>")
    assert b"Fair Cities" in page
    assert render(str(RACE), "html", as_at=date(2007, 10, 31), project=Project()) == page


def test_render_takes_a_plan(tmp_path: Path) -> None:
    (plan,) = load([RACE], project=Project())
    assert render(plan) == render(RACE, project=Project())


def test_plan_changed_by_a_program_can_be_rendered() -> None:
    (plan,) = load([RACE], project=Project())
    assert b"A new title" in render(plan.model_copy(update={"title": "A new title"}))


def test_render_easy_read() -> None:
    page = render(RACE, kind="easy-read", project=Project())
    assert b"Fair Cities is a" in page
    assert b"draft" not in page.lower().partition(b"<body")[2]
    assert (
        b"draft"
        in render(RACE, kind="easy-read", draft=True, project=Project()).lower().partition(b"<body")[2]
    )


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["standard", "easy-read"])
def test_render_pdf_is_the_same_on_every_run(tmp_path: Path, kind: Any) -> None:
    write_plans(tmp_path, "meadow", easy=True)
    made = render(tmp_path / "meadow.yaml", "pdf", kind=kind)
    assert made.startswith(b"%PDF-1.7")
    assert render(tmp_path / "meadow.yaml", "pdf", kind=kind, today=date(2030, 1, 1)) == made


@pytest.mark.parametrize("kind", ["standard", "easy-read"])
def test_only_a_plan_that_was_given_as_a_file_travels_inside_its_pdf(kind: Any) -> None:
    (plan,) = load([RACE], project=Project())
    for given, files in ((RACE, [RACE.name]), (plan, [])):
        with pikepdf.open(BytesIO(render(given, "pdf", kind=kind, project=Project()))) as document:
            assert list(document.attachments) == files


def test_reference_into_another_plan_is_a_link_where_the_plan_is_given(tmp_path: Path) -> None:
    write_plans(tmp_path, "harbour")
    text = plan_text("meadow").replace("Open a text relay line.", "As [[harbour#A1]] says, open a line.")
    (tmp_path / "meadow.yaml").write_text(text, encoding="utf-8")
    harbour, meadow = load([tmp_path])
    assert b'href="harbour.html#A1"' in render(meadow, others=[harbour])
    assert b"harbour.html#A1" not in render(meadow)


@pytest.mark.parametrize(
    "arguments, complaint",
    [
        (
            {"format": "odt"},
            f"standard editions cannot be made in the format odt. It can be: {', '.join(FORMATS)}",
        ),
        ({"kind": "braille"}, "there is no kind of edition called braille. It can be: standard, easy-read"),
    ],
)
def test_render_of_what_there_is_not(arguments: dict[str, Any], complaint: str) -> None:
    with pytest.raises(UsageError) as raised:
        render(RACE, **arguments)
    assert str(raised.value) == complaint


def test_render_of_a_file_that_does_not_do(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no file called"):
        render(tmp_path / "nothing.yaml")
    (tmp_path / "empty.yaml").write_text("", encoding="utf-8")
    with pytest.raises(PlanHasErrors, match="E006"):
        render(tmp_path / "empty.yaml")
    write_plans(tmp_path, "meadow")
    with pytest.raises(UsageError, match="has no easy-read words"):
        render(tmp_path / "meadow.yaml", kind="easy-read")
