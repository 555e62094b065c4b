"""Findings for other programs: one JSON document."""

from __future__ import annotations

import json
from dataclasses import asdict

from equality_plans.diagnostics import Severity, count
from equality_plans.reporting import Outcome


def report(outcome: Outcome) -> str:
    """An object with `findings` and `summary`; lines and columns count from 1."""
    return (
        json.dumps(
            {
                "findings": [
                    {
                        "code": one.code,
                        "name": one.name,
                        "severity": str(one.severity),
                        "message": one.message,
                        "hint": one.hint,
                        "file": one.file,
                        "plan": one.plan,
                        "item": one.item,
                        "place": asdict(one.span) if one.span else None,
                    }
                    for one in outcome.diagnostics
                ],
                "summary": {
                    "plans": outcome.plans,
                    "skipped": outcome.skipped,
                    **{f"{severity}s": count(outcome.diagnostics, severity) for severity in Severity},
                },
            },
            indent=2,
            ensure_ascii=False,
        )
        + "\n"
    )
