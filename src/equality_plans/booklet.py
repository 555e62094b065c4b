"""The finished pages of an easy-read booklet, measured: what the rules about its layout look at.

`pdf.measuring` takes the measures from the very pages that are written into the PDF. Here they are plain
data.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the booklet something stands.

    Attributes:
        section: the name of its section, such as `plan-A1`, `part-1` or `words`; empty outside of all.
        idea: the place of its idea in the section, from 0; None outside of ideas, as in a heading.
    """

    section: str = ""
    idea: int | None = None


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line of words, as it was broken.

    Attributes:
        text: its words.
        size: of its smallest letters, in points.
        contrast: of its faintest letters against what they stand on, from 1 to 21.
        italic: whether any of it slopes.
        justified: whether its words are pushed apart to fill the line.
        place: where it stands.
        margin: whether it stands outside the words of the page: the page's number, the booklet's title.
    """

    text: str
    size: float
    contrast: float
    italic: bool = False
    justified: bool = False
    place: Place = Place()
    margin: bool = False


@dataclass(frozen=True, slots=True)
class PrintedPicture:
    """One picture.

    Attributes:
        beside: what it stands beside: `idea`, `word`, `status`, `meaning`, `entry`, `cover` or `logo`.
        width, height: in millimetres.
        place: where it stands.
    """

    beside: str
    width: float
    height: float
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class BookletPage:
    """One page.

    Attributes:
        number: its number, from 1.
        lines: its lines of words, from top to bottom.
        pictures: its pictures.
        ideas: the ideas of which any part stands on it.
        cover: whether it is the cover, which bears no number.
    """

    number: int
    lines: tuple[PrintedLine, ...] = ()
    pictures: tuple[PrintedPicture, ...] = ()
    ideas: tuple[Place, ...] = ()
    cover: bool = False


@dataclass(frozen=True, slots=True)
class Booklet:
    """All pages, in their order."""

    pages: tuple[BookletPage, ...] = ()
