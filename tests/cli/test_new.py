"""`eqplan new`: a starter plan that teaches the format and has no finding."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Eqplan


def test_new_plan_has_no_finding(eqplan: Eqplan, work_folder: Path) -> None:
    ended = eqplan("new", "plans/our-plan-2027.yaml")
    assert ended.code == 0
    assert ended.out == (
        "Wrote plans/our-plan-2027.yaml. "
        "Open it in an editor, then run: eqplan validate plans/our-plan-2027.yaml\n"
    )
    checked = eqplan("validate", "--strict", "plans/our-plan-2027.yaml")
    assert (checked.code, checked.out, checked.err) == (0, "Nothing wrong in 1 plan\n", "")


def test_id_comes_from_the_name_of_the_file(eqplan: Eqplan, work_folder: Path) -> None:
    eqplan("new", "Anytown Council (2027).yml")
    text = (work_folder / "Anytown Council (2027).yml").read_text(encoding="utf-8")
    assert "\nid: anytown-council-2027\n" in text


def test_id_has_no_accents(eqplan: Eqplan, work_folder: Path) -> None:
    ended = eqplan("new", "Cynllun Gŵyl Ŷd.yaml")
    assert "\nid: cynllun-gwyl-yd\n" in (work_folder / "Cynllun Gŵyl Ŷd.yaml").read_text(encoding="utf-8")
    assert ended.out.endswith("then run: eqplan validate 'Cynllun Gŵyl Ŷd.yaml'\n")


def test_new_plan_teaches_with_comments(eqplan: Eqplan, work_folder: Path) -> None:
    eqplan("new", "plan.yaml")
    text = (work_folder / "plan.yaml").read_text(encoding="utf-8")
    assert text.startswith("# Your equality action plan.")
    assert sum("#" in line for line in text.splitlines()) >= 20
    assert "\t" not in text
    assert all(len(line) <= 110 for line in text.splitlines())


def test_new_plan_can_be_published(eqplan: Eqplan, work_folder: Path) -> None:
    eqplan("new", "plan.yaml")
    assert eqplan("render", "plan.yaml", "--out", "build").code == 0
    assert (work_folder / "build/plan.html").is_file()


def test_new_plan_can_be_told_in_easy_words(eqplan: Eqplan, work_folder: Path) -> None:
    eqplan("new", "plan.yaml")
    assert eqplan("scaffold", "plan.yaml").code == 0
    plan = work_folder / "plan.yaml"
    written = plan.read_text(encoding="utf-8").replace("    ...\n", "    We will do this.\n")
    plan.write_text(written, encoding="utf-8")
    assert eqplan("easyread", "plan.yaml", "--draft", "--out", "build", "--format", "html").code == 0
    assert (work_folder / "build/plan-easy-read.html").is_file()


def test_existing_file_is_never_touched(eqplan: Eqplan, work_folder: Path) -> None:
    (work_folder / "plan.yaml").write_text("mine", encoding="utf-8")
    ended = eqplan("new", "plan.yaml")
    assert ended.code == 2
    assert ended.err == "eqplan: plan.yaml is already there, and is left as it is. Choose another name\n"
    assert (work_folder / "plan.yaml").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    "name, complaint",
    [
        ("plan.txt", "the name of a plan ends in .yaml: try plan.yaml"),
        ("plan", "the name of a plan ends in .yaml: try plan.yaml"),
        ("---.yaml", "the name ---.yaml has no letter or digit that the plan's id could be made of"),
        ("", "the new plan needs a name, such as our-plan.yaml"),
        ("eqplan.yaml", "eqplan.yaml is the name of the project file. Choose another name for the plan"),
        (f"{300 * 'a'}.yaml", f"{300 * 'a'}.yaml: file name too long"),
    ],
)
def test_name_that_does_not_do(eqplan: Eqplan, work_folder: Path, name: str, complaint: str) -> None:
    ended = eqplan("new", "--", name)
    assert (ended.code, ended.err) == (2, f"eqplan: {complaint}\n")
    assert list(work_folder.iterdir()) == []


def test_folder_that_is_a_file(eqplan: Eqplan, work_folder: Path) -> None:
    (work_folder / "plans").write_text("a file", encoding="utf-8")
    ended = eqplan("new", "plans/plan.yaml")
    assert ended.code == 2
    assert ended.err == "eqplan: plans/plan.yaml cannot be written: plans is not a folder\n"


def test_without_a_name(eqplan: Eqplan) -> None:
    ended = eqplan("new")
    assert ended.code == 2
    assert "Missing argument 'FILE'" in ended.err
