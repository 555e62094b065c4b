"""One line a finding, for editors and for searching."""

from __future__ import annotations

from equality_plans.reporting import Outcome
from equality_plans.reporting.summary import summary
from equality_plans.source import showable


def report(outcome: Outcome) -> str:
    """Every finding on a line of its own, then the summary."""
    lines = []
    for one in outcome.diagnostics:
        file = showable(one.file)
        place = f"{file}:{one.span.line}:{one.span.column}" if one.span else file
        hint = f" ({one.hint})" if one.hint else ""
        lines.append(f"{place}: {one.severity}[{one.code}] {one.name}: {one.message}{hint}")
    return "\n".join([*lines, summary(outcome)]) + "\n"
