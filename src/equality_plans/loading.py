"""Paths to plans, one by one, with all that was found wrong on the way. Nothing in a file stops the run."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from yaml.error import MarkedYAMLError, YAMLError

from equality_plans.diagnostics import Diagnostic, Severity, Span
from equality_plans.errors import UsageError
from equality_plans.memory import no_garbage_collection
from equality_plans.model.plan import Plan
from equality_plans.project import FILE_NAME, Project
from equality_plans.reading import kinds
from equality_plans.reading.faults import faults_to_findings
from equality_plans.reading.slips import find_slips, has_bullet, limit_told, take_out_empty
from equality_plans.reading.syntax import explain_syntax_error
from equality_plans.reading.told import Told
from equality_plans.source import Source, Unusable, read_head, read_source
from equality_plans.yaml_events import Document, LimitReached, read_events

SUFFIXES = (".yaml", ".yml")

# At the start of a line, also with the slips that its own findings are for: capitals, marks, a stray space.
_FORMAT_FIELD = re.compile(r"""^\ufeff?[ ]?[{"'“]*format["'”]*[ ]*[:=]""", re.MULTILINE | re.IGNORECASE)


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

    A file that is named is a plan whatever is in it, but for the project file. In a folder, and the folders
    in it, each YAML file with a `format` field is one; links to folders are not followed.

    Raises:
        UsageError: a path does not exist.
    """
    found = Found()
    seen: set[str] = set()

    def is_new(file: Path) -> bool:
        # One file by two names, such as plans/a.yaml and ./plans/a.yaml, is one plan.
        before = len(seen)
        seen.add(os.path.realpath(file))
        return len(seen) > before

    for path in paths:
        if path.is_dir():
            for file in filter(is_new, _files_in(path)):
                if _claims_to_be_a_plan(file):
                    found.files.append(file)
                else:
                    found.skipped += 1
        elif path.exists() or path.is_symlink():
            if path.name == FILE_NAME:  # a shell makes it out of *.yaml
                found.skipped += 1
            elif is_new(path):
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
    if _FORMAT_FIELD.search(read_head(file).decode("utf-8", "replace")):
        return True
    # A file that cannot be read may be a plan, so it is kept and reported rather than skipped in silence.
    source = read_source(file)
    return isinstance(source, Unusable) or _FORMAT_FIELD.search(source.text) is not None


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
        told = Told(kind, span, source.message, source.hint)
        return Loaded(path, diagnostics=[told.about(str(path))])
    return load_source(source, project)


def load_source(source: Source, project: Project, *, pure: bool = False) -> Loaded:
    """Read one plan from its text.

    Args:
        source: the text and the name that findings give it.
        project: its defaults fill in what the plan leaves out.
        pure: use the parser that is written in Python.
    """
    # Measured: a sixth of the time.
    with no_garbage_collection():
        return _load(source, project, pure)


def _load(source: Source, project: Project, pure: bool) -> Loaded:
    loaded = Loaded(Path(source.path), source)
    found = loaded.diagnostics
    try:
        loaded.document = document = read_events(source.text, pure=pure)
    except LimitReached as limit:
        found.append(limit_told(source, limit).about(source.path))
        return loaded
    except MarkedYAMLError as error:
        found.append(_syntax_told(source, error).about(source.path))
        return loaded
    except YAMLError:
        told = Told(kinds.NotYaml, Span(1, 1, 1, 2), "the lines of this file cannot be read as fields")
        found.append(told.about(source.path))
        return loaded
    data = document.data
    if not isinstance(data, dict):
        found.append(_no_plan(data).about(source.path))
        return loaded
    skip = {(id(container), key) for container, key in document.empty}
    found.extend(told.about(source.path) for told in find_slips(source, document))
    found.extend(told.about(source.path) for told in take_out_empty(source, document))
    _add_shared_terms(data, project)
    for name, value in project.defaults.items():
        data.setdefault(name, value)
    try:
        loaded.plan = Plan.read(data)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        findings = faults_to_findings(faults, source, document, skip, _slip_lines(found))  # type: ignore[arg-type]
        if any(one.code == kinds.PastedBullet.CODE for one in found):
            # What a bullet made of its line is the same mistake.
            findings = (one for one in findings if not (one.span and has_bullet(source.line(one.span.line))))
        found.extend(findings)
    if any(one.severity is Severity.ERROR for one in found):
        # Values without meaning were taken out above, so what is left is not the plan that its author means.
        loaded.plan = None
    return loaded


def _add_shared_terms(data: dict[str, Any], project: Project) -> None:
    """Add the words that the project explains for all plans, but for those that the plan explains itself."""
    if not project.glossary:
        return
    terms = data.setdefault("glossary", [])
    if isinstance(terms, list):
        own = {str(term.get("term", "")).casefold() for term in terms if isinstance(term, dict)}
        terms += [dict(term) for term in project.glossary if term["term"].casefold() not in own]


def _syntax_told(source: Source, error: MarkedYAMLError) -> Told:
    try:
        return explain_syntax_error(source, error)
    except LimitReached as limit:
        return limit_told(source, limit)


def _slip_lines(found: Iterable[Diagnostic]) -> frozenset[int]:
    runs_on = (kinds.PastedBullet.CODE, kinds.ListRunTogether.CODE)
    return frozenset(one.span.line for one in found if one.span and one.code in runs_on)


def _no_plan(data: object) -> Told:
    message = (
        "there is nothing in this file" if data is None else "this file holds no fields, so it is no plan"
    )
    hint = "a plan starts with the line `format: 1`; `eqplan new FILE` writes one to start from"
    return Told(kinds.EmptyPlan, Span(1, 1, 1, 2), message, hint)
