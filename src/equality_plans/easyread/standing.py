"""How far an objective is, in the few words that easy read has for it.

The words and the picture come from the plan's own statuses and dates, never from a second place where
somebody would have to type them again.
"""

from __future__ import annotations

from datetime import date

from equality_plans.model.objective import Objective, Promise
from equality_plans.model.progress import action_status, finished_on, is_stated, objective_status
from equality_plans.model.timeliness import Timeliness, timeliness
from equality_plans.model.vocabulary import CLOSED, DONE, Status

PICTURES = {
    "finished": "tick",
    "started": "in-progress",
    "not started": "not-started",
    "late": "late",
    "partly late": "late",
    "paused": "paused",
    "stopped": "stop",
    "moved": "moved",
}
"""The picture beside each standing."""

_MOVED = frozenset({Status.SUPERSEDED, Status.MERGED, Status.ROLLED_FORWARD})


def standing(objective: Objective, today: date) -> str | None:
    """One of the keys of `PICTURES`, or None where the plan says nothing about progress.

    An objective is late when its own date, or that of all its open actions, has passed; it is partly late
    when only some have.
    """
    if not is_stated(objective):
        return None
    status = objective_status(objective)
    if status in DONE:
        return "finished"
    if status in _MOVED:
        return "moved"
    if status in CLOSED:
        return "stopped"
    if status is Status.PAUSED:
        return "paused"
    if _is_overdue(objective, status, today):
        return "late"
    open_actions = [
        (action, found)
        for action in objective.actions
        if (found := action_status(action, objective)) not in CLOSED and found is not Status.PAUSED
    ]
    late = [action for action, found in open_actions if _is_overdue(action, found, today)]
    if late:
        return "late" if len(late) == len(open_actions) else "partly late"
    return "started" if status is Status.IN_PROGRESS else "not started"


def _is_overdue(promise: Promise, status: Status, today: date) -> bool:
    completed = finished_on(promise)
    reached = {name for update in promise.updates if update.status in DONE for name in update.covers}
    found = timeliness(
        promise.timescale,
        status=status,
        completed=completed.end if completed else None,
        last_update=max((update.date.end for update in promise.updates if update.date), default=None),
        today=today,
        done=reached,
    )
    return found in (Timeliness.OVERDUE, Timeliness.DATE_OVERDUE)
