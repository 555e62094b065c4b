"""What programs that build on eqplan use: `load`, `check` and `render`.

    from equality_plans import check, load, render

    for finding in check(["plans/"]):
        print(finding.file, finding.code, finding.message)

    for plan in load(["plans/"]):
        Path(f"{plan.id}.html").write_bytes(render(plan, "html"))

All three read only; none prints, writes a file or uses the network. What is wrong in a plan is a
`diagnostics.Diagnostic`; what is wrong with the call or the machine is an `errors.EqplanError`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from equality_plans.checking import check_all
from equality_plans.diagnostics import Diagnostic, Severity
from equality_plans.errors import EqplanError, UsageError
from equality_plans.loading import Loaded, find_plans, load_plan, load_plans
from equality_plans.model.plan import Plan
from equality_plans.project import Project, find_project
from equality_plans.source import Source

__all__ = ["PlanHasErrors", "check", "load", "render"]

PathLike = str | os.PathLike[str]
Kind = Literal["standard", "easy-read"]


class PlanHasErrors(EqplanError):
    """A plan cannot be used because it has errors.

    Attributes:
        diagnostics: every error of every plan that was asked for.
    """

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        first = diagnostics[0]
        place = f"{first.file}:{first.span.line}" if first.span else first.file
        others = len(diagnostics) - 1
        more = f" (and {others} more {'error' if others == 1 else 'errors'})" if others else ""
        super().__init__(f"{place}: {first.code} {first.message}{more}")
        self.diagnostics = tuple(diagnostics)


def load(paths: PathLike | Iterable[PathLike], *, project: Project | None = None) -> list[Plan]:
    """Read plans.

    Args:
        paths: plan files, and folders of them; or one alone.
        project: where defaults come from; without it, the `eqplan.yaml` at or above the first path, if any.

    Returns:
        the plans in the order of their files. They are frozen: `model_copy(update=...)` makes another.

    Raises:
        PlanHasErrors: a file cannot be read as a plan. `check` tells warnings too.
        UsageError: a path does not exist, or the project file cannot be used.
    """
    wanted = _paths(paths)
    found = find_plans(wanted)
    plans: list[Plan] = []
    errors: list[Diagnostic] = []
    for loaded in load_plans(found.files, project or _project_of(wanted)):
        errors += (one for one in loaded.diagnostics if one.severity is Severity.ERROR)
        if loaded.plan is not None:
            plans.append(loaded.plan)
    if errors:
        raise PlanHasErrors(errors)
    return plans


def check(
    paths: PathLike | Iterable[PathLike], *, project: Project | None = None, today: date | None = None
) -> list[Diagnostic]:
    """Check plans, alone and against each other, as `eqplan validate` does.

    Args:
        paths: plan files, and folders of them; or one alone.
        project: whose rules hold; without it, the `eqplan.yaml` at or above the first path, if any.
        today: the day on which an `ignore` with `until` is looked at; without it, today.

    Returns:
        every finding that no plan ignores, file by file from the top. No error among them means that all
        can be published.

    Raises:
        UsageError: a path does not exist, or the project file cannot be used.
    """
    wanted = _paths(paths)
    return list(check_all(wanted, project or _project_of(wanted), today or date.today()).diagnostics)


def render(
    plan: Plan | PathLike,
    format: str = "html",
    *,
    kind: Kind = "standard",
    as_at: date | None = None,
    today: date | None = None,
    others: Iterable[Plan] = (),
    project: Project | None = None,
    draft: bool = False,
) -> bytes:
    """Make one edition of one plan, as `eqplan render` and `eqplan easyread` do.

    Args:
        plan: a plan, or the path of its file. Only a plan that was given as a file travels inside its PDF.
        format: `html`, `pdf` or, for the standard edition, any other of `rendering.FORMATS`.
        kind: the standard edition, or easy read.
        as_at: the day for which lateness is worked out; without it, the plan's own `as_at`, else `today`.
        today: the day of the run; without it, today.
        others: the plans that references such as `[[anytown-2022#D3]]` lead to.
        project: whose templates, pictures and names are used; without it, the `eqplan.yaml` at or above the
            file, if any.
        draft: whether every page of the easy-read edition says that it is a draft.

    Returns:
        the bytes of the file.

    Raises:
        PlanHasErrors: the file cannot be read as a plan.
        UsageError: there is no such file, kind or format, or the plan has no easy-read words.
        RenderingError: a template or picture is missing or faulty.
        MachineError: a library or program that the format needs is not installed.
    """
    from equality_plans.publishing.kinds import KINDS
    from equality_plans.publishing.task import Drafts, Task
    from equality_plans.rendering.labels import read_labels
    from equality_plans.rendering.view import reference_words

    chosen = KINDS.get(kind)
    if chosen is None:
        raise UsageError(f"there is no kind of edition called {kind}. It can be: {', '.join(KINDS)}")
    if format not in chosen.suffixes:
        raise UsageError(
            f"{kind} editions cannot be made in the format {format}. It can be: {', '.join(chosen.suffixes)}"
        )
    loaded, project = _one_plan(plan, project)
    assert loaded.plan is not None
    if not chosen.has(loaded.plan):
        raise UsageError(f"{loaded.path} has no easy-read words")
    words = {
        other.id: reference_words(other, read_labels(other.language)) for other in (loaded.plan, *others)
    }
    drafts = Drafts.ALL if draft else Drafts.NEVER
    task = Task(loaded.path, project, ((kind, format),), Path(), today or date.today(), as_at, words, drafts)
    return chosen.makers(task, loaded)[format]().content


def _one_plan(plan: Plan | PathLike, project: Project | None) -> tuple[Loaded, Project]:
    if isinstance(plan, Plan):
        path = Path(f"{plan.id}.yaml")
        return Loaded(path, Source(str(path), ""), plan=plan), project or Project()
    path = Path(plan)
    if not path.is_file():
        raise UsageError(f"there is no file called {path}")
    project = project or find_project(path)
    loaded = load_plan(path, project)
    if loaded.plan is None:
        raise PlanHasErrors([one for one in loaded.diagnostics if one.severity is Severity.ERROR])
    return loaded, project


def _paths(paths: PathLike | Iterable[PathLike]) -> list[Path]:
    # A text is iterable too: taken letter by letter, "plans" would be five files that do not exist.
    return [Path(paths)] if isinstance(paths, str | os.PathLike) else [Path(path) for path in paths]


def _project_of(paths: Sequence[Path]) -> Project:
    return find_project(paths[0]) if paths else Project()
