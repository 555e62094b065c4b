"""A plan as plain data for templates: text, numbers, lists, dictionaries and ready HTML, never a model.

One view serves every format. It is a pure function of the plan, the words, and the day of the report.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from equality_plans.frameworks import NO_WORDS, Vocabulary
from equality_plans.model.plan import Plan
from equality_plans.rendering.labels import Labels, with_publishers_words
from equality_plans.rendering.view_parts.cards import objectives_view
from equality_plans.rendering.view_parts.context import Context, reference_words
from equality_plans.rendering.view_parts.data import timescale_data
from equality_plans.rendering.view_parts.glance import glance_view
from equality_plans.rendering.view_parts.matter import (
    glossary_view,
    recommendations_view,
    retired_view,
    sources_view,
)
from equality_plans.rendering.view_parts.narrative import about_view, masthead, sections_view
from equality_plans.rendering.view_parts.timeline import timeline_view

__all__ = ["build_view", "reference_words"]


def build_view(
    plan: Plan,
    *,
    labels: Labels,
    today: date,
    as_at: date | None = None,
    plans: Mapping[str, Mapping[str, str]] | None = None,
    vocabulary: Vocabulary = NO_WORDS,
    files: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """Make the view of a plan.

    Args:
        plan: the plan.
        labels: the words of its language, from `labels.read_labels`.
        today: the day to report for where neither `as_at` nor the plan's own `as_at` says one.
        as_at: the day of the report, where the user asked for one.
        plans: the other plans of the project: by plan id, what `reference_words` gives for each. A reference
            into a plan that is not here prints its words without a link.
        vocabulary: the names of characteristics and duties; an id without a name is printed as words.
        files: file names of this plan's other editions by format (`pdf`, `easy-read` ...), to link to.
    """
    day = as_at or (plan.as_at.end if plan.as_at else today)
    words = with_publishers_words(labels, plan.labels.model_dump())
    context = Context(
        plan,
        words,
        day,
        characteristics=vocabulary.characteristics,
        duties=vocabulary.duties,
        frameworks=vocabulary.frameworks,
        plans=plans or {},
        files=files or {},
    )
    objectives = objectives_view(context)
    view = {
        "id": plan.id,
        "language": plan.language,
        "day": day.isoformat(),
        "period": timescale_data(plan.period) if plan.period else None,
        "words": {**words.group("page"), "parts": words.group("parts")},
        "masthead": masthead(context),
        "glance": glance_view(context, objectives),
        "timeline": timeline_view(context),
        "themes": _themes(context, objectives),
        "sections": sections_view(context),
        "objectives": objectives,
        "recommendations": recommendations_view(context),
        "retired": retired_view(context),
        "glossary": glossary_view(context),
        "sources": sources_view(context),
        "about": about_view(context),
    }
    return view | {"after": _after(view)}


def _after(view: dict[str, Any]) -> list[dict[str, str]]:
    """What the contents name behind the objectives."""
    words = view["words"]
    titles = {
        "recommendations": words["parts"]["recommendation"][1],
        "retired": words["retired"],
        "glossary": words["glossary"],
        "sources": words["sources"],
        "about": words["other_formats"],
    }
    there = {**view, "recommendations": view["recommendations"]["all"]}
    return [{"anchor": f"the_{name}", "title": title} for name, title in titles.items() if there[name]]


def _themes(context: Context, objectives: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The contents: objectives under their themes, in the order in which the themes first appear."""
    themes: dict[str, list[dict[str, Any]]] = {}
    for objective in objectives:
        themes.setdefault(objective["theme"], []).append(
            {
                "href": f"#{objective['id']}",
                "number": objective["number"],
                "title": objective["title"].striptags(),
                "status": objective["status"],
                "tally": objective["tally"],
                "late": context.labels("page.late_count", count=objective["late"])
                if objective["late"]
                else "",
            }
        )
    return [
        {"name": name or (context.labels("page.no_theme") if len(themes) > 1 else ""), "objectives": found}
        for name, found in themes.items()
    ]
