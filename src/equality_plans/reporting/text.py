"""The report for people: each finding with the line that it is about, a mark under the place, and what to do."""

from __future__ import annotations

from equality_plans.diagnostics import Diagnostic, Severity
from equality_plans.reporting import Outcome
from equality_plans.reporting.summary import summary
from equality_plans.source import Source, display_width

_COLOURS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.REMARK: "36;1"}
_WIDEST = 110


def report(outcome: Outcome) -> str:
    """Every finding, then the summary."""
    parts = [_finding(one, outcome) for one in outcome.diagnostics]
    return "\n".join([*parts, summary(outcome)]) + "\n"


def _finding(one: Diagnostic, outcome: Outcome) -> str:
    def paint(text: str, colour: str) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if outcome.colour else text

    place = f"{one.file}:{one.span.line}:{one.span.column}" if one.span else one.file
    kind = paint(f"{one.severity}[{one.code}]", _COLOURS[one.severity])
    lines = [f"{paint(place, '1')}: {kind} {one.name}: {one.message}"]
    source = outcome.sources.get(one.file)
    if one.span and source:
        lines += _excerpt(one, source, lambda text: paint(text, _COLOURS[one.severity]))
    elif one.hint:
        lines.append(f"    {one.hint}")
    return "\n".join(lines)


def _excerpt(one: Diagnostic, source: Source, paint: object) -> list[str]:
    assert one.span is not None
    assert callable(paint)
    text = source.line(one.span.line)
    column = one.span.column - 1
    width = max(one.span.end_column - one.span.column, 1)
    # A long line is cut so that the place stays in view.
    start = max(0, column - _WIDEST // 2) if column > _WIDEST - 20 else 0
    cut_front, cut_back = start > 0, len(text) > start + _WIDEST
    shown = ("…" if cut_front else "") + text[start : start + _WIDEST] + ("…" if cut_back else "")
    shown = shown.replace("\t", " ")
    before = text[start:column].replace("\t", " ")
    room = max(1, min(width, len(text) - column, start + _WIDEST - column))
    marks = "^" * max(1, display_width(text[column : column + room]))
    gutter = " " * len(str(one.span.line))
    indent = " " * (display_width(before) + cut_front)
    lines = [f"  {one.span.line} | {shown}", f"  {gutter} | {indent}{paint(marks)}"]
    if one.hint:
        if len(indent) + len(marks) + len(one.hint) <= _WIDEST:
            lines[-1] += f" {one.hint}"
        else:
            lines.append(f"  {gutter} = {one.hint}")
    return lines
