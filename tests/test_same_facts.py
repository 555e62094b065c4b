"""All editions of a plan say the same: every number, date, figure and status is in each of them."""

from __future__ import annotations

import html
import io
import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from equality_plans.rendering import FORMATS
from equality_plans.rendering.braille.liblouis import read_back, table_for
from equality_plans.rendering.labels import read_labels
from equality_plans.rendering.spoken.script import Script

from .checkers.liblouis import required_liblouis
from .checkers.requirement import missing
from .rendering.facts import Fact, facts_of, missing_from
from .rendering.plans import PLANS, edition_of_file
from .rendering.sample import sample, view_of

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("facts")]

LINE = 600
"""So many signs are read back from braille at a time."""
IN_THE_TABLE = ("action", "status")
"""The table of actions holds these as the page prints them; dates are written for programs there."""


def plain(content: bytes) -> str:
    return content.decode()


def of_page(content: bytes) -> str:
    page = re.sub(r"(?s)<(style|script|svg)\b.*?</\1>", " ", content.decode())
    return html.unescape(
        re.sub(r"</?(?:a|strong|em|b|abbr|span)\b[^>]*>", "", page).replace("<", " <")
    ).replace(">", "> ")


def of_pdf(content: bytes) -> str:
    if not shutil.which("pdftotext"):
        missing("no pdftotext found: install poppler-utils")
    command = ["pdftotext", "-raw", "-nopgbrk", "-", "-"]
    return subprocess.run(command, input=content, capture_output=True, check=True).stdout.decode()


def of_large_print(content: bytes) -> str:
    """The pages without the numbers of pages that stand behind links there, even in the middle of a title."""
    return re.sub(r",?\s+\(?page\s+\d+\)?", "", of_pdf(content))


def of_word(content: bytes) -> str:
    text = zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml").decode()
    paragraphs = re.findall(r"(?s)<w:p>.*?</w:p>", text)
    return "\n".join(
        html.unescape("".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", one))) for one in paragraphs
    )


def of_braille(content: bytes) -> str:
    """What stands on the pages, without their numbers, read back into print."""
    required_liblouis()
    pages = content.decode("ascii").split("\f")[:-1]
    words = " ".join(line.strip() for page in pages for line in page.split("\r\n")[:24]).split()
    lines = [""]
    for word in words:
        if len(lines[-1]) + len(word) > LINE:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return " ".join(read_back(lines, table_for("en")))


def of_data(content: bytes) -> str:
    def leaves(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            for name, one in value.items():
                if name != "words":
                    yield from leaves(one)
                elif isinstance(one, str):
                    yield one
            if {"number", "title"} <= value.keys():
                yield f"{value.get('label', '')} {value['number']} {value['title']}"
        elif isinstance(value, list):
            for one in value:
                yield from leaves(one)
        elif isinstance(value, str):
            yield value

    return of_page("\n".join(leaves(json.loads(content))).encode())


def of_table(content: bytes) -> str:
    """The cells, with the number of each part before its title."""
    import csv

    rows = list(csv.DictReader(io.StringIO(content.decode())))
    pieces = (
        f"{row['objective_number']} {row['action_number']} {row['action']}\n{row['status']}" for row in rows
    )
    return "\n".join(pieces)


READERS: dict[str, Callable[[bytes], str]] = {
    "html": of_page,
    "pdf": of_pdf,
    "large-print": of_large_print,
    "text": plain,
    "docx": of_word,
    "brf": of_braille,
    "audio-script": plain,
    "json": of_data,
    "csv": of_table,
}


def held_by(form: str, facts: list[Fact]) -> list[Fact]:
    """Those of the facts that a format holds."""
    return [fact for fact in facts if form != "csv" or fact.kind in IN_THE_TABLE]


def test_every_format_has_a_reader() -> None:
    assert set(FORMATS) <= set(READERS)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("file", PLANS, ids=lambda file: file.stem)
def test_edition_holds_every_fact(file: Path, form: str) -> None:
    edition = edition_of_file(file)
    facts = held_by(form, facts_of(edition.view))
    text = READERS[form](FORMATS[form].make(edition))
    voice = Script(edition.view, read_labels(edition.view["language"])).voice
    spoken = voice.say if form == "audio-script" else str
    assert missing_from(facts, text, spoken) == []


def test_facts_are_those_that_a_reader_needs() -> None:
    facts = facts_of(view_of(sample()))
    assert {
        Fact("aim", "Aim 5"),
        Fact("action", "5.1 Open a text relay line in both contact centres"),
        Fact("status", "In progress"),
        Fact("standing", "2 months late"),
        Fact("when", "By July 2026"),
        Fact("when", "By spring 2026, until 2 June 2026. The supplier withdrew."),
        Fact("figure", "at least 75%"),
        Fact("figure", "66.50%"),
        Fact("progress", "30 September 2026"),
        Fact("retired", "D7"),
    } <= set(facts)


def test_a_fact_that_is_not_there_is_missed() -> None:
    facts = [Fact("figure", "66.50%"), Fact("action", "5.1 Open"), Fact("when", "By July 2026")]
    assert missing_from(facts, "5.1\nOpen, by July\n2026: 66.50%.") == []
    assert missing_from(facts, "5.10 Open, by July 2027: 66.5%") == facts
