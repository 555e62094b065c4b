"""What a plan consists of when it is read from top to bottom: headings, paragraphs, lists, facts, tables."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text.

    Attributes:
        text: its words.
        bold, emphasis: how it stands out.
        href: where it leads: an address, `#` and an id of this plan, or the file of another edition.
    """

    text: str
    bold: bool = False
    emphasis: bool = False
    href: str = ""


Text = tuple[Run, ...]

ELSEWHERE = ("http://", "https://", "mailto:")
"""How an address begins that leads to another site; others lead within the plan or to a file beside it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading.

    Attributes:
        level: 1 for the title of the plan, down to 6.
        anchor: the id of what it is the heading of, or empty.
    """

    level: int
    text: Text
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph.

    Attributes:
        leads_in: whether it stays with what follows, as "We will:" does with the first action.
    """

    text: Text
    leads_in: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """A list.

    Attributes:
        entries: what stands in each item: its text first, then perhaps an inner list.
        start: the number of the first item, or None where the items have no numbers.
    """

    entries: tuple[tuple[Block, ...], ...]
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what is known under it, a line each: lead, by when, status."""

    label: str
    lines: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """The description under a heading."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The figures of a measure.

    Attributes:
        caption: what the figures are of.
        head: what each column holds.
        rows: the first cell of each is its heading.
        anchor: the id of the measure, or empty.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]
    anchor: str = ""


Block = Heading | Paragraph | Items | Facts | Table


def parted(entry: tuple[Block, ...]) -> tuple[Text, tuple[Block, ...]]:
    """The text of an item, empty for one that begins with a list, and what stands under it."""
    if entry and isinstance(entry[0], Paragraph):
        return entry[0].text, entry[1:]
    return (), entry


def words_of(text: Text) -> str:
    """The words of a text without how they stand out."""
    return "".join(run.text for run in text)
