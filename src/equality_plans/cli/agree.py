"""`eqplan agree`."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from equality_plans.cli.findings import tell_findings
from equality_plans.cli.options import project_and_paths
from equality_plans.editing.agree import NOTHING_TO_AGREE, Agreed, Outcome, agree
from equality_plans.editing.chosen import Chosen, choose, choose_all
from equality_plans.editing.plan_file import CannotChange, PlanFile
from equality_plans.errors import MachineError, UsageError
from equality_plans.project import Project

_ADVICE = {
    Outcome.NO_WORDS: "Write them first; `eqplan scaffold {file}` adds the lines to fill in.",
    Outcome.LEFT_OUT: "Delete `omit` there if it is to be told after all.",
    Outcome.NO_PROGRESS: "Write them under `progress` first, or agree it without --progress.",
}


@click.command("agree")
@click.argument("ids", nargs=-1, metavar="ID...")
@click.option(
    "--in",
    "plan",
    type=click.Path(path_type=Path),
    metavar="PLAN",
    help="The plan file that the ids are in. Default: any plan of the project.",
)
@click.option("--all", "everything", is_flag=True, help="Every objective of that plan with easy words.")
@click.option("--progress", "only_progress", is_flag=True, help="Only what the easy words say of progress.")
def command(ids: tuple[str, ...], plan: Path | None, everything: bool, only_progress: bool) -> int:
    """Note that easy words say what the standard words say.

    Run it when a person has read both side by side. ID is the id of an objective, such as D1, or
    anytown-2026#D1 where several plans have a D1. Later, `eqplan validate` tells which easy words no longer
    fit because the standard words have changed. Nothing but `agreed` and `progress_agreed` is changed in the
    plan file.
    """
    project, paths = project_and_paths((plan,) if plan else ())
    chosen = _choose(ids, everything, plan, paths, project)
    code = 1 if chosen.faulty else 0
    for loaded, indexes in chosen.objectives:
        file = PlanFile(loaded, project)
        results = [agree(file, index, only_progress=only_progress) for index in indexes]
        try:
            written = file.save()
        except (CannotChange, MachineError) as problem:
            # The other plans are not to wait for this one.
            click.echo(f"eqplan: {problem}", err=True)
            code = 2
            continue
        for one in results:
            # Who asks for all means those that have words.
            if one.outcome in NOTHING_TO_AGREE and not everything:
                code = code or 1
            click.echo(_told(one, file.path))
        name = shlex.quote(str(file.path))
        click.echo(
            f"Wrote {file.path}. Next: eqplan validate {name}"
            if written
            else f"{file.path} is as it was: there was nothing to write."
        )
    tell_findings(chosen.faulty)
    for loaded in chosen.faulty:
        click.echo(f"Nothing was written to {loaded.path}. Correct the errors above first.")
    return code


def _choose(
    ids: tuple[str, ...], everything: bool, plan: Path | None, paths: list[Path], project: Project
) -> Chosen:
    example = "eqplan agree --all --in plans/anytown-2026.yaml"
    if everything and ids:
        raise UsageError("either ids or --all, not both")
    if everything:
        if plan is None:
            raise UsageError(f"--all needs the plan that is meant: {example}")
        return choose_all(plan, project)
    if not ids:
        raise UsageError(f"name the objectives that were agreed, such as: eqplan agree D1, or: {example}")
    return choose(ids, paths, project)


def _told(one: Agreed, file: Path) -> str:
    said = f"{one.objective.id}: {one.outcome.value}"
    if one.outcome is Outcome.AGREED:
        what = (
            "the easy words and their progress" if one.words and one.progress
            else "the easy words" if one.words
            else "what the easy words say of progress"
        )  # fmt: skip
        said = f"{one.objective.id}: {'agreed again' if one.again else 'agreed'}, {what}"
    elif one.outcome in _ADVICE:
        return f"{said}. {_ADVICE[one.outcome].format(file=shlex.quote(str(file)))}"
    return f"{said}. The objective is: {' '.join(one.objective.title.split())}"
