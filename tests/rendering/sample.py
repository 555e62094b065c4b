"""The sample plan of these tests, as a plan, a view and an edition."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from equality_plans.model.plan import Plan
from equality_plans.pdf.attachments import Attachment
from equality_plans.rendering import Edition
from equality_plans.rendering.environment import make_environment
from equality_plans.rendering.labels import read_labels
from equality_plans.rendering.view import build_view

HERE = Path(__file__).resolve().parent
TODAY = date(2027, 1, 1)
PLAN_FILE = Attachment("sample.yaml", b"format: 1\n")
OTHERS = {"sample-2022": {"": "Equality plan of 2022", "D3": "D3: What we did before"}}


def sample(**changed: Any) -> Plan:
    data = yaml.load((HERE / "sample.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return Plan.read({**data, **changed})


def view_of(plan: Plan, **options: Any) -> dict[str, Any]:
    return build_view(plan, labels=read_labels("en-GB"), today=TODAY, plans=OTHERS, **options)


def edition_of(plan: Plan, own_templates: Path | None = None, **options: Any) -> Edition:
    return Edition(view_of(plan, **options), make_environment(own_templates), (PLAN_FILE,))


def actions_of(view: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {action["id"]: action for objective in view["objectives"] for action in objective["actions"]}


def facts_of(item: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {fact["label"]: fact for fact in item["facts"]}
