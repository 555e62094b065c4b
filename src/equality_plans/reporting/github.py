"""Findings as workflow commands, which GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from equality_plans.diagnostics import Diagnostic, Severity
from equality_plans.reporting import Outcome
from equality_plans.reporting.summary import summary

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REMARK: "notice"}


def report(outcome: Outcome) -> str:
    """A command a finding, then the summary as plain text."""
    return "\n".join([*(_command(one) for one in outcome.diagnostics), summary(outcome)]) + "\n"


def _command(one: Diagnostic) -> str:
    place = f"file={_property(one.file)}"
    if one.span:
        place += f",line={one.span.line},col={one.span.column},endLine={one.span.end_line}"
        place += f",endColumn={one.span.end_column}"
    text = one.message + (f"\n{one.hint}" if one.hint else "")
    return f"::{_LEVELS[one.severity]} {place},title={_property(f'{one.code} {one.name}')}::{_message(text)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
