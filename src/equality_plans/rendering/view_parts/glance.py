"""The summary that opens the page: actions by status, what is late, what comes next, what is done."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from equality_plans.model.objective import Action
from equality_plans.model.progress import finished_on
from equality_plans.model.vocabulary import DONE, Status
from equality_plans.rendering.view_parts.context import Context
from equality_plans.rendering.view_parts.timing import mark

# From what is done to what has not begun, then what will not be done here.
_BAR_ORDER = (
    Status.COMPLETED,
    Status.EMBEDDED,
    Status.IN_PROGRESS,
    Status.PAUSED,
    Status.NOT_STARTED,
    Status.ROLLED_FORWARD,
    Status.MERGED,
    Status.SUPERSEDED,
    Status.NOT_REQUIRED,
    Status.WITHDRAWN,
)
_DONE = frozenset(map(str, DONE))
BAR_LENGTH = 1000
"""The length of the stacked bar, in the units of its drawing."""
BAR_GAP = 4
"""What is left free at each end of a segment, so that neighbours in like colours stay apart."""


def glance_view(context: Context, objectives: list[dict[str, Any]]) -> dict[str, Any]:
    """The summary as data.

    Args:
        context: the plan, the words and the day.
        objectives: what `cards.objectives_view` gives.
    """
    labels = context.labels
    actions = [action for objective in objectives for action in objective["actions"]]
    models = {action.id: action for action in context.plan.actions()}
    total = len(actions)
    name = countable(context, total)
    bars = _bars(context, Counter(action["status"]["key"] for action in actions), total)
    parts = labels.listed([f"{bar['count']} {bar['word'].lower()}" for bar in bars])
    since = _last_edition(context)
    finished = [
        _line(action, _finished_day(models[action["id"]]))
        for action in actions
        if action["status"]["key"] in _DONE and _is_since(models[action["id"]], since)
    ]
    timed = [
        item for objective in objectives for item in (objective, *objective["actions"]) if item["timing"]
    ]
    timed.sort(key=lambda item: item["timing"]["order"])
    return {
        "total": total,
        "total_name": name,
        "no_actions": _without_actions(context),
        "title": labels("page.bar_title", total=labels("page.count", count=total, word=name), parts=parts),
        "bars": bars,
        "late": [_timed_line(context, item) for item in timed if item["timing"]["late"]],
        "next": [_timed_line(context, item) for item in timed if item["timing"]["soon"]],
        "next_empty": labels("page.next_empty", date=labels.day(context.day)),
        "finished": finished,
        "finished_heading": labels("page.finished_since", date=labels.day(since))
        if since
        else labels("page.finished"),
        "finished_empty": labels("page.finished_since_empty" if since else "page.finished_empty"),
    }


def countable(context: Context, count: int, part: str = "action") -> str:
    """The word for so many of a part: the publisher's own where it has a plural, else the usual one."""
    own = context.labels.group("parts")[part]
    one, many = own if own[0] != own[1] else context.labels.group("page")["countable"][part]
    word: str = one if count == 1 else many
    return word[:1].lower() + word[1:]


def _without_actions(context: Context) -> str:
    counts = {"objective": len(context.plan.objectives), "measure": len(list(context.plan.measures()))}
    found = [
        context.labels("page.count", count=count, word=countable(context, count, part))
        for part, count in counts.items()
        if count or part == "objective"
    ]
    return context.labels("page.none_counted", parts=context.labels.listed(found))


def _bars(context: Context, counts: Counter[str], total: int) -> list[dict[str, Any]]:
    bars: list[dict[str, Any]] = []
    before = 0
    for status in _BAR_ORDER:
        shown = mark(context, status)
        count = counts[shown["key"]]
        if not count:
            continue
        left, right = (round(BAR_LENGTH * edge / total) for edge in (before, before + count))
        width = max(right - left - 2 * BAR_GAP, BAR_GAP)
        bars.append(shown | {"count": count, "x": left + BAR_GAP, "width": width})
        before += count
    return bars


def _line(item: dict[str, Any], when: str, no_lead: str = "") -> dict[str, Any]:
    return {
        "href": f"#{item['id']}",
        "number": item["number"],
        "title": item["short"],
        "when": when,
        "lead": item["lead"] or no_lead,
    }


def _timed_line(context: Context, item: dict[str, Any]) -> dict[str, Any]:
    timing = item["timing"]
    when = f"{timing['what']}: {timing['when']}" if timing["what"] else timing["when"]
    # Of what is late, a reader is told who answers for it, or that nobody does.
    return _line(item, when, context.labels("page.no_lead") if timing["late"] else "")


def _last_edition(context: Context) -> date | None:
    """The day of the edition that this report adds to: only a report later than its edition has one."""
    edition = context.plan.edition
    if edition is None or edition.published is None or edition.published.end >= context.day:
        return None
    return edition.published.end


def _is_since(action: Action, since: date | None) -> bool:
    finished = finished_on(action)
    return since is None or (finished is not None and finished.end > since)


def _finished_day(action: Action) -> str:
    finished = finished_on(action)
    return finished.words if finished else ""
