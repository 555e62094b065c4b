"""A run over many plans: from their paths to their editions, side by side, and the list of them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from equality_plans.diagnostics import Diagnostic
from equality_plans.errors import UsageError
from equality_plans.files import remove_parts
from equality_plans.loading import find_plans
from equality_plans.model.plan import Plan
from equality_plans.project import Project
from equality_plans.publishing.editions import Published, publish
from equality_plans.publishing.jobs import Stopped, WorkerDied, cores, run
from equality_plans.publishing.kinds import KINDS
from equality_plans.publishing.listing import write_list
from equality_plans.publishing.ready import READ, Ready, get_ready
from equality_plans.publishing.task import Drafts, Task
from equality_plans.rendering import FONT_SIZE
from equality_plans.rules.reference_to_nothing import REFERENCE
from equality_plans.source import Source


@dataclass(slots=True)
class Report:
    """What came of a run.

    Attributes:
        written: every file, in the order of the plans.
        problems: one line for each plan that could not be written whole.
        findings: what held plans, or editions of them, back, and what finished pages showed.
        held_back: whether any of them held something back.
        sources: text by path, for the excerpts of those findings.
        drafts: plans whose easy read is a draft although nobody asked for one, as it is not ready.
        left_out: plans that hold nothing to make this kind of edition from.
        undone: plans that were not reached because the run was stopped or a worker died.
        plans: how many plan files there were.
        stopped: whether the user stopped the run.
    """

    written: list[Path] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)
    held_back: bool = False
    sources: dict[str, Source] = field(default_factory=dict)
    drafts: list[Path] = field(default_factory=list)
    left_out: list[Path] = field(default_factory=list)
    undone: list[Path] = field(default_factory=list)
    plans: int = 0
    stopped: bool = False


@contextmanager
def _plans_in_memory() -> Iterator[None]:
    """Let the plans go at the end, which `get_ready` keeps."""
    try:
        yield
    finally:
        READ.clear()


@_plans_in_memory()
def publish_all(
    paths: Sequence[Path],
    project: Project,
    wanted: Mapping[str, Sequence[str]],
    *,
    out: Path,
    today: date,
    as_at: date | None = None,
    drafts: Drafts = Drafts.NEVER,
    transcript: bool = False,
    font_size: int = FONT_SIZE,
    jobs: int | None = None,
    tell: Callable[[int, int, Published], None] = lambda done, of, one: None,
) -> Report:
    """Write editions of every plan behind some paths, and the index page of the folder.

    A plan with errors is left out with its findings; the others are written.

    Args:
        paths: files and folders.
        project: the project that they belong to.
        wanted: keys of `kinds.KINDS`, each with those of its formats that are to be made.
        out: the folder to write into.
        today: the day of the run.
        as_at: the day to report for, else each plan's own.
        drafts: which easy read is made as a draft.
        transcript: whether a file beside each PDF says what a screen reader makes of it.
        font_size: the points of large print.
        jobs: how many plans at a time; None for the number of cores.
        tell: called after each plan with how many are done, of how many, and what came of it.

    Raises:
        UsageError: a path does not exist or holds no plans, or two would be written to one file;
            nothing is written.
    """
    files = find_plans(paths).files
    if not files:
        raise UsageError(f"there are no plans in {' or '.join(map(str, paths))}")
    ready = get_ready(files, project, wanted, today, drafts=drafts)
    report = Report(
        plans=len(files),
        findings=ready.findings,
        held_back=bool(ready.findings),
        sources=ready.sources,
        left_out=ready.lacking,
    )
    common = Task(
        Path(),
        project,
        editions=(),
        out=out,
        today=today,
        as_at=as_at,
        drafts=drafts,
        transcript=transcript,
        font_size=font_size,
    )
    tasks = _tasks(ready, common, wanted)
    if tasks and _has_pdf(wanted):
        # Loaded once here, the PDF library is in every worker's memory from the start.
        from equality_plans.pdf.document import load_library

        load_library()
    results = _results(tasks, jobs, report, tell, out)
    report.undone = [task.path for place, task in enumerate(tasks) if place not in results]
    for place, result in sorted(results.items()):
        report.written += result.files
        report.findings += result.findings
        report.held_back |= result.held_back
        if result.findings and (source := READ[tasks[place].path].source):
            report.sources[str(tasks[place].path)] = source
        if result.drafts and drafts is Drafts.UNREADY:
            report.drafts.append(tasks[place].path)
        if result.problem:
            report.problems.append(result.problem)
    if report.written and not report.stopped:
        made = {file.name for file in report.written}
        marked = {file.name for result in results.values() for file in result.drafts}
        report.written += write_list(out, project, ready.plans.values(), made, marked)
    return report


def _has_pdf(wanted: Mapping[str, Sequence[str]]) -> bool:
    suffixes = (KINDS[kind].suffixes[name] for kind, names in wanted.items() for name in names)
    return any(suffix.endswith(".pdf") for suffix in suffixes)


def _tasks(ready: Ready, common: Task, wanted: Mapping[str, Sequence[str]]) -> list[Task]:
    """A task for each plan that something can be made of; `common` has what is the same in all of them."""
    pointed_at = {path: _pointed_at(path) for path, kinds in ready.kinds.items() if kinds}
    targets = set().union(*pointed_at.values())
    words = _words(plan for plan in ready.plans.values() if plan.id in targets)
    # A task travels to a worker, so it takes along the words of those plans only that its own points into.
    return [
        replace(
            common,
            path=path,
            editions=tuple(
                (kind, name) for kind in ready.kinds[path] for name in dict.fromkeys(wanted[kind])
            ),
            words={plan_id: words[plan_id] for plan_id in sorted(ids & words.keys())},
            drafts=Drafts.ALL if path in ready.drafts else common.drafts,
        )
        for path, ids in pointed_at.items()
    ]


def _results(
    tasks: Sequence[Task],
    jobs: int | None,
    report: Report,
    tell: Callable[[int, int, Published], None],
    out: Path,
) -> dict[int, Published]:
    """Do the tasks; what was done by the time somebody stopped it, or a worker died, by its place."""
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
    return results


def _words(plans: Iterable[Plan]) -> dict[str, Mapping[str, str]]:
    """What references into these plans print: by plan id, then by id."""
    from equality_plans.rendering.labels import read_labels
    from equality_plans.rendering.view import reference_words

    return {plan.id: reference_words(plan, read_labels(plan.language)) for plan in plans}


def _pointed_at(path: Path) -> set[str]:
    """The ids of the other plans that a plan refers to."""
    source = READ[path].source
    text = source.text if source else ""
    return {found["plan"].strip() for found in REFERENCE.finditer(text) if found["plan"]}
