"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from equality_plans.errors import UsageError
from equality_plans.project import Project, find_project

Command = TypeVar("Command", bound=Callable[..., Any])


class Day(click.ParamType):  # type: ignore[type-arg]  # generic in newer releases of click only
    """A day as people write it, such as `30 September 2026`."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The last day of the time that was named."""
        if isinstance(value, date):
            return value
        from equality_plans.model.named_times import Unreadable, parse_named_time

        try:
            return parse_named_time(str(value)).end
        except Unreadable as problem:
            instead = (
                f" Write, for example, {' or '.join(problem.suggestions)}." if problem.suggestions else ""
            )
            self.fail(f"{problem.message.rstrip('.')}.{instead}", param, ctx)


class WholeNumber(click.ParamType):  # type: ignore[type-arg]  # as above
    """A whole number, told in plain words where it is none or does not fit.

    Args:
        least: the smallest that can be used.
        most: the largest, or None.
    """

    name = "number"

    def __init__(self, least: int, most: int | None = None) -> None:
        self.least = least
        self.most = most

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number."""
        written = str(value)
        number = int(written) if written.isascii() and written.isdigit() and len(written) < 10 else -1
        if number < self.least or (self.most is not None and number > self.most):
            limits = f"from {self.least} to {self.most}" if self.most else f"of {self.least} or more"
            self.fail(f"{written} cannot be used here. Write a whole number {limits}.", param, ctx)
        return number


def paths_argument(command: Command) -> Command:
    """PATHS: plan files and folders; without one, the project's plans."""
    return click.argument("paths", nargs=-1, type=click.Path(path_type=Path))(command)


def formats_option(names: Iterable[str], *, default: str) -> Callable[[Command], Command]:
    """--format: what to write.

    Args:
        names: of the formats that can be chosen.
        default: what the help says is written where none is chosen.
    """
    return click.option(
        "--format",
        "formats",
        type=click.Choice(list(names)),
        multiple=True,
        help=f"What to write; can be given several times. Default: {default}.",
    )


def out_option(command: Command) -> Command:
    """--out: the folder for what is written."""
    return click.option(
        "--out",
        type=click.Path(path_type=Path, file_okay=False),
        metavar="FOLDER",
        help="Write into this folder. Default: the project's `output`, else build/.",
    )(command)


def as_at_option(command: Command) -> Command:
    """--as-at: the day for which lateness is worked out."""
    return click.option(
        "--as-at",
        type=Day(),
        help="Work out what is late or due for this day. Default: the plan's own `as_at`, else today.",
    )(command)


def transcript_option(command: Command) -> Command:
    """--transcript: what a screen reader says of each PDF."""
    return click.option(
        "--transcript",
        is_flag=True,
        help="Write beside each PDF, as text, what a screen reader says of it.",
    )(command)


def check_transcript(transcript: bool, suffixes: Iterable[str]) -> None:
    """See that there is a PDF to write down.

    Args:
        transcript: whether --transcript was given.
        suffixes: the ends of the names of the files that are to be written.

    Raises:
        UsageError: there is none.
    """
    if transcript and not any(suffix.endswith(".pdf") for suffix in suffixes):
        raise click.UsageError("--transcript is for PDFs: add --format pdf, or leave it out.")


def jobs_option(doing: str) -> Callable[[Command], Command]:
    """--jobs: how many plans at a time.

    Args:
        doing: what the command does with a plan, such as `write`.
    """
    return click.option(
        "--jobs",
        type=WholeNumber(1),
        metavar="NUMBER",
        help=f"How many plans to {doing} side by side. Default: the cores.",
    )


def quiet_option(command: Command) -> Command:
    """--quiet: only what went wrong."""
    return click.option("-q", "--quiet", is_flag=True, help="Print only what is wrong.")(command)


def project_and_paths(paths: Sequence[Path]) -> tuple[Project, list[Path]]:
    """The project that the paths belong to, and the paths, or the project's plans where none are given.

    Raises:
        UsageError: there is nothing to work on.
    """
    project = find_project(paths[0] if paths else Path())
    if paths:
        return project, list(paths)
    if not project.plans.exists():
        if project.file is not None:
            raise UsageError(
                f"no plans named, and there is no {from_here(project.plans)}, where "
                f"{from_here(project.file)} says they are. Name a file or folder, or correct `plans` there"
            )
        raise UsageError(
            "no plans named, and there is no folder plans/ here. Name a file or folder, for example: "
            "eqplan validate plans/"
        )
    return project, [from_here(project.plans)]


def from_here(path: Path) -> Path:
    """A path as somebody in the current folder would write it: findings print it, and GitHub looks for it."""
    with suppress(ValueError):
        return path.absolute().relative_to(Path.cwd())
    return path
