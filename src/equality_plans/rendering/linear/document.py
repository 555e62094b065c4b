"""The view of a plan as blocks, in the order of the page: nothing is left out, nothing said twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from equality_plans.rendering import View
from equality_plans.rendering.linear.blocks import Block, Heading, Items, Paragraph, Run
from equality_plans.rendering.linear.fragments import blocks_of
from equality_plans.rendering.linear.matter import matter
from equality_plans.rendering.linear.phrases import line, one_line, quiet
from equality_plans.rendering.linear.promises import objective


def document_of(view: View) -> tuple[Block, ...]:
    """A plan from its title to its contact.

    Args:
        view: from `rendering.view.build_view`.
    """
    return (
        *_masthead(view),
        *_glance(view),
        *_contents(view),
        *_sections(view["sections"]),
        Heading(2, line(view["words"]["parts"]["objective"][1]), "the_objectives"),
        *(block for one in view["objectives"] for block in objective(one, view["words"])),
        *matter(view),
    )


def _masthead(view: View) -> Iterator[Block]:
    masthead = view["masthead"]
    part_of = f", {masthead['part_of']}" if masthead["part_of"] else ""
    yield Paragraph(line(masthead["organisation"] + part_of))
    yield Heading(1, line(masthead["title"]))
    for each in masthead["lines"]:
        yield Paragraph(line(each))
    offered: list[Run] = []
    for form in masthead["formats"]:
        offered += [*line(form["words"], form["href"] or ""), *line(form["after"])]
    if offered:
        yield Paragraph((Run(masthead["formats_before"]), *offered))
    if masthead["has_contact"]:
        yield Paragraph(line(view["words"]["masthead"]["ask"], "#the_about"))


def _glance(view: View) -> Iterator[Block]:
    glance, words = view["glance"], view["words"]
    yield Heading(2, line(words["glance"]), "at_a_glance")
    if not glance["total"]:
        yield Paragraph(line(glance["no_actions"]))
        yield from _dates(view)
        return
    yield Paragraph(line(glance["title"]))
    lists = (
        (words["late"], glance["late"], words["late_empty"]),
        (words["next"], glance["next"], glance["next_empty"]),
        (glance["finished_heading"], glance["finished"], glance["finished_empty"]),
    )
    for title, entries, empty in lists:
        yield Heading(3, line(title))
        if entries:
            yield Items(tuple((_listed(one),) for one in entries))
        else:
            yield Paragraph(line(empty))
    yield from _dates(view)


def _dates(view: View) -> Iterator[Block]:
    timeline = view["timeline"]
    if timeline:
        yield Heading(3, line(view["words"]["timeline"]["heading"]), "the_dates")
        if timeline["drawing"]:
            yield Paragraph(line(timeline["title"]))
        yield Items(
            tuple(
                (
                    Paragraph((Run(month["month"], bold=True),)),
                    Items(tuple((_dated(one),) for one in month["dates"])),
                )
                for month in timeline["months"]
            )
        )


def _dated(entry: dict[str, str]) -> Paragraph:
    return Paragraph((Run(f"{entry['number']} {entry['title']}", href=entry["href"]), *quiet(entry["told"])))


def _listed(entry: dict[str, str]) -> Paragraph:
    told = ", ".join(filter(None, (entry["when"], entry["lead"])))
    return Paragraph((Run(f"{entry['number']} {entry['title']}", href=entry["href"]), *quiet(told)))


def _contents(view: View) -> Iterator[Block]:
    words = view["words"]
    yield Heading(2, line(words["contents"]), "the_contents")
    if view["sections"]:
        yield _links((f"#{one['anchor']}", one["title"]) for one in view["sections"])
    for theme in view["themes"]:
        if theme["name"]:
            yield Heading(3, line(theme["name"]))
        yield Items(tuple((_in_contents(one),) for one in theme["objectives"]))
    if view["after"]:
        yield Heading(3, line(words["contents_end"]))
        yield _links((f"#{one['anchor']}", one["title"]) for one in view["after"])


def _links(targets: Iterable[tuple[str, str]]) -> Items:
    return Items(tuple((Paragraph(one_line(str(title), href)),) for href, title in targets))


def _in_contents(one: dict[str, Any]) -> Paragraph:
    status = one["status"]["word"] if one["status"] else ""
    told = ", ".join(filter(None, (status, one["tally"] if status else "", one["late"] if status else "")))
    return Paragraph((Run(f"{one['number']} {one['title']}", href=one["href"]), *quiet(told)))


def _sections(sections: Iterable[View]) -> Iterator[Block]:
    for one in sections:
        yield Heading(one["level"], one_line(one["title"]), one["anchor"])
        yield from blocks_of(one["body"])
        yield from _sections(one["sections"])
