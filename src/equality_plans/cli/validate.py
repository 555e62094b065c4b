"""`eqplan validate`."""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from equality_plans.cli.options import jobs_option, paths_argument, project_and_paths, quiet_option
from equality_plans.cli.outputs import drop_output, shows_colour
from equality_plans.diagnostics import Severity, count
from equality_plans.reporting import REPORTERS
from equality_plans.validation import check_many


@click.command("validate")
@paths_argument
@click.option(
    "--output-format",
    type=click.Choice(list(REPORTERS)),
    default="text",
    show_default=True,
    help="How findings are printed: for people, a line each, for programs, or for GitHub's pull requests.",
)
@click.option("--strict", is_flag=True, help="Warnings fail the run too.")
@jobs_option("check")
@quiet_option
def command(paths: tuple[Path, ...], output_format: str, strict: bool, jobs: int | None, quiet: bool) -> int:
    """Check plans and say what is wrong with them.

    PATHS are plan files or folders. Without one, the plans of the project are checked. Nothing is ever
    changed.
    """
    project, wanted = project_and_paths(paths)
    colour = shows_colour(sys.stdout)
    outcome = check_many(wanted, project, date.today(), jobs=jobs, colour=colour)
    if sys.stdout.isatty():
        outcome = replace(outcome, width=min(outcome.width, shutil.get_terminal_size().columns))
    found = outcome.diagnostics
    failed = count(found, Severity.ERROR) > 0 or (strict and count(found, Severity.WARNING) > 0)
    if not quiet or found or output_format == "json":  # a program that asks for JSON gets JSON
        # Who reads only the head of a report, and then goes, is still told how the run ended.
        try:
            click.echo(REPORTERS[output_format](outcome), nl=False, color=colour or None)
        except BrokenPipeError:
            drop_output()
    return 1 if failed else 0
