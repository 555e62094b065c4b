"""Writing the editions of one plan: what is made, what holds it back, which of it is a draft."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from equality_plans.diagnostics import Diagnostic
from equality_plans.errors import EqplanError
from equality_plans.files import write_whole
from equality_plans.loading import Loaded, load_plan
from equality_plans.memory import no_garbage_collection
from equality_plans.publishing.kinds import KINDS, Made
from equality_plans.publishing.ready import READ
from equality_plans.publishing.task import Drafts, Task
from equality_plans.publishing.transcripts import transcripts_of


@dataclass(frozen=True, slots=True)
class Published:
    """What came of one plan.

    Attributes:
        files: those that were written.
        problem: the one line that says why others were not, or empty.
        findings: what its finished pages showed.
        drafts: those of the files that are drafts.
        held_back: whether an edition was not written because of those findings.
    """

    files: tuple[Path, ...] = ()
    problem: str = ""
    findings: tuple[Diagnostic, ...] = ()
    drafts: tuple[Path, ...] = ()
    held_back: bool = False


def publish(task: Task) -> Published:
    """Write the editions of one plan. What is wrong with its pictures or templates is in the result."""
    loaded = READ.get(task.path) or load_plan(task.path, task.project)
    plan = loaded.plan
    if plan is None:
        return Published(problem=f"{task.path}: it changed while it was being read, and has errors now")
    written: list[Path] = []
    drafts: list[Path] = []
    findings: list[Diagnostic] = []
    problems: dict[str, None] = {}
    held_back = False
    try:
        # Of what making an edition leaves behind, next to nothing is in rings: a tenth of the time, measured.
        with no_garbage_collection():
            for kind, formats in _by_kind(task.editions).items():
                made = _make(kind, formats, task, loaded)
                findings += made.findings
                held_back |= made.held_back
                problems |= dict.fromkeys(made.problems)
                for suffix, content in made.files.items():
                    file = task.out / f"{plan.id}{suffix}"
                    write_whole(file, content)
                    written.append(file)
                    drafts += [file] if made.draft else []
    except EqplanError as met:
        problems[str(met)] = None
    problem = f"{task.path}: {' '.join(problems)}" if problems else ""
    return Published(tuple(written), problem, tuple(findings), tuple(drafts), held_back)


@dataclass(frozen=True, slots=True)
class _Made:
    """What came of one kind of edition: its files by suffix, and why some are not among them."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    findings: tuple[Diagnostic, ...] = ()
    problems: tuple[str, ...] = ()
    draft: bool = False
    held_back: bool = False


def _make(kind_name: str, formats: Collection[str], task: Task, loaded: Loaded) -> _Made:
    kind = KINDS[kind_name]
    makers = kind.makers(task, loaded)
    draft = task.drafts is Drafts.ALL
    looked_at = (kind.proof,) if kind.proof and not draft else ()
    made: dict[str, Made] = {}
    problems: list[str] = []
    for name in dict.fromkeys((*formats, *looked_at)):
        # A sign that no typeface has spoils the PDF, and not the web page.
        try:
            made[name] = makers[name]()
        except EqplanError as met:
            problems.append(str(met))
    found = tuple(one for each in made.values() for one in each.findings)
    if kind.held_back_by(found, draft):
        if task.drafts is Drafts.UNREADY and not kind.held_back_by(found, True):
            return _make(kind_name, formats, replace(task, drafts=Drafts.ALL), loaded)
        return _Made(findings=found, problems=tuple(problems), held_back=True)
    if not made.keys() >= set(looked_at):
        return _Made(findings=found, problems=tuple(problems))
    files = {
        suffix: content
        for name, one in made.items()
        if name in formats
        for suffix, content in {kind.suffixes[name]: one.content, **one.beside}.items()
    }
    if task.transcript and loaded.plan is not None:
        files |= transcripts_of(files, loaded.plan.language)
    return _Made(files, found, tuple(problems), draft and kind.may_be_draft)


def _by_kind(editions: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    by_kind: dict[str, list[str]] = {}
    for kind, name in editions:
        by_kind.setdefault(kind, []).append(name)
    return by_kind
