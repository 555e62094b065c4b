"""The reports over one spoiled plan, on a terminal and off it."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from sarif_pydantic import Sarif

from equality_plans.checking import check_all
from equality_plans.diagnostics import Diagnostic, Severity, Span
from equality_plans.project import Project
from equality_plans.reporting import REPORTERS, Outcome
from equality_plans.reporting.summary import summary
from equality_plans.source import Source

from ..conftest import ROOT, Golden
from ..minimal import TODAY

FOLDER = ROOT / "tests" / "reporting" / "golden"
ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def outcome(monkeypatch: pytest.MonkeyPatch) -> Outcome:
    monkeypatch.chdir(FOLDER)
    return check_all([Path("spoiled.yaml")], Project(), TODAY)


@pytest.mark.parametrize("name", REPORTERS)
def test_each_report(name: str, outcome: Outcome, golden: Golden) -> None:
    golden(FOLDER / f"{name}.txt", REPORTERS[name](outcome))


def test_colour_adds_nothing_but_colour(outcome: Outcome, golden: Golden) -> None:
    coloured = Outcome(outcome.diagnostics, outcome.sources, outcome.plans, outcome.skipped, colour=True)
    report = REPORTERS["text"](coloured)
    golden(FOLDER / "colour.txt", report.replace("\x1b", "ESC"))
    assert ESCAPES.sub("", report) == REPORTERS["text"](outcome)


def test_json_is_read_back(outcome: Outcome) -> None:
    data = json.loads(REPORTERS["json"](outcome))
    assert data["summary"] == {"plans": 1, "skipped": 0, "errors": 3, "warnings": 0, "remarks": 0}
    assert [one["code"] for one in data["findings"]] == [one.code for one in outcome.diagnostics]


def test_sarif_is_what_its_readers_expect(outcome: Outcome) -> None:
    text = REPORTERS["sarif"](outcome)
    run = Sarif.model_validate_json(text).runs[0]
    assert run.results is not None
    assert [one.rule_id for one in run.results] == [one.code for one in outcome.diagnostics]
    rules = json.loads(text)["runs"][0]["tool"]["driver"]["rules"]
    for one in json.loads(text)["runs"][0]["results"]:
        assert rules[one["ruleIndex"]]["id"] == one["ruleId"]
        assert one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "spoiled.yaml"


def test_every_line_of_the_concise_report_has_a_place(outcome: Outcome) -> None:
    *lines, last = REPORTERS["concise"](outcome).splitlines()
    assert all(re.match(r"spoiled\.yaml:\d+:\d+: (error|warning|remark)\[\w+\] ", line) for line in lines)
    assert last == summary(outcome)


def finding(line: str, column: int, width: int, hint: str = "", *, file: str = "plan.yaml") -> Outcome:
    span = Span(1, column, 1, column + width)
    one = Diagnostic("E102", "unknown-field", Severity.ERROR, "this is wrong", file, span, hint)
    return Outcome([one], {file: Source(file, line)}, 1)


def excerpt(outcome: Outcome) -> list[str]:
    return REPORTERS["text"](outcome).splitlines()[1:-1]


def test_a_long_line_is_cut_round_the_place() -> None:
    shown, marks = excerpt(finding("x" * 300 + "HERE" + "y" * 300, 301, 4))
    assert len(shown) <= 120
    assert shown[marks.index("^") : marks.rindex("^") + 1] == "HERE"
    assert shown.count("…") == 2


@pytest.mark.parametrize("width", [20, 60, 80, 100])
def test_nothing_of_an_excerpt_is_wider_than_the_terminal(width: int) -> None:
    for column in (1, 30, 61, 90, 150, 298):
        shown, marks = excerpt(replace(finding("x" * 300, column, 500), width=width))
        assert max(len(shown), len(marks)) <= max(width, 50)
        assert marks.count("^") >= 1


def test_a_place_behind_the_end_of_a_line() -> None:
    shown, marks = excerpt(finding("short", 6, 1))
    assert (shown, marks) == ("  1 | short", "    |      ^")


def test_marks_stand_under_wide_and_combining_signs() -> None:
    shown, marks = excerpt(finding("日本e\u0301: x", 6, 1))
    assert marks.endswith(" " + " " * 5 + "^")
    assert shown.endswith("日本e\u0301: x")


def test_a_tab_is_shown_and_one_cell_wide() -> None:
    shown, marks = excerpt(finding("\tlead: x", 2, 4))
    assert (shown, marks) == ("  1 | →lead: x", "    |  ^^^^")


def test_a_long_hint_has_a_line_of_its_own() -> None:
    lines = excerpt(finding("x" * 80, 60, 10, "write " + "it " * 30))
    assert len(lines) == 3
    assert lines[2].startswith("    = write it")


def test_a_hint_is_never_lost() -> None:
    one = Diagnostic("E001", "unreadable-file", Severity.ERROR, "no", "plan.yaml", None, "look again")
    report = REPORTERS["text"](Outcome([one], {}, 1))
    assert report.splitlines()[:2] == ["plan.yaml: error[E001] unreadable-file: no", "    look again"]
    placed = Diagnostic("E002", "not-utf-8", Severity.ERROR, "no", "plan.yaml", Span(1, 1, 1, 2), "save")
    assert "    save" in REPORTERS["text"](Outcome([placed], {}, 1)).splitlines()


@pytest.mark.parametrize("name", ["text", "concise"])
def test_nothing_in_a_path_or_plan_steers_the_terminal(name: str) -> None:
    report = REPORTERS[name](finding("a\x1b[2J: b\u202e", 1, 1, file="a\x1b[31m\n.yaml"))
    assert "\x1b" not in report
    assert "\u202e" not in report
    assert len(report.splitlines()) == (4 if name == "text" else 2)


def test_a_workflow_command_cannot_be_broken_out_of() -> None:
    one = Diagnostic("E102", "x", Severity.ERROR, "a\n::error::b % c", "p,l:a%n.yaml", Span(1, 1, 1, 2), "h")
    command = REPORTERS["github"](Outcome([one], {}, 1)).splitlines()[0]
    assert command == (
        "::error file=p%2Cl%3Aa%25n.yaml,line=1,col=1,endLine=1,endColumn=2,"
        "title=E102 x::a%0A::error::b %25 c%0Ah"
    )


def of(severities: Sequence[Severity], plans: int, skipped: int = 0) -> str:
    found = [
        Diagnostic("S104", "x", severity, "", f"{index % 2}.yaml")
        for index, severity in enumerate(severities)
    ]
    return summary(Outcome(found, {}, plans, skipped))


@pytest.mark.parametrize(
    "told, expected",
    [
        (of([], 1), "Nothing wrong in 1 plan"),
        (of([], 8), "Nothing wrong in 8 plans"),
        (of([], 8, 1), "Nothing wrong in 8 plans (1 other YAML file left alone)"),
        (of([Severity.ERROR], 1), "1 error, 0 warnings in 1 of 1 plan"),
        (of([Severity.ERROR] * 3 + [Severity.WARNING] * 12, 8), "3 errors, 12 warnings in 2 of 8 plans"),
        (
            of([Severity.REMARK], 8, 2),
            "0 errors, 0 warnings, 1 remark in 1 of 8 plans (2 other YAML files left alone)",
        ),
        (of([Severity.ERROR] * 1200, 2000), "1,200 errors, 0 warnings in 2 of 2,000 plans"),
    ],
)
def test_summary(told: str, expected: str) -> None:
    assert told == expected


def test_no_plans_at_all() -> None:
    assert of([], 0) == "No plans found"
    assert of([], 0, 2) == "No plans found (2 other YAML files left alone)"
