"""What `render` and `easyread` have in common: telling what goes on, what was written and what was not."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import click

from equality_plans.cli.outputs import shows_colour
from equality_plans.publishing.editions import Published
from equality_plans.publishing.run import Report
from equality_plans.reporting import REPORTERS, Outcome

AGAIN = "Put the errors right and run this again."


def progress(quiet: bool) -> Callable[[int, int, Published], None]:
    """A bar on a terminal where there are several plans, else a line for each file."""
    if quiet:
        return lambda done, of, one: None

    def name(done: int, of: int, one: Published) -> None:
        for file in one.files:
            click.echo(f"Wrote {file}")

    if sys.stderr.isatty():

        def draw(done: int, of: int, one: Published) -> None:
            if of == 1:
                name(done, of, one)
                return
            width = 30
            filled = width * done // of
            end = "\n" if done == of else ""
            click.echo(
                f"\r[{'#' * filled}{'-' * (width - filled)}] {done} of {of} plans{end}", nl=False, err=True
            )

        return draw
    return name


def conclude(report: Report, what: str, out: Path, quiet: bool, hint: str = AGAIN) -> int:
    """Say what came of a run.

    Args:
        report: the run.
        what: what was to be made, for example `easy-read words`: it names what a plan lacks.
        out: the folder that was written into.
        quiet: whether to say only what went wrong.
        hint: what to do about plans with errors.

    Returns:
        the exit code.
    """
    if report.findings:
        colour = shows_colour(sys.stderr)
        outcome = Outcome(report.findings, report.sources, plans=report.plans, colour=colour)
        click.echo(REPORTERS["text"](outcome), nl=False, err=True, color=colour or None)
        if report.held_back:
            click.echo(f"What has errors was not written. {hint}", err=True)
    for problem in report.problems:
        click.echo(f"Not written: {problem}", err=True)
    if not quiet:
        for path in report.left_out:
            click.echo(f"Left out: {path} has no {what}")
        for path in report.drafts:
            click.echo(f"A draft: the easy read of {path} is not ready; `eqplan easyread {path}` says why")
    for path in report.undone:
        click.echo(f"Not done: {path}", err=True)
    if report.stopped:
        click.echo("Stopped. What was written is whole.", err=True)
        return 130
    if report.undone:
        click.echo(
            "A worker process ended before its work, perhaps for lack of memory. Try again with --jobs 1.",
            err=True,
        )
        return 2
    if not quiet and report.written:
        number = len(report.written)
        files = "1 file" if number == 1 else f"{number:,} files"
        folder = "this folder" if out == Path() else out
        click.echo(f"Wrote {files} to {folder}. Open {out / 'index.html'} to see them.")
    if report.held_back:
        return 1
    return 2 if report.problems else 0
