from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bench.generate import OBJECTIVES, make_plan, write_plans
from equality_plans.checking import check_all
from equality_plans.loading import load_source
from equality_plans.project import Project
from equality_plans.source import Source


@pytest.mark.parametrize("number", [1, 7, 200])
def test_plan_has_the_size_that_the_bounds_are_for(number: int) -> None:
    text = make_plan(number)
    assert 36_000 < len(text) < 42_000
    plan = load_source(Source("plan.yaml", text), Project()).plan
    assert plan is not None
    assert len(plan.objectives) == OBJECTIVES
    words = [
        len(update.text.split()) for action in plan.actions() for update in action.updates if update.text
    ]
    assert min(words) >= 40
    assert max(words) <= 120


def test_number_alone_makes_the_plan() -> None:
    assert make_plan(3) == make_plan(3)
    assert make_plan(3) != make_plan(4)


def test_made_up_plans_have_no_findings(tmp_path: Path) -> None:
    write_plans(tmp_path, 12)
    assert check_all([tmp_path], Project(), date(2026, 11, 1)).diagnostics == []
