"""The web page and the page for print: self-contained, well built, fit for a tagged PDF."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from equality_plans.loading import load_plan
from equality_plans.pdf.fonts import web_font
from equality_plans.project import Project
from equality_plans.rendering.html import make, on_paper, page
from equality_plans.rendering.styles import Medium, css_string
from equality_plans.resources import templates_folder

from ..conftest import Golden
from .sample import HERE, edition_of, sample

MEDIA: tuple[Medium, ...] = ("screen", "print")
WEB_FONT = re.compile(r"data:font/woff2;base64,[A-Za-z0-9+/=]+")
STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)


def pages(plan_files: list[Path], medium: Medium) -> dict[str, str]:
    found = {"sample": page(edition_of(sample()), medium)}
    for file in plan_files:
        plan = load_plan(file, Project()).plan
        assert plan
        found[file.stem] = page(edition_of(plan), medium)
    return found


class Outline(HTMLParser):
    """Headings, and the nesting of elements, of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.inside: dict[str, set[str]] = {}
        self._open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        for above in self._open:
            self.inside.setdefault(above, set()).add(tag)
        if tag not in {"meta", "br", "link", "path", "rect", "circle", "use", "img"}:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while tag in self._open and self._open.pop() != tag:
            pass


@pytest.mark.parametrize("medium", MEDIA)
def test_the_page_of_the_sample(golden: Golden, medium: Medium) -> None:
    golden(
        HERE / "golden" / f"{medium}.html", STYLE.sub("<style></style>", page(edition_of(sample()), medium))
    )


def test_the_page_is_the_same_on_every_run() -> None:
    assert make(edition_of(sample())) == make(edition_of(sample()))


def test_the_web_page_asks_for_nothing(plan_files: list[Path]) -> None:
    for name, html in pages(plan_files, "screen").items():
        assert not re.search(r"<(script|link|img|iframe|object|embed|base|form)\b", html), name
        assert not re.search(r"\son\w+=|@import|javascript:", html), name
        assert set(re.findall(r"url\((?!#)[\"']?(\w+)", html)) == {"data"}, name


def test_a_page_is_small(plan_files: list[Path]) -> None:
    for name, html in pages(plan_files, "screen").items():
        assert len(html.encode()) < 250_000, name


@pytest.mark.parametrize("medium", MEDIA)
def test_headings_have_one_top_and_no_gaps(plan_files: list[Path], medium: Medium) -> None:
    for name, html in pages(plan_files, medium).items():
        levels = Outline(html).headings
        assert levels[0] == 1, name
        assert levels.count(1) == 1, name
        assert all(after - before <= 1 for before, after in pairwise(levels)), name


def test_print_has_none_of_the_patterns_that_spoil_a_tagged_pdf(plan_files: list[Path]) -> None:
    for name, html in pages(plan_files, "print").items():
        inside = Outline(html).inside
        assert not inside.get("a"), name
        assert not inside.get("li", set()) & {"p", "div", "h3", "h4", "table"}, name
        assert not {"dl", "img", "figure"} & set(inside), name
        assert 'href="sample' not in html.replace('href="#', ""), name
        assert html.count("<svg class") == html.count("<title id"), name
        assert "rowspan" not in html, name


def test_the_style_sheets_keep_to_what_costs_little() -> None:
    folder = templates_folder()
    for sheet in ("plan.css", "print.css"):
        css = (folder / sheet).read_text(encoding="utf-8")
        assert "anywhere" not in css
        assert "text-transform" not in css
        assert "italic" not in css
    printed = re.sub(r"/\*.*?\*/", "", (folder / "print.css").read_text(encoding="utf-8"), flags=re.DOTALL)
    assert not re.search(r"\b(flex|grid|opacity|leader|columns|visibility)\b", printed)
    assert not re.search(r"(table|thead|tr|td|th)\b[^{]*\{[^}]*display", printed)


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2, between 1 and 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("sheet", ["colours.css", "colours-dark.css"])
def test_text_has_seven_to_one_and_lines_three_to_one(sheet: str) -> None:
    css = (templates_folder() / sheet).read_text(encoding="utf-8")
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", css))
    for name in ("ink", "quiet", "link", "done", "doing", "waiting", "paused", "closed", "late", "soon"):
        assert contrast(colours[name], colours["paper"]) >= 7, name
    for name in ("on-brand", "on-brand-quiet"):
        assert contrast(colours[name], colours["brand"]) >= 7, name
    assert contrast(colours["line"], colours["paper"]) >= 3


def test_paper_uses_the_colours_of_the_screen() -> None:
    """Drawings on paper do not see the style sheet: their colours are repeated, and must stay the same."""
    folder = templates_folder()
    known = set(re.findall(r"#[0-9a-f]{6}", (folder / "colours.css").read_text(encoding="utf-8")))
    printed = (folder / "print.css").read_text(encoding="utf-8")
    assert set(re.findall(r"#[0-9a-f]{6}", printed)) <= known
    marks = (folder / "parts" / "marks.html").read_text(encoding="utf-8")
    assert set(re.findall(r"#[0-9a-f]{6}", marks)) <= known


def test_lists_begin_with_their_number_on_paper() -> None:
    # A browser reads `start`, WeasyPrint a counter.
    assert on_paper('<ol start="5">') == '<ol start="5" style="counter-reset:list-item 4">'
    assert on_paper("<ol>") == "<ol>"
    numbered = edition_of(sample(sections=[{"title": "Why", "text": "3. Three\n4. Four"}]))
    assert '<ol start="3" style="counter-reset:list-item 2">' in page(numbered, "print")
    assert '<ol start="3">' in page(numbered, "screen")


def test_links_to_other_files_are_words_on_paper() -> None:
    edition = edition_of(sample(), files={"pdf": "sample.pdf"})
    assert 'href="sample-2022.html#D3"' in page(edition, "screen")
    assert 'href="sample.pdf"' in page(edition, "screen")
    printed = page(edition, "print")
    assert "sample-2022.html" not in printed
    assert "sample.pdf" not in printed
    assert "D3: What we did before" in printed


def test_a_title_cannot_break_out_of_the_style_sheet() -> None:
    title = 'A "quoted" \\ </style> title & more'
    assert css_string(title) == '"A \\22 quoted\\22  \\5c  \\3c /style\\3e  title \\26  more"'
    assert page(edition_of(sample(title=title)), "print").count("</style>") == 1


def test_the_typeface_is_the_published_one() -> None:
    """The web fonts are the font package's files, compressed and otherwise untouched."""
    from io import BytesIO

    import fontpkg
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    for name, weight in (("regular", 400), ("bold", 700)):
        ours = TTFont(BytesIO(web_font(name)))
        theirs = TTFont(fontpkg.path("Atkinson Hyperlegible", weight, "normal"))
        assert ours.getBestCmap() == theirs.getBestCmap()
        assert ours["name"].getDebugName(5) == theirs["name"].getDebugName(5)
        assert ours["head"].fontRevision == theirs["head"].fontRevision
