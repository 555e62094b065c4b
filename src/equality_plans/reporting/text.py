"""The report for people: each finding with its line, a mark under the place, and what to do."""

from __future__ import annotations

from collections.abc import Callable

from equality_plans.diagnostics import Diagnostic, Severity
from equality_plans.reporting import Outcome
from equality_plans.reporting.summary import summary
from equality_plans.source import Source, display_width, showable

_COLOURS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.REMARK: "36;1"}
_NARROWEST = 40


def report(outcome: Outcome) -> str:
    """Every finding, then the summary."""
    parts = [_finding(one, outcome) for one in outcome.diagnostics]
    return "\n".join([*parts, summary(outcome)]) + "\n"


def _finding(one: Diagnostic, outcome: Outcome) -> str:
    def paint(text: str, colour: str) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if outcome.colour else text

    file = showable(one.file)
    place = f"{file}:{one.span.line}:{one.span.column}" if one.span else file
    kind = paint(f"{one.severity}[{one.code}]", _COLOURS[one.severity])
    lines = [f"{paint(place, '1')}: {kind} {one.name}: {one.message}"]
    source = outcome.sources.get(one.file)
    if one.span and source:
        lines += _excerpt(one, source, outcome.width, lambda text: paint(text, _COLOURS[one.severity]))
    elif one.hint:
        lines.append(f"    {one.hint}")
    return "\n".join(lines)


def _excerpt(one: Diagnostic, source: Source, wide: int, paint: Callable[[str], str]) -> list[str]:
    assert one.span is not None
    text = showable(source.line(one.span.line))
    column = one.span.column - 1
    # What stands before the text, and an ellipsis on either side, take room too.
    widest = max(wide - len(str(one.span.line)) - 7, _NARROWEST)
    width = max(one.span.end_column - one.span.column, 1)
    # A long line is cut so that the place stays in view.
    start = max(0, column - widest // 2) if column > widest - 20 else 0
    cut_front, cut_back = start > 0, len(text) > start + widest
    shown = ("…" if cut_front else "") + text[start : start + widest] + ("…" if cut_back else "")
    before = text[start:column]
    room = max(1, min(width, len(text) - column, start + widest - column))
    marks = "^" * max(1, display_width(text[column : column + room]))
    gutter = " " * len(str(one.span.line))
    indent = " " * (display_width(before) + cut_front)
    lines = [f"  {one.span.line} | {shown}", f"  {gutter} | {indent}{paint(marks)}"]
    if one.hint:
        if len(indent) + len(marks) + len(one.hint) <= widest:
            lines[-1] += f" {one.hint}"
        else:
            lines.append(f"  {gutter} = {one.hint}")
    return lines
