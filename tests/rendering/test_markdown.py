"""Text fields to HTML: what is kept, what is shown as it stands, where references lead."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from equality_plans.rendering import markdown
from equality_plans.rendering.markdown import Link, Prose

LINKS = {
    "D1.2": Link("#D1.2", "1.2: Ask people"),
    "anytown-2022#D3": Link("anytown-2022.html#D3", "D3: Earlier", elsewhere=True),
}
PROSE = Prose(LINKS.get, {"reasonable adjustment": "#term_1", "adjustment": "#term_2"})


@pytest.mark.parametrize(
    "text, html",
    [
        ("One line.", "<p>One line.</p>"),
        ("One\nparagraph.\n\nTwo.", "<p>One paragraph.</p>\n<p>Two.</p>"),
        ("We will:\n- one\n- two", "<p>We will:</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("1. one\n2. two", "<ol>\n<li>one</li>\n<li>two</li>\n</ol>"),
        ("3. three\n4. four", '<ol start="3">\n<li>three</li>\n<li>four</li>\n</ol>'),
        ("- one\n  - in it\n- two", "<ul>\n<li>one<ul>\n<li>in it</li>\n</ul>\n</li>\n<li>two</li>\n</ul>"),
        ("- one\n\n  more of one\n\n- two", "<ul>\n<li>one<br>more of one</li>\n<li>two</li>\n</ul>"),
        ("**bold** and *stress*", "<p><strong>bold</strong> and <em>stress</em></p>"),
        ("a_b_c and 2 * 3", "<p>a_b_c and 2 * 3</p>"),
        ("    indented", "<p>indented</p>"),
        ("\tindented by a tab", "<p>indented by a tab</p>"),
    ],
)
def test_paragraphs_lists_and_emphasis_are_kept(text: str, html: str) -> None:
    assert PROSE.block(text) == html


@pytest.mark.parametrize(
    "text",
    [
        "# Heading",
        "> quotation",
        "```\ncode\n```",
        "`code`",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "---",
        "<b>bold</b> & <script>alert(1)</script>",
        "&amp; &nbsp;",
        "• a pasted bullet",
    ],
)
def test_everything_else_is_shown_as_it_stands(text: str) -> None:
    html = PROSE.block(text)
    assert set(re.findall(r"<(\w+)", html)) <= {"p"}
    assert str(escape(text.split("\n")[0])) in html


def test_a_setext_line_makes_no_heading() -> None:
    assert PROSE.block("Title\n=====") == "<p>Title =====</p>"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example",
        "/page",
        "java&#115;cript:alert(1)",
        "&#106;avascript:alert(1)",
        "http:",
    ],
)
def test_only_web_and_mail_addresses_become_links(address: str) -> None:
    assert "<a" not in PROSE.block(f"[words]({address})")
    assert "<a" not in PROSE.block(f"[words](<{address}>)")
    assert "<a" not in PROSE.block(f"<{address}>")


def test_a_link_to_nowhere_is_words() -> None:
    assert PROSE.block("[words]() and [](  ) more") == "<p>words and  more</p>"


def test_pictures_are_not_shown() -> None:
    assert "<img" not in PROSE.block("![x](https://tracker.example/p.png)")


def test_links_hold_words_only() -> None:
    assert PROSE.block("[**our** report](https://a.example/x?a=1&b=2)") == (
        '<p><a href="https://a.example/x?a=1&amp;b=2">our report</a></p>'
    )


@pytest.mark.parametrize(
    "text, address, rest",
    [
        ("See https://a.example/x.", "https://a.example/x", "."),
        ("(https://a.example/x)", "https://a.example/x", ")"),
        ("https://a.example/x_(y), then", "https://a.example/x_(y)", ", then"),
        ("See www.a.example", "https://www.a.example", ""),
        ("Write to a.b@c.example.", "mailto:a.b@c.example", "."),
    ],
)
def test_bare_addresses_are_linked_without_the_marks_behind_them(text: str, address: str, rest: str) -> None:
    html = PROSE.block(text)
    assert f'href="{address}"' in html
    assert html.endswith(f"</a>{rest}</p>")


def test_references_say_where_they_lead() -> None:
    assert PROSE.block("See [[D1.2]].") == '<p>See <a href="#D1.2">1.2: Ask people</a>.</p>'
    assert PROSE.block("See [[D1.2|the *survey*]].") == '<p>See <a href="#D1.2">the *survey*</a>.</p>'
    assert 'class="elsewhere" href="anytown-2022.html#D3"' in PROSE.block("[[anytown-2022#D3]]")
    assert PROSE.block("[[D9]] and [[D9|words]]") == "<p>D9 and words</p>"
    assert PROSE.block("[[not an id]] [[D1.2") == "<p>[[not an id]] [[D1.2</p>"


def test_glossary_terms_are_linked_once_and_the_longest_first() -> None:
    seen: set[str] = set()
    html = PROSE.block("A Reasonable adjustment is an adjustment. A reasonable adjustment.", seen)
    assert html == (
        '<p>A <a class="term" href="#term_1">Reasonable adjustment</a> is an '
        '<a class="term" href="#term_2">adjustment</a>. A reasonable adjustment.</p>'
    )
    assert "<a" not in PROSE.block("an adjustment", seen)
    assert "<a" not in PROSE.block("an adjustment")
    assert "<a" not in PROSE.block("maladjustments", set())


def test_a_line_has_no_paragraphs() -> None:
    assert PROSE.inline("One\n\n**two**") == "One <strong>two</strong>"
    assert PROSE.inline("One\ntwo") == "One two"
    # Where the items of a list stand in a row, signs part them.
    assert PROSE.inline("Two:\n\n- **one**\n- two\n\nAll") == "Two: <strong>one</strong>; two. All"
    assert PROSE.inline("- One.\n- two;\n  - three\n- four") == "One. two; three; four"
    assert PROSE.inline(None) == PROSE.block(None) == PROSE.block("") == ""


@given(st.text(alphabet="ab1 .,\n-+*#:/'\"()&=_!|~\t", max_size=60))
def test_the_short_way_is_the_long_way(text: str) -> None:
    """Text without marks skips the parser, and must come out as if it had not."""
    short = PROSE.block(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markdown, "has_marks", lambda text: True)
        long = PROSE.block(text)
    assert " ".join(short.split()) == " ".join(long.split())


@given(st.text(max_size=200))
def test_no_text_makes_a_tag_of_its_own(text: str) -> None:
    html = PROSE.block(text, set())
    allowed = {"p", "ul", "ol", "li", "br", "strong", "em", "a"}
    assert set(re.findall(r"<\s*/?\s*(\w+)", html)) <= allowed
    assert "javascript:" not in re.sub(r">[^<]*<", "><", html).lower()


def test_letters_that_only_the_pattern_takes_for_one_make_no_term() -> None:
    prose = Prose(LINKS.get, {"idea": "#term_1"})
    assert prose.inline("An ıdea, an İdea", set()) == "An ıdea, an İdea"
    assert prose.inline("An IDEA", set()) == 'An <a class="term" href="#term_1">IDEA</a>'
