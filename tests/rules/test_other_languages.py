"""Easy read in another language than English: what English word lists would say of it is not said."""

from __future__ import annotations

from typing import Any

import pytest

from equality_plans.diagnostics import Diagnostic

from ..minimal import findings, plan_text

OF_ENGLISH = {
    "ER004", "ER005", "ER110", "ER201", "ER202", "ER304", "ER306", "ER308", "ER401", "ER402", "ER404",
    "ER405",
}  # fmt: skip
OF_ANY_LANGUAGE = {"ER101", "ER203", "ER301", "ER303", "ER309", "ER310", "ER403", "ER501"}

EASY: dict[str, Any] = {
    "lines": [
        {
            "text": "All our staff will be trained, e.g. by experts.\n"
            "It is not the case that we can't ensure it.\n"
            "Two workers helped 17 people & 20% of them by 1/3/26; is that so?\n"
            "You can come and talk to us when you like if we know before.\n"
            + "We ask you what you think of us and then we talk about it and then we do all that we can.\n"
        }
    ]
}
WORDS = {"target": "A target is an objective that we pursue.", "mentor": "A friend."}


def found(language: str) -> list[Diagnostic]:
    fields = {"id": "D1", "title": "Make sure that people can reach us", "measures": ["A loop."]}
    timescale = {"timescale": "by 31 March 2027"}
    text = plan_text(
        language=language, objectives=[fields | timescale | {"easy_read": EASY}], easy_read={"words": WORDS}
    )
    return findings(text)


def test_the_example_has_what_each_rule_looks_for() -> None:
    codes = {one.code for one in found("en-GB")}
    assert codes >= OF_ENGLISH | OF_ANY_LANGUAGE, (OF_ENGLISH | OF_ANY_LANGUAGE) - codes


@pytest.mark.parametrize("language", ["cy", "ga", "gd"])
def test_rules_that_know_english_alone_are_silent(language: str) -> None:
    codes = {one.code for one in found(language)}
    assert not OF_ENGLISH & codes
    assert codes >= OF_ANY_LANGUAGE


def test_no_english_words_are_offered_for_others() -> None:
    offered = {one.code: one.hint for one in found("en-GB")}
    assert offered["ER301"] == "write `20 in every 100`"
    hints = {one.code: one.hint for one in found("cy")}
    assert not any("`" in hints[code] for code in ("ER301", "ER303", "ER310"))
