"""The list of all editions in a folder: a page for people, and the same as data.

Editions come from several runs: easy read after the web pages, one plan again when it has changed. So the
list is carried on from run to run in `editions.json`, and what is no longer in the folder leaves it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from equality_plans.files import write_whole
from equality_plans.model.plan import Plan
from equality_plans.project import Project
from equality_plans.publishing.kinds import KINDS
from equality_plans.rendering.listed import File, Listed, listed_plan

INDEX = "index.html"
"""The page that links every edition in the folder."""
LIST = "editions.json"
"""The same for programs: what there is of each plan."""

_List = dict[str, tuple[Listed, ...]]


def write_list(
    out: Path, project: Project, plans: Iterable[Plan], made: Collection[str], drafts: Collection[str]
) -> list[Path]:
    """Write the index page and the list of a folder anew.

    Args:
        out: the folder.
        project: whose templates are used.
        plans: those of this run.
        made: the names of the files that this run wrote.
        drafts: those among them that are drafts.

    Returns:
        the two files.
    """
    from equality_plans.rendering.environment import make_environment
    from equality_plans.rendering.index import make_index

    before = {one.id: one for one in _read(out / LIST)}
    earlier = {file.name for one in before.values() for file in one.files if file.draft} - set(made)
    now = {plan.id: listed_plan(plan, _files(plan, out, earlier.union(drafts))) for plan in plans}
    others = [
        one.with_files(file for file in one.files if (out / file.name).is_file())
        for one in before.values()
        if one.id not in now
    ]
    entries = tuple(sorted((one for one in (*now.values(), *others) if one.files), key=lambda one: one.id))
    write_whole(out / LIST, TypeAdapter(_List).dump_json({"plans": entries}, indent=2) + b"\n")
    write_whole(out / INDEX, make_index(entries, make_environment(project.templates)))
    return [out / LIST, out / INDEX]


def _files(plan: Plan, out: Path, drafts: Collection[str]) -> list[File]:
    """Every edition of a plan that is in the folder, whenever it was made."""
    return [
        File(kind, form, name, name in drafts)
        for kind, one in KINDS.items()
        for form, suffix in one.suffixes.items()
        if (out / (name := f"{plan.id}{suffix}")).is_file()
    ]


def _read(file: Path) -> tuple[Listed, ...]:
    """What an earlier run listed. A list that is missing, or was changed by somebody, is begun anew."""
    try:
        return TypeAdapter(_List).validate_json(file.read_bytes())["plans"]
    except (OSError, KeyError, ValidationError):
        return ()
