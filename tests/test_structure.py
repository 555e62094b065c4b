"""The layout of the code: who may import whom, what a command loads, how long a module is, what is told."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from .conftest import ROOT

PACKAGE = ROOT / "src" / "equality_plans"
MODULES = sorted(PACKAGE.rglob("*.py"))

FLOORS = (
    ("booklet", "colours", "diagnostics", "errors", "memory", "resources", "source"),
    ("files", "frameworks", "model", "pictures", "words", "yaml_events"),
    ("easylanguage", "project", "reading", "reporting", "schema"),
    ("loading", "pdf", "rules"),
    ("editing", "placing"),
    ("ignoring",),
    ("checking", "rendering"),
    ("catalogue", "easyread"),
    ("publishing",),
    ("validation",),
    ("api", "cli"),
    ("__init__", "__main__"),
)
"""The rooms of the house. Each imports only what lies lower; rooms of one floor do not know each other."""

FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}

LONG = {
    "reading/kinds.py": "a class for each finding of the reader, which is nearly all documentation",
}
"""Modules of more than 300 lines, each with its reason."""


def room_of(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(module: Path) -> Iterator[tuple[int, str]]:
    """Line and dotted name of everything that a module imports, inside functions too."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}:{node.lineno} imports by dots: name the module in full"
            assert node.module is not None
            yield from ((node.lineno, f"{node.module}.{name.name}") for name in node.names)


def name_of(module: Path) -> str:
    return str(module.relative_to(PACKAGE))


def test_every_room_has_a_floor() -> None:
    assert {room_of(module) for module in MODULES} == set(FLOOR)


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_imports_lead_down(module: Path) -> None:
    room = room_of(module)
    wrong = []
    for line, name in imports_of(module):
        package, _, rest = name.partition(".")
        other = rest.partition(".")[0]
        if package != "equality_plans" or other.startswith("__") or other == room:
            continue
        if room == "cli" and other not in FLOOR:
            continue
        if FLOOR[other] >= FLOOR[room]:
            wrong.append(f"line {line}: {room} may not import {other}")
    assert not wrong


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_only_the_command_line_knows_click(module: Path) -> None:
    imported = {name.partition(".")[0] for _, name in imports_of(module)}
    if room_of(module) != "cli":
        assert "click" not in imported
    if room_of(module) not in ("rendering", "easyread"):
        assert "jinja2" not in imported
    if room_of(module) != "pdf":
        assert not imported & {"weasyprint", "pikepdf"}


PROBE = """
import json, sys
from equality_plans.cli import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    print(json.dumps([end.code, sorted({name.partition(".")[0] for name in sys.modules})]), file=sys.stderr)
"""


def loaded_by(*arguments: str, folder: Path = ROOT) -> set[str]:
    """The top-level modules that a command has loaded when it ends well."""
    ended = subprocess.run(
        [sys.executable, "-c", PROBE, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )
    code, modules = json.loads(ended.stderr.splitlines()[-1])
    assert code == 0, ended.stdout + ended.stderr
    return set(modules)


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], []], ids=" ".join)
def test_help_loads_next_to_nothing(arguments: list[str]) -> None:
    assert not loaded_by(*(arguments or ["-h"])) & {"yaml", "pydantic", "jinja2", "weasyprint", "markdown_it"}


@pytest.mark.parametrize("form", ["text", "concise", "json", "github"])
def test_validate_loads_no_template_or_pdf_library(form: str) -> None:
    loaded = loaded_by("validate", "plans", "--output-format", form)
    assert "yaml" in loaded
    assert not loaded & {"PIL", "jinja2", "markupsafe", "weasyprint", "pikepdf", "markdown_it"}


def test_web_pages_load_no_pdf_library(tmp_path: Path) -> None:
    loaded = loaded_by("render", "plans/dwp-gender-2008.yaml", "--out", str(tmp_path), "--jobs", "1")
    assert "jinja2" in loaded
    assert not loaded & {"weasyprint", "pikepdf", "docx", "lxml"}


def test_package_loads_nothing_until_asked() -> None:
    program = "import sys, equality_plans; print(sorted({name.partition('.')[0] for name in sys.modules}))"
    ended = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )
    assert not set(ast.literal_eval(ended.stdout)) & {"yaml", "pydantic", "click", "jinja2"}


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_module_is_short_or_has_a_reason(module: Path) -> None:
    lines = len(module.read_text(encoding="utf-8").splitlines())
    if name_of(module) in LONG:
        assert lines > 250, "it is short now: take it out of LONG"
    else:
        assert lines <= 300, "split it, or give its reason in LONG"


def test_reasons_are_for_modules_that_exist() -> None:
    assert set(LONG) <= {name_of(module) for module in MODULES}


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_public_names_are_explained(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    if not tree.body:
        return
    missing = [] if ast.get_docstring(tree) else ["the module"]
    missing += [name for name, node in _public(tree, "") if not ast.get_docstring(node)]
    assert not missing


def _public(
    node: ast.Module | ast.ClassDef, prefix: str
) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]]:
    for part in node.body:
        if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and part.name[0] != "_":
            yield f"{prefix}{part.name}", part
            if isinstance(part, ast.ClassDef):
                yield from _public(part, f"{part.name}.")
