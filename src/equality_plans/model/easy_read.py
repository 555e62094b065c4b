"""The easy-read parts of a plan: words that people write, never made up by the program."""

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from equality_plans.model.base import Date, Line, Lines, Record, Text, WebAddress, one_or_more, short_form

FONT_SIZES = (14, 16, 18)
"""The sizes of easy-read type in points: guidance asks for 14 at least, and some of it for 16 or 18."""

TO_WRITE = "..."
"""Stands where easy words are still to be written: `eqplan scaffold` puts it there. It counts as nothing."""


def _empty_if_to_write(value: str) -> str:
    return "" if value.strip() in (TO_WRITE, "…") else value


def _none_if_to_write(value: str | None) -> str | None:
    return _empty_if_to_write(value or "") or None


LineToWrite = Annotated[Line | None, AfterValidator(_none_if_to_write)]
TextToWrite = Annotated[Text | None, AfterValidator(_none_if_to_write)]


class EasyLine(Record):
    """One idea: a picture and the sentences beside it, one sentence a line."""

    picture: LineToWrite = None
    text: Annotated[Text, AfterValidator(_empty_if_to_write)]
    items: tuple[Line, ...] = ()

    @property
    def is_written(self) -> bool:
        """Whether it holds any words yet."""
        return bool(self.text.strip() or self.items)


def _none_while_none_is_written(lines: tuple[EasyLine, ...]) -> tuple[EasyLine, ...]:
    # Some that are not written yet stay among those that are, so that each keeps its place in the file.
    return lines if any(line.is_written for line in lines) else ()


EasyLines = Annotated[
    tuple[Annotated[EasyLine, short_form("text")], ...],
    BeforeValidator(one_or_more),
    AfterValidator(_none_while_none_is_written),
]


class EasyObjective(Record):
    """An objective in easy words, or the reason why it is left out of the easy-read edition."""

    title: LineToWrite = None
    lines: EasyLines = ()
    progress: TextToWrite = None
    agreed: Line | None = None
    progress_agreed: Line | None = None
    omit: LineToWrite = None


class EasySection(Record):
    """Pages before the objectives."""

    title: Line
    lines: EasyLines = ()


class HardWord(Record):
    """A hard word and what it means in easy words."""

    means: Text
    picture: Line | None = None
    forms: Lines = ()


class EasyContact(Record):
    """How readers of the easy-read edition can reach the publisher."""

    name: Line | None = None
    phone: Line | None = None
    text_phone: Line | None = None
    email: Line | None = None
    post: Lines = ()
    website: WebAddress | None = None
    bsl: WebAddress | None = None
    note: Text | None = None


class CheckedBy(Record):
    """The people with learning disabilities who checked the easy words."""

    group: Line
    names: Lines = ()
    date: Date | None = None


class EasyEdition(Record):
    """What belongs to the whole easy-read edition."""

    title: LineToWrite = None
    picture: Line | None = None
    sections: tuple[EasySection, ...] = ()
    words: dict[str, Annotated[HardWord, short_form("means")]] = Field({})
    contact: EasyContact | None = None
    checked_by: CheckedBy | None = None
    thanks: EasyLines = ()
