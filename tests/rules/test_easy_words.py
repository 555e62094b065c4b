"""The rules about easy words as users meet them: places in the file, time, nothing paid without easy read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from bench.easy_words import made_up_plan
from equality_plans.diagnostics import Diagnostic, Severity
from equality_plans.model.plan import Plan
from equality_plans.project import EasyReadOptions, Project
from equality_plans.rules.base import Context
from equality_plans.rules.easy_texts import Kind

from ..conftest import ROOT
from ..minimal import MINIMAL, TODAY, findings, plan_text


def found(text: str, code: str) -> list[Diagnostic]:
    return [one for one in findings(text) if one.code == code]


def told(code: str, easy_read: str, objective: str = "") -> list[str]:
    """The words of the file that each finding of a rule stands under."""
    text = plan_text() + objective + "easy_read:\n" + easy_read
    lines = text.splitlines()
    return [
        lines[one.span.line - 1][one.span.column - 1 : one.span.end_column - 1]
        for one in found(text, code)
        if one.span is not None and one.span.line == one.span.end_line
    ]


EVERYWHERE = """\
  title: More diversity
  sections:
    - title: Our annual plan
      lines:
        - text: |  # diversity stands here too
            We are diverse. Diversity is **diverse**.
            It is a **procedure**, and a procedure too.
          items: [a mechanism, "a \\"statutory\\" duty"]
  words:
    mentor: A mentor has expertise.
  contact:
    phone: 01632 960 000
    note: Our correspondence is here.
  thanks: Thank you, colleagues.
"""


def test_every_kind_of_text_is_read() -> None:
    plan = Plan.read({**MINIMAL, "easy_read": yaml.safe_load(EVERYWHERE)})
    context = Context(plan, {}, today=TODAY)
    assert {text.kind for text in context.easy_texts} == set(Kind) - {Kind.PROGRESS}
    assert len(context.easy_sentences) == 10


def test_places_are_those_of_the_words() -> None:
    assert told("ER401", EVERYWHERE) == [
        "diversity", "diverse", "statutory", "duty", "correspondence", "colleagues",
    ]  # fmt: skip
    assert told("ER402", EVERYWHERE) == ["annual", "procedure", "procedure", "mechanism"]
    assert told("ER404", EVERYWHERE) == ["expertise"]


def test_the_second_of_equal_words_is_told_at_its_own_place() -> None:
    text = plan_text() + "easy_read:\n" + EVERYWHERE
    columns = [one.span.column for one in found(text, "ER402") if one.span and "procedure" in one.message]
    assert len(set(columns)) == 2


@pytest.mark.parametrize(
    "value",
    [
        "We agree; you agree; all agree.",
        '"We agree; you agree; all agree."',
        "'We agree; you agree; all agree.'",
        ">\n            We agree; you agree;\n            all agree.",
        "|\n            We agree; you agree; all agree.",
    ],
)
def test_places_hold_in_every_style_of_yaml(value: str) -> None:
    easy_read = f"  sections:\n    - title: Us\n      lines:\n        - text: {value}\n"
    assert told("ER309", easy_read) == [";", ";"]


def test_words_for_one_thing_are_found_whatever_their_case() -> None:
    lines = ["You can see your GP.", "Your Family Doctor can help.", "GPs help too."]
    easy_read = {"sections": [{"title": "Us", "lines": lines}]}
    messages = [one.message for one in found(plan_text(easy_read=easy_read), "ER405")]
    assert messages == ["`Family Doctor` stands here, and `GP` elsewhere"]


def passives(active: int, passive: int) -> list[Severity]:
    lines = ["We did it."] * active + ["It was done."] * passive
    easy_read = {"sections": [{"title": "Us", "lines": lines}]}
    return [one.severity for one in found(plan_text(easy_read=easy_read), "ER201")]


def test_many_passives_are_warnings() -> None:
    assert passives(8, 2) == [Severity.REMARK] * 2
    assert passives(7, 3) == [Severity.WARNING] * 3
    assert passives(6, 3) == [Severity.REMARK] * 3, "of 9 sentences a share says little"


def test_words_of_the_project_are_known() -> None:
    easy_read = {
        "sections": [{"title": "Us", "lines": ["We like diversity and annual reasonable adjustments."]}]
    }
    options = EasyReadOptions(allow_words=frozenset({"diversity", "annual", "reasonable adjustment"}))
    codes = {one.code for one in findings(plan_text(easy_read=easy_read), Project(easy_read=options))}
    assert codes.isdisjoint({"ER401", "ER402"})
    assert {"ER401", "ER402"} <= {one.code for one in findings(plan_text(easy_read=easy_read))}


def test_the_publishers_name_is_known() -> None:
    easy_read = {"sections": [{"title": "Us", "lines": ["Ask the Department for Procurement and Revenue."]}]}
    here = plan_text(organisation="Department for Procurement and Revenue", easy_read=easy_read)
    assert found(here, "ER401") == []
    assert found(plan_text(easy_read=easy_read), "ER401")


def test_words_are_told_once_and_officialese_each_time() -> None:
    lines = ["We like diversity.", "Diversity helps.", "We ensure it.", "We ensure that."]
    text = plan_text(easy_read={"sections": [{"title": "Us", "lines": lines}]})
    assert len(found(text, "ER401")) == 1
    assert len(found(text, "ER402")) == 2


PROBE = """
import json, socket, sys
def refuse(*arguments, **options):
    raise AssertionError("the network was asked for")
socket.socket.connect = socket.getaddrinfo = socket.create_connection = refuse
from equality_plans.cli import main
try:
    main(["validate", sys.argv[1], "--output-format", "json"])
except SystemExit:
    pass
loaded = sorted({name.partition(".")[0] for name in sys.modules})
print(json.dumps(loaded), file=sys.stderr)
"""


def validate_cold(file: Path) -> tuple[list[str], set[str]]:
    """The codes that a fresh `eqplan validate` finds, and what it loaded. The network is shut."""
    ended = subprocess.run(
        [sys.executable, "-c", PROBE, str(file)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )
    loaded = json.loads(ended.stderr.splitlines()[-1])
    codes = [one["code"] for one in json.loads(ended.stdout)["findings"]]
    return codes, set(loaded)


def test_a_plan_without_easy_read_pays_nothing(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(plan_text(), encoding="utf-8")
    codes, loaded = validate_cold(file)
    assert codes == []
    assert not loaded & {"cefrpy", "new_dale_chall_readability"}


def test_a_plan_of_60_actions_is_checked_from_a_cold_start_without_the_network(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(made_up_plan(easy=True), encoding="utf-8")
    codes, loaded = validate_cold(file)
    assert "ER401" in codes
    assert "cefrpy" in loaded
    assert not loaded & {"bs4", "requests", "new_dale_chall_readability"}


def test_a_large_number_that_is_a_target_is_told_as_it_is() -> None:
    objective = """\
- id: D2
  title: More people find work
  measures:
    - text: People helped into work
      targets: [{value: 250000, period: 2027}]
"""
    line = "        - text: We will help 250,000 people, not 300,000.\n"
    easy = f"  sections:\n    - title: Work\n      lines:\n{line}"
    assert told("ER302", easy) == ["250,000", "300,000"]
    assert told("ER302", easy, objective) == ["300,000"]
