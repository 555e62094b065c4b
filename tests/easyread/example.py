"""A small plan with easy read, as data, and what to change in it."""

from __future__ import annotations

from typing import Any

from equality_plans.model.plan import Plan


def data(**changes: Any) -> dict[str, Any]:
    return {
        "format": "1",
        "id": "anytown-2026",
        "title": "Equality action plan",
        "organisation": "Anytown Council",
        "jurisdiction": "england",
        "as_at": "30 September 2026",
        "objectives": [objective()],
        "easy_read": {
            "title": "Our plan to be fair",
            "sections": [
                {
                    "title": "About this plan",
                    "lines": [{"picture": "fair", "text": "We want **equality**.\nFor all."}],
                }
            ],
            "words": {
                "target": {
                    "means": "A target is something we want to do.",
                    "picture": "target",
                    "forms": ["targets"],
                },
                "equality": "Equality means that everyone has a fair chance.",
                "pilot": "A pilot is a test.",
            },
        },
        **changes,
    }


def objective(**changes: Any) -> dict[str, Any]:
    return {
        "id": "A1",
        "title": "People can reach us",
        "actions": [
            {"id": "A1.1", "text": "Open a line.", "status": "in progress", "timescale": "by March 2027"}
        ],
        "easy_read": {
            "lines": [
                {"picture": "telephone", "text": "You can call us."},
                {"picture": "target", "text": "We have **targets**.", "items": ["by phone", "by post"]},
            ],
            "progress": "1 office is ready.",
        },
        **changes,
    }


def plan(**changes: Any) -> Plan:
    return Plan.read(data(**changes))
