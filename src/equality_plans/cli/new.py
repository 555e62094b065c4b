"""`eqplan new`."""

from __future__ import annotations

import re
import shlex
import unicodedata
from pathlib import Path

import click

from equality_plans.errors import UsageError
from equality_plans.files import write_new
from equality_plans.project import FILE_NAME
from equality_plans.resources import data_file


@click.command("new")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def command(file: Path) -> None:
    """Write a starter plan with comments that teach the format.

    FILE is the new plan, for example plans/anytown-2027.yaml. A file that is already there is never touched.
    """
    if not file.name:
        raise UsageError("the new plan needs a name, such as our-plan.yaml")
    if file.name == FILE_NAME:
        raise UsageError(f"{FILE_NAME} is the name of the project file. Choose another name for the plan")
    if file.suffix.lower() not in (".yaml", ".yml"):
        raise UsageError(f"the name of a plan ends in .yaml: try {file.with_suffix('.yaml')}")
    # Accents go, letters stay: an id has the letters a to z alone.
    letters = "".join(
        one for one in unicodedata.normalize("NFKD", file.stem.lower()) if not unicodedata.combining(one)
    )
    plan_id = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
    if not plan_id:
        raise UsageError(f"the name {file.name} has no letter or digit that the plan's id could be made of")
    text = data_file("starter", "plan.yaml").read_text(encoding="utf-8")
    text = re.sub(r"^id: your-plan-2026$", f"id: {plan_id[:80]}", text, count=1, flags=re.MULTILINE)
    if file.exists():
        raise UsageError(f"{file} is already there, and is left as it is. Choose another name")
    write_new(file, text)
    click.echo(f"Wrote {file}. Open it in an editor, then run: eqplan validate {shlex.quote(str(file))}")
