"""The elements of a Word document that python-docx has no call for: links, bookmarks, fields, numbering.

Names and order of the elements: ECMA-376, Office Open XML, part 1, chapter 17 (WordprocessingML).
"""

from __future__ import annotations

import re

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BOOKMARK_LENGTH = 40


def element(name: str, /, *inside: BaseOxmlElement, **values: str | int) -> BaseOxmlElement:
    """An element of the namespace `w` with its attributes, which have that namespace too."""
    made = OxmlElement(f"w:{name}")
    for key, value in values.items():
        made.set(qn(f"w:{key}"), str(value))
    made.extend(inside)
    return made


def run(words: str, style: str = "") -> BaseOxmlElement:
    """A stretch of text, in a character style if one is named."""
    text = element("t")
    text.text = _NO_XML.sub("�", " ".join(re.split(r"[\t\n\r]+", words)))
    text.set(qn("xml:space"), "preserve")
    properties = (element("rPr", element("rStyle", val=style)),) if style else ()
    return element("r", *properties, text)


def field(instruction: str, result: str) -> BaseOxmlElement:
    """A field, such as the number of the page, with what it shows until the program has worked it out."""
    return element("fldSimple", run(result), instr=f" {instruction} ")


class Bookmarks:
    """The names of the places that links of the document lead to."""

    def __init__(self, anchors: list[str]) -> None:
        """Give every anchor a name.

        Args:
            anchors: ids of the plan, which may have signs that Word does not allow in a name.
        """
        self._names: dict[str, str] = {}
        taken: set[str] = set()
        for anchor in dict.fromkeys(anchors):
            plain = name = "to_" + re.sub(r"[^A-Za-z0-9]", "_", anchor)[: _BOOKMARK_LENGTH - 8]
            number = 1
            # Word takes no notice of capitals in these names.
            while name.casefold() in taken:
                number += 1
                name = f"{plain}_{number}"
            taken.add(name.casefold())
            self._names[anchor] = name
        self._count = 0

    def name_of(self, href: str) -> str:
        """The name of the place that a link inside the document leads to, or empty where there is none."""
        return self._names.get(href.removeprefix("#"), "") if href.startswith("#") else ""

    def around(self, anchor: str, inside: list[BaseOxmlElement]) -> list[BaseOxmlElement]:
        """Content with the bookmark of an anchor around it; as it is where the anchor is empty."""
        return self.named(self._names[anchor], inside) if anchor else inside

    def named(self, name: str, inside: list[BaseOxmlElement]) -> list[BaseOxmlElement]:
        """Content with a bookmark of this name around it."""
        self._count += 1
        start = element("bookmarkStart", id=self._count, name=name)
        return [start, *inside, element("bookmarkEnd", id=self._count)]


class Numbering:
    """The lists of a document, each a list of its own, of one of two kinds: with bullets or with numbers."""

    _STEP = 397
    """How far each level of a list is set in: 7 mm."""
    _DEPTH = 9
    """Word has so many levels."""
    _BULLETS = 1
    _NUMBERS = 2

    def __init__(self, root: BaseOxmlElement) -> None:
        """Begin anew.

        Args:
            root: of the part of the document that says how lists are numbered; what it holds is taken out.
        """
        self._root = root
        for child in list(root):
            root.remove(child)
        root.append(self._kind(self._BULLETS, "bullet", ("•", "–")))
        root.append(self._kind(self._NUMBERS, "decimal", ("%{level}.",)))
        self._last = 0

    def bulleted(self) -> int:
        """A new list with bullets; what its paragraphs name."""
        return self._list(self._BULLETS)

    def numbered(self, start: int, depth: int) -> int:
        """A new list with numbers; what its paragraphs name.

        Args:
            start: the number of its first item.
            depth: how many lists it stands inside.
        """
        level = min(depth, self._DEPTH - 1)
        return self._list(
            self._NUMBERS, element("lvlOverride", element("startOverride", val=start), ilvl=level)
        )

    def mark(self, number: int, depth: int) -> BaseOxmlElement:
        """What makes a paragraph an item of a list."""
        level = element("ilvl", val=min(depth, self._DEPTH - 1))
        return element("numPr", level, element("numId", val=number))

    def indent(self, depth: int) -> BaseOxmlElement:
        """What sets a paragraph in as far as the words of an item."""
        return element("ind", left=self._STEP * (min(depth, self._DEPTH - 1) + 1))

    def _list(self, kind: int, *exceptions: BaseOxmlElement) -> int:
        self._last += 1
        self._root.append(element("num", element("abstractNumId", val=kind), *exceptions, numId=self._last))
        return self._last

    def _kind(self, number: int, form: str, signs: tuple[str, ...]) -> BaseOxmlElement:
        levels = [
            element(
                "lvl",
                element("start", val=1),
                element("numFmt", val=form),
                element("lvlText", val=signs[level % len(signs)].format(level=level + 1)),
                element("lvlJc", val="left"),
                element("pPr", element("ind", left=self._STEP * (level + 1), hanging=self._STEP)),
                ilvl=level,
            )
            for level in range(self._DEPTH)
        ]
        return element(
            "abstractNum", element("multiLevelType", val="multilevel"), *levels, abstractNumId=number
        )
