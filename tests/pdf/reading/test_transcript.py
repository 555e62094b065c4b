from __future__ import annotations

from pathlib import Path

import pytest

from equality_plans.pdf.reading.transcript import transcript
from equality_plans.rendering.labels import read_labels

from ...conftest import Golden
from ..conftest import STANDARD, Samples
from ..small import pdf

GOLDEN = Path(__file__).parents[1] / "golden"
LABELS = read_labels("en-GB").group("transcript")


def lines(body: str) -> list[str]:
    """What is heard of a page, without the line that tells of the document."""
    first, *others = transcript(pdf(body), LABELS).splitlines()
    assert first == "[A plan; language en-GB; pages: 1]"
    return others


@pytest.mark.slow
@pytest.mark.parametrize("name", STANDARD)
def test_plan_is_heard_as_before(name: str, samples: Samples, golden: Golden) -> None:
    golden(GOLDEN / f"{name}.transcript.txt", transcript(samples[name].content, LABELS))


def test_headings_and_paragraphs() -> None:
    assert lines("<h1>A plan</h1><section><h2>Why</h2><p>Because.</p></section>") == [
        "[heading 1] A plan",
        "[heading 2] Why",
        "Because.",
    ]


def test_link_stands_in_its_sentence() -> None:
    links = "<a href='#there'>there</a>, or <a href='https://example.org/'>the web</a>"
    assert lines(f"<p>See {links}.</p><h2 id=there>A</h2>")[0] == (
        "See [link to #there] there [end of link], or [link to https://example.org/] the web [end of link]."
    )


def test_list_in_a_list() -> None:
    assert lines("<ol><li>One<ul><li>Inner</li></ul></li><li><p>Two</p><p>Twice</p></li></ol>") == [
        "[list of 2]",
        "  [1 of 2] 1. One",
        "    [list of 1]",
        "      [1 of 1] ◦ Inner",
        "    [end of list]",
        "  [2 of 2] 2. Two",
        "    Twice",
        "[end of list]",
    ]


def test_cells_tell_their_headings() -> None:
    assert lines(
        "<table><caption>Figures</caption><tr><th>What</th><th>Value</th></tr>"
        "<tr><th>Target</th><td>75%</td></tr></table>"
    ) == [
        "[table, rows: 2, columns: 2] Figures",
        "  [row 1, heading of the column] What",
        "  [row 1, heading of the column] Value",
        "  [row 2, heading of the row: What] Target",
        "  [row 2: Target; Value] 75%",
        "[end of table]",
    ]


def test_picture_is_its_words() -> None:
    picture = "<svg width=9 height=9><title>A square</title><path d='M0 0h9v9z'/></svg>"
    assert lines(f"<figure>{picture}<figcaption>The square</figcaption></figure>") == [
        "[picture] A square",
        "The square",
    ]


def test_language_changes_and_changes_back() -> None:
    assert lines(
        "<p>Say <span lang=cy>nod</span>, then</p><p lang=pl>cel <span lang=en-GB>aim</span></p><p>Yes</p>"
    ) == [
        "Say [language cy] nod [back to en-GB], then",
        "[language pl]",
        "cel [language en-GB] aim [back to pl]",
        "[back to en-GB]",
        "Yes",
    ]


def test_abbreviation_and_quotation() -> None:
    assert lines("<blockquote><p>The <abbr title='British Sign Language'>BSL</abbr>.</p></blockquote>") == [
        "[quotation]",
        "  The BSL [short for British Sign Language].",
        "[end of quotation]",
    ]
