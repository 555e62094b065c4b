"""A reference to an id that is not there.

Why: the reader who follows it arrives nowhere. References stand in text as [[D1.2]], and in fields such as
`recommendations`, `depends_on`, `superseded_by` and `source`.

Bad:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        why: It goes on from [[D9]].
        measures: [Every office has a hearing loop.]

Good:
    objectives:
      - id: D1
        title: Make sure that people can reach us
        why: It goes on from [[D2]].
        measures: [Every office has a hearing loop.]
      - id: D2
        title: Train our staff
        measures: [All staff are trained.]
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.base import Record
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found, PlanLookup, identified

CODE = "R401"
NAME = "reference-to-nothing"
SEVERITY = Severity.ERROR

REFERENCE = re.compile(r"\[\[(?:(?P<plan>[^\[\]|#]*)#)?(?P<id>[^\[\]|#]+)(?:\|[^\[\]]*)?\]\]")

_HALF = re.compile(r"\[\[(?:\s*\]\]|(?![^\[\]\n]*\]\])[^\s\[\]]*)")


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each reference inside the plan that does not resolve."""
    ids = {key for key, _ in identified(plan)}
    for at, field, index, target in _fields(plan):
        if target not in ids:
            yield _nothing(at, target, ids, field, index)
    if "[[" not in context.all_text:
        return
    for prose in context.prose:
        for found in REFERENCE.finditer(prose.text):
            target = found["id"].strip()
            if target and not found["plan"] and target not in ids:  # without an id, it is told below
                yield _nothing(prose.at, target, ids, prose.field, prose.index, found[0])
        for half in _HALF.finditer(prose.text):
            yield Found(
                prose.at,
                "the reference that starts here has no id, or no ]] at its end",
                "write it like [[D1.2]] or [[D1.2|the text line]]",
                prose.field,
                prose.index,
                half[0],
            )


def check_across(plan: Plan, context: Context, others: PlanLookup) -> Iterator[Found]:
    """Yield each reference into another plan that does not resolve."""
    if "#" not in context.all_text:
        return
    for prose in context.prose:
        for found in REFERENCE.finditer(prose.text):
            if not found["plan"]:
                continue
            name, target = found["plan"].strip(), found["id"].strip()
            ids = others.ids_of(name)
            if ids is None:
                yield Found(
                    prose.at,
                    f"[[{name}#{target}]] points into the plan {name}, which is not here",
                    "correct the id of the plan, or check it together with that plan",
                    prose.field,
                    prose.index,
                    found[0],
                    None if others.complete else Severity.WARNING,
                )
            elif target not in ids:
                yield _nothing(
                    prose.at, target, ids, prose.field, prose.index, found[0], f" in the plan {name}"
                )


def _fields(plan: Plan) -> Iterator[tuple[Record, str, int | None, str]]:
    for promise in plan.promises():
        for field in ("recommendations", "depends_on", "superseded_by"):
            for index, target in enumerate(getattr(promise, field)):
                yield promise, field, index, target
        for update in promise.updates:
            for evidence in update.evidence:
                if evidence.source:
                    yield evidence, "source", None, evidence.source
        for measure in promise.measures:
            if measure.source:
                yield measure, "source", None, measure.source
            for value in measure.values():
                if value.source:
                    yield value, "source", None, value.source
    for recommendation in plan.recommendations:
        if recommendation.source:
            yield recommendation, "source", None, recommendation.source


def _nothing(
    at: Record,
    target: str,
    ids: Iterable[str],
    field: str,
    index: int | str | None,
    words: str = "",
    where: str = "",
) -> Found:
    near = difflib.get_close_matches(target, list(ids), 3, 0.6)
    hint = f"did you mean {' or '.join(near)}?" if near else "correct the id, or take the reference out"
    return Found(at, f"nothing has the id {target}{where or ' in this plan'}", hint, field, index, words)
