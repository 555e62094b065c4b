"""What stands behind the objectives: recommendations, retired numbers, glossary, sources."""

from __future__ import annotations

from typing import Any

from equality_plans.model.narrative import Term
from equality_plans.rendering.view_parts.context import Context, link_data, point_letter, term_anchor


def recommendations_view(context: Context) -> dict[str, Any]:
    """The recommendations: `all`, each with its points and what answers it, and `source`.

    Where all come from one document it is named once, for the whole, and not with each.
    """
    sources = {recommendation.source for recommendation in context.plan.recommendations}
    common = len(sources) == 1
    answers: dict[str, list[str]] = {}
    for promise in context.plan.promises():
        for id_ in promise.recommendations:
            answers.setdefault(id_, []).append(promise.id)
    found = []
    for recommendation in context.plan.recommendations:
        points = [
            {
                "id": point.id,
                "letter": point_letter(recommendation.id, point.id),
                "text": context.prose.inline(point.text),
                "answered_by": context.links(tuple(answers.get(point.id, ()))),
            }
            for point in recommendation.points
        ]
        answered = context.links(tuple(answers.get(recommendation.id, ())))
        found.append(
            {
                "id": recommendation.id,
                "title": context.words[recommendation.id],
                "text": context.prose.block(recommendation.text, set()),
                "source": None if common else _source_link(context, recommendation.source),
                "points": points,
                "answered_by": answered,
                "answered": bool(answered) or any(point["answered_by"] for point in points),
            }
        )
    return {"all": found, "source": _source_link(context, sources.pop()) if common else None}


def _source_link(context: Context, id_: str | None) -> dict[str, Any] | None:
    return link_data(context.link(id_), id_) if id_ else None


def retired_view(context: Context) -> list[dict[str, Any]]:
    """Ids and numbers that no longer appear, and why."""
    return [
        {
            "id": retired.id,
            "number": retired.number or retired.id,
            "date": retired.date.words if retired.date else "",
            "reason": context.prose.inline(retired.reason),
        }
        for retired in context.plan.retired
    ]


def glossary_view(context: Context) -> list[dict[str, Any]]:
    """The words that the plan explains, in the order of the alphabet."""
    found = [
        {
            "anchor": term_anchor(at),
            "term": term.term,
            "meaning": context.prose.block(term.meaning),
            "also": _other_names(context, term),
        }
        for at, term in enumerate(context.plan.glossary)
    ]
    return sorted(found, key=lambda term: str(term["term"]).casefold())


def _other_names(context: Context, term: Term) -> str:
    # A plural is there to be found in the text; to a reader it says nothing.
    stem = term.term.casefold()[:-1]
    names = [name for name in term.also if not name.casefold().startswith(stem)]
    return context.labels("page.glossary_also", forms=", ".join(names)) if names else ""


def sources_view(context: Context) -> list[dict[str, Any]]:
    """The documents that evidence and figures come from."""
    labels = context.labels
    found = []
    for source in context.plan.sources:
        facts = [source.publisher] if source.publisher else []
        if source.published:
            facts.append(source.published.words)
        if source.accessed:
            facts.append(labels("page.accessed", date=source.accessed.words))
        found.append(
            {
                "id": source.id,
                "title": source.title,
                "facts": ", ".join(facts),
                "url": source.url,
                "archived": source.archived,
                "archived_words": labels("page.archived"),
            }
        )
    return found
