"""Every kind of finding with its documentation, for `eqplan explain` and docs/rules.md."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from functools import cache
from textwrap import dedent
from typing import Any

from equality_plans.diagnostics import Severity
from equality_plans.ignoring import UselessIgnore
from equality_plans.reading.kinds import KINDS
from equality_plans.rules import all_rules

_PARTS = re.compile(
    r"\A(?P<what>.+?)\n\nWhy: (?P<why>.+?)(?:\n\nBad:\n(?P<bad>.+?))?(?:\n\nGood:\n(?P<good>.+?))?\Z",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One kind of finding.

    Attributes:
        code, name, severity: as in a finding.
        what: the finding in a sentence.
        why: why it matters and what to do.
        bad, good: an example that has it and the same put right, as parts of a plan file; empty where no text
        shows it.
    """

    code: str
    name: str
    severity: Severity
    what: str
    why: str
    bad: str = ""
    good: str = ""


def entry_of(rule: Any) -> Entry:
    """The documentation in the docstring of a rule module or kind."""
    found = _PARTS.match(inspect.cleandoc(rule.__doc__))
    if found is None:
        raise ValueError(f"the docstring of {rule.NAME} is not in the form: what, Why, Bad, Good")
    return Entry(
        rule.CODE,
        rule.NAME,
        rule.SEVERITY,
        found["what"].strip(),
        " ".join(found["why"].split()),
        dedent(found["bad"] or "").strip("\n"),
        dedent(found["good"] or "").strip("\n"),
    )


@cache
def catalogue() -> tuple[Entry, ...]:
    """All entries, by code."""
    return tuple(
        sorted((entry_of(one) for one in (*KINDS, *all_rules(), UselessIgnore)), key=lambda entry: entry.code)
    )
