"""Runs the rules over plans, places what they found, and applies `ignore`, severities and selection. Prints nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from equality_plans.diagnostics import Diagnostic, Severity
from equality_plans.loading import Loaded, find_plans, load_plan
from equality_plans.model.base import Record
from equality_plans.model.narrative import Ignore
from equality_plans.model.plan import Plan
from equality_plans.project import Project
from equality_plans.reading.locate import inner_span, key_span, locate, value_span, words_span
from equality_plans.reporting import Outcome
from equality_plans.rules import RULES
from equality_plans.rules.base import Context, Found, Rule, identified
from equality_plans.source import Source, read_source
from equality_plans.yaml_events import Key


@dataclass(slots=True)
class Checked:
    """One file after the rules: what is left of it when its plan was let go.

    Attributes:
        path: the file.
        plan_id: or empty where the plan could not be read.
        diagnostics: sorted by place.
    """

    path: Path
    plan_id: str
    diagnostics: list[Diagnostic]


class Checker:
    """Checks plans one by one and, when all were read, against each other.

    Args:
        project: its severities, ignored rules and own characteristics.
        today: the day on which an `ignore` with `until` is looked at.
        rules: those to run.
    """

    def __init__(self, project: Project, today: date, rules: Sequence[Rule] = RULES) -> None:
        self.project = project
        self.today = today
        self.rules = [rule for rule in rules if rule.CODE not in project.ignored_rules]
        self._ids: dict[str, frozenset[str]] = {}
        self._first_file: dict[str, str] = {}
        self._across: list[tuple[Checked, Loaded, Context]] = []

    @property
    def complete(self) -> bool:
        """Whether every plan of the publisher can be found."""
        return self.project.has_file

    def check(self, loaded: Loaded) -> Checked:
        """Run the rules over one plan. Its findings across plans come with `finish`."""
        checked = Checked(loaded.path, loaded.plan.id if loaded.plan else "", list(loaded.diagnostics))
        plan = loaded.plan
        if plan is not None:
            context = Context(plan, self.project.characteristics)
            found = chain.from_iterable(
                ((rule, one) for one in rule.check(plan, context)) for rule in self.rules
            )
            checked.diagnostics += Placer(loaded, self.project).place_all(found)
            self._same_plan_id(loaded, checked)
            self._ids[plan.id] = frozenset(key for key, _ in identified(plan))
            if any(hasattr(rule, "check_across") for rule in self.rules) and "#" in context.all_text:
                self._across.append((checked, loaded, context))
            checked.diagnostics = list(apply_ignore(checked.diagnostics, plan, loaded, self.project, self.today))
        checked.diagnostics.sort(key=lambda one: one.order)
        return checked

    def finish(self) -> None:
        """Check the plans that refer to others, now that all were read, and add to their findings."""
        for checked, loaded, context in self._across:
            if loaded.plan is None:
                continue
            found = chain.from_iterable(
                ((rule, one) for one in rule.check_across(loaded.plan, context, self))
                for rule in self.rules
                if hasattr(rule, "check_across")
            )
            placed = Placer(loaded, self.project).place_all(found)
            kept = _without_ignored(placed, loaded.plan.ignore, self.today)[0]
            checked.diagnostics = sorted([*checked.diagnostics, *kept], key=lambda one: one.order)
        self._across.clear()

    def ids_of(self, plan_id: str) -> frozenset[str] | None:
        """Every id of a plan that was checked, or that lies in the project's folder of plans; None if there is none."""
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

    def _same_plan_id(self, loaded: Loaded, checked: Checked) -> None:
        assert loaded.plan is not None
        key = loaded.plan.id
        first = self._first_file.setdefault(key, str(loaded.path))
        if first != str(loaded.path):
            rule = next((rule for rule in self.rules if rule.CODE == "S101"), None)
            if rule is not None:
                found = Found(
                    loaded.plan,
                    f"the plan in {first} has the id {key} too, and both would be written to {key}.html",
                    "give each plan an id of its own",
                    "id",
                )
                checked.diagnostics += Placer(loaded, self.project).place_all([(rule, found)])


class Placer:
    """Works out where in its file each finding stands. It costs nothing while nothing is found."""

    def __init__(self, loaded: Loaded, project: Project) -> None:
        self.loaded = loaded
        self.project = project
        self._paths: dict[int, tuple[Key, ...]] | None = None

    def place_all(self, found: Iterable[tuple[Rule, Found]]) -> Iterator[Diagnostic]:
        """Turn what rules found into diagnostics."""
        for rule, one in found:
            yield self._place(rule, one)

    def _place(self, rule: Rule, found: Found) -> Diagnostic:
        plan, source, document = self.loaded.plan, self.loaded.source, self.loaded.document
        assert plan is not None and source is not None and document is not None
        if self._paths is None:
            self._paths = {}
            _remember(plan, (), self._paths)
        path = self._paths.get(id(found.at), ())
        if found.field:
            path = (*path, found.field)
        if found.index is not None:
            path = (*path, *(found.index if isinstance(found.index, tuple) else (found.index,)))
        place = locate(document, path)
        if found.words:
            span = words_span(source, place.marks, found.words)
        elif not found.field:
            span = key_span(place.marks, place.keys[-1] if place.keys else None)
        else:
            span = value_span(source, place.marks)
        return Diagnostic(
            code=rule.CODE,
            name=rule.NAME,
            severity=self.project.severities.get(rule.CODE, found.severity or rule.SEVERITY),
            message=found.message,
            file=source.path,
            span=span or inner_span(source, place.marks, 0),
            hint=found.hint,
            item=place.item,
            plan=plan.id,
        )


def _remember(value: Any, path: tuple[Key, ...], paths: dict[int, tuple[Key, ...]]) -> None:
    """Note the path of every record, so that a finding about one has a place."""
    if isinstance(value, Record):
        paths[id(value)] = path
        for name, part in value.parts():
            _remember(part, (*path, name), paths)
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            _remember(part, (*path, index), paths)
    elif isinstance(value, dict):
        for key, part in value.items():
            _remember(part, (*path, key), paths)


class UselessIgnore:
    """An `ignore` entry that hides nothing.

    Why: the finding was put right, or the entry has a slip. Left there, it would hide the next one in silence.
    """

    CODE = "S122"
    NAME = "useless-ignore"
    SEVERITY = Severity.WARNING

    @staticmethod
    def check(plan: Plan, context: Context) -> Iterator[Found]:
        """Nothing by itself: only after all rules is it known what an entry hides."""
        return iter(())


def apply_ignore(
    diagnostics: Sequence[Diagnostic], plan: Plan, loaded: Loaded, project: Project, today: date
) -> Iterator[Diagnostic]:
    """Leave out what the plan's `ignore` names, and report the entries that name nothing."""
    kept, used = _without_ignored(diagnostics, plan.ignore, today)
    yield from kept
    unused = [entry for index, entry in enumerate(plan.ignore) if index not in used and not _ended(entry, today)]
    useless = [
        (
            UselessIgnore,
            Found(entry, f"there is no finding {entry.rule}{f' at {entry.at}' if entry.at else ''} to ignore", "delete it"),
        )
        for entry in unused
        if entry.rule not in project.ignored_rules and "#" not in entry.rule
    ]
    yield from Placer(loaded, project).place_all(useless)  # type: ignore[arg-type]


def _ended(entry: Ignore, today: date) -> bool:
    return entry.until is not None and today > entry.until.end


def _without_ignored(
    diagnostics: Iterable[Diagnostic], entries: Sequence[Ignore], today: date
) -> tuple[list[Diagnostic], set[int]]:
    kept, used = [], set()
    for one in diagnostics:
        hidden = False
        for index, entry in enumerate(entries):
            if entry.rule == one.code and entry.at in (None, one.item) and not _ended(entry, today):
                used.add(index)
                hidden = True
        if not hidden:
            kept.append(one)
    return kept, used


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


def check_all(
    paths: Sequence[Path], project: Project, today: date, *, jobs: int | None = None, colour: bool = False
) -> Outcome:
    """Find, read and check every plan behind some paths.

    Args:
        paths: files and folders.
        project: its rules and defaults.
        today: the day of the check.
        jobs: how many files to read side by side; None for as many as pay off.
        colour: whether the report goes to a terminal that shows colour.

    Raises:
        UsageError: a path does not exist.
    """
    found = find_plans(paths)
    sources: dict[str, Source] = {}

    def remembering() -> Iterator[Loaded]:
        for path in found.files:
            loaded = load_plan(path, project)
            yield loaded
            if loaded.source is not None and loaded.diagnostics:
                sources[str(path)] = loaded.source

    results = check_plans(remembering(), project, today)
    diagnostics = [one for result in results for one in result.diagnostics]
    for file in {one.file for one in diagnostics} - sources.keys():
        source = read_source(Path(file))
        if isinstance(source, Source):
            sources[file] = source
    return Outcome(diagnostics, sources, len(found.files), found.skipped, colour)
