"""One record for every complaint, whoever makes it: the reader, the models, a rule.

Reports, `ignore`, severities and exit codes all work on this record and know nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters. Errors fail a run; warnings fail it under `--strict`; remarks never do."""

    ERROR = "error"
    WARNING = "warning"
    REMARK = "remark"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file. Lines and columns count from 1, columns in characters; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding.

    Attributes:
        code: for example `S102`; `eqplan explain` takes it.
        name: the bad thing in a word or two, for example `number-gap`.
        message: what is wrong, in one sentence for somebody who does not program.
        file: the path as the user gave it.
        span: the place, or None where the whole file is meant.
        hint: what to write instead, or empty.
        item: the id of the objective, action, measure ... that it is about, which `ignore` names in `at`.
        plan: the id of the plan, or empty where it could not be read.
    """

    code: str
    name: str
    severity: Severity
    message: str
    file: str
    span: Span | None = None
    hint: str = ""
    item: str = ""
    plan: str = ""

    @property
    def order(self) -> tuple[str, Span, str, str]:
        """Findings are told file by file from the top; two at one place by code."""
        return (self.file, self.span or Span(0, 0, 0, 0), self.code, self.message)


def count(found: Iterable[Diagnostic], severity: Severity) -> int:
    """How many of the findings have this severity."""
    return sum(1 for one in found if one.severity is severity)
