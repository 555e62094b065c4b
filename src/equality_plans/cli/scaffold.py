"""`eqplan scaffold`."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from equality_plans.cli.findings import tell_findings
from equality_plans.cli.options import project_and_paths
from equality_plans.editing.plan_file import CannotChange, PlanFile
from equality_plans.editing.scaffold import Scaffolded, scaffold
from equality_plans.errors import MachineError, UsageError
from equality_plans.loading import find_plans, load_plans
from equality_plans.pictures.names import PictureNames


@click.command("scaffold")
@click.argument("plans", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PLAN...")
def command(plans: tuple[Path, ...]) -> int:
    """Add the lines of an easy read, to be filled in, to plans.

    PLAN is a plan file or a folder of plans. Each objective without easy words gets empty lines, with notes
    beside them: its standard words, the facts that have to be right, its hard words and pictures that might
    fit. All else in the file stays as it is. No easy words are made up: people write them.
    """
    project, paths = project_and_paths(plans)
    files = find_plans(paths).files
    if not files:
        raise UsageError(f"there are no plans in {' or '.join(map(str, paths))}")
    pictures = PictureNames(project.pictures)
    faulty = []
    code = 0
    written = []
    for loaded in load_plans(files, project):
        if loaded.plan is None:
            faulty.append(loaded)
            continue
        file = PlanFile(loaded, project)
        added = scaffold(file, pictures, project.easy_read.allow_words)
        try:
            if file.save():
                written.append(file.path)
        except (CannotChange, MachineError) as problem:
            # The other plans are not to wait for this one.
            click.echo(f"eqplan: {problem}", err=True)
            code = 2
            continue
        code = max(code, 1 if added.refused else 0)
        for line in _told(added, file.path):
            click.echo(line)
    tell_findings(faulty)
    for one in faulty:
        click.echo(f"Nothing was written to {one.path}. Correct the errors above first.")
    if written:
        names = " ".join(shlex.quote(str(path)) for path in written)
        click.echo(
            "Next: look for the three full stops ... in the file, and write easy words in their place."
        )
        click.echo(f"Then: eqplan validate {names}")
    return max(code, 1 if faulty else 0)


def _told(added: Scaffolded, path: Path) -> list[str]:
    what = []
    if added.objectives:
        what.append(f"{', '.join(added.objectives)}")
    if added.edition:
        what.append("the booklet as a whole")
    told = [f"{path}: added lines to fill in for {' and '.join(what)}"] if what else []
    told += [
        f"{path}: no lines were added for {item}, because line {line} writes its fields in {{ }} or [ ]. "
        "Write each field on a line of its own, then run this again"
        for item, line in added.refused
    ]
    return told or [f"{path}: every objective has easy words, or lines for them. Nothing was changed"]
