"""A Word document from a view: its blocks under real headings, with a running title and page numbers.

The title is a heading of the first level, as on the web page, so that a screen reader finds it among the
headings. The contents are the plan's own list, as links: a table of contents of Word's kind would stand
empty, or wrong, until somebody has it updated.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docx.section import Section

from equality_plans.rendering.labels import read_labels
from equality_plans.rendering.linear.document import document_of
from equality_plans.rendering.word.elements import field, run
from equality_plans.rendering.word.file import TEXT_WIDTH, describe, empty_document, file_of
from equality_plans.rendering.word.writer import Writer

if TYPE_CHECKING:
    from equality_plans.rendering import Edition

_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def make(edition: Edition) -> bytes:
    """The bytes of the document."""
    view = edition.view
    blocks = document_of(view)
    document = empty_document(view["language"])
    describe(document, edition)
    Writer(document, blocks, TEXT_WIDTH).write(blocks)
    _frame(document.sections[0], view["masthead"]["title"], view["language"])
    return file_of(document)


def _frame(section: Section, title: str, language: str) -> None:
    """The title at the head of every page but the first; the number of the page at the foot of each."""
    section.different_first_page_header_footer = True
    section.header.paragraphs[0]._p.append(run(title))
    pieces = re.split(r"(\{\w+\})", read_labels(language)("page.page_of"))
    for footer in (section.footer, section.first_page_footer):
        for piece in filter(None, pieces):
            part = field(_FIELDS[piece], "1") if piece in _FIELDS else run(piece)
            footer.paragraphs[0]._p.append(part)
