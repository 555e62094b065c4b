"""How often the rules about words are right, on sentences that an editor marked before any rule was tried."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context
from equality_plans.rules.easy_read import EASY_READ_RULES

from ..minimal import MINIMAL, TODAY

FAMILIES = {
    "numbers and punctuation": tuple(f"ER3{number:02}" for number in range(1, 14)),
    "passive": ("ER201",),
    "negatives": ("ER202",),
    "hard words": ("ER401", "ER402"),
}


@dataclass(frozen=True)
class Outcome:
    """What a family of rules did: findings that the editor made too, others, and marks that no rule found."""

    right: tuple[str, ...]
    wrong: tuple[str, ...]
    missed: tuple[str, ...]

    @property
    def precision(self) -> float:
        return len(self.right) / (len(self.right) + len(self.wrong))

    @property
    def recall(self) -> float:
        marked = len(self.right) + len(self.missed)
        return len(self.right) / marked


def sentences() -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = yaml.load(
        Path(__file__).with_name("labelled.yaml").read_text(encoding="utf-8"), yaml.BaseLoader
    )
    return read


def places(text: str, words: list[str]) -> list[tuple[int, int]]:
    return [found.span() for one in words for found in re.finditer(re.escape(one), text)]


def findings(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The code and the place of each finding in a sentence that stands alone."""
    easy_read = {"sections": [{"title": "Us", "lines": [{"text": text}]}]}
    context = Context(Plan.read({**MINIMAL, "easy_read": easy_read}), {}, today=TODAY)
    for rule in EASY_READ_RULES:
        if any(rule.CODE in codes for codes in FAMILIES.values()):
            for found in rule.check(context.plan, context):
                start = -1
                for _ in range(found.words_before + 1):
                    start = text.index(found.words, start + 1)
                yield rule.CODE, (start, start + len(found.words))


@cache
def outcomes() -> dict[str, Outcome]:
    right: dict[str, list[str]] = {name: [] for name in FAMILIES}
    wrong: dict[str, list[str]] = {name: [] for name in FAMILIES}
    missed: dict[str, list[str]] = {name: [] for name in FAMILIES}
    for one in sentences():
        text, marks = one["text"], one.get("marks", {})
        found = list(findings(text))
        for name, codes in FAMILIES.items():
            # Each rule answers for its own marks; the two rules about hard words answer for both.
            groups = [codes] if name == "hard words" else [(code,) for code in codes]
            for group in groups:
                marked = places(text, [words for code in group for words in marks.get(code, ())])
                spans = [(code, span) for code, span in found if code in group]
                for code, (start, end) in spans:
                    meets = any(first < end and start < last for first, last in marked)
                    (right if meets else wrong)[name].append(f"{code} {text[start:end]!r} in: {text}")
                for first, last in marked:
                    if not any(first < end and start < last for _, (start, end) in spans):
                        missed[name].append(f"{'/'.join(group)} {text[first:last]!r} in: {text}")
    return {name: Outcome(tuple(right[name]), tuple(wrong[name]), tuple(missed[name])) for name in FAMILIES}


@pytest.mark.parametrize(
    "family, precision, recall",
    [
        ("numbers and punctuation", 0.98, 0.95),
        ("passive", 0.90, 0.90),
        ("negatives", 0.90, 0.85),
        ("hard words", 0.75, 0.85),
    ],
)
def test_the_rules_agree_with_an_editor(family: str, precision: float, recall: float) -> None:
    outcome = outcomes()[family]
    assert outcome.precision >= precision, "\n".join(outcome.wrong)
    assert outcome.recall >= recall, "\n".join(outcome.missed)


def test_there_are_enough_findings_to_judge_by() -> None:
    assert sum(len(one.right) + len(one.wrong) for one in outcomes().values()) >= 150


def test_marks_and_traps_stand_in_their_sentences() -> None:
    for one in sentences():
        for kind in ("marks", "traps"):
            for words in one.get(kind, {}).values():
                assert all(word in one["text"] for word in words), one
