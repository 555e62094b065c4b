"""A view as blocks: the words of the web page, in its order, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from equality_plans.rendering.html import page
from equality_plans.rendering.linear.blocks import Block, Facts, Heading, Items, Paragraph, Run, words_of
from equality_plans.rendering.linear.document import document_of
from equality_plans.rendering.linear.fragments import blocks_of, text_of
from equality_plans.rendering.linear.phrases import one_line

from ..plans import PLANS, edition_of_file
from ..sample import sample, view_of


def words(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Every word of some blocks, in reading order."""
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            yield from words_of(block.text).split()
        elif isinstance(block, Items):
            for entry in block.entries:
                yield from words(entry)
        elif isinstance(block, Facts):
            for fact in block.facts:
                yield from fact.label.split()
                for each in fact.lines:
                    yield from words_of(each).split()
        else:
            yield from block.caption.split()
            for cell in block.head:
                yield from cell.split()
            for row in block.rows:
                for each in row:
                    yield from words_of(each).split()


class Page(HTMLParser):
    """The words that a page shows, without the drawings and what only the screen has."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        legend = tag == "ul" and ("class", "legend") in attrs
        total = tag == "p" and ("class", "total") in attrs
        if self._hidden or tag in ("head", "svg") or legend or total:
            self._hidden.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._hidden and tag in self._hidden:
            while self._hidden.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words += data.split()


def letters(some: Iterator[str]) -> str:
    """Letters and digits alone: how words are parted by signs differs from form to form."""
    return re.sub(r"[^\w]", "", "".join(some)).casefold()


@pytest.mark.parametrize("file", PLANS, ids=lambda file: file.stem)
def test_blocks_have_the_words_of_the_page_in_its_order(file: Path) -> None:
    edition = edition_of_file(file)
    view = edition.view
    shown = Page()
    shown.feed(page(edition, "print"))
    told = letters(words(document_of(view)))
    # The drawings of the summary have titles there, and paragraphs here.
    timeline = view["timeline"]
    titles = [view["glance"]["title"]] if view["glance"]["total"] else []
    titles += [timeline["title"]] if timeline and timeline["drawing"] else []
    for title in titles:
        title = letters(iter(title.split()))
        assert told.count(title) == 1
        told = told.replace(title, "")
    assert told == letters(iter(shown.words))


def test_headings_have_the_levels_of_the_page() -> None:
    view = view_of(sample())
    levels = [block.level for block in document_of(view) if isinstance(block, Heading)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_nested_lists_keep_their_shape_and_numbers() -> None:
    found = blocks_of(
        '<p>Go:</p>\n<ol start="3">\n<li>one<ul>\n<li>in<br>more</li>\n</ul>\n</li>\n<li>two</li>\n</ol>'
    )
    assert found == (
        Paragraph((Run("Go:"),)),
        Items(
            (
                (
                    Paragraph((Run("one"),)),
                    Items(((Paragraph((Run("in"),)), Paragraph((Run("more"),))),)),
                ),
                (Paragraph((Run("two"),)),),
            ),
            3,
        ),
    )


def test_bold_and_links_are_kept() -> None:
    assert text_of('<strong>Now</strong> see <a href="#D1">1</a>.') == (
        Run("Now", bold=True),
        Run(" see "),
        Run("1", href="#D1"),
        Run("."),
    )


@pytest.mark.parametrize(
    "html, words",
    [
        ("<p>Two:</p><ul><li>one</li><li>two</li></ul><p>All.</p>", "Two: one; two. All."),
        (
            "<p>Two</p><ul><li>one.<ul><li>in</li></ul></li><li>“two.”</li><li>3</li></ul>",
            "Two: one. in; “two.” 3",
        ),
        ("<ul><li></li><li>two</li></ul>", "two"),
    ],
)
def test_lists_of_one_line_keep_all_their_words(html: str, words: str) -> None:
    assert words_of(text_of(html)) == words


@given(st.text())
def test_plain_words_are_never_taken_for_html(words: str) -> None:
    assert words_of(one_line(words)) == words
    assert " ".join(words_of(one_line(Markup(escape(words)))).split()) == " ".join(words.split())
