"""Runs the rules over plans, and applies `ignore`, severities and selection. Prints nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain
from pathlib import Path

from equality_plans.diagnostics import Diagnostic
from equality_plans.errors import UsageError
from equality_plans.ignoring import UselessIgnore, apply_ignore, without_ignored
from equality_plans.loading import Found as FoundFiles
from equality_plans.loading import Loaded, find_plans, load_plan, load_plans
from equality_plans.model.plan import Plan
from equality_plans.pictures.names import PictureNames
from equality_plans.placing import Placer
from equality_plans.project import Project
from equality_plans.reading.kinds import KINDS
from equality_plans.reporting import Outcome
from equality_plans.rules import STANDARD_RULES, all_rules, duplicate_id, easy_read_rules, page_rules
from equality_plans.rules.base import Context, Found, Rule, RuleAcrossPlans, identified
from equality_plans.source import Source, read_source


@dataclass(slots=True)
class Checked:
    """One file after the rules: what is left of it when its plan was let go.

    Attributes:
        path: the file.
        plan_id: or empty where the plan could not be read.
        diagnostics: sorted by place.
        ids: every id in the plan.
        refers: whether its text may point into other plans.
        twin: the file checked before it that has the same plan id, or empty.
    """

    path: Path
    plan_id: str
    diagnostics: list[Diagnostic]
    ids: frozenset[str] = frozenset()
    refers: bool = False
    twin: str = ""


class Checker:
    """Checks plans one by one and, when all were read, against each other.

    Args:
        project: its severities, ignored rules and own characteristics.
        today: the day on which an `ignore` with `until` is looked at.

    Raises:
        UsageError: the project file names a rule that does not exist.
    """

    def __init__(self, project: Project, today: date) -> None:
        _refuse_unknown_codes(project)
        self.project = project
        self.today = today
        self._standard_rules = self._wanted(STANDARD_RULES)
        self._rules_across = [rule for rule in self._standard_rules if isinstance(rule, RuleAcrossPlans)]
        self.pictures = PictureNames(project.pictures)
        self._ids: dict[str, frozenset[str]] = {}
        self._first_file: dict[str, str] = {}
        self._referring: list[tuple[Checked, Loaded, Context]] = []
        self._twins: list[tuple[Checked, Loaded]] = []

    @property
    def complete(self) -> bool:
        """Whether every plan of the publisher can be found."""
        return self.project.has_file

    def check(self, loaded: Loaded) -> Checked:
        """Run the rules over one plan. Its findings across plans come with `finish`."""
        checked = Checked(loaded.path, loaded.plan.id if loaded.plan else "", list(loaded.diagnostics))
        plan = loaded.plan
        if plan is not None:
            context = Context(
                plan,
                self.project.characteristics,
                self.pictures,
                today=self.today,
                allow_words=self.project.easy_read.allow_words,
            )
            found = chain.from_iterable(
                ((rule, one) for one in rule.check(plan, context)) for rule in self._rules_for(plan)
            )
            checked.diagnostics += Placer(loaded, self.project).place_all(found)
            self._note_twin(checked, loaded)
            self._ids[plan.id] = checked.ids = frozenset(key for key, _ in identified(plan))
            checked.refers = "#" in context.all_text
            if checked.refers:
                self._referring.append((checked, loaded, context))
            checked.diagnostics = list(
                apply_ignore(
                    checked.diagnostics, plan, loaded, self.project, self.today, self._waiting(checked, plan)
                )
            )
        checked.diagnostics.sort(key=lambda one: one.order)
        return checked

    def _wanted(self, rules: Iterable[Rule]) -> list[Rule]:
        return [rule for rule in rules if rule.CODE not in self.project.ignored_rules]

    @cached_property
    def _easy_read_rules(self) -> list[Rule]:
        return self._wanted(easy_read_rules())

    def _rules_for(self, plan: Plan) -> list[Rule]:
        return [*self._standard_rules, *(self._easy_read_rules if plan.has_easy_read else ())]

    def _waiting(self, checked: Checked, plan: Plan) -> frozenset[str]:
        """The rules that may find more in this plan: once all plans are known, or once its pages are made."""
        across = self._rules_across if checked.refers else ()
        of_pages = page_rules() if plan.has_easy_read else ()
        return frozenset(rule.CODE for rule in (*across, *of_pages))

    def adopt(self, checked: Checked) -> Checked:
        """Take over what another checker found, which knew of no other plan.

        A plan that concerns others is read and checked again: only here are they all known.
        """
        if checked.refers or checked.plan_id in self._first_file:
            return self.check(load_plan(checked.path, self.project))
        if checked.plan_id:
            self._ids[checked.plan_id] = checked.ids
            self._first_file[checked.plan_id] = str(checked.path)
        return checked

    def finish(self) -> None:
        """Check the plans against each other, now that all were read, and add to their findings."""
        for checked, loaded, context in self._referring:
            found = chain.from_iterable(
                ((rule, one) for one in rule.check_across(context.plan, context, self))
                for rule in self._rules_across
            )
            self._add(checked, loaded, context.plan, found)
        for checked, loaded in self._twins:
            if loaded.plan is not None:
                self._add(checked, loaded, loaded.plan, self._same_plan_id(loaded.plan, checked))
        self._referring.clear()
        self._twins.clear()

    def _add(self, checked: Checked, loaded: Loaded, plan: Plan, found: Iterable[tuple[Rule, Found]]) -> None:
        placed = Placer(loaded, self.project).place_all(found)
        kept = without_ignored(placed, plan.ignore, self.today)[0]
        checked.diagnostics = sorted([*checked.diagnostics, *kept], key=lambda one: one.order)

    def ids_of(self, plan_id: str) -> frozenset[str] | None:
        """Every id of a plan that was checked or lies in the project's folder; None if there is none."""
        if plan_id not in self._ids and self.project.has_file:
            self._read_project_plans()
        return self._ids.get(plan_id)

    def _read_project_plans(self) -> None:
        if not self.project.plans.is_dir():
            return
        for path in find_plans([self.project.plans]).files:
            plan = load_plan(path, self.project).plan
            if plan is not None and plan.id not in self._ids:
                self._ids[plan.id] = frozenset(key for key, _ in identified(plan))

    def _note_twin(self, checked: Checked, loaded: Loaded) -> None:
        first = self._first_file.setdefault(checked.plan_id, str(checked.path))
        if first != str(checked.path):
            checked.twin = first
            self._twins.append((checked, loaded))

    def _same_plan_id(self, plan: Plan, checked: Checked) -> Iterator[tuple[Rule, Found]]:
        for rule in self._standard_rules:
            if rule.CODE == duplicate_id.CODE:
                message = (
                    f"the plan in {checked.twin} has the id {plan.id} too, "
                    f"and both would be written to {plan.id}.html"
                )
                yield rule, Found(plan, message, "give each plan an id of its own", "id")


def _refuse_unknown_codes(project: Project) -> None:
    """A slip in a code would leave the rule as it is, and nobody would know."""
    named = sorted({*project.ignored_rules, *project.severities})
    known = {kind.CODE for kind in KINDS} | {rule.CODE for rule in all_rules()} | {UselessIgnore.CODE}
    for code in named:
        if code not in known:
            from difflib import get_close_matches

            near = get_close_matches(code.upper(), sorted(known), 1, 0.5)
            hint = f"did you mean {near[0]}?" if near else "`eqplan explain` lists them all"
            raise UsageError(f"{project.file}: there is no rule with the code {code}; {hint}")


def check_plans(loaded: Iterable[Loaded], project: Project, today: date) -> list[Checked]:
    """Check plans alone and against each other.

    Args:
        loaded: as `loading.load_plans` yields them; each is let go once it was checked.
        project: its rules and severities.
        today: the day of the check.

    Returns:
        a result for each file, in the same order.
    """
    checker = Checker(project, today)
    results = [checker.check(one) for one in loaded]
    checker.finish()
    return results


def check_all(paths: Sequence[Path], project: Project, today: date, *, colour: bool = False) -> Outcome:
    """Find, read and check every plan behind some paths, one after another.

    Args:
        paths: files and folders.
        project: its rules and defaults.
        today: the day of the check.
        colour: whether the report goes to a terminal that shows colour.

    Raises:
        UsageError: a path does not exist.
    """
    found = find_plans(paths)
    return outcome_of(check_plans(load_plans(found.files, project), project, today), found, colour)


def outcome_of(results: Iterable[Checked], found: FoundFiles, colour: bool) -> Outcome:
    """What a report needs: the findings, and the texts that it shows lines of."""
    diagnostics = [one for result in results for one in result.diagnostics]
    sources: dict[str, Source] = {}
    for file in {one.file for one in diagnostics}:
        source = read_source(Path(file))
        excerpt = source if isinstance(source, Source) else source.excerpt
        if excerpt is not None:
            sources[file] = excerpt
    return Outcome(diagnostics, sources, len(found.files), found.skipped, colour)
