"""Writing the editions of many plans, from their paths to the index page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from equality_plans.checking import Checker
from equality_plans.diagnostics import Diagnostic, Severity
from equality_plans.errors import EqplanError, UsageError
from equality_plans.loading import Loaded, find_plans, load_plan, load_plans
from equality_plans.memory import no_garbage_collection
from equality_plans.model.plan import Plan
from equality_plans.project import Project
from equality_plans.publishing.files import remove_parts, write_whole
from equality_plans.publishing.jobs import Stopped, WorkerDied, cores, run
from equality_plans.publishing.kinds import KINDS
from equality_plans.publishing.task import Task
from equality_plans.rules.reference_to_nothing import REFERENCE
from equality_plans.source import Source

INDEX = "index.html"
"""The page that links every edition in the folder."""

_READ: dict[Path, Loaded] = {}
"""The plans that `publish_all` found without errors: a forked worker has them in memory from the start."""


@dataclass(frozen=True, slots=True)
class Published:
    """What came of one plan: the files that were written, and the one line that says why others were not."""

    files: tuple[Path, ...] = ()
    problem: str = ""


@dataclass(slots=True)
class Report:
    """What came of a run.

    Attributes:
        written: every file, in the order of the plans.
        problems: one line for each plan that could not be written whole.
        findings: the errors of plans that were left out for them.
        sources: text by path, for the excerpts of those findings.
        left_out: plans that hold nothing to make this kind of edition from.
        undone: plans that were not reached because the run was stopped or a worker died.
        plans: how many plan files there were.
        stopped: whether the user stopped the run.
    """

    written: list[Path] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)
    left_out: list[Path] = field(default_factory=list)
    undone: list[Path] = field(default_factory=list)
    plans: int = 0
    stopped: bool = False


def publish(task: Task) -> Published:
    """Write the editions of one plan. What is wrong with its pictures or templates is in the result."""
    loaded = _READ.get(task.path) or load_plan(task.path, task.project)
    if loaded.plan is None:
        return Published(problem=f"{task.path}: it changed while it was being read, and has errors now")
    kind = KINDS[task.kind]
    written: list[Path] = []
    try:
        # Of what making an edition leaves behind, next to nothing is in rings: a tenth of the time, measured.
        with no_garbage_collection():
            makers = kind.makers(task, loaded)
            for name in task.formats:
                file = task.out / f"{loaded.plan.id}{kind.suffixes[name]}"
                write_whole(file, makers[name]())
                written.append(file)
    except EqplanError as problem:
        return Published(tuple(written), f"{task.path}: {problem}")
    return Published(tuple(written))


@contextmanager
def _plans_in_memory() -> Iterator[None]:
    """Let the plans go at the end, which `_readable` keeps."""
    try:
        yield
    finally:
        _READ.clear()


@_plans_in_memory()
def publish_all(
    paths: Sequence[Path],
    project: Project,
    kind: str,
    formats: Sequence[str],
    *,
    out: Path,
    today: date,
    as_at: date | None = None,
    draft: bool = False,
    jobs: int | None = None,
    tell: Callable[[int, int, Published], None] = lambda done, of, one: None,
) -> Report:
    """Write editions of every plan behind some paths, and the index page of the folder.

    A plan with errors is left out with its findings; the others are written.

    Args:
        paths: files and folders.
        project: the project that they belong to.
        kind: a key of `KINDS`.
        formats: which formats of it.
        out: the folder to write into.
        today: the day of the run.
        as_at: the day to report for, else each plan's own.
        draft: whether every page says that it is a draft.
        jobs: how many plans at a time; None for the number of cores.
        tell: called after each plan with how many are done, of how many, and what came of it.

    Raises:
        UsageError: a path does not exist or holds no plans, or two would be written to one file;
            nothing is written.
    """
    files = find_plans(paths).files
    if not files:
        raise UsageError(f"there are no plans in {' or '.join(map(str, paths))}")
    report = Report(plans=len(files))
    plans = _readable(files, project, today, report)
    makeable = {path: plan for path, plan in plans.items() if KINDS[kind].has(plan)}
    report.left_out = [path for path in plans if path not in makeable]
    pointed_at = {path: _pointed_at(path) for path in makeable}
    targets = set().union(*pointed_at.values())
    words = _words(plan for plan in plans.values() if plan.id in targets)
    base = Task(Path(), project, kind, tuple(dict.fromkeys(formats)), out, today, as_at, {}, draft)
    # A task travels to a worker, so it takes along the words of those plans only that its own points into.
    tasks = [
        replace(base, path=path, words={plan_id: words[plan_id] for plan_id in sorted(ids & words.keys())})
        for path, ids in pointed_at.items()
    ]
    if "pdf" in formats and tasks:
        # Loaded once here, the PDF library is in every worker's memory from the start.
        from equality_plans.pdf.document import load_library

        load_library()
    results: dict[int, Published] = {}
    told = 0
    try:
        with closing(run(publish, tasks, min(jobs or cores(), max(len(tasks), 1)))) as doing:
            for place, result in doing:
                results[place] = result
                tell(len(results), len(tasks), result)
                told += 1
    except WorkerDied:
        pass
    except (Stopped, KeyboardInterrupt):
        report.stopped = True
        if told < len(results):  # stopped between doing it and telling it
            tell(len(results), len(tasks), result)
    finally:
        remove_parts(out)
    report.undone = [task.path for place, task in enumerate(tasks) if place not in results]
    for _, result in sorted(results.items()):
        report.written += result.files
        if result.problem:
            report.problems.append(result.problem)
    if report.written and not report.stopped:
        index = out / INDEX
        write_whole(index, _index(plans, project, out))
        report.written.append(index)
    return report


def _readable(files: Sequence[Path], project: Project, today: date, report: Report) -> dict[Path, Plan]:
    """The plans without errors. The findings of the others go into the report."""
    checker = Checker(project, today)
    results = []
    for loaded in load_plans(files, project):
        checked = checker.check(loaded)
        if checked.twin:
            raise UsageError(
                f"{checked.twin} and {checked.path} both have the id {checked.plan_id}, "
                "so one would overwrite the other. Nothing was written"
            )
        # Without its data and positions, which are ten times larger than the plan.
        results.append((Loaded(loaded.path, loaded.source, plan=loaded.plan), checked))
    checker.finish()
    plans: dict[Path, Plan] = {}
    for loaded, checked in results:
        errors = [one for one in checked.diagnostics if one.severity is Severity.ERROR]
        if errors or loaded.plan is None:
            report.findings += errors
            if loaded.source is not None:
                report.sources[str(loaded.path)] = loaded.source
            continue
        plans[loaded.path] = loaded.plan
        _READ[loaded.path] = loaded
    _refuse_one_name_for_two(plans)
    return plans


def _refuse_one_name_for_two(plans: Mapping[Path, Plan]) -> None:
    """See that the plan `a-easy-read` does not overwrite the easy read of `a`, nor `index` the index page."""
    taken = {INDEX: "the list of all plans"}
    for path, plan in plans.items():
        for kind in KINDS.values():
            for suffix in kind.suffixes.values() if kind.has(plan) else ():
                name = f"{plan.id}{suffix}"
                other = taken.setdefault(name, str(path))
                if other != str(path):
                    raise UsageError(
                        f"{path} and {other} would both be written to {name}. "
                        f"Change the id {plan.id}. Nothing was written"
                    )


def _words(plans: Iterable[Plan]) -> dict[str, Mapping[str, str]]:
    """What references into these plans print: by plan id, then by id."""
    from equality_plans.rendering.labels import read_labels
    from equality_plans.rendering.view import reference_words

    return {plan.id: reference_words(plan, read_labels(plan.language)) for plan in plans}


def _pointed_at(path: Path) -> set[str]:
    """The ids of the other plans that a plan refers to."""
    source = _READ[path].source
    text = source.text if source else ""
    return {found["plan"].strip() for found in REFERENCE.finditer(text) if found["plan"]}


def _index(plans: Mapping[Path, Plan], project: Project, out: Path) -> bytes:
    """The page that links every edition of these plans that is in the folder, whenever it was made."""
    from equality_plans.rendering.environment import make_environment
    from equality_plans.rendering.index import make_index

    entries = []
    for plan in plans.values():
        names = [
            (kind, name, f"{plan.id}{suffix}")
            for kind, one in KINDS.items()
            for name, suffix in one.suffixes.items()
        ]
        entries.append((plan, [(kind, name, file) for kind, name, file in names if (out / file).is_file()]))
    return make_index([entry for entry in entries if entry[1]], make_environment(project.templates))
