"""What the index of a folder says of one plan, as plain data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from equality_plans.model.plan import Plan
from equality_plans.model.progress import action_status
from equality_plans.model.vocabulary import Status


@dataclass(frozen=True, slots=True)
class File:
    """One edition.

    Attributes:
        kind: `standard` or `easy-read`.
        format: for example `html` or `pdf`.
        name: of the file.
        draft: whether it says on every page that it is a draft.
    """

    kind: str
    format: str
    name: str
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """A plan and its editions.

    Attributes:
        id, language, title, organisation: as in the plan.
        period, as_at: in the plan's own words, or empty.
        statuses: how many of its actions are in each status.
        files: its editions, in the order in which they are offered.
    """

    id: str
    language: str
    title: str
    organisation: str
    period: str
    as_at: str
    statuses: Mapping[str, int]
    files: tuple[File, ...]

    def with_files(self, files: Iterable[File]) -> Listed:
        """The same plan with these editions."""
        return replace(self, files=tuple(files))


def listed_plan(plan: Plan, files: Iterable[File]) -> Listed:
    """What the index says of a plan."""
    found = Counter(
        action_status(action, objective) for objective in plan.objectives for action in objective.actions
    )
    return Listed(
        id=plan.id,
        language=plan.language,
        title=plan.title,
        organisation=plan.organisation.name,
        period=plan.period.words if plan.period else "",
        as_at=plan.as_at.words if plan.as_at else "",
        statuses={str(status): found[status] for status in Status if found[status]},
        files=tuple(files),
    )
