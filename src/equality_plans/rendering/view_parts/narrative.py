"""What stands round the objectives: the head of the page, narrative sections, other formats and contact."""

from __future__ import annotations

from typing import Any

from equality_plans.model.narrative import Section
from equality_plans.model.vocabulary import Format
from equality_plans.rendering.view_parts.context import Context, capital, link_data

DEEPEST_HEADING = 6


def masthead(context: Context) -> dict[str, Any]:
    """The head of the page: who, what, which edition, for when, as of when, in which other forms."""
    plan, labels = context.plan, context.labels
    edition = plan.edition
    lines = []
    if plan.period:
        lines.append(labels("page.masthead.period", period=capital(plan.period.words)))
    if edition:
        known = [labels("page.masthead.edition", version=edition.version)] if edition.version else []
        if edition.state and edition.published:
            state = labels(f"page.masthead.states.{edition.state}").lower()
            known.append(labels("page.masthead.published", state=state, date=edition.published.words))
        elif edition.state:
            known.append(labels(f"page.masthead.state_alone.{edition.state}").lower())
        elif edition.published:
            known.append(edition.published.words)
        if known:
            lines.append(capital(", ".join(known)))
    lines.append(
        labels("page.masthead.as_at", date=plan.as_at.words if plan.as_at else labels.day(context.day))
    )
    return {
        "organisation": plan.organisation.name,
        "part_of": labels("page.masthead.part_of", organisation=plan.organisation.part_of)
        if plan.organisation.part_of
        else "",
        "url": plan.organisation.url,
        "title": plan.title,
        "lines": lines,
        "draft": bool(edition and edition.state == "draft"),
        "description": f"{plan.organisation.name}: {plan.title}. {lines[-1]}.",
        "formats": other_formats(context),
        "formats_before": labels("page.masthead.formats"),
        "has_contact": plan.contact is not None,
    }


def other_formats(context: Context) -> list[dict[str, Any]]:
    """The forms that the publisher offers beside this page, each with its file where there is one."""
    offered = [form for form in context.plan.formats if form is not Format.HTML]
    return [
        {
            "words": context.labels(f"formats.{form}"),
            "href": context.files.get(form),
            "after": context.labels.between(at, len(offered)),
        }
        for at, form in enumerate(offered)
    ]


def sections_view(context: Context) -> list[dict[str, Any]]:
    """The narrative sections, nested, each with its heading level."""
    return [
        _section(context, section, 2, f"section_{at}") for at, section in enumerate(context.plan.sections, 1)
    ]


def _section(context: Context, section: Section, level: int, anchor: str) -> dict[str, Any]:
    return {
        "anchor": anchor,
        "level": min(level, DEEPEST_HEADING),
        "title": section.title,
        "body": context.prose.block(section.text, set()),
        "sections": [
            _section(context, inner, level + 1, f"{anchor}_{at}")
            for at, inner in enumerate(section.sections, 1)
        ],
    }


def about_view(context: Context) -> dict[str, Any] | None:
    """Other formats, contact, the law that it answers, the plan before it; None where nothing is said."""
    plan, labels = context.plan, context.labels
    facts: list[dict[str, Any]] = []
    if plan.frameworks:
        names = [context.name_of(id_, context.frameworks) for id_ in plan.frameworks]
        facts.append({"label": labels("page.frameworks"), "values": names, "link": None})
    if plan.edition and plan.edition.approved_by:
        facts.append(
            {"label": labels("page.approved_by"), "values": [plan.edition.approved_by], "link": None}
        )
    for label, id_ in (("page.follows", plan.follows), ("page.translation_of", plan.translation_of)):
        if id_:
            facts.append(
                {"label": labels(label), "values": [], "link": link_data(context.link(f"{id_}#"), id_)}
            )
    formats = [labels(f"formats.{form}") for form in plan.formats]
    contact = plan.contact
    if contact is None and not facts and len(formats) < 2:
        return None
    return {
        "formats": labels("page.other_formats_text", formats=labels.listed(formats))
        if len(formats) > 1
        else "",
        "facts": facts,
        "contact": contact
        and {
            "name": contact.name or plan.organisation.name,
            "email": contact.email,
            "phone": contact.phone,
            "text_phone": contact.text_phone,
            "post": list(contact.post),
            "website": contact.website,
        },
    }
