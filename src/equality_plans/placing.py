"""Where in its file each finding of a rule stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from equality_plans.diagnostics import Diagnostic
from equality_plans.loading import Loaded
from equality_plans.model.base import Record
from equality_plans.project import Project
from equality_plans.reading.locate import inner_span, key_span, locate, value_span, words_span
from equality_plans.rules.base import Found, Rule
from equality_plans.yaml_events import Key


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
            span = words_span(source, place.marks, found.words, found.words_before)
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
