"""The JSON Schemas take every plan that `validate` takes, and mark the slips that an editor can see."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import yaml

from equality_plans.schema import plan_schema, project_schema

from .checkers.requirement import missing
from .cli.conftest import plan_text
from .conftest import ROOT

FILES = [*sorted((ROOT / "plans").glob("*.yaml")), ROOT / "src/equality_plans/starter/plan.yaml"]

Validator: Any = None
if find_spec("jsonschema"):
    Validator = import_module("jsonschema").Draft202012Validator


class _Dates(yaml.SafeLoader):
    """YAML as most editors and checkers read it: numbers are numbers, dates are text."""


_Dates.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(("timestamp", "bool", "null"))]
    for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def faults(text: str, schema: dict[str, Any] | None = None) -> list[str]:
    """Where the data of a file is not as the schema wants it."""
    if Validator is None:
        missing("jsonschema is not installed")
    validator = Validator(schema or plan_schema())
    return sorted(one.json_path for one in validator.iter_errors(yaml.load(text, Loader=_Dates)))


def test_schemas_are_schemas() -> None:
    if Validator is None:
        missing("jsonschema is not installed")
    Validator.check_schema(plan_schema())
    Validator.check_schema(project_schema())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_plan_is_taken(file: Path) -> None:
    assert faults(file.read_text(encoding="utf-8")) == []


def test_project_file_is_taken() -> None:
    assert faults((ROOT / "eqplan.yaml").read_text(encoding="utf-8"), project_schema()) == []
    full = """
        plans: plans/
        output: build/
        templates: my-templates/
        pictures: [pictures/]
        defaults: {organisation: Anytown Council, jurisdiction: england, language: en-GB}
        glossary: []
        characteristics:
          - {id: care-experience, name: Care experience}
        rules: {ignore: [T606], severity: {D202: error}}
        """
    assert faults(full, project_schema()) == []
    assert faults("plan: plans/", project_schema()) == ["$"]


PLAIN = plan_text("meadow")


@pytest.mark.parametrize(
    "before, after",
    [
        ("id: meadow", "id: 2027"),
        ("organisation: Anytown Council", "organisation: {name: Anytown Council, part_of: 2}"),
        ("organisation: Anytown Council\n", ""),
        ("id: A1.1", "id: 1.10"),
        ("title: Everyone can reach us", "title: 2027"),
        ("timescale: by March 2027", "timescale: 2027"),
        ("timescale: by March 2027", "timescale: 2027-03-31"),
        ("timescale: by March 2027", "timescale: [2027, {what: launch, when: 2028, completed: 2027}]"),
        ("timescale: by March 2027", "timescale: {disability: 2027, race: {when: 2028, words: later}}"),
        ("timescale: by March 2027", "timescale: {when: by July 2027, words: within a year}"),
        ("as_at: 30 September 2026", "as_at: 2026"),
        ("status: in progress", "outcomes: It is easier."),
        ("status: in progress", "outcomes: [It is easier., {text: No., duties: advance}]"),
        ("status: in progress", "measures: [All have it., {text: People, baseline: {value: 61}}]"),
        ("status: in progress", "details: {Minute: 14}"),
        ("status: in progress", "updates: [{text: Done., evidence: S1}]"),
        ("status: in progress", "partners: RNID"),
        ("jurisdiction: england", "jurisdiction: england\nformats: pdf\nedition: {version: 1.10}"),
        ("format: 1", 'format: "1"'),
    ],
)
def test_short_and_long_forms_are_taken(before: str, after: str) -> None:
    assert before in PLAIN
    assert faults(PLAIN.replace(before, after)) == []


@pytest.mark.parametrize(
    "before, after, where",
    [
        ("lead: Head", "owner: Head", "$.objectives[0].actions[0]"),
        ("status: in progress", "status: nearly done", "$.objectives[0].actions[0].status"),
        ("id: A1.1", "id: A1/1", "$.objectives[0].actions[0].id"),
        ("timescale: by March 2027", "timescale: {words: soon}", "$.objectives[0].actions[0].timescale"),
        ("timescale: by March 2027", "timescale: {}", "$.objectives[0].actions[0].timescale"),
        (
            "status: in progress",
            "measures: [{text: P, baseline: {value: 46%}}]",
            "$.objectives[0].actions[0].measures",
        ),
        ("format: 1", "format: 2", "$.format"),
        ("id: meadow", "id: Meadow", "$.id"),
        ("title: Everyone can reach us", "text: Everyone can reach us", "$.objectives[0]"),
        ("objectives:", "year_starts: Apirl\nobjectives:", "$.year_starts"),
        ("status: in progress", "measures: {text: People}", "$.objectives[0].actions[0].measures"),
    ],
)
def test_slip_is_marked(before: str, after: str, where: str) -> None:
    assert before in PLAIN
    assert faults(PLAIN.replace(before, after)) == [where]
