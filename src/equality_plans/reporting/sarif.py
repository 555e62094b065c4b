"""Findings in the Static Analysis Results Interchange Format, which code hosts show beside lines of a file.

Source: OASIS, SARIF version 2.1.0 (27 March 2020).
"""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from equality_plans import __version__
from equality_plans.diagnostics import Diagnostic, Severity, Span
from equality_plans.reporting import Outcome

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REMARK: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def report(outcome: Outcome) -> str:
    """One run with a result for each finding; lines and columns count from 1, columns in characters."""
    rules = dict(sorted({one.code: one.name for one in outcome.diagnostics}.items()))
    run = {
        "tool": {
            "driver": {
                "name": "eqplan",
                "semanticVersion": __version__,
                "rules": [_rule(code, name) for code, name in rules.items()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, list(rules)) for one in outcome.diagnostics],
    }
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _rule(code: str, name: str) -> dict[str, Any]:
    return {
        "id": code,
        "name": name,
        "help": {"text": f"`eqplan explain {code}` says why it matters, with an example."},
    }


def _result(one: Diagnostic, codes: list[str]) -> dict[str, Any]:
    return {
        "ruleId": one.code,
        "ruleIndex": codes.index(one.code),
        "level": _LEVELS[one.severity],
        "message": {"text": f"{one.message}. {_sentence(one.hint)}".rstrip()},
        "locations": [{"physicalLocation": _place(one)}],
    }


def _sentence(hint: str) -> str:
    return f"{hint[:1].upper()}{hint[1:]}." if hint else ""


def _place(one: Diagnostic) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(PurePath(one.file).as_posix())}}
    if one.span:
        place["region"] = _region(one.span)
    return place


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
