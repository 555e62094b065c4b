"""What follows the objectives, as blocks: recommendations, retired numbers, glossary, sources, contact."""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.rendering import View
from equality_plans.rendering.linear.blocks import Block, Fact, Facts, Heading, Items, Paragraph, Run, Text
from equality_plans.rendering.linear.fragments import blocks_of, ended
from equality_plans.rendering.linear.phrases import from_source, joined, line, link, links, one_line, quiet


def matter(view: View) -> Iterator[Block]:
    """All of it, in the order of the page."""
    titles = {part["anchor"]: part["title"] for part in view["after"]}
    parts = {
        "the_recommendations": _recommendations,
        "the_retired": _retired,
        "the_glossary": _glossary,
        "the_sources": _sources,
        "the_about": _about,
    }
    for anchor, part in parts.items():
        if anchor in titles:
            yield Heading(2, line(titles[anchor]), anchor)
            yield from part(view)


def _recommendations(view: View) -> Iterator[Block]:
    words, recommendations = view["words"], view["recommendations"]
    if recommendations["source"]:
        yield from_source(recommendations["source"], words)
    for one in recommendations["all"]:
        yield Heading(3, one_line(one["title"]), one["id"])
        yield from blocks_of(one["text"])
        if one["points"]:
            yield Items(tuple((Paragraph(_point(point, words)),) for point in one["points"]))
        if one["answered_by"]:
            yield Paragraph((Run(f"{words['answered_by']} "), *links(one["answered_by"])))
        elif not one["answered"]:
            yield Paragraph(line(words["not_answered"]))
        if one["source"]:
            yield from_source(one["source"], words)


def _point(point: View, words: View) -> Text:
    text = joined([line(point["letter"]), one_line(point["text"])], ". ")
    if not point["answered_by"]:
        return text
    return (*text, Run(f"{ended(text, '.')} {words['answered_by']} "), *links(point["answered_by"]))


def _retired(view: View) -> Iterator[Block]:
    yield Items(
        tuple(
            (
                Paragraph(
                    (
                        Run(one["number"], bold=True),
                        *quiet(one["date"]),
                        Run(": "),
                        *one_line(one["reason"]),
                    )
                ),
            )
            for one in view["retired"]
        )
    )


def _glossary(view: View) -> Iterator[Block]:
    for term in view["glossary"]:
        yield Heading(3, line(term["term"]), term["anchor"])
        yield from blocks_of(term["meaning"])
        if term["also"]:
            yield Paragraph(line(term["also"]))


def _sources(view: View) -> Iterator[Block]:
    yield Items(tuple((Paragraph(_source(one)),) for one in view["sources"]))


def _source(one: View) -> Text:
    archived = line(one["archived_words"], one["archived"]) if one["archived"] else ()
    return joined([line(one["title"], one["url"] or ""), line(one["facts"]), archived], ", ")


def _about(view: View) -> Iterator[Block]:
    about, words = view["about"], view["words"]
    if about["formats"]:
        yield Paragraph(line(about["formats"]))
    if contact := about["contact"]:
        yield Paragraph(line(f"{words['contact_text']} {contact['name']}."))
        ways = {
            words["email"]: line(contact["email"] or "", f"mailto:{contact['email']}"),
            words["phone"]: line(contact["phone"] or ""),
            words["text_phone"]: line(contact["text_phone"] or ""),
            words["post"]: line(", ".join(contact["post"] or ())),
            words["website"]: line(contact["website"] or "", contact["website"] or ""),
        }
        if known := tuple(Fact(label, (text,)) for label, text in ways.items() if text):
            yield Facts(known)
    for fact in about["facts"]:
        value = link(fact["link"]) if fact["link"] else line("; ".join(fact["values"]))
        yield Paragraph((Run(f"{fact['label']}: "), *value))
