"""Which objectives of which plans a person means by their ids."""

from __future__ import annotations

import difflib
import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from equality_plans.errors import UsageError
from equality_plans.loading import Loaded, find_plans, load_plans
from equality_plans.model.plan import Plan
from equality_plans.project import Project

_NEAREST = 3


@dataclass(slots=True)
class Chosen:
    """What ids stand for.

    Attributes:
        objectives: for each plan, in the order in which they were named, the indexes of its objectives.
        faulty: plans that an id is or may be in, and that cannot be used before their errors are mended.
    """

    objectives: list[tuple[Loaded, list[int]]] = field(default_factory=list)
    faulty: list[Loaded] = field(default_factory=list)

    def add(self, loaded: Loaded, index: int) -> None:
        """Choose an objective, unless it is chosen already."""
        for one, indexes in self.objectives:
            if one is loaded:
                if index not in indexes:
                    indexes.append(index)
                return
        self.objectives.append((loaded, [index]))


def choose(ids: Sequence[str], paths: Sequence[Path], project: Project) -> Chosen:
    """Find objectives by their ids.

    Args:
        ids: `D1`, or `anytown-2026#D1` where several plans have a D1. Letter case makes no difference.
        paths: the plans to look in: files or folders.
        project: the project that they belong to.

    Raises:
        UsageError: there is no such objective, or an id stands for several.
    """
    plans = list(load_plans(find_plans(paths).files, project))
    if not plans:
        raise UsageError(f"there are no plans in {' or '.join(map(str, paths))}")
    chosen = Chosen()
    for written in ids:
        plan_id, _, item = written.strip("[], ").rpartition("#")
        searched = [one for one in plans if not plan_id or plan_id.casefold() in (_plan_id(one), "")]
        if not searched:
            searched = [one for one in plans if one.document is None]
        if not searched:
            known = sorted(one for one in map(_plan_id, plans) if one)
            near = difflib.get_close_matches(plan_id, known, _NEAREST, 0.5) or known[:_NEAREST]
            raise UsageError(f"there is no plan with the id {plan_id}. Did you mean {' or '.join(near)}?")
        _choose_one(item, searched, chosen)
    return chosen


def choose_all(path: Path, project: Project) -> Chosen:
    """All objectives of one plan.

    Raises:
        UsageError: the path is no plan, or there are several there.
    """
    plans = list(load_plans(find_plans([path]).files, project))
    if len(plans) != 1:
        raise UsageError(f"--all is for one plan, and there are {len(plans)} in {path}: name one file")
    if plans[0].plan is None:
        return Chosen(faulty=plans)
    return Chosen([(plans[0], list(range(len(plans[0].plan.objectives))))])


def _choose_one(item: str, searched: Sequence[Loaded], chosen: Chosen) -> None:
    wanted = item.casefold()
    found = [(one, index) for one in searched for index, known in _objective_ids(one) if known == wanted]
    if len({id(one) for one, _ in found}) > 1:
        raise UsageError(_in_several(item, [one for one, _ in found]))
    if not found:
        faulty = [one for one in searched if one.plan is None]
        if not faulty or any(one.plan and _owner(item, one.plan) for one in searched):
            raise UsageError(_nothing_found(item, searched))
        # It may be in what cannot be read.
        chosen.faulty += [one for one in faulty if one not in chosen.faulty]
        return
    loaded, index = found[0]
    if loaded.plan is not None:
        chosen.add(loaded, index)
    elif loaded not in chosen.faulty:
        chosen.faulty.append(loaded)


def _plan_id(loaded: Loaded) -> str:
    """The id of a plan, also of one with errors, as far as it can be read."""
    data = loaded.document.data if loaded.document else None
    found = data.get("id") if isinstance(data, dict) else None
    return found.casefold() if isinstance(found, str) else ""


def _objective_ids(loaded: Loaded) -> Iterator[tuple[int, str]]:
    """The index and the id, in small letters, of each objective, also in a plan with errors."""
    data = loaded.document.data if loaded.document else None
    objectives = data.get("objectives") if isinstance(data, dict) else None
    for index, one in enumerate(objectives if isinstance(objectives, list) else ()):
        if isinstance(one, dict) and isinstance(one.get("id"), str):
            yield index, one["id"].casefold()


def _in_several(item: str, plans: Sequence[Loaded]) -> str:
    paths, ids = [str(one.path) for one in plans], [_plan_id(one) for one in plans]
    # Plans can be told apart by their ids, but for a copy that still has the id of the other.
    unlike = len(set(ids)) == len(ids) and all(ids)
    example = f"{ids[0]}#{item}" if unlike else f"{item} --in {shlex.quote(paths[0])}"
    return (
        f"{item} is in {len(plans)} plans: {', '.join(ids if unlike else paths)}. "
        f"Say which one is meant: eqplan agree {example}"
    )


def _nothing_found(item: str, plans: Sequence[Loaded]) -> str:
    read = [one.plan for one in plans if one.plan is not None]
    for plan in read:
        if owner := _owner(item, plan):
            return (
                f"{item} is an action of {owner}, and easy words belong to the objective. "
                f"Say: eqplan agree {owner}"
            )
    where = str(plans[0].path) if len(plans) == 1 else f"any of {len(plans)} plans"
    known = list(dict.fromkeys(objective.id for plan in read for objective in plan.objectives))
    near = difflib.get_close_matches(item.upper(), known, _NEAREST, 0.5)
    if near:
        return f"there is no objective {item} in {where}. Did you mean {' or '.join(near)}?"
    listed = f" It has: {', '.join(known)}" if len(plans) == 1 and known else ""
    return f"there is no objective {item} in {where}.{listed}"


def _owner(item: str, plan: Plan) -> str:
    for objective in plan.objectives:
        if any(action.id.casefold() == item.casefold() for action in objective.actions):
            return objective.id
    return ""
