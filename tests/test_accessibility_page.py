"""docs/accessibility.md promises what is tested: what it names exists, and every form is in it."""

from __future__ import annotations

import ast
import re

import pytest

from equality_plans.rendering import FORMATS

from .checkers.tag_tree import CHECKS
from .conftest import ROOT

PAGE = (ROOT / "docs/accessibility.md").read_text(encoding="utf-8")


def names_of_tests() -> set[str]:
    return {
        node.name
        for file in (ROOT / "tests").rglob("test_*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }


def test_every_test_that_it_names_exists() -> None:
    named = set(re.findall(r"`(test_\w+)`", PAGE))
    assert len(named) > 40
    assert named - names_of_tests() == set()


def test_every_question_to_the_tags_is_in_it() -> None:
    section = PAGE.split("\n| question to the tags |")[1].split("\n\n")[0]
    assert re.findall(r"\| `(\w+)` \|", section) == list(CHECKS)


@pytest.mark.parametrize("name", FORMATS)
def test_every_form_is_in_it(name: str) -> None:
    assert f"`--format {name}`" in PAGE.split("\n## The forms\n")[1].split("\n## ")[0]
