"""`eqplan render`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from equality_plans.cli.options import (
    as_at_option,
    from_here,
    out_option,
    paths_argument,
    project_and_paths,
    quiet_option,
)
from equality_plans.cli.publishing import conclude, progress
from equality_plans.publishing.editions import publish_all
from equality_plans.publishing.kinds import KINDS
from equality_plans.rendering import FORMATS


@click.command("render")
@paths_argument
@click.option(
    "--format",
    "formats",
    type=click.Choice(list(FORMATS)),
    multiple=True,
    default=("html",),
    show_default=True,
    help="What to write; can be given several times.",
)
@out_option
@as_at_option
@click.option(
    "--jobs",
    type=click.IntRange(1),
    metavar="NUMBER",
    help="How many plans to write side by side. Default: the cores.",
)
@quiet_option
def command(
    paths: tuple[Path, ...],
    formats: tuple[str, ...],
    out: Path | None,
    as_at: date | None,
    jobs: int | None,
    quiet: bool,
) -> int:
    """Write plans as web pages, PDFs and other editions.

    PATHS are plan files or folders. Without one, the plans of the project are written.
    """
    project, wanted = project_and_paths(paths)
    folder = out or from_here(project.output)
    report = publish_all(
        wanted,
        project,
        {"standard": formats},
        out=folder,
        today=date.today(),
        as_at=as_at,
        jobs=jobs,
        tell=progress(quiet),
    )
    return conclude(report, KINDS["standard"].lacks, folder, quiet)
