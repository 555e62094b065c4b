"""Objectives as cards, each with its actions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from equality_plans.model.narrative import Evidence, Outcome
from equality_plans.model.objective import Action, Objective, Promise, Update
from equality_plans.model.progress import action_status, is_stated, objective_status
from equality_plans.model.vocabulary import CLOSED, DONE, Status
from equality_plans.rendering.titles import HEADING_LENGTH as LINE_LENGTH
from equality_plans.rendering.titles import heading_and_rest, short
from equality_plans.rendering.view_parts.context import (
    Context,
    action_number,
    capital,
    link_data,
    objective_number,
)
from equality_plans.rendering.view_parts.data import promise_data
from equality_plans.rendering.view_parts.facts import facts_view, scope_words
from equality_plans.rendering.view_parts.measures import measures_view
from equality_plans.rendering.view_parts.timing import mark, promise_timing


def objectives_view(context: Context) -> list[dict[str, Any]]:
    """Every objective in the order of the file."""
    return [_objective(context, objective) for objective in context.plan.objectives]


def _objective(context: Context, objective: Objective) -> dict[str, Any]:
    labels, prose = context.labels, context.prose
    seen: set[str] = set()  # a card links a glossary term once
    body = prose.block(objective.text, seen)
    why = prose.block(objective.why, seen)
    shared = _shared(context, objective, seen)
    actions = [_action(context, objective, action, seen) for action in objective.actions]
    done = sum(1 for action in objective.actions if action_status(action, objective) in DONE)
    status = objective_status(objective)
    shown = mark(context, status) if is_stated(objective) else None
    timing = promise_timing(context, objective, status, None)
    open_yet = bool(actions) and status not in CLOSED
    tally = labels("page.finished_of", done=done, total=len(actions)) if open_yet else ""
    return shared | {
        "number": objective_number(objective),
        "label": labels.group("parts")["objective"][0],
        "title": prose.inline(objective.title),
        "theme": objective.theme or "",
        "quiet": _quiet_line(context, objective),
        "body": body,
        "why": why,
        "facts": facts_view(context, objective, timing, shown, tally),
        "status": shown,
        "tally": tally,
        "timing": timing,
        "short": short(objective.title, LINE_LENGTH),
        "lead": objective.lead or "",
        "late": sum(
            1 for item in ({"timing": timing}, *actions) if item["timing"] and item["timing"]["late"]
        ),
        "actions_intro": labels.group("parts")["actions_intro"] or labels.group("parts")["action"][1],
        "actions": actions,
    }


def _action(context: Context, objective: Objective, action: Action, seen: set[str]) -> dict[str, Any]:
    heading, rest = heading_and_rest(action.text)
    status = action_status(action, objective)
    title = context.prose.inline(heading)
    body = context.prose.block(rest, seen)
    shared = _shared(context, action, seen, status)
    timing = promise_timing(context, action, status, objective)
    return shared | {
        "number": action_number(objective, action),
        "title": title,
        "body": body,
        "status": mark(context, status),
        "timing": timing,
        "short": short(action.text, LINE_LENGTH),
        "lead": action.lead or "",
        "facts": facts_view(context, action, timing, mark(context, status)),
    }


def _shared(
    context: Context, promise: Promise, seen: set[str], status: Status | None = None
) -> dict[str, Any]:
    return {
        "id": promise.id,
        "outcomes": [_outcome(context, outcome, seen) for outcome in promise.outcomes],
        "measures": measures_view(context, promise.measures, seen, promise.id),
        "updates": [_update(context, update, seen, status) for update in newest_first(promise.updates)],
        "data": promise_data(promise),
    }


def _quiet_line(context: Context, objective: Objective) -> str:
    """One line under the title: the theme, and whom it applies to."""
    labels = context.labels
    parts = [objective.theme] if objective.theme else []
    if objective.applies_to:
        parts.append(f"{labels('page.applies_to')} {scope_words(context, objective.applies_to)}")
    return "".join(f"{part}. " for part in parts).rstrip()


def _outcome(context: Context, outcome: Outcome, seen: set[str]) -> dict[str, Any]:
    names = [context.name_of(id_, context.characteristics) for id_ in outcome.characteristics]
    names += [context.name_of(id_, context.duties) for id_ in outcome.duties]
    return {"text": context.prose.inline(outcome.text, seen), "for": capital(", ".join(names).lower())}


def _update(context: Context, update: Update, seen: set[str], status: Status | None) -> dict[str, Any]:
    labels = context.labels
    told = update.date or context.plan.as_at
    # The status of the whole stands above; an entry repeats it only where it was another one then.
    differs = update.status is not None and update.status is not status
    return {
        "date": told.words if told else labels("page.undated"),
        "status": mark(context, update.status) if update.status and differs else None,
        "about": [_covered(context, words) for words in update.covers],
        "body": context.prose.block(update.text, seen),
        "evidence": [_evidence(context, evidence) for evidence in update.evidence],
    }


def newest_first(updates: Sequence[Update]) -> list[Update]:
    """Updates as readers want them; those without a day, and of one day, in reverse of the written order."""
    newest = max((update.date.end for update in updates if update.date), default=date.max)
    told = sorted(updates, key=lambda update: update.date.end if update.date else newest)
    return told[::-1]


def _covered(context: Context, words: str) -> dict[str, Any]:
    link = context.link(words)
    return link_data(link, context.characteristics.get(words, words))


def _evidence(context: Context, evidence: Evidence) -> dict[str, Any]:
    if evidence.source:
        found = link_data(context.link(evidence.source), evidence.source)
    else:
        found = {"href": evidence.url, "words": evidence.title or evidence.url or "", "elsewhere": False}
    date = evidence.published.words if evidence.published else ""
    return found | {"date": date}
