"""The new tag tree of a PDF, from the boxes to the file."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pydyf

from equality_plans.pdf.objects import object_of, pages_of
from equality_plans.pdf.tagging.breaks import mark_breaks
from equality_plans.pdf.tagging.building import TreeBuilder, link_round_a_box
from equality_plans.pdf.tagging.marks import marked_content
from equality_plans.pdf.tagging.nodes import Area, Artifact, Content, Node
from equality_plans.pdf.tagging.streams import PageStream, glyphs_of_space
from equality_plans.pdf.tagging.tables import tie_headings
from equality_plans.pdf.tagging.writing import number_contents, take_out_tags, write_tree

_PRINTED = 4
"""The flag of an annotation that belongs to the page on paper too (ISO 32000-1, 12.5.3)."""


def retag(document: Any, pdf: Any) -> None:
    """Put a tag tree made from the HTML in place of the one that WeasyPrint made from its boxes.

    Args:
        document: what WeasyPrint has laid out.
        pdf: what it has drawn and tagged, before it is written.

    Raises:
        RenderingError: a picture has no words, or something cannot be told to listeners.
        MachineError: WeasyPrint does not make its tags as the release does that this was written for.
    """
    builder = TreeBuilder(document.metadata.lang or "")
    for page, marks in zip(document.pages, marked_content(document, pdf), strict=True):
        builder.add_page(page, marks)
    root = builder.root
    root.prune()
    for link in builder.links:
        if next(link.contents(), None) is None and "".join(link.element.itertext()).strip():
            raise link_round_a_box(link.element.get("href"))
    mark_breaks(root)
    for number, table in enumerate((node for node in root.walk() if node.role == "Table"), 1):
        tie_headings(table, f"table-{number}")
    for link in (node for node in root.walk() if node.role == "Link"):
        _say(link)
    numbers = number_contents(root)
    _redraw(document, pdf, numbers, builder.artifacts)
    kept = set(root.areas())
    _take_off(pdf, [area for area in builder.areas if area not in kept])
    take_out_tags(pdf)
    write_tree(pdf, root, numbers)


def _say(link: Node) -> None:
    """Let the areas of a link say its words: some screen readers say this and not what stands in the line."""
    for area in link.areas():
        area.annotation["Contents"] = pydyf.String(link.spoken())
        area.annotation["F"] = _PRINTED


def _redraw(document: Any, pdf: Any, numbers: dict[Content, int], artifacts: list[Artifact]) -> None:
    contents: defaultdict[int, list[tuple[Content, int]]] = defaultdict(list)
    for content, mark in numbers.items():
        contents[content.page].append((content, mark))
    rest: defaultdict[int, list[Artifact]] = defaultdict(list)
    for artifact in artifacts:
        rest[artifact.page].append(artifact)
    spaces = glyphs_of_space(document.fonts.values())
    for number, page in enumerate(pages_of(pdf)):
        stream = PageStream(object_of(pdf, page["Contents"]))
        stream.put_spaces((content for content, _ in contents[number] if content.space), spaces)
        stream.name_artifacts(rest[number])
        stream.number(contents[number])


def _take_off(pdf: Any, areas: list[Area]) -> None:
    """Remove clickable areas from their pages."""
    pages = pages_of(pdf)
    for area in areas:
        page = pages[area.page]
        page["Annots"].remove(area.annotation.reference)
        if not page["Annots"]:
            del page["Annots"]
