"""LibreOffice without a window: a program other than Word that opens the documents and says what it found."""

from __future__ import annotations

import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from .requirement import missing

NAMES = ("soffice", "libreoffice")
MAC_PROGRAM = Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
SECONDS = 300
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
LINK = "{http://www.w3.org/1999/xlink}href"


def required_libreoffice() -> str:
    """The program; the running test is skipped where there is none."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None and MAC_PROGRAM.exists():
        found = str(MAC_PROGRAM)
    if found is None:
        missing("no LibreOffice found: install libreoffice-writer-nogui")
    return found


def opened(files: Sequence[Path], folder: Path) -> list[Opened]:
    """Word documents as LibreOffice reads them, all in one start of it."""
    command = [
        required_libreoffice(),
        # A profile of its own: a running LibreOffice of the same person would take the files over.
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "fodt",
        "--outdir",
        str(folder),
        *map(str, files),
    ]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    made = [folder / f"{file.stem}.fodt" for file in files]
    assert all(file.exists() for file in made), ended.stdout + ended.stderr
    return [Opened(ElementTree.parse(file).getroot()) for file in made]


@dataclass
class Opened:
    """A document that LibreOffice has read."""

    root: ElementTree.Element

    @property
    def body(self) -> ElementTree.Element:
        body = self.root.find(f"{OFFICE}body/{OFFICE}text")
        assert body is not None
        return body

    def words(self) -> Iterator[str]:
        """Every paragraph and heading, in reading order."""
        for one in self.body.iter():
            if one.tag in (f"{TEXT}p", f"{TEXT}h"):
                yield words_of(one)

    def headings(self) -> list[tuple[int, str]]:
        found = self.body.iter(f"{TEXT}h")
        return [(int(one.get(f"{TEXT}outline-level", "0")), words_of(one)) for one in found]

    def tables(self) -> list[tuple[list[list[str]], list[list[str]]]]:
        """The rows that are headings, and the others."""
        return [
            (_rows(one.find(f"{TABLE}table-header-rows")), _rows(one))
            for one in self.body.iter(f"{TABLE}table")
        ]

    def links(self) -> list[str]:
        return [one.get(LINK, "") for one in self.body.iter(f"{TEXT}a")]

    def bookmarks(self) -> set[str]:
        return {one.get(f"{TEXT}name", "") for one in self.body.iter(f"{TEXT}bookmark-start")}

    def item_depths(self) -> list[int]:
        """How deep in lists each item stands that has a paragraph of its own."""
        return list(_depths(self.body, 0))


def _depths(element: ElementTree.Element, depth: int) -> Iterator[int]:
    for child in element:
        if child.tag == f"{TEXT}list":
            yield from _depths(child, depth + 1)
        elif child.tag == f"{TEXT}list-item":
            if any(inner.tag == f"{TEXT}p" for inner in child):
                yield depth
            yield from _depths(child, depth)


def _rows(element: ElementTree.Element | None) -> list[list[str]]:
    if element is None:
        return []
    return [
        [" ".join(map(words_of, cell.iter(f"{TEXT}p"))) for cell in row.iter(f"{TABLE}table-cell")]
        for row in element.findall(f"{TABLE}table-row")
    ]


def words_of(element: ElementTree.Element) -> str:
    """The words of a paragraph; several spaces are written as an element there."""
    pieces = [element.text or ""]
    for child in element:
        if child.tag == f"{TEXT}s":
            pieces.append(" ")
        elif child.tag not in (f"{OFFICE}annotation", f"{TEXT}soft-page-break"):
            pieces.append(words_of(child))
        pieces.append(child.tail or "")
    return "".join(pieces)
