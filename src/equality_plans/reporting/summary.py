"""The last line of a report: what was found in how many plans."""

from __future__ import annotations

from equality_plans.diagnostics import Severity, count
from equality_plans.reporting import Outcome


def _number(number: int, word: str) -> str:
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"


def summary(outcome: Outcome) -> str:
    """For example `3 errors, 12 warnings in 2 of 8 plans`."""
    found = outcome.diagnostics
    plans = _number(outcome.plans, "plan")
    skipped = f" ({_number(outcome.skipped, 'other YAML file')} left alone)" if outcome.skipped else ""
    if not outcome.plans:
        return f"No plans found{skipped}"
    if not found:
        return f"Nothing wrong in {plans}{skipped}"
    parts = [
        _number(count(found, Severity.ERROR), "error"),
        _number(count(found, Severity.WARNING), "warning"),
    ]
    if remarks := count(found, Severity.REMARK):
        parts.append(_number(remarks, "remark"))
    touched = len({one.file for one in found})
    return f"{', '.join(parts)} in {touched} of {plans}{skipped}"
