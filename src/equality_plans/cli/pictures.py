"""`eqplan pictures`."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

import click

from equality_plans.errors import UsageError
from equality_plans.pictures.names import PictureNames
from equality_plans.pictures.packs import Entry
from equality_plans.project import Project, find_project

_SHEET = "pictures.html"
_WIDTH = 80
_NAMES = 21
"""Columns for the names, with two spaces behind the longest of the built-in ones."""


@click.command("pictures")
@click.argument("words", nargs=-1, metavar="[WORD]...")
@click.option(
    "--sheet",
    is_flag=False,
    flag_value=_SHEET,
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="[FILE.html]",
    help=f"Write a web page that shows the pictures, to choose from or to print. Default: {_SHEET}.",
)
def command(words: tuple[str, ...], sheet: Path | None) -> int:
    """Find pictures for easy read by what they show.

    WORD is any word for what you are looking for, or a part of one; several have to fit all. Without one, all
    pictures are listed: the project's own first, then the built-in ones.
    """
    if sheet is not None and sheet.suffix.lower() not in (".html", ".htm"):
        # A word that stands behind `--sheet` would be taken for the name of the file.
        raise UsageError(f"--sheet takes the name of a web page, like {_SHEET}, and {sheet} is none")
    project = find_project(Path())
    names = PictureNames(project.pictures)
    searched = " ".join(" ".join(words).split())
    entries = _entries(names, searched)
    if not entries:
        *others, last = (f"`{name}`" for name in names.nearest(searched))
        click.echo(
            f"There is no picture for `{searched}`. The nearest are {', '.join(others)} and {last}.", err=True
        )
        return 1
    if sheet is not None:
        _write_sheet(sheet, entries, searched, project)
        click.echo(f"Wrote {sheet}: {_count(entries)}")
        return 0
    for line in _found(entries) if searched else _all(entries):
        click.echo(line)
    return 0


def _entries(names: PictureNames, searched: str) -> tuple[Entry, ...]:
    if not searched:
        return tuple(names.entries.values())
    # `calendar:March 2027` is a name, but no word in any list.
    named = names.find(searched)
    return names.search(searched) or ((named,) if named else ())


def _all(entries: Sequence[Entry]) -> Iterator[str]:
    for _, pack in groupby(entries, key=lambda entry: entry.pack):
        pictures = list(pack)
        of = pictures[0]
        yield f"Own pictures, in the folder {of.pack.parent.name}:" if of.own else "Built-in pictures:"
        yield ""
        for entry in pictures:
            yield from _columns(entry.id, entry.label)
        yield ""
    yield f"{_count(entries)}. To see what else they are called: eqplan pictures WORD"
    yield "To see the pictures themselves: eqplan pictures --sheet pictures.html"


def _found(entries: Sequence[Entry]) -> Iterator[str]:
    for number, entry in enumerate(entries):
        if number:
            yield ""
        yield from _columns(entry.id, entry.label)
        if entry.words:
            yield from _columns("", f"also: {', '.join(entry.words)}")
        yield from _columns("", f"{_pack(entry)}, {_terms(entry)}")
        if entry.weak or entry.note:
            yield from _columns("", f"{'weak' if entry.weak else 'note'}: {entry.note}")


def _columns(name: str, text: str) -> Iterator[str]:
    """A name on the left, and a text on the right on as many lines as it needs."""
    first, *rest = textwrap.wrap(text, _WIDTH - _NAMES, break_long_words=False) or [""]
    if len(name) > _NAMES - 2:
        yield name
        name = ""
    yield f"{name:{_NAMES}}{first}"
    yield from (f"{'':{_NAMES}}{line}" for line in rest)


def _pack(entry: Entry) -> str:
    return f"own picture in {entry.pack.parent.name}" if entry.own else "built in"


def _terms(entry: Entry) -> str:
    terms = entry.licence or "no licence yet"
    return f"{terms}, consent until {entry.consent_until}" if entry.consent_until else terms


def _count(entries: Sequence[Entry]) -> str:
    return f"{len(entries)} picture{'' if len(entries) == 1 else 's'}"


def _write_sheet(file: Path, entries: Sequence[Entry], searched: str, project: Project) -> None:
    # The libraries for pages are loaded for the sheet alone.
    from equality_plans.easyread.picture_sheet import make_sheet
    from equality_plans.files import write_whole
    from equality_plans.rendering.environment import make_environment

    # A search ranks; on the sheet each pack stands together, in its own order of the ranks.
    packs = list(dict.fromkeys(entry.pack for entry in entries))
    ordered = sorted(entries, key=lambda entry: packs.index(entry.pack))
    write_whole(file, make_sheet(ordered, make_environment(project.templates), searched=searched))
