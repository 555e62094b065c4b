"""Actions wait for each other in a circle, or replace each other.

Why: none of them can ever start, and nobody can tell which one holds.

Bad:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        actions:
          - {id: D1.1, text: Open a text relay line., depends_on: [D1.2]}
          - {id: D1.2, text: Train the people who answer it., depends_on: [D1.1]}

Good:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        actions:
          - {id: D1.1, text: Open a text relay line., depends_on: [D1.2]}
          - {id: D1.2, text: Train the people who answer it.}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "R403"
NAME = "cycle"
SEVERITY = Severity.ERROR


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each circle once, at its first member in the file."""
    promises = {promise.id: promise for promise in plan.promises()}
    for field, verb in (("depends_on", "waits for"), ("superseded_by", "is replaced by")):
        edges = {key: tuple(getattr(promise, field)) for key, promise in promises.items()}
        if not any(edges.values()):
            continue
        for circle in _circles(edges):
            told = f" {verb} ".join((*circle, circle[0]))
            yield Found(promises[circle[0]], f"a circle: {told}", f"take one of them out of `{field}`", field)


def _circles(edges: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    done: set[str] = set()
    for start in edges:
        path: list[str] = []
        on_path: set[str] = set()
        # Each entry is an id and what it has still to visit: a loop, as a chain of ten thousand would end
        # recursion.
        pending: list[tuple[str, Iterator[str]]] = []
        if start not in done:
            pending.append((start, iter(edges[start])))
            path.append(start)
            on_path.add(start)
        while pending:
            key, following = pending[-1]
            target = next(following, None)
            if target is None:
                pending.pop()
                done.add(key)
                on_path.discard(path.pop())
            elif target in on_path:
                yield tuple(path[path.index(target) :])
            elif target in edges and target not in done:
                pending.append((target, iter(edges[target])))
                path.append(target)
                on_path.add(target)
