"""The Word document: what is in the file, and what another program reads in it."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ElementTree
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from equality_plans.rendering import FORMATS
from equality_plans.rendering.linear.blocks import (
    Block,
    Fact,
    Facts,
    Heading,
    Items,
    Paragraph,
    Run,
    Table,
    words_of,
)
from equality_plans.rendering.linear.document import document_of
from equality_plans.rendering.word.document import make
from equality_plans.rendering.word.elements import Bookmarks
from equality_plans.rendering.word.file import TEXT_WIDTH, empty_document, file_of
from equality_plans.rendering.word.writer import Writer

from ...checkers.libreoffice import Opened, opened
from ..linear.test_document import letters, words
from ..plans import PLANS, edition_of_file
from ..sample import edition_of, sample


def document() -> Document:
    return docx.Document(io.BytesIO(make(edition_of(sample()))))


def written(*blocks: Block) -> Document:
    made = empty_document("en-GB")
    Writer(made, blocks, TEXT_WIDTH).write(blocks)
    return docx.Document(io.BytesIO(file_of(made)))


def runs_of(blocks: Iterable[Block]) -> Iterator[Run]:
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            yield from block.text
        elif isinstance(block, Items):
            for entry in block.entries:
                yield from runs_of(entry)
        elif isinstance(block, Facts):
            yield from (run for fact in block.facts for line in fact.lines for run in line)
        elif isinstance(block, Table):
            yield from (run for row in block.rows for cell in row for run in cell)


def depths(blocks: Iterable[Block], depth: int = 1) -> Iterator[int]:
    """How deep each item of a list stands; facts of several lines are a list each."""
    for block in blocks:
        if isinstance(block, Items):
            for entry in block.entries:
                yield depth
                yield from depths(entry, depth + 1)
        elif isinstance(block, Facts):
            yield from (depth for fact in block.facts if len(fact.lines) > 1 for _ in fact.lines)


def test_file_holds_nothing_of_another_template() -> None:
    edition = edition_of(sample())
    names = zipfile.ZipFile(io.BytesIO(make(edition))).namelist()
    assert names[0] == "[Content_Types].xml"
    assert not [name for name in names if re.search("custom|thumbnail|theme|Effects|fontTable", name)]
    styles = {style.style_id for style in document().styles}
    used = set(re.findall(r'<w:(?:p|r|tbl)Style w:val="(\w+)"', document().element.xml))
    assert used <= styles
    assert len(styles) < 35


def test_same_bytes_on_every_run(monkeypatch: pytest.MonkeyPatch) -> None:
    first = make(edition_of(sample()))
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert make(edition_of(sample())) == first
    entries = zipfile.ZipFile(io.BytesIO(first)).infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}


def test_properties_come_from_the_plan() -> None:
    edition = replace(edition_of(sample()), dated=date(2026, 4, 1))
    known = docx.Document(io.BytesIO(make(edition))).core_properties
    assert known.title == "Equality plan of a small town"
    assert (known.author, known.last_modified_by) == ("Anytown Council", "Anytown Council")
    assert known.language == "en-GB"
    assert known.created is not None
    assert known.created.date() == date(2026, 4, 1)
    assert known.modified == known.created


def test_language_is_that_of_the_plan() -> None:
    assert '<w:lang w:val="cy" w:eastAsia="cy"' in empty_document("cy").styles.element.xml


def test_pages_have_a_running_title_and_numbers() -> None:
    section = document().sections[0]
    assert section.header.paragraphs[0].text == "Equality plan of a small town"
    assert section.first_page_header.paragraphs[0].text == ""
    for footer in (section.footer, section.first_page_footer):
        paragraph = footer.paragraphs[0]._p
        fields = [one.get(qn("w:instr")) for one in paragraph.iter(qn("w:fldSimple"))]
        assert fields == [" PAGE ", " NUMPAGES "]
        assert "".join(one.text for one in paragraph.iter(qn("w:t"))) == "Page 1 of 1"


def test_every_link_inside_has_its_place() -> None:
    made = document().element
    places = [one.get(qn("w:name")) for one in made.iter(qn("w:bookmarkStart"))]
    assert len(places) == len(set(places))
    targets = {one.get(qn("w:anchor")) for one in made.iter(qn("w:hyperlink"))} - {None}
    assert "to_D1_2" in targets
    assert targets <= set(places)


def test_ids_that_differ_in_signs_have_places_of_their_own() -> None:
    marks = Bookmarks(["D1.2", "D1-2", "d1.2", "x" * 60 + "a", "x" * 60 + "b"])
    names = [
        marks.name_of(f"#{anchor}") for anchor in ("D1.2", "D1-2", "d1.2", "x" * 60 + "a", "x" * 60 + "b")
    ]
    assert len({name.casefold() for name in names}) == 5
    assert all(re.fullmatch(r"[A-Za-z]\w{0,39}", name) for name in names)
    assert marks.name_of("#nowhere") == ""
    assert marks.name_of("https://example.org/#D1.2") == ""


def test_files_of_other_editions_are_named_and_not_linked() -> None:
    made = written(
        Paragraph((Run("PDF", href="plan.pdf"), Run(" or "), Run("the site", href="https://a.example")))
    )
    (link,) = made.element.iter(qn("w:hyperlink"))
    assert "".join(one.text for one in link.iter(qn("w:t"))) == "the site"
    assert made.paragraphs[0].text == "PDF or the site"
    assert made.part.rels[link.get(qn("r:id"))].target_ref == "https://a.example"


def test_lists_have_numbers_of_their_own() -> None:
    inner = Items(((Paragraph((Run("deep"),)),),))
    first = Items(((Paragraph((Run("a"),)), inner), (Paragraph((Run("b"),)), Paragraph((Run("more"),)))), 3)
    made = written(first, Items(((Paragraph((Run("c"),)),),), 1))
    marks = [
        (one.ilvl.val, one.numId.val) for one in made.element.iter(qn("w:numPr")) if one.ilvl is not None
    ]
    (zero, third), (one, bullets), (same_level, same), (_, other) = marks
    assert (zero, one, same_level) == (0, 1, 0)
    assert third == same
    assert len({third, bullets, other}) == 3
    starts = {
        number.get(qn("w:numId")): [each.get(qn("w:val")) for each in number.iter(qn("w:startOverride"))]
        for number in made.part.numbering_part.element.iter(qn("w:num"))
    }
    assert (starts[str(third)], starts[str(bullets)], starts[str(other)]) == (["3"], [], ["1"])
    assert [paragraph.style.name for paragraph in made.paragraphs if paragraph.style][3] == "List Continue"


def test_tables_have_headings_and_rows_stay_whole() -> None:
    table = document().tables[0]
    assert [cell.text for cell in table.rows[0].cells] == ["Figure", "When", "Value"]
    heads = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in table.rows]
    assert heads == [True] + [False] * (len(heads) - 1)
    assert all(row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in table.rows)
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    assert look is not None
    assert (look.get(qn("w:firstRow")), look.get(qn("w:firstColumn"))) == ("1", "1")
    caption = table._tbl.tblPr.find(qn("w:tblCaption"))
    assert caption is not None
    assert caption.get(qn("w:val")) == "Disabled customers who found it easy (should go up)"
    before = table._tbl.getprevious()
    assert before is not None
    assert before.find(f"{qn('w:pPr')}/{qn('w:pStyle')}").get(qn("w:val")) == "Caption"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_words_make_a_file_that_opens(text: str) -> None:
    made = written(Heading(1, (Run(text),)), Paragraph((Run(text, bold=True),)))
    assert len(made.paragraphs) == 2
    kept = re.sub(r"[\x00-\x1f\ufffe\uffff]", "", text).split()
    assert "".join(made.paragraphs[1].text.replace("\ufffd", "").split()) == "".join(kept).replace(
        "\ufffd", ""
    )


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Opened]:
    """Every plan as LibreOffice reads its Word document."""
    folder = tmp_path_factory.mktemp("word")
    files = []
    for plan in PLANS:
        files.append(folder / f"{plan.stem}{FORMATS['docx'].suffix}")
        files[-1].write_bytes(make(edition_of_file(plan)))
    return dict(zip((plan.stem for plan in PLANS), opened(files, folder), strict=True))


@pytest.mark.slow
@pytest.mark.xdist_group("libreoffice")
@pytest.mark.parametrize("file", PLANS, ids=lambda file: file.stem)
def test_another_program_reads_the_blocks(read: dict[str, Opened], file: Path) -> None:
    blocks = document_of(edition_of_file(file).view)
    found = read[file.stem]
    assert letters(found.words()) == letters(words(blocks))
    headings = [(block.level, words_of(block.text)) for block in blocks if isinstance(block, Heading)]
    assert found.headings() == headings
    assert found.item_depths() == list(depths(blocks))
    tables = [block for block in blocks if isinstance(block, Table)]
    assert found.tables() == [
        ([list(table.head)], [[words_of(cell) for cell in row] for row in table.rows]) for table in tables
    ]
    elsewhere = {run.href for run in runs_of(blocks) if run.href.startswith(("http", "mailto:"))}
    assert {link for link in found.links() if not link.startswith("#")} == elsewhere
    inside = {link.removeprefix("#") for link in found.links() if link.startswith("#")}
    assert inside <= found.bookmarks()


def test_words_of_a_paragraph_keep_its_spaces() -> None:
    spaces = ElementTree.fromstring(
        '<p xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">a<text:s/><b>c</b> d</p>'
    )
    from ...checkers.libreoffice import words_of as words_of_element

    assert words_of_element(spaces) == "a c d"


def test_what_leads_in_stays_with_what_follows() -> None:
    made = written(
        Paragraph((Run("We will:"),), leads_in=True),
        Facts((Fact("By when", ((Run("May"),), (Run("June"),))), Fact("Lead", ((Run("Head"),),)))),
    )
    kept = [
        one.text for one in made.paragraphs if one._p.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None
    ]
    assert kept == ["We will:", "By when:"]
