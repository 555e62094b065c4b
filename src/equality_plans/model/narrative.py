"""The words round the objectives: sections, sources, glossary, contact, and whom a part applies to."""

from typing import Annotated

from pydantic import BeforeValidator

from equality_plans.model.base import (
    Date,
    ItemId,
    ItemIds,
    Line,
    Lines,
    Record,
    Text,
    WebAddress,
    one_or_more,
    short_form,
)


class Organisation(Record):
    """The body that makes the plan."""

    name: Line
    part_of: Line | None = None
    url: WebAddress | None = None


class Contact(Record):
    """Whom a reader can ask, also for another format."""

    name: Line | None = None
    email: Line | None = None
    phone: Line | None = None
    text_phone: Line | None = None
    post: Lines = ()
    website: WebAddress | None = None


class Source(Record):
    """A document that evidence, figures or recommendations come from."""

    id: ItemId
    title: Line
    publisher: Line | None = None
    published: Date | None = None
    url: WebAddress | None = None
    archived: WebAddress | None = None
    accessed: Date | None = None


class Section(Record):
    """Narrative outside the objectives. Sections nest."""

    title: Line
    text: Text | None = None
    sections: tuple["Section", ...] = ()


class Point(Record):
    """One lettered part of a recommendation."""

    id: ItemId
    text: Text


class Recommendation(Record):
    """What an outside report recommended, and the plan answers."""

    id: ItemId
    number: Line | None = None
    source: ItemId | None = None
    text: Text
    points: tuple[Point, ...] = ()


class Retired(Record):
    """An id or number that no longer appears, and why."""

    id: ItemId
    number: Line | None = None
    date: Date | None = None
    reason: Text


class Term(Record):
    """A word that the plan explains."""

    term: Line
    meaning: Text
    also: Lines = ()


class Scope(Record):
    """Whom a part of the plan applies to."""

    characteristics: ItemIds = ()
    people: Lines = ()
    places: Lines = ()


class Outcome(Record):
    """What will be different."""

    text: Text
    characteristics: ItemIds = ()
    duties: ItemIds = ()


class Evidence(Record):
    """What shows that an update is true: a source of the plan, or a document of its own."""

    source: ItemId | None = None
    title: Line | None = None
    url: WebAddress | None = None
    published: Date | None = None


class Ignore(Record):
    """A finding that a person has looked at and decided to leave, with the reason."""

    rule: Line
    at: Line | None = None
    reason: Line
    until: Date | None = None


OrganisationOrName = Annotated[Organisation, short_form("name")]
OutcomeOrText = Annotated[Outcome, short_form("text")]
Outcomes = Annotated[tuple[OutcomeOrText, ...], BeforeValidator(one_or_more)]


def _evidence(value: object) -> object:
    # An id alone points at a source; words that cannot be an id are the evidence's own title.
    if isinstance(value, str):
        return {"title": value} if " " in value.strip() else {"source": value}
    return value


EvidenceOrSource = Annotated[Evidence, BeforeValidator(_evidence)]
