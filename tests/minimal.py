"""Small plans for tests: a minimal one without findings, as data and as text."""

from __future__ import annotations

import copy
from datetime import date
from typing import Any

import yaml

from equality_plans.checking import check_plans
from equality_plans.diagnostics import Diagnostic
from equality_plans.loading import Loaded, load_source
from equality_plans.project import Project
from equality_plans.source import Source, decode

TODAY = date(2026, 11, 22)

MINIMAL: dict[str, Any] = {
    "format": "1",
    "id": "anytown-2026",
    "title": "Equality action plan",
    "organisation": "Anytown Council",
    "jurisdiction": "england",
    "as_at": "30 September 2026",
    "edition": {"version": "1", "state": "draft"},
    "objectives": [
        {
            "id": "D1",
            "title": "Make sure that people can reach us",
            "measures": ["Every office has a hearing loop."],
        }
    ],
}


def plan_text(**fields: Any) -> str:
    """The minimal plan as YAML, with fields put in or, where None, left out."""
    data = copy.deepcopy(MINIMAL) | fields
    kept = {key: value for key, value in data.items() if value is not None}
    return yaml.safe_dump(kept, sort_keys=False, allow_unicode=True, width=1000)


def load(text: str | bytes, project: Project | None = None, *, pure: bool = False) -> Loaded:
    """Read a plan from text that is called plan.yaml."""
    source = decode(text.encode() if isinstance(text, str) else text, "plan.yaml")
    assert isinstance(source, Source)
    return load_source(source, project or Project(), pure=pure)


def findings(
    text: str, project: Project | None = None, *, pure: bool = False, today: date = TODAY
) -> list[Diagnostic]:
    """Everything that is found in a plan, reading and rules."""
    project = project or Project()
    return check_plans([load(text, project, pure=pure)], project, today)[0].diagnostics


def codes(text: str, project: Project | None = None, *, today: date = TODAY) -> list[str]:
    """The codes of everything that is found in a plan."""
    return [one.code for one in findings(text, project, today=today)]
