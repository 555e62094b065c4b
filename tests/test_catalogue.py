"""The documentation of every finding holds: its bad example has it, and its good one has nothing."""

from __future__ import annotations

import copy
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from equality_plans.catalogue import Entry, catalogue
from equality_plans.ignoring import UselessIgnore
from equality_plans.reading.kinds import KINDS
from equality_plans.rules import all_rules

from .minimal import MINIMAL, codes

ENTRIES = catalogue()
RULES = all_rules()
WITH_EXAMPLES = [entry for entry in ENTRIES if entry.bad]
OF_WHOLE_EDITIONS = frozenset({"ER001", "ER002", "ER006", "ER007"})
"""What an easy-read edition lacks as a whole; an example shows a few lines of one."""


def with_example(example: str) -> str:
    """The minimal plan with the top fields of an example in the place of its own."""
    names = set(re.findall(r"^(\w+):", example, re.MULTILINE))
    kept = {key: value for key, value in copy.deepcopy(MINIMAL).items() if key not in names}
    return yaml.safe_dump(kept, sort_keys=False) + example + "\n"


def beside(entry: Entry) -> frozenset[str]:
    """What an example may have besides: its lines of easy read are no whole edition."""
    return OF_WHOLE_EDITIONS - {entry.code} if entry.code.startswith("ER") else frozenset()


@pytest.mark.parametrize("entry", WITH_EXAMPLES, ids=lambda entry: entry.code)
def test_the_bad_example_has_the_finding_and_no_other(entry: Entry) -> None:
    assert set(codes(with_example(entry.bad))) - beside(entry) == {entry.code}


@pytest.mark.parametrize("entry", WITH_EXAMPLES, ids=lambda entry: entry.code)
def test_the_good_example_has_no_finding(entry: Entry) -> None:
    assert entry.good
    assert set(codes(with_example(entry.good))) - beside(entry) == set()


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.code)
def test_every_finding_says_what_and_why(entry: Entry) -> None:
    assert entry.what
    assert "\n\n" not in entry.what
    assert entry.what[-1] == "."
    assert entry.why[-1] == "."
    assert re.fullmatch(r"[A-Z]{1,2}\d{3}", entry.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry.name)


def test_codes_and_names_stand_once() -> None:
    everything: list[Any] = [*KINDS, *RULES, UselessIgnore]
    assert len({one.CODE for one in everything}) == len({one.NAME for one in everything}) == len(everything)
    assert [entry.code for entry in ENTRIES] == sorted(one.CODE for one in everything)


def test_every_rule_module_is_in_the_catalogue() -> None:
    folder = Path(RULES[0].__file__).parent  # type: ignore[attr-defined]
    modules = {path for path in folder.rglob("*.py") if "\nCODE = " in path.read_text(encoding="utf-8")}
    assert {Path(rule.__file__) for rule in RULES} == modules  # type: ignore[attr-defined]


def test_all_rules_that_plans_are_promised() -> None:
    promised = {
        *("S101", "S102", "S104", "S108", "S110", "S112"),
        *("D201", "D204", "D205", "D210", "P306", "P308"),
        *("R401", "R402", "R403", "R407", "M509"),
    }
    assert promised <= {entry.code for entry in ENTRIES}
