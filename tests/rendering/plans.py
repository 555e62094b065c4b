"""The published plans as editions, for tests that go through all of them."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from equality_plans.frameworks import Vocabulary
from equality_plans.loading import load_plan
from equality_plans.project import Project
from equality_plans.rendering import Edition
from equality_plans.rendering.environment import make_environment
from equality_plans.rendering.labels import read_labels
from equality_plans.rendering.view import build_view

from ..conftest import ROOT

PLANS = sorted((ROOT / "plans").glob("*.yaml"))
DAY = date(2026, 11, 22)


@cache
def edition_of_file(file: Path) -> Edition:
    """A plan of plans/ as its publisher would make it."""
    loaded = load_plan(file, Project())
    assert loaded.plan is not None
    view = build_view(
        loaded.plan,
        labels=read_labels(loaded.plan.language),
        today=DAY,
        vocabulary=Vocabulary.of(loaded.plan.jurisdiction, {}),
    )
    return Edition(view, make_environment(), dated=DAY)
