"""A plan in braille: its title page, its contents and its text."""

from __future__ import annotations

from pathlib import Path

import pytest

from equality_plans.errors import MachineError
from equality_plans.rendering import FORMATS
from equality_plans.rendering.braille import document as braille
from equality_plans.rendering.braille.document import make, pieces_of
from equality_plans.rendering.braille.liblouis import CELLS, read_back, table_for
from equality_plans.rendering.braille.pages import HEIGHT, WIDTH
from equality_plans.rendering.linear.blocks import (
    Block,
    Facts,
    Heading,
    Items,
    Paragraph,
    Run,
    Table,
    words_of,
)
from equality_plans.rendering.linear.document import document_of

from ...checkers.liblouis import required_liblouis
from ..plans import PLANS, edition_of_file
from ..sample import edition_of, sample


def pages_of_file(content: bytes) -> list[list[str]]:
    return [page.split("\r\n")[:-1] for page in content.decode("ascii").split("\f")[:-1]]


def test_contents_come_after_the_title_page_and_the_rest_in_its_order() -> None:
    blocks = document_of(edition_of(sample()).view)
    pieces = list(pieces_of(blocks))
    starts = [piece.words for piece in pieces if piece.form.new_page]
    assert starts == ["Contents", "At a glance"]
    assert pieces[1].words == "Equality plan of a small town"
    assert pieces[1].form.centred
    targets = {piece.form.target for piece in pieces} - {""}
    assert {"D1", "the_about"} <= targets
    assert targets <= {piece.form.anchor for piece in pieces}
    headings = [words_of(block.text) for block in blocks if isinstance(block, Heading) and block.level > 1]
    told = [piece.words for piece in pieces if piece.form.heading and piece.form.before]
    assert sorted(told) == sorted(headings)


def test_headings_lists_and_facts_have_their_cells() -> None:
    inner = Items(((Paragraph((Run("deep"),)),),))
    blocks = (
        Heading(1, (Run("Title"),)),
        Heading(2, (Run("Part"),)),
        Heading(3, (Run("Aim"),), "D1"),
        Heading(4, (Run("Action"),)),
        Paragraph((Run("See "), Run("this", bold=True, href="https://a.example"))),
        Items(((Paragraph((Run("one"),)), inner), (Paragraph((Run("two"),)),)), 3),
        Facts(()),
        Table("Figures", ("Figure", "Value"), (((Run("Target"),), (Run("75%"),)),)),
    )
    pieces = {piece.words: piece.form for piece in pieces_of(blocks)}
    assert pieces["Part"].centred
    assert [pieces[name].first for name in ("Aim", "Action")] == [4, 6]
    assert pieces["Aim"].anchor == "D1"
    assert (pieces["See this (https://a.example)"].first, pieces["See this (https://a.example)"].runover) == (
        2,
        0,
    )
    assert [(pieces[name].first, pieces[name].runover) for name in ("3. one", "deep", "4. two")] == [
        (0, 2),
        (2, 4),
        (0, 2),
    ]
    assert pieces["Figures:"].heading
    assert pieces["Target: 75%"].runover == 2


def test_format_says_why_it_cannot_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "liblouis-bin" in FORMATS["brf"].why_not()
    assert FORMATS["text"].why_not() == ""
    with pytest.raises(MachineError, match="liblouis-bin"):
        FORMATS["brf"].make(edition_of(sample()))


def test_program_is_asked_once_for_a_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def count(texts: list[str], table: str) -> list[str]:
        asked.append(len(texts))
        return ["A" for _ in texts]

    monkeypatch.setattr(braille, "translate", count)
    make(edition_of(sample()))
    assert len(asked) == 1


@pytest.mark.parametrize("file", PLANS, ids=lambda file: file.stem)
def test_plans_fit_the_paper(file: Path) -> None:
    required_liblouis()
    content = make(edition_of_file(file))
    assert content == make(edition_of_file(file))
    pages = pages_of_file(content)
    assert all(len(page) == HEIGHT for page in pages)
    assert all(len(line) <= WIDTH and set(line) <= set(CELLS) for page in pages for line in page)
    # A sign that liblouis does not know comes out as its number in quotes, '\x2026'.
    assert "'\\X" not in content.decode("ascii")


def test_contents_give_the_right_pages() -> None:
    required_liblouis()
    table = table_for("en")
    pages = pages_of_file(make(edition_of(sample())))
    back = ["\n".join(read_back(page[:-1], table)) for page in pages]
    (contents,) = [page for page in back if page.startswith(" ") and page.strip().startswith("Contents")]
    entry = next(line for line in contents.splitlines() if line.startswith("Words that we explain"))
    shown = int(entry.split()[-1])
    assert "Words that we explain" in back[shown - 1]
    assert shown > back.index(contents) + 1


def test_what_leads_in_stays_with_what_follows() -> None:
    blocks: list[Block] = [
        Heading(1, (Run("Plan"),)),
        Heading(2, (Run("Aims"),)),
        Paragraph((Run("We will:"),), leads_in=True),
        Paragraph((Run("Other"),)),
    ]
    kept = {piece.words: piece.form.heading for piece in pieces_of(blocks)}
    assert kept["We will:"]
    assert not kept["Other"]
