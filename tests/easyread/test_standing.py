from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from equality_plans.easyread.pictures import built_in_pictures
from equality_plans.easyread.standing import PICTURES, standing

from .example import objective, plan

TODAY = date(2026, 9, 30)


def found(**changes: Any) -> str | None:
    return standing(plan(objectives=[objective(**changes)]).objectives[0], TODAY)


def actions(*given: tuple[str, str]) -> list[dict[str, str]]:
    return [
        {"id": f"A1.{number}", "text": "Do it.", "status": status, "timescale": timescale}
        for number, (status, timescale) in enumerate(given, 1)
    ]


@pytest.mark.parametrize(
    "status, words",
    [
        ("completed", "finished"),
        ("embedded", "finished"),
        ("in progress", "started"),
        ("not started", "not started"),
        ("paused", "paused"),
        ("withdrawn", "stopped"),
        ("not required", "stopped"),
        ("merged", "moved"),
        ("rolled forward", "moved"),
    ],
)
def test_status_in_easy_words(status: str, words: str) -> None:
    assert found(status=status, actions=[], timescale="by March 2027") == words


def test_nothing_is_said_where_the_plan_says_nothing() -> None:
    assert found(actions=[]) is None


def test_late_by_its_own_date() -> None:
    assert found(status="in progress", timescale="by March 2026") == "late"
    assert found(status="completed", timescale="by March 2026") == "finished"


def test_late_when_all_that_is_open_is_late() -> None:
    late = actions(("completed", "by May 2026"), ("in progress", "by June 2026"))
    assert found(actions=late) == "late"


def test_partly_late_when_some_is() -> None:
    assert (
        found(actions=actions(("in progress", "by June 2026"), ("not started", "by 2028"))) == "partly late"
    )


def test_what_is_paused_is_not_late() -> None:
    assert found(actions=actions(("paused", "by June 2026"), ("in progress", "by 2028"))) == "started"


def test_ongoing_work_is_not_late() -> None:
    assert found(actions=actions(("in progress", "by June 2026, then ongoing"))) == "started"


def test_every_standing_has_a_picture() -> None:
    assert {built_in_pictures().find(name).id for name in PICTURES.values()} == set(PICTURES.values())
