"""What a plan says in a form that programs can count with: ids, days as 2027-03-31, figures."""

from __future__ import annotations

from datetime import date
from typing import Any

from equality_plans.model.measure import Value
from equality_plans.model.objective import Action, Objective, Promise
from equality_plans.model.progress import finished_on
from equality_plans.model.times.records import Timescale


def promise_data(promise: Promise) -> dict[str, Any]:
    """What stands on an objective or action, besides its texts."""
    scope = promise.applies_to
    finished = finished_on(promise)
    return {
        "lead": promise.lead or "",
        "delivered_by": list(promise.delivered_by) if isinstance(promise, Action) else [],
        "partners": list(promise.partners) if isinstance(promise, Action) else [],
        "characteristics": list(scope.characteristics) if scope else [],
        "people": list(scope.people) if scope else [],
        "places": list(scope.places) if scope else [],
        "duties": list(promise.duties) if isinstance(promise, Objective) else [],
        "recommendations": list(promise.recommendations),
        "depends_on": list(promise.depends_on),
        "superseded_by": list(promise.superseded_by),
        "completed": _day(finished.end if finished else None),
        "timescale": timescale_data(promise.timescale) if promise.timescale else None,
    }


def timescale_data(timescale: Timescale) -> dict[str, Any]:
    """A timescale: the author's words, its kind, and its days, of which an open one is None."""
    return {
        "words": timescale.words,
        "kind": str(timescale.kind),
        "start": _day(timescale.start),
        "end": _day(timescale.end),
        "due": _day(timescale.due),
        "review": _day(timescale.review),
        "milestones": [
            {
                "what": milestone.what or "",
                "due": _day(milestone.when.due),
                "completed": _day(milestone.completed.end if milestone.completed else None),
            }
            for milestone in timescale.milestones
        ],
    }


def value_data(value: Value, unit: str | None) -> dict[str, str | None]:
    """A figure of a measure: its digits, its unit, and the days that it speaks for."""
    return {
        "value": str(value.value),
        "unit": value.unit or unit or "",
        "qualifier": str(value.qualifier) if value.qualifier else "",
        "group": value.group or "",
        "start": _day(value.period.start if value.period else None),
        "end": _day(value.period.end if value.period else None),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
