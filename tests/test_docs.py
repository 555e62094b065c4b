"""The pages and schemas made from the code are current, and every command and field is explained."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest

from equality_plans.catalogue import catalogue
from equality_plans.cli import COMMANDS, group
from equality_plans.model.base import Record
from equality_plans.model.plan import Plan
from equality_plans.reading.fields import field_names
from equality_plans.schema import plan_schema, project_schema
from equality_plans.words import word_list
from tools import docs

from .conftest import ROOT


@pytest.mark.parametrize("name", docs.PAGES)
def test_generated_file_is_current(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == docs.PAGES[name](), (
        f"{name} is stale: run `make docs`"
    )


def test_check_names_what_is_stale(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(docs.PAGES, "docs/rules.md", lambda: "something new")
    assert docs.main(["--check"]) == 1
    assert capsys.readouterr().out == "docs/rules.md is stale: run `make docs`\n"


def test_stale_pages_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docs, "ROOT", tmp_path)
    assert docs.main([]) == 0
    assert sorted(str(file.relative_to(tmp_path)) for file in tmp_path.rglob("*.*")) == sorted(docs.PAGES)
    assert docs.stale(tmp_path) == []


def commands() -> dict[str, click.Command]:
    context = click.Context(group)
    found = {name: group.get_command(context, name) for name in COMMANDS}
    return {name: command for name, command in found.items() if command is not None}


def test_every_module_of_the_list_holds_its_command() -> None:
    assert {name: command.name for name, command in commands().items()} == {name: name for name in COMMANDS}


@pytest.mark.parametrize("name", COMMANDS)
def test_line_in_the_list_is_the_commands_own(name: str) -> None:
    own = (commands()[name].help or "").split("\n\n")[0]
    assert " ".join(own.split()) == COMMANDS[name][1]


@pytest.mark.parametrize("name", COMMANDS)
def test_command_stands_in_the_page_with_every_option(name: str) -> None:
    page = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
    section = page.split(f"## eqplan {name}\n")[1].split("\n## ")[0]
    assert " ".join((commands()[name].help or "").split("\n\n")[0].split()) in section
    for parameter in commands()[name].params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"eqplan {name} {parameter.opts[0]} has no help"
            assert all(f"`{option}" in section or f", {option}" in section for option in parameter.opts)


@pytest.mark.parametrize("entry", catalogue(), ids=lambda entry: entry.code)
def test_finding_stands_in_the_page(entry: Any) -> None:
    page = (ROOT / "docs/rules.md").read_text(encoding="utf-8")
    assert f"### {entry.code} {entry.name}\n" in page
    assert f"(#{entry.code.lower()}-{entry.name})" in page
    assert entry.what in page
    assert entry.why in page


def records(record: type[Record] = Plan) -> Iterator[type[Record]]:
    """Every record of the format, by following the fields."""
    seen = {record}
    waiting = [record]
    while waiting:
        one = waiting.pop()
        yield one
        for field in one.model_fields.values():
            for inner in _records_in(field.annotation):
                if inner not in seen:
                    seen.add(inner)
                    waiting.append(inner)


def _records_in(annotation: Any) -> Iterator[type[Record]]:
    from typing import get_args

    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from _records_in(part)


def test_every_field_is_explained_and_no_other() -> None:
    fields = {record.__name__: set(field_names(record)) for record in records()}
    fields["Project"] = set(project_schema()["properties"])
    explained = {name: set(lines) for name, lines in word_list("field_help").items()}
    assert explained == fields


def test_editors_are_told_every_explanation() -> None:
    schema = plan_schema()
    parts = {**schema["$defs"], "Plan": schema}
    for name, lines in word_list("field_help").items():
        for field, text in lines.items() if name != "Project" else ():
            assert parts[name]["properties"][field]["description"] == text


def test_explanations_are_short_and_are_sentences() -> None:
    for lines in word_list("field_help").values():
        for field, text in lines.items():
            assert text[0].isupper(), field
            assert text[-1] in ".", field
            assert len(text) <= 170, field


def test_schema_names_every_format_of_the_project_file() -> None:
    from equality_plans.project import _FIELDS

    assert tuple(json.loads((ROOT / "schema/project.schema.json").read_text())["properties"]) == _FIELDS
