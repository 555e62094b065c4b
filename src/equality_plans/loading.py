"""Paths to plans, one by one, with everything that was found wrong on the way. Nothing that is in a file stops the run."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError
from yaml.error import MarkedYAMLError, YAMLError

from equality_plans.diagnostics import Diagnostic, Severity, Span
from equality_plans.errors import UsageError
from equality_plans.model.plan import Plan
from equality_plans.project import FILE_NAME, Project
from equality_plans.reading import kinds
from equality_plans.reading.faults import faults_to_findings
from equality_plans.reading.locate import key_span, value_span
from equality_plans.reading.slips import find_slips
from equality_plans.reading.syntax import Slip, explain_syntax_error
from equality_plans.source import Source, Unusable, read_source
from equality_plans.yaml_events import Document, LimitReached, read_events

SUFFIXES = (".yaml", ".yml")


@dataclass(slots=True)
class Loaded:
    """One file, read.

    Attributes:
        path: as the user gave it.
        source: its text, or None if it has none.
        document: its data and positions, or None if it is not YAML.
        plan: or None if it has errors that leave no plan.
        diagnostics: what is wrong with it so far.
    """

    path: Path
    source: Source | None = None
    document: Document | None = None
    plan: Plan | None = None
    diagnostics: list[Diagnostic] = field(default_factory=list)


@dataclass(slots=True)
class Found:
    """The files behind the paths that a user gave.

    Attributes:
        files: in the order of their names within each path.
        skipped: YAML files in folders that are no plans, as they have no `format` field.
    """

    files: list[Path] = field(default_factory=list)
    skipped: int = 0


def find_plans(paths: Sequence[Path]) -> Found:
    """The plan files behind files and folders.

    A file that is named is a plan whatever is in it. In a folder, and the folders in it, each YAML file with a `format`
    field is one; links to folders are not followed.

    Raises:
        UsageError: a path does not exist.
    """
    found = Found()
    seen: set[Path] = set()
    for path in paths:
        if path.is_dir():
            for file in _files_in(path):
                if file in seen:
                    continue
                if _claims_to_be_a_plan(file):
                    seen.add(file)
                    found.files.append(file)
                else:
                    found.skipped += 1
        elif path.exists() or path.is_symlink():
            if path not in seen:
                seen.add(path)
                found.files.append(path)
        else:
            raise UsageError(f"there is no file or folder called {path}")
    return found


def _files_in(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.lower().endswith(SUFFIXES) and name != FILE_NAME and not name.startswith("."):
                yield Path(parent, name)


def _claims_to_be_a_plan(file: Path) -> bool:
    # A file that cannot be read may be a plan, so it is kept and reported rather than skipped in silence.
    source = read_source(file)
    if isinstance(source, Unusable):
        return True
    return source.text.startswith("format:") or "\nformat:" in source.text or "format" in source.text[:2000]


def load_plans(paths: Iterable[Path], project: Project) -> Iterator[Loaded]:
    """Read plans one by one, so that none need be kept.

    Args:
        paths: files, as `find_plans` gives them.
        project: its defaults fill in what a plan leaves out.
    """
    for path in paths:
        yield load_plan(path, project)


def load_plan(path: Path, project: Project) -> Loaded:
    """Read one plan. Whatever is wrong with the file is in the result."""
    source = read_source(path)
    if isinstance(source, Unusable):
        span = Span(source.line, source.column, source.line, source.column + 1) if source.line else None
        kind = kinds.BY_CODE[source.code]
        return Loaded(path, diagnostics=[_diagnostic(str(path), kind, span, source.message, source.hint)])
    return load_source(source, project)


def load_source(source: Source, project: Project, *, pure: bool = False) -> Loaded:
    """Read one plan from its text.

    Args:
        source: the text and the name that findings give it.
        project: its defaults fill in what the plan leaves out.
        pure: use the parser that is written in Python.
    """
    loaded = Loaded(Path(source.path), source)
    found = loaded.diagnostics
    try:
        loaded.document = document = read_events(source.text, pure=pure)
    except LimitReached as limit:
        found.append(_slip(source, _limit_as_slip(source, limit)))
        return loaded
    except MarkedYAMLError as error:
        found.append(_slip(source, explain_syntax_error(source, error)))
        return loaded
    except YAMLError:
        found.append(_slip(source, (kinds.NotYaml, Span(1, 1, 1, 2), "the lines of this file cannot be read", "")))
        return loaded
    data = document.data
    if not isinstance(data, dict):
        text = "there is nothing in this file" if data is None else "this file holds no fields, so it is no plan"
        hint = "a plan starts with the line `format: 1`; `eqplan new FILE` writes one to start from"
        found.append(_slip(source, (kinds.EmptyPlan, Span(1, 1, 1, 2), text, hint)))
        return loaded
    found.extend(_slip(source, slip) for slip in find_slips(source, document))
    for key, mark, first in document.repeated:
        span = Span(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 1 + len(key))
        message = f"`{key}` stands here a second time; the first is on line {first.line + 1}"
        hint = "delete one of the two; if this is the next entry of a list, start it with `- `"
        found.append(_diagnostic(source.path, kinds.RepeatedField, span, message, hint))
    skip = {(id(container), key) for container, key in document.empty}
    found.extend(_empty_values(source, document))
    for name, value in project.defaults.items():
        data.setdefault(name, value)
    try:
        loaded.plan = Plan.read(data)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        found.extend(faults_to_findings(faults, source, document, skip))  # type: ignore[arg-type]
    if any(one.severity is Severity.ERROR for one in found):
        # Values without meaning were taken out above, so what is left is not the plan that its author means.
        loaded.plan = None
    return loaded


def _empty_values(source: Source, document: Document) -> Iterator[Diagnostic]:
    for container, key in document.empty:
        marks = document.positions[id(container)][key]
        if isinstance(container, list):
            span = value_span(source, marks)
            yield _diagnostic(
                source.path, kinds.NoValue, span, "this entry of a list has no value", "delete it or fill it in"
            )
            continue
        del container[key]
        if id(container) in document.flow:
            message = "a comma ends the value before it, so this is read as the name of a field"
            hint = "put the text that holds the comma in quotes, or write the fields under each other without { }"
            yield _diagnostic(source.path, kinds.CommaInBraces, key_span(marks, key), message, hint)
            continue
        message = f"`{key}` has no value"
        yield _diagnostic(
            source.path, kinds.NoValue, key_span(marks, key), message, "fill it in, or delete the line"
        )


def _limit_as_slip(source: Source, limit: LimitReached) -> Slip:
    mark = limit.mark
    line = source.line(mark.line + 1)
    sign = line[mark.column : mark.column + 1]
    span = Span(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)
    rest = line[mark.column :].strip()
    if sign == "[" and line[mark.column - 1 : mark.column] == "[":
        start = Span(span.line, span.column - 1, span.line, span.column + 1)
        return kinds.StartsWithBracket, start, "text that starts with [[ is read as a list", f'put it in quotes: "[{rest}"'
    if sign in ("*", "!", "&"):
        return kinds.StartsWithSign, span, f"text cannot start with {sign} unless it is in quotes", f'write "{rest}"'
    return kinds.TooMuch, span, limit.message, limit.hint


def _slip(source: Source, slip: Slip) -> Diagnostic:
    kind, span, message, hint = slip
    return _diagnostic(source.path, kind, span, message, hint)


def _diagnostic(file: str, kind: type[kinds.Kind], span: Span | None, message: str, hint: str = "") -> Diagnostic:
    return Diagnostic(kind.CODE, kind.NAME, kind.SEVERITY, message, file, span, hint)

