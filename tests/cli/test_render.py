"""`eqplan render` and `eqplan easyread`: what they write, what they leave out, and what they say of it."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from equality_plans.publishing.run import Report
from equality_plans.rendering import FORMATS

from .conftest import Eqplan, files_in, plan_text, run_apart, write_plans

BROKEN = plan_text("broken").replace("title: Everyone", "titel: Everyone")


@pytest.fixture
def plans(work_folder: Path) -> Path:
    """A folder with two plans, in the current folder."""
    write_plans(work_folder / "plans", "harbour", "meadow", easy=True)
    return work_folder / "plans"


def test_folder_becomes_pages_and_an_index(eqplan: Eqplan, plans: Path) -> None:
    ended = eqplan("render", "plans", "--out", "build", "--jobs", "1")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines() == [
        "Wrote build/harbour.html",
        "Wrote build/meadow.html",
        "Wrote 4 files to build. Open build/index.html to see them.",
    ]
    build = plans.parent / "build"
    assert files_in(build) == ["harbour.html", "index.html", "meadow.html"]
    for file in build.glob("*.html"):
        assert file.read_text(encoding="utf-8").rstrip().endswith("</html>")
    index = (build / "index.html").read_text(encoding="utf-8")
    assert 'href="harbour.html"' in index
    assert 'href="meadow.html"' in index


@pytest.mark.parametrize("name", ["index", "meadow-easy-read"])
def test_plan_that_would_overwrite_another_page_is_refused(eqplan: Eqplan, plans: Path, name: str) -> None:
    write_plans(plans, name)
    ended = eqplan("render", "plans", "--out", "build", "--jobs", "1")
    assert ended.code == 2
    assert f"would both be written to {name}.html" in ended.err
    assert not (plans.parent / "build").exists()


def test_easy_read_joins_the_same_index(eqplan: Eqplan, plans: Path) -> None:
    eqplan("render", "plans", "--out", "build", "--jobs", "1")
    ended = eqplan("easyread", "plans", "--out", "build", "--format", "html", "--jobs", "1")
    assert (ended.code, ended.err) == (0, "")
    assert "Wrote build/meadow-easy-read.html\n" in ended.out
    index = (plans.parent / "build/index.html").read_text(encoding="utf-8")
    for name in ("harbour", "harbour-easy-read", "meadow", "meadow-easy-read"):
        assert f'href="{name}.html"' in index


def test_list_goes_on_from_run_to_run(eqplan: Eqplan, plans: Path) -> None:
    build = plans.parent / "build"
    eqplan("render", "plans", "--out", "build", "--jobs", "1")
    eqplan("easyread", "plans/meadow.yaml", "--draft", "--format", "html", "--out", "build")
    eqplan("render", "plans/meadow.yaml", "--out", "build")
    listed = json.loads((build / "editions.json").read_text(encoding="utf-8"))["plans"]
    assert [(one["id"], [(file["name"], file["draft"]) for file in one["files"]]) for one in listed] == [
        ("harbour", [("harbour.html", False)]),
        ("meadow", [("meadow.html", False), ("meadow-easy-read.html", True)]),
    ]
    index = (build / "index.html").read_text(encoding="utf-8")
    assert 'href="harbour.html"' in index
    assert "Easy read web page (draft)<" in index


def test_what_is_gone_from_the_folder_leaves_the_list(eqplan: Eqplan, plans: Path) -> None:
    eqplan("render", "plans", "--out", "build", "--jobs", "1")
    (plans.parent / "build/harbour.html").unlink()
    eqplan("render", "plans/meadow.yaml", "--out", "build")
    assert "harbour" not in (plans.parent / "build/editions.json").read_text(encoding="utf-8")
    assert "harbour" not in (plans.parent / "build/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "found", ["", "[", "[]", "{}", '{"plans": [{"id": 1}]}', '{"plans": [{"id": "x", "files": "y"}]}']
)
def test_list_that_somebody_changed_is_begun_anew(eqplan: Eqplan, plans: Path, found: str) -> None:
    (plans.parent / "build").mkdir()
    (plans.parent / "build/editions.json").write_text(found, encoding="utf-8")
    ended = eqplan("render", "plans/meadow.yaml", "--out", "build")
    assert (ended.code, ended.err) == (0, "")
    listed = json.loads((plans.parent / "build/editions.json").read_text(encoding="utf-8"))["plans"]
    assert [one["id"] for one in listed] == ["meadow"]


def test_fault_of_easy_read_holds_back_easy_read_alone(eqplan: Eqplan, plans: Path) -> None:
    plan = plans / "meadow.yaml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("picture: telephone", "picture: telefone"), encoding="utf-8")
    assert "telefone" in plan.read_text(encoding="utf-8")
    assert eqplan("render", plan, "--out", "build").code == 0
    ended = eqplan("easyread", plan, "--format", "html", "--out", "build")
    assert ended.code == 1
    assert "ER502" in ended.err
    assert "Put the errors right, or add --draft" in ended.err
    assert files_in(plans.parent / "build") == ["index.html", "meadow.html"]


@pytest.mark.slow
def test_all_writes_every_format_and_easy_read_as_far_as_it_is(plans: Path) -> None:
    meadow = plans / "meadow.yaml"
    text = meadow.read_text(encoding="utf-8")
    meadow.write_text(text.replace("picture: telephone", "picture: telefone"), encoding="utf-8")
    build = plans.parent / "build"
    ended = run_apart("render", plans, "--all", "--out", build)
    assert (ended.code, ended.err) == (0, "")
    assert (
        f"A draft: the easy read of {meadow} is not ready; `eqplan easyread {meadow}` says why" in ended.out
    )
    listed = json.loads((build / "editions.json").read_text(encoding="utf-8"))["plans"]
    for one in listed:
        made = {(file["kind"], file["format"]): file["draft"] for file in one["files"]}
        assert made.keys() >= {("standard", name) for name in FORMATS} - {("standard", "brf")}
        assert made["easy-read", "html"] == made["easy-read", "pdf"] == (one["id"] == "meadow")
        assert not any(draft for (kind, _), draft in made.items() if kind == "standard")
    offered = re.findall(r'href="(harbour[^"]*)"', (build / "index.html").read_text(encoding="utf-8"))
    assert offered[:4] == ["harbour.html", "harbour.html", "harbour.pdf", "harbour-easy-read.html"]
    assert offered[-1] == "harbour.json"


def test_braille_without_liblouis_says_what_to_install(
    eqplan: Eqplan, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(plans))
    ended = eqplan("render", "plans", "--format", "html", "--format", "brf", "--out", "build")
    assert ended.code == 2
    assert ended.err.count("\n") == 1
    assert "braille needs liblouis" in ended.err
    assert "install the package liblouis-bin" in ended.err
    assert not (plans.parent / "build").exists()


def test_all_leaves_out_what_the_machine_lacks(
    eqplan: Eqplan, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(plans))
    asked: list[dict[str, list[str]]] = []

    def publish(paths: object, project: object, wanted: dict[str, list[str]], **options: object) -> Report:
        asked.append(wanted)
        return Report()

    monkeypatch.setattr("equality_plans.cli.render.publish_all", publish)
    ended = eqplan("render", "plans", "--all")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Left out: braille needs liblouis")
    assert asked[0]["standard"] == [name for name in FORMATS if name != "brf"]
    assert asked[0]["easy-read"] == ["html", "pdf"]


def test_all_and_a_format_are_too_much(eqplan: Eqplan, plans: Path) -> None:
    ended = eqplan("render", "plans", "--all", "--format", "pdf")
    assert ended.code == 2
    assert "--all writes every format already" in ended.err


@pytest.mark.slow
def test_sign_without_a_typeface_spoils_the_pdf_alone(plans: Path) -> None:
    plan = plans / "meadow.yaml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(
        text.replace("Everyone can reach us", "Everyone can reach us \U0010fff0"), encoding="utf-8"
    )
    build = plans.parent / "build"
    ended = run_apart(
        "render", plan, "--format", "pdf", "--format", "html", "--format", "text", "--out", build
    )
    assert ended.code == 2
    assert "Not written: " in ended.err
    assert files_in(build) == ["index.html", "meadow.html", "meadow.txt"]


def with_an_idea_of_two_pages(plans: Path) -> Path:
    plan = plans / "meadow.yaml"
    items = "            - by phone\n" * 50
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.rstrip() + f"\n          items:\n{items}", encoding="utf-8")
    return plan


@pytest.mark.slow
@pytest.mark.parametrize("form", ["html", "pdf"])
def test_fault_of_finished_pages_holds_back_a_final_edition(plans: Path, form: str) -> None:
    plan = with_an_idea_of_two_pages(plans)
    ended = run_apart("easyread", plan, "--format", form, "--out", plans.parent / "build")
    assert ended.code == 1
    assert "error[ER603] split-idea" in ended.err
    assert "What has errors was not written. Put the errors right, or add --draft" in ended.err
    assert not (plans.parent / "build").exists()


@pytest.mark.slow
def test_draft_is_written_with_such_a_fault(plans: Path) -> None:
    plan = with_an_idea_of_two_pages(plans)
    ended = run_apart("easyread", plan, "--draft", "--out", plans.parent / "build")
    assert ended.code == 0
    assert "error[ER603] split-idea" in ended.err
    assert "was not written" not in ended.err
    assert "meadow-easy-read.pdf" in files_in(plans.parent / "build")


@pytest.mark.slow
def test_such_a_fault_can_be_ignored_and_is_not_called_useless(plans: Path) -> None:
    plan = with_an_idea_of_two_pages(plans)
    ignore = "ignore:\n  - {rule: ER603, at: A1, reason: A long list is wanted here.}\n"
    plan.write_text(plan.read_text(encoding="utf-8") + ignore, encoding="utf-8")
    ended = run_apart("easyread", plan, "--format", "pdf", "--out", plans.parent / "build")
    assert (ended.code, "ER603" in ended.err) == (0, False)
    assert "S122" not in run_apart("validate", plan).out


@pytest.mark.parametrize(
    "options, told",
    [
        (["--font-size", "20"], "--font-size is for large print: add --format large-print"),
        (
            ["--format", "large-print", "--font-size", "15"],
            "Write a whole number from 16 to 28.",
        ),
        (
            ["--format", "large-print", "--font-size", "29"],
            "Write a whole number from 16 to 28.",
        ),
    ],
)
def test_size_is_for_large_print_alone(eqplan: Eqplan, plans: Path, options: list[str], told: str) -> None:
    ended = eqplan("render", "plans", *options)
    assert ended.code == 2
    assert told in ended.err


@pytest.mark.slow
def test_large_print_in_the_size_that_is_asked_for(plans: Path) -> None:
    build = plans.parent / "build"
    meadow = plans / "meadow.yaml"
    ended = run_apart("render", meadow, "--format", "large-print", "--font-size", "24", "--out", build)
    assert (ended.code, ended.err) == (0, "")
    larger = (build / "meadow-large-print.pdf").read_bytes()
    run_apart("render", meadow, "--format", "large-print", "--out", build)
    assert larger.startswith(b"%PDF-1.7")
    assert larger != (build / "meadow-large-print.pdf").read_bytes()


@pytest.mark.slow
def test_every_format_that_is_asked_for(plans: Path) -> None:
    ended = run_apart("render", plans, "--format", "html", "--format", "pdf", "--out", plans.parent / "build")
    assert (ended.code, ended.err) == (0, "")
    build = plans.parent / "build"
    assert files_in(build) == ["harbour.html", "harbour.pdf", "index.html", "meadow.html", "meadow.pdf"]
    assert (build / "harbour.pdf").read_bytes().startswith(b"%PDF-1.7")
    assert 'href="harbour.pdf"' in (build / "index.html").read_text(encoding="utf-8")


@pytest.mark.slow
def test_easy_read_makes_both_formats_by_itself(plans: Path) -> None:
    ended = run_apart("easyread", plans / "meadow.yaml", "--out", plans.parent / "build")
    assert (ended.code, ended.err) == (0, "")
    assert files_in(plans.parent / "build") == ["index.html", "meadow-easy-read.html", "meadow-easy-read.pdf"]


def test_plan_without_easy_words_is_left_out(eqplan: Eqplan, plans: Path) -> None:
    write_plans(plans, "quarry")
    ended = eqplan("easyread", "plans", "--out", "build", "--format", "html", "--jobs", "1")
    assert ended.code == 0
    assert "Left out: plans/quarry.yaml has no easy-read words\n" in ended.out
    assert files_in(plans.parent / "build") == [
        "harbour-easy-read.html",
        "index.html",
        "meadow-easy-read.html",
    ]


def test_draft_says_so(eqplan: Eqplan, plans: Path) -> None:
    arguments = ("easyread", "plans/meadow.yaml", "--format", "html")
    eqplan(*arguments, "--out", "final")
    eqplan(*arguments, "--draft", "--out", "draft")
    final = (plans.parent / "final/meadow-easy-read.html").read_text(encoding="utf-8")
    draft = (plans.parent / "draft/meadow-easy-read.html").read_text(encoding="utf-8")
    body = re.compile(r"<body.*", re.DOTALL)
    assert "draft" in body.findall(draft)[0].lower()
    assert "draft" not in body.findall(final)[0].lower()


@pytest.mark.parametrize(
    "day, late", [("30 September 2026", False), ("March 2027", False), ("1 April 2027", True), ("2028", True)]
)
def test_lateness_is_that_of_the_day_asked_for(eqplan: Eqplan, plans: Path, day: str, late: bool) -> None:
    eqplan("render", "plans/meadow.yaml", "--as-at", day, "--out", "build")
    page = (plans.parent / "build/meadow.html").read_text(encoding="utf-8")
    assert ("Nothing is late." not in page) == late


def test_day_that_cannot_be_read(eqplan: Eqplan, plans: Path) -> None:
    ended = eqplan("render", "plans", "--as-at", "31 June 2026", "--out", "build")
    assert ended.code == 2
    assert "Invalid value for '--as-at'" in ended.err
    assert "30 June 2026" in ended.err
    assert not (plans.parent / "build").exists()


def test_side_by_side_gives_the_same_bytes(plans: Path) -> None:
    write_plans(plans, *(f"plan-{number}" for number in range(6)), easy=True)
    build = plans.parent
    assert run_apart("render", plans, "--jobs", "1", "--out", build / "one").code == 0
    assert run_apart("render", plans, "--jobs", "3", "--out", build / "three").code == 0
    assert files_in(build / "one") == files_in(build / "three")
    for file in (build / "one").iterdir():
        assert file.read_bytes() == (build / "three" / file.name).read_bytes(), file.name


def test_quiet_says_nothing_when_all_is_well(eqplan: Eqplan, plans: Path) -> None:
    write_plans(plans, "quarry")
    for command in ("render", "easyread"):
        ended = eqplan(command, "plans", "--format", "html", "--quiet", "--out", "build", "--jobs", "1")
        assert (ended.code, ended.out, ended.err) == (0, "", "")


def test_quiet_still_says_what_is_wrong(eqplan: Eqplan, plans: Path) -> None:
    (plans / "broken.yaml").write_text(BROKEN, encoding="utf-8")
    ended = eqplan("render", "plans", "-q", "--out", "build", "--jobs", "1")
    assert (ended.code, ended.out) == (1, "")
    assert "plans/broken.yaml" in ended.err


def test_plan_with_errors_is_left_out_and_the_others_are_written(eqplan: Eqplan, plans: Path) -> None:
    (plans / "broken.yaml").write_text(BROKEN, encoding="utf-8")
    ended = eqplan("render", "plans", "--out", "build", "--jobs", "1")
    assert ended.code == 1
    assert files_in(plans.parent / "build") == ["harbour.html", "index.html", "meadow.html"]
    assert "plans/broken.yaml:10:5: error[E102] unknown-field: " in ended.err
    assert "^^^^^ did you mean `title`?" in ended.err
    assert ended.err.endswith("What has errors was not written. Put the errors right and run this again.\n")
    assert "broken" not in (plans.parent / "build/index.html").read_text(encoding="utf-8")


def test_warnings_do_not_keep_a_plan_from_being_published(eqplan: Eqplan, work_folder: Path) -> None:
    (work_folder / "undated.yaml").write_text(plan_text("undated", as_at=False), encoding="utf-8")
    assert "warning[S112]" in eqplan("validate", "undated.yaml").out
    ended = eqplan("render", "undated.yaml", "--out", "build")
    assert (ended.code, ended.err) == (0, "")


def test_nothing_is_written_when_every_plan_has_errors(eqplan: Eqplan, work_folder: Path) -> None:
    (work_folder / "broken.yaml").write_text(BROKEN, encoding="utf-8")
    assert eqplan("render", "broken.yaml", "--out", "build").code == 1
    assert not (work_folder / "build").exists()


def test_two_plans_with_one_id(eqplan: Eqplan, plans: Path) -> None:
    (plans / "copy.yaml").write_text(plan_text("meadow"), encoding="utf-8")
    ended = eqplan("render", "plans", "--out", "build")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        "eqplan: plans/copy.yaml and plans/meadow.yaml both have the id meadow, "
        "so one would overwrite the other. Nothing was written\n"
    )
    assert not (plans.parent / "build").exists()


def test_no_such_file(eqplan: Eqplan, work_folder: Path) -> None:
    ended = eqplan("render", "plans/nothing.yaml", "--out", "build")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "eqplan: there is no file or folder called plans/nothing.yaml\n"
    assert files_in(work_folder) == []


def test_folder_without_plans(eqplan: Eqplan, work_folder: Path) -> None:
    (work_folder / "empty").mkdir()
    ended = eqplan("render", "empty", "--out", "build")
    assert (ended.code, ended.err) == (2, "eqplan: there are no plans in empty\n")


def test_without_paths_and_without_a_project(eqplan: Eqplan, work_folder: Path) -> None:
    ended = eqplan("render")
    assert ended.code == 2
    assert ended.err.startswith("eqplan: no plans named, and there is no folder plans/ here.")


def test_project_says_where_plans_and_editions_are(eqplan: Eqplan, work_folder: Path) -> None:
    write_plans(work_folder / "our-plans", "meadow")
    (work_folder / "eqplan.yaml").write_text("plans: our-plans/\noutput: site/\n", encoding="utf-8")
    assert eqplan("render").code == 0
    assert files_in(work_folder / "site") == ["index.html", "meadow.html"]


def test_own_template_replaces_a_block(eqplan: Eqplan, plans: Path) -> None:
    templates = plans.parent / "our-templates"
    templates.mkdir()
    (plans.parent / "eqplan.yaml").write_text("templates: our-templates/\n", encoding="utf-8")
    (templates / "plan.html").write_text(
        '{% extends "built-in/plan.html" %}\n{% block title %}Ours: {{ super() }}{% endblock %}\n'
    )
    assert eqplan("render", "plans/meadow.yaml", "--out", "build").code == 0
    page = (plans.parent / "build/meadow.html").read_text(encoding="utf-8")
    assert "Ours: " in page
    assert "Open a text relay line" in page


def test_faulty_template_is_named_with_its_line(eqplan: Eqplan, plans: Path) -> None:
    templates = plans.parent / "our-templates"
    templates.mkdir()
    (plans.parent / "eqplan.yaml").write_text("templates: our-templates/\n", encoding="utf-8")
    (templates / "plan.html").write_text("<p>\n{{ no_such_word }}\n")
    ended = eqplan("render", "plans", "--out", "build", "--jobs", "1")
    assert ended.code == 2
    assert "Not written: plans/harbour.yaml: The template " in ended.err
    assert "plan.html, line 2" in ended.err
    assert "no_such_word" in ended.err
    assert not (plans.parent / "build").exists() or files_in(plans.parent / "build") == []


def test_out_is_a_file(eqplan: Eqplan, plans: Path) -> None:
    (plans.parent / "build").write_text("a file", encoding="utf-8")
    ended = eqplan("render", "plans", "--out", "build")
    assert ended.code == 2
    assert "'build' is a file" in ended.err


def test_out_lies_under_a_file(eqplan: Eqplan, plans: Path) -> None:
    (plans.parent / "build").write_text("a file", encoding="utf-8")
    ended = eqplan("render", "plans/meadow.yaml", "--out", "build/site")
    assert ended.code == 2
    assert ended.err == (
        "Not written: plans/meadow.yaml: "
        "build/site/meadow.html cannot be written: build/site is not a folder\n"
    )
    assert (plans.parent / "build").read_text(encoding="utf-8") == "a file"


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 0)() == 0, reason="root may write everywhere")
def test_out_may_not_be_written(eqplan: Eqplan, plans: Path) -> None:
    (plans.parent / "build").mkdir(mode=0o500)
    ended = eqplan("render", "plans/meadow.yaml", "--out", "build")
    assert ended.code == 2
    assert ended.err == (
        "Not written: plans/meadow.yaml: build/meadow.html cannot be written: permission denied\n"
    )


def test_page_in_the_way_of_a_file_is_a_folder(eqplan: Eqplan, plans: Path) -> None:
    (plans.parent / "build/meadow.html").mkdir(parents=True)
    ended = eqplan("render", "plans", "--out", "build", "--jobs", "1")
    assert ended.code == 2
    assert "Not written: plans/meadow.yaml: build/meadow.html cannot be written: is a directory" in ended.err
    assert files_in(plans.parent / "build") == ["harbour.html", "index.html", "meadow.html"]


@pytest.mark.parametrize(
    "arguments, complaint",
    [
        (["--fromat", "html"], "No such option '--fromat'"),
        (["--format", "odt"], "'odt' is not one of"),
        (["--jobs", "0"], "0 cannot be used here. Write a whole number of 1 or more."),
        (["--jobs", "two"], "two cannot be used here. Write a whole number of 1 or more."),
    ],
)
def test_option_that_there_is_not(eqplan: Eqplan, plans: Path, arguments: list[str], complaint: str) -> None:
    ended = eqplan("render", "plans", *arguments)
    assert ended.code == 2
    assert complaint.replace("'", "") in ended.err.replace("'", "")
    assert not (plans.parent / "build").exists()
