"""`eqplan easyread`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from equality_plans.cli.options import (
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
from equality_plans.cli.publishing import AGAIN, conclude, progress
from equality_plans.model.easy_read import FONT_SIZES
from equality_plans.publishing.kinds import KINDS
from equality_plans.publishing.run import publish_all
from equality_plans.publishing.task import Drafts

_FORMATS = list(KINDS["easy-read"].suffixes)
_OR_A_DRAFT = "Put the errors right, or add --draft to see the booklet as it is."


@click.command("easyread")
@paths_argument
@formats_option(_FORMATS, default="all")
@out_option
@click.option(
    "--draft", is_flag=True, help="Write it with its faults too, and say on every page that it is a draft."
)
@click.option(
    "--font-size",
    type=click.Choice([str(size) for size in FONT_SIZES]),
    help="Size of the type in points. Default: the project's `easy_read: font_size`, else 16.",
)
@click.option(
    "--brand",
    metavar="COLOUR",
    help='Your colour for headings and the cover, in quotes: "#1d3f73". Default: the project\'s.',
)
@click.option(
    "--logo",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="Your logo for the cover, as SVG, PNG or JPEG. Default: the project's.",
)
@transcript_option
@as_at_option
@jobs_option("write")
@quiet_option
def command(
    paths: tuple[Path, ...],
    formats: tuple[str, ...],
    out: Path | None,
    draft: bool,
    font_size: str | None,
    brand: str | None,
    logo: Path | None,
    transcript: bool,
    as_at: date | None,
    jobs: int | None,
    quiet: bool,
) -> int:
    """Write the easy-read edition of plans.

    PATHS are plan files or folders. Without one, the plans of the project are written. The words come from
    the plan's `easy_read` parts; a plan without them is left out. A final edition has no errors, and people
    with learning disabilities have checked it: until then, make drafts.
    """
    from equality_plans.easyread.look import with_choices

    check_transcript(transcript, (KINDS["easy-read"].suffixes[name] for name in formats or _FORMATS))
    project, wanted = project_and_paths(paths)
    size = int(font_size) if font_size else None
    project = replace(project, easy_read=with_choices(project.easy_read, size, brand, logo))
    folder = out or from_here(project.output)
    report = publish_all(
        wanted,
        project,
        {"easy-read": formats or _FORMATS},
        out=folder,
        today=date.today(),
        as_at=as_at,
        drafts=Drafts.ALL if draft else Drafts.NEVER,
        transcript=transcript,
        jobs=jobs,
        tell=progress(quiet),
    )
    return conclude(report, KINDS["easy-read"].lacks, folder, quiet, AGAIN if draft else _OR_A_DRAFT)
