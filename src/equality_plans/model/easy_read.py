"""The easy-read parts of a plan: words that people write, never made up by the program."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from equality_plans.model.base import Date, Line, Lines, Record, Text, WebAddress, one_or_more, short_form

FONT_SIZES = (14, 16, 18)
"""The sizes of easy-read type in points: guidance asks for 14 at least, and some of it for 16 or 18."""


class EasyLine(Record):
    """One idea: a picture and the sentences beside it, one sentence a line."""

    picture: Line | None = None
    text: Text
    items: tuple[Line, ...] = ()


EasyLines = Annotated[tuple[Annotated[EasyLine, short_form("text")], ...], BeforeValidator(one_or_more)]


class EasyObjective(Record):
    """An objective in easy words, or the reason why it is left out of the easy-read edition."""

    title: Line | None = None
    lines: EasyLines = ()
    progress: Text | None = None
    agreed: Line | None = None
    progress_agreed: Line | None = None
    omit: Line | None = None


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

    title: Line | None = None
    picture: Line | None = None
    sections: tuple[EasySection, ...] = ()
    words: dict[str, Annotated[HardWord, short_form("means")]] = Field({})
    contact: EasyContact | None = None
    checked_by: CheckedBy | None = None
    thanks: EasyLines = ()
