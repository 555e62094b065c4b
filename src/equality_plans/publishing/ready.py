"""Which plans can be published, and as what: they are read and checked before anything is written."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from equality_plans.checking import Checked, Checker
from equality_plans.diagnostics import Diagnostic
from equality_plans.errors import UsageError
from equality_plans.loading import Loaded, load_plans
from equality_plans.model.plan import Plan
from equality_plans.project import Project
from equality_plans.publishing.kinds import KINDS
from equality_plans.publishing.listing import INDEX, LIST
from equality_plans.publishing.task import Drafts
from equality_plans.source import Source

READ: dict[Path, Loaded] = {}
"""The plans of this run that can be published: a forked worker has them in memory from the start."""


@dataclass(slots=True)
class Ready:
    """What can be published, and what holds the rest back.

    Attributes:
        plans: the plans that can be published, by their files.
        kinds: for each of them, the kinds of edition that can be made of it.
        drafts: those of them whose easy read can be a draft only.
        lacking: plans that hold nothing to make any of the wanted kinds from.
        findings: what holds plans, or kinds of them, back.
        sources: text by path, for the excerpts of those findings.
    """

    plans: dict[Path, Plan] = field(default_factory=dict)
    kinds: dict[Path, list[str]] = field(default_factory=dict)
    drafts: set[Path] = field(default_factory=set)
    lacking: list[Path] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)


def get_ready(
    files: Sequence[Path], project: Project, wanted: Collection[str], today: date, *, drafts: Drafts
) -> Ready:
    """Read and check plans. Those that can be published are in `READ` afterwards.

    Args:
        files: the plans.
        project: the project that they belong to.
        wanted: keys of `KINDS`.
        today: the day of the run.
        drafts: which easy read is to be a draft.

    Raises:
        UsageError: two would be written to one file.
    """
    ready = Ready()
    for loaded, checked in _check(files, project, today):
        if loaded.plan is None:
            _hold_back(ready, loaded, checked.diagnostics)
            continue
        kinds = [name for name in wanted if KINDS[name].has(loaded.plan)]
        if not kinds:
            ready.lacking.append(loaded.path)
        held_back = {
            name: KINDS[name].held_back_by(checked.diagnostics, drafts is Drafts.ALL) for name in kinds
        }
        if drafts is Drafts.UNREADY:
            as_drafts = {name: KINDS[name].held_back_by(checked.diagnostics, True) for name in kinds}
            if as_drafts != held_back:
                ready.drafts.add(loaded.path)
            held_back = as_drafts
        # One finding may hold back several kinds, and is told once.
        _hold_back(ready, loaded, dict.fromkeys(one for found in held_back.values() for one in found))
        free = [name for name, found in held_back.items() if not found]
        if free or not kinds:
            ready.plans[loaded.path] = loaded.plan
            ready.kinds[loaded.path] = free
            READ[loaded.path] = loaded
    _refuse_one_name_for_two(ready.plans)
    return ready


def _check(files: Sequence[Path], project: Project, today: date) -> list[tuple[Loaded, Checked]]:
    checker = Checker(project, today)
    results = []
    for loaded in load_plans(files, project):
        checked = checker.check(loaded)
        if checked.twin:
            raise UsageError(
                f"{checked.twin} and {checked.path} both have the id {checked.plan_id}, "
                "so one would overwrite the other. Nothing was written"
            )
        # Without its data and positions, which are ten times larger than the plan.
        results.append((Loaded(loaded.path, loaded.source, plan=loaded.plan), checked))
    checker.finish()
    return results


def _hold_back(ready: Ready, loaded: Loaded, found: Collection[Diagnostic]) -> None:
    ready.findings += found
    if found and loaded.source is not None:
        ready.sources[str(loaded.path)] = loaded.source


def _refuse_one_name_for_two(plans: Mapping[Path, Plan]) -> None:
    """See that the plan `a-easy-read` does not overwrite the easy read of `a`, nor `index` the index page."""
    taken = dict.fromkeys((INDEX, LIST), "the list of all plans")
    for path, plan in plans.items():
        for kind in KINDS.values():
            for suffix in kind.suffixes.values() if kind.has(plan) else ():
                name = f"{plan.id}{suffix}"
                other = taken.setdefault(name, str(path))
                if other != str(path):
                    raise UsageError(
                        f"{path} and {other} would both be written to {name}. "
                        f"Change the id {plan.id}. Nothing was written"
                    )
