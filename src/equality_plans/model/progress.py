"""How far actions and objectives are, as people state it.

The stated is never mixed with what the program works out for a day: that is `model.timeliness`.
"""

from __future__ import annotations

from datetime import date

from equality_plans.model.named_times import NamedTime
from equality_plans.model.objective import Action, Objective, Promise, Update
from equality_plans.model.plan import Plan
from equality_plans.model.vocabulary import CLOSED, DONE, Status


def action_status(action: Action, objective: Objective | None = None) -> Status:
    """The status of an action: its own, else that of its last update with one, else not started.

    Args:
        action: the action.
        objective: what it belongs to. A closed objective closes its open actions, and an update of the
            objective that names the action in `covers` speaks for it where its own updates are silent.
    """
    stated = own_status(action) or _told_by(action, objective) or Status.NOT_STARTED
    if objective is not None and stated not in CLOSED:
        above = own_status(objective)
        if above in CLOSED:
            return above
    return stated


def objective_status(objective: Objective) -> Status:
    """The status of an objective: its own, else what its actions make of it.

    Completed when all its actions are closed, in progress when any has begun, not started otherwise.
    """
    stated = own_status(objective)
    if stated:
        return stated
    found = [action_status(action, objective) for action in objective.actions]
    if found and all(status in CLOSED for status in found):
        return Status.COMPLETED
    if any(status is not Status.NOT_STARTED for status in found):
        return Status.IN_PROGRESS
    return Status.NOT_STARTED


def is_stated(promise: Promise) -> bool:
    """Whether anybody has said how far it is, or has promised anything that it could be read from."""
    return own_status(promise) is not None or bool(isinstance(promise, Objective) and promise.actions)


def own_status(promise: Promise) -> Status | None:
    """What is stated on the promise itself: its status, else that of its last update with one."""
    if promise.status:
        return promise.status
    for update in reversed(promise.updates):
        if update.status and (isinstance(promise, Action) or not update.covers):
            return _of_part(update)
    return None


def finished_on(promise: Promise) -> NamedTime | None:
    """When the work was done: its `completed`, else the day of the first update that says so."""
    if promise.completed:
        return promise.completed
    found: NamedTime | None = None
    for update in reversed(promise.updates):
        if update.status is None:
            continue
        if update.status not in DONE or update.covers:
            break
        found = update.date
    return found


def last_update_date(plan: Plan) -> date | None:
    """The latest day that any update speaks for, or None where no update has a date."""
    return max(
        (update.date.end for promise in plan.promises() for update in promise.updates if update.date),
        default=None,
    )


def _told_by(action: Action, objective: Objective | None) -> Status | None:
    if objective is None:
        return None
    for update in reversed(objective.updates):
        if update.status and action.id in update.covers:
            return update.status
    return None


def _of_part(update: Update) -> Status | None:
    # One milestone or one characteristic that is done does not finish the whole.
    if update.covers and update.status in CLOSED:
        return Status.IN_PROGRESS
    return update.status
