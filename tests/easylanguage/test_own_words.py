"""The program's own easy words pass the rules that it holds others to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from equality_plans.easyread.labels import read_easy_labels
from equality_plans.model.plan import Plan
from equality_plans.resources import read_data
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read import EASY_READ_RULES

from ..minimal import MINIMAL, TODAY

FILLED_IN = {
    "title": "Our plan to be fair",
    "period": "April 2026 to March 2029",
    "organisation": "Anytown Council",
    "date": "30 September 2026",
    "group": "Anytown People First",
    "names": "Ann Lee and Bo Shah",
    "day": "30",
    "month": "September",
    "year": "2026",
}
TEXT_RULES = [rule for rule in EASY_READ_RULES if re.fullmatch(r"ER[1-4]\d\d", rule.CODE)]


def words_of(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, part in value.items():
            yield from words_of(part, f"{path}.{name}")
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield f"{path}.{number}", part
    else:
        yield path, value.format_map(FILLED_IN)


OWN_WORDS = dict(words_of(read_data("labels", "easy-read.en-GB.yaml")))


HEADINGS = (
    ".badge",
    ".contents",
    ".words",
    ".contact.title",
    ".thanks",
    ".about.title",
    ".about.pictures",
    ".status",
)


def findings(text: str, *, heading: bool = False) -> list[tuple[str, Found]]:
    easy_read = {
        "sections": [{"title": text}] if heading else [{"title": "Us", "lines": [{"text": text}]}],
        "checked_by": {"group": FILLED_IN["group"], "names": ["Ann Lee", "Bo Shah"]},
    }
    plan = Plan.read({**MINIMAL, "easy_read": easy_read})
    # "Draft: not finished" says itself what a draft is.
    context = Context(plan, {}, today=TODAY, allow_words=frozenset({"draft"}))
    return [(rule.CODE, found) for rule in TEXT_RULES for found in rule.check(context.plan, context)]


@pytest.mark.parametrize("label", OWN_WORDS)
def test_own_words_have_no_finding(label: str) -> None:
    assert findings(OWN_WORDS[label], heading=label.startswith(HEADINGS)) == []


def test_the_words_are_those_of_the_booklet() -> None:
    assert read_easy_labels()("contact.phone") == OWN_WORDS[".contact.phone"]
    assert len(OWN_WORDS) > 30


def test_hard_words_would_be_found() -> None:
    assert {code for code, _ in findings("We have implemented our objectives.")} == {"ER401", "ER402"}
