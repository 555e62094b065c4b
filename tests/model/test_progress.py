"""Stated status: of actions, of objectives, and the day when work was done."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from equality_plans.model.objective import Action, Objective
from equality_plans.model.plan import Plan
from equality_plans.model.progress import (
    action_status,
    finished_on,
    is_stated,
    last_update_date,
    objective_status,
)


def action(**fields: Any) -> Action:
    return Action.model_validate({"id": "D1.1", "text": "Open a line.", **fields})


def objective(*actions: Action, **fields: Any) -> Objective:
    return Objective.model_validate({"id": "D1", "title": "Reach", "actions": actions, **fields})


def told(*statuses: str) -> list[dict[str, str]]:
    return [{"date": f"{day} May 2026", "status": status} for day, status in enumerate(statuses, 1)]


@pytest.mark.parametrize(
    "fields, status",
    [
        ({}, "not started"),
        ({"updates": [{"text": "We talked."}]}, "not started"),
        ({"updates": told("in progress", "completed")}, "completed"),
        ({"status": "paused", "updates": told("in progress")}, "paused"),
        ({"updates": [*told("in progress"), {"text": "More."}]}, "in progress"),
        ({"updates": [{"status": "completed", "covers": ["launch"]}]}, "in progress"),
        ({"updates": [{"status": "in progress", "covers": ["sex"]}]}, "in progress"),
    ],
)
def test_an_actions_status_is_its_own_else_that_of_its_last_update(
    fields: dict[str, Any], status: str
) -> None:
    assert action_status(action(**fields)) == status


@pytest.mark.parametrize("status", ["completed", "withdrawn", "rolled forward"])
def test_a_closed_objective_closes_its_open_actions(status: str) -> None:
    above = objective(status=status)
    assert action_status(action(status="in progress"), above) == status
    assert action_status(action(status="superseded"), above) == "superseded"


def test_a_paused_objective_closes_nothing() -> None:
    assert action_status(action(status="in progress"), objective(status="paused")) == "in progress"


def test_an_update_of_the_objective_speaks_for_the_actions_that_it_covers() -> None:
    above = objective(updates=[{"status": "in progress", "covers": ["D1.1"]}])
    assert action_status(action(), above) == "in progress"
    assert action_status(action(id="D1.2"), above) == "not started"
    assert action_status(action(status="paused"), above) == "paused"


@pytest.mark.parametrize(
    "statuses, status",
    [
        (["not started", "not started"], "not started"),
        (["not started", "in progress"], "in progress"),
        (["not started", "completed"], "in progress"),
        (["paused"], "in progress"),
        (["completed", "withdrawn"], "completed"),
        ([], "not started"),
    ],
)
def test_an_objectives_status_follows_from_its_actions(statuses: list[str], status: str) -> None:
    assert objective_status(objective(*(action(status=one) for one in statuses))) == status


def test_an_objectives_own_status_comes_first() -> None:
    assert objective_status(objective(action(status="completed"), status="in progress")) == "in progress"
    assert objective_status(objective(action(), updates=told("embedded"))) == "embedded"


def test_nothing_is_stated_where_nobody_said_anything() -> None:
    assert not is_stated(objective())
    assert is_stated(objective(action()))
    assert is_stated(objective(status="paused"))


@pytest.mark.parametrize(
    "fields, day",
    [
        ({"completed": "12 March 2026", "updates": told("completed")}, date(2026, 3, 12)),
        ({"updates": told("in progress", "completed", "embedded")}, date(2026, 5, 2)),
        ({"updates": told("completed", "in progress")}, None),
        ({"updates": [{"date": "1 May 2026", "status": "completed", "covers": ["launch"]}]}, None),
        ({"status": "completed"}, None),
    ],
)
def test_the_day_when_work_was_done(fields: dict[str, Any], day: date | None) -> None:
    finished = finished_on(action(**fields))
    assert (finished.end if finished else None) == day


def test_the_last_day_that_any_update_speaks_for() -> None:
    head = {"format": "1", "id": "p", "title": "P", "organisation": "O", "jurisdiction": "england"}
    data = {
        "id": "D1",
        "title": "T",
        "updates": told("in progress"),
        "actions": [{"id": "D1.1", "text": "x", "updates": [{"date": "July 2026"}, {"text": "undated"}]}],
    }
    assert last_update_date(Plan.read({**head, "objectives": [data]})) == date(2026, 7, 31)
    assert last_update_date(Plan.read({**head, "objectives": [{"id": "D1", "title": "T"}]})) is None
