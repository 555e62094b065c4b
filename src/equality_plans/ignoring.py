"""What a plan's `ignore` hides, and which of its entries hide nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from equality_plans.diagnostics import Diagnostic, Severity
from equality_plans.loading import Loaded
from equality_plans.model.narrative import Ignore
from equality_plans.model.plan import Plan
from equality_plans.placing import Placer
from equality_plans.project import Project
from equality_plans.rules.base import Context, Found


class UselessIgnore:
    """An `ignore` entry that hides nothing.

    Why: the finding was put right, or the entry has a slip. Left there, it would hide the next one in
    silence.
    """

    CODE = "S122"
    NAME = "useless-ignore"
    SEVERITY = Severity.WARNING

    @staticmethod
    def check(plan: Plan, context: Context) -> Iterator[Found]:
        """Nothing by itself: only after all rules is it known what an entry hides."""
        return iter(())


def apply_ignore(
    diagnostics: Sequence[Diagnostic],
    plan: Plan,
    loaded: Loaded,
    project: Project,
    today: date,
    waiting: frozenset[str] = frozenset(),
) -> Iterator[Diagnostic]:
    """Leave out what the plan's `ignore` names, and report the entries that name nothing.

    Args:
        diagnostics: what was found in the plan.
        plan, loaded: the plan and its file.
        project: whose ignored rules make no entry useless.
        today: the day on which an entry with `until` is looked at.
        waiting: rules that are not through with this plan; nothing is said of entries that name them.
    """
    kept, used = without_ignored(diagnostics, plan.ignore, today)
    yield from kept
    unused = [
        entry for index, entry in enumerate(plan.ignore) if index not in used and not _ended(entry, today)
    ]
    useless = [
        (
            UselessIgnore,
            Found(
                entry,
                f"there is no finding {entry.rule}{f' at {entry.at}' if entry.at else ''} to ignore",
                "delete it",
            ),
        )
        for entry in unused
        if entry.rule.upper() not in project.ignored_rules | waiting
    ]
    yield from Placer(loaded, project).place_all(useless)


def _names(entry: Ignore, one: Diagnostic) -> bool:
    """Whether an entry means a finding. Letter case does not matter: no two ids differ in it alone."""
    same_place = entry.at is None or entry.at.casefold() == one.item.casefold()
    return same_place and entry.rule.upper() == one.code


def _ended(entry: Ignore, today: date) -> bool:
    return entry.until is not None and today > entry.until.end


def without_ignored(
    diagnostics: Iterable[Diagnostic], entries: Sequence[Ignore], today: date
) -> tuple[list[Diagnostic], set[int]]:
    """The findings that no entry hides on that day, and the places of the entries that hide one."""
    kept, used = [], set()
    for one in diagnostics:
        hidden = False
        for index, entry in enumerate(entries):
            if _names(entry, one) and not _ended(entry, today):
                used.add(index)
                hidden = True
        if not hidden:
            kept.append(one)
    return kept, used
