"""The description under the heading of an objective or action: a label and a value each."""

from __future__ import annotations

from typing import Any

from equality_plans.model.narrative import Scope
from equality_plans.model.objective import Action, Objective, Promise
from equality_plans.rendering.view_parts.context import Context, capital
from equality_plans.rendering.view_parts.timing import earlier_timescales, timescale_lines


def facts_view(
    context: Context,
    promise: Promise,
    timing: dict[str, Any] | None,
    status: dict[str, str] | None,
    tally: str = "",
) -> list[dict[str, Any]]:
    """The description under a heading: who leads, by when, how far; then what only some promises have.

    Each fact has a `label` and one of `lines` (text), `links`, `body` (Markdown) or `status`.
    """
    labels, parts = context.labels, context.labels.group("parts")
    facts: list[dict[str, Any]] = []

    def fact(label: str, **value: Any) -> None:
        facts.append({"label": label, "lines": [], "links": [], "body": "", "status": None} | value)

    if promise.lead:
        fact(parts["lead"][0], lines=[promise.lead])
    if promise.timescale:
        fact(parts["timescale"][0], lines=timescale_lines(context, promise.timescale))
    for earlier in earlier_timescales(context, promise):
        fact(labels("page.earlier"), body=earlier)
    if status:
        # When work is done, the day says more than that all of it is.
        fact(
            labels("page.status_label"),
            status=status,
            timing=timing,
            tally=promise.completed.words if promise.completed else tally,
        )
    if promise.reason:
        fact(labels("page.reason"), body=context.prose.inline(promise.reason))
    if promise.superseded_by:
        fact(labels("page.superseded_by"), links=context.links(promise.superseded_by))
    if isinstance(promise, Action):
        if promise.applies_to:
            fact(labels("page.applies_to"), lines=[capital(scope_words(context, promise.applies_to))])
        if promise.delivered_by:
            fact(labels("page.delivered_by"), lines=[", ".join(promise.delivered_by)])
        if promise.partners:
            fact(labels.group("page")["partners"][0], lines=[", ".join(promise.partners)])
    if promise.resources:
        fact(labels("page.resources"), body=context.prose.inline(promise.resources))
    if promise.depends_on:
        fact(labels("page.depends_on"), links=context.links(promise.depends_on))
    if isinstance(promise, Objective) and promise.duties:
        names = [context.name_of(id_, context.duties) for id_ in promise.duties]
        fact(labels.counted("page.duty", len(names)), lines=names)
    if promise.recommendations:
        fact(labels("page.answers"), links=context.links(promise.recommendations))
    for label, text in promise.details.items():
        fact(label, body=context.prose.inline(text))
    return facts


def scope_words(context: Context, scope: Scope) -> str:
    """Whom something applies to, in words."""
    labels = context.labels
    names = [context.name_of(id_, context.characteristics).lower() for id_ in scope.characteristics]
    groups = [labels.listed(names), labels.listed(scope.people)]
    if scope.places:
        groups.append(labels("page.in_places", places=labels.listed(scope.places)))
    return "; ".join(filter(None, groups))
