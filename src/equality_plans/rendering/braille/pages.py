"""Lines and pages of braille: 40 cells by 25 lines, the last for the number of the page.

Sources for the form of headings, lists and contents: Australian Braille Authority, Rules and Guidelines for
Formatting Braille (2016); Braille Authority of North America, Braille Formats (2016). Both are for unified
English braille and agree in what is used here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

WIDTH = 40
HEIGHT = 25
_TEXT_LINES = HEIGHT - 1
_BESIDE_CENTRED = 3
"""Cells that stay empty on either side of a centred heading."""
_FOR_NUMBER = 6
"""Cells at the end of a line of the contents that are kept for the number of a page."""
_AFTER_HEADING = 2
"""Lines of text that a heading has under it at least at the foot of a page."""
_GUIDE = '"'
_NUMBER_SIGN = "#"
_DIGITS = "JABCDEFGHI"
_ENDS_OF_PIECES = ("_/", "4", "-", "8", "7")
"""After these a web address may go on in the next line: slash, full stop, hyphen, question mark, equals."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Some braille that begins on a line of its own.

    Attributes:
        cells: the braille, with spaces between words.
        first, runover: how many cells its first line and the others are set in.
        centred: whether each line stands in the middle.
        before, after: empty lines.
        heading: whether it stays with what follows.
        anchor: the id of what begins here, or empty.
        target: the id of what an entry of the contents leads to, or empty.
        new_page: whether it begins a page.
    """

    cells: str
    first: int = 0
    runover: int = 0
    centred: bool = False
    before: int = 0
    after: int = 0
    heading: bool = False
    anchor: str = ""
    target: str = ""
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    cells: str
    target: str = ""


@dataclass(slots=True)
class _Paper:
    """The pages while they are filled."""

    pages: list[list[_Line]] = field(default_factory=lambda: [[]])
    page_of: dict[str, int] = field(default_factory=dict)

    @property
    def room(self) -> int:
        return _TEXT_LINES - len(self.pages[-1])

    def new_page(self) -> None:
        if self.pages[-1]:
            self.pages.append([])

    def put(self, line: _Line) -> None:
        if not self.room:
            self.pages.append([])
        self.pages[-1].append(line)

    def leave(self, lines: int) -> None:
        """Leave lines empty, but not at the top of a page."""
        for _ in range(lines):
            if self.pages[-1] and self.room:
                self.pages[-1].append(_Line(""))


def file_of(units: Sequence[Unit]) -> str:
    """The text of a BRF file: lines end as embossers want it, and every page with a form feed."""
    pages = pages_of(units)
    return "".join("".join(f"{line}\r\n" for line in page) + "\f" for page in pages)


def pages_of(units: Sequence[Unit]) -> list[list[str]]:
    """Units on pages of 25 lines, each with its number at the end of the last line."""
    paper = _Paper()
    lines = [_lines(unit) for unit in units]
    for at, unit in enumerate(units):
        gap = _gap(units[at - 1], unit) if at else unit.before
        if unit.new_page or paper.room < gap + _together(units, lines, at):
            paper.new_page()
        paper.leave(gap)
        for number, line in enumerate(lines[at]):
            paper.put(line)
            if unit.anchor and not number:
                paper.page_of.setdefault(unit.anchor, len(paper.pages))
    return [list(_finished(number, page, paper.page_of)) for number, page in enumerate(paper.pages, 1)]


def number(count: int) -> str:
    """A number in braille."""
    return _NUMBER_SIGN + "".join(_DIGITS[int(digit)] for digit in str(count))


def _gap(above: Unit, below: Unit) -> int:
    return max(above.after, below.before)


def _together(units: Sequence[Unit], lines: Sequence[Sequence[_Line]], at: int) -> int:
    """How many lines must find room here: headings and the first lines of their text, or a whole entry."""
    if units[at].target:
        return min(len(lines[at]), _TEXT_LINES)
    needed = 0
    while at < len(units) and units[at].heading:
        needed += len(lines[at]) + (_gap(units[at], units[at + 1]) if at + 1 < len(units) else 0)
        at += 1
    if at < len(units):
        needed += min(len(lines[at]), _AFTER_HEADING if needed else 1)
    return min(needed, _TEXT_LINES)


def _lines(unit: Unit) -> list[_Line]:
    if unit.centred:
        wrapped = wrap(unit.cells, WIDTH - 2 * _BESIDE_CENTRED, 0, 0)
        return [_Line(" " * ((WIDTH - len(line)) // 2) + line) for line in wrapped]
    if not unit.target:
        return [_Line(line) for line in wrap(unit.cells, WIDTH, unit.first, unit.runover)]
    *most, last = wrap(unit.cells, WIDTH - _FOR_NUMBER, unit.first, unit.runover) or [""]
    return [*map(_Line, most), _Line(last, unit.target)]


def wrap(cells: str, width: int, first: int, runover: int) -> list[str]:
    """Braille in lines. Words stay whole, but for one that is longer than a line, such as a web address.

    Args:
        cells: the braille.
        width: of a line.
        first, runover: how many cells the first line and the others are set in, at most half of them.
    """
    first, runover = min(first, width // 2), min(runover, width // 2)
    longest = width - max(first, runover)
    lines: list[str] = []
    line = ""
    for word in cells.split():
        room = width - (runover if lines else first) - len(line) - 1
        if line and len(word) <= min(room, longest):
            line = f"{line} {word}"
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, longest)
        lines += full
    lines += [line] if line else []
    return [" " * (runover if at else first) + each for at, each in enumerate(lines)]


def _pieces(word: str, longest: int) -> Iterator[str]:
    """A web address in pieces that find room on a line, parted after a slash or a stop where it has one."""
    while len(word) > longest:
        ends = [
            word.rfind(sign, 0, longest) + len(sign) for sign in _ENDS_OF_PIECES if sign in word[:longest]
        ]
        at = max((end for end in ends if longest // 3 < end <= longest), default=longest)
        yield word[:at]
        word = word[at:]
    yield word


def _finished(page_number: int, page: Sequence[_Line], page_of: Mapping[str, int]) -> Iterator[str]:
    for line in page:
        yield _with_number(line, page_of) if line.target else line.cells
    for _ in range(_TEXT_LINES - len(page)):
        yield ""
    yield number(page_number).rjust(WIDTH)


def _with_number(line: _Line, page_of: Mapping[str, int]) -> str:
    """A line of the contents with the number of the page, and dots that lead the finger there."""
    page = number(page_of[line.target]) if line.target in page_of else ""
    gap = WIDTH - len(line.cells) - len(page)
    guide = _GUIDE * (gap - 2) if page and gap > 3 else ""
    return (line.cells + (f" {guide} " if guide else " " * gap) + page).rstrip()
