"""`eqplan render`."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path

import click

from equality_plans.cli.options import (
    WholeNumber,
    as_at_option,
    check_transcript,
    formats_option,
    from_here,
    jobs_option,
    out_option,
    paths_argument,
    project_and_paths,
    quiet_option,
    transcript_option,
)
from equality_plans.cli.publishing import conclude, progress
from equality_plans.errors import MachineError
from equality_plans.publishing.kinds import KINDS
from equality_plans.publishing.run import publish_all
from equality_plans.publishing.task import Drafts
from equality_plans.rendering import FONT_SIZE, FONT_SIZES, FORMATS


@click.command("render")
@paths_argument
@formats_option(FORMATS, default="html")
@click.option(
    "--all",
    "everything",
    is_flag=True,
    help="Write every format and easy read, which is a draft where it is not ready.",
)
@out_option
@transcript_option
@as_at_option
@click.option(
    "--font-size",
    type=WholeNumber(FONT_SIZES[0], FONT_SIZES[-1]),
    metavar="POINTS",
    help=f"How large large print is, from {FONT_SIZES[0]} to {FONT_SIZES[-1]}. Default: {FONT_SIZE}.",
)
@jobs_option("write")
@quiet_option
def command(
    paths: tuple[Path, ...],
    formats: tuple[str, ...],
    everything: bool,
    out: Path | None,
    transcript: bool,
    as_at: date | None,
    font_size: int | None,
    jobs: int | None,
    quiet: bool,
) -> int:
    """Write plans as web pages, PDFs and other editions.

    PATHS are plan files or folders. Without one, the plans of the project are written.
    """
    if everything and formats:
        raise click.UsageError("--all writes every format already: leave out --format, or leave out --all.")
    if font_size and not everything and "large-print" not in formats:
        raise click.UsageError("--font-size is for large print: add --format large-print, or leave it out.")
    check_transcript(transcript, (FORMATS[name].suffix for name in (FORMATS if everything else formats)))
    project, wanted = project_and_paths(paths)
    folder = out or from_here(project.output)
    asked = FORMATS if everything else formats
    lacking = {name: reason for name in asked if (reason := FORMATS[name].why_not())}
    if formats and lacking:
        raise MachineError("; ".join(lacking.values()))
    if everything and not quiet:
        for reason in lacking.values():
            click.echo(f"Left out: {reason}")
    report = publish_all(
        wanted,
        project,
        _everything(lacking) if everything else {"standard": formats or ("html",)},
        out=folder,
        today=date.today(),
        as_at=as_at,
        drafts=Drafts.UNREADY,
        transcript=transcript,
        font_size=font_size or FONT_SIZE,
        jobs=jobs,
        tell=progress(quiet),
    )
    return conclude(report, KINDS["standard"].lacks, folder, quiet)


def _everything(lacking: Collection[str]) -> dict[str, list[str]]:
    """All kinds of edition in all formats but those that this machine cannot make."""
    return {
        name: [form for form in kind.suffixes if form not in lacking or name != "standard"]
        for name, kind in KINDS.items()
    }
