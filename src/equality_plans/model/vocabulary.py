"""The fixed words of the format: statuses, directions, qualifiers, states of an edition."""

from enum import StrEnum


class Status(StrEnum):
    """How far an action or objective is, as a person states it."""

    NOT_STARTED = "not started"
    IN_PROGRESS = "in progress"
    COMPLETED = "completed"
    EMBEDDED = "embedded"
    SUPERSEDED = "superseded"
    MERGED = "merged"
    ROLLED_FORWARD = "rolled forward"
    WITHDRAWN = "withdrawn"
    NOT_REQUIRED = "not required"
    PAUSED = "paused"


CLOSED = frozenset(
    {
        Status.COMPLETED,
        Status.EMBEDDED,
        Status.SUPERSEDED,
        Status.MERGED,
        Status.ROLLED_FORWARD,
        Status.WITHDRAWN,
        Status.NOT_REQUIRED,
    }
)
"""Statuses after which nothing more is to be done here. Paused work is still owed."""

DONE = frozenset({Status.COMPLETED, Status.EMBEDDED})
"""Statuses in which the work itself was done."""


class Direction(StrEnum):
    """Which way a measure should move."""

    UP = "up"
    DOWN = "down"
    TOWARDS = "towards"


class Qualifier(StrEnum):
    """How exact a figure is meant."""

    OVER = "over"
    UNDER = "under"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"


class EditionState(StrEnum):
    """Where an edition stands on its way to the public."""

    DRAFT = "draft"
    APPROVED = "approved"
    PUBLISHED = "published"
    ARCHIVED = "archived"


class Format(StrEnum):
    """A form in which a publisher offers a plan."""

    HTML = "html"
    PDF = "pdf"
    EASY_READ = "easy-read"
    LARGE_PRINT = "large-print"
    PLAIN_TEXT = "text"
    WORD = "docx"
    BRAILLE = "braille"
    AUDIO = "audio"
    BRITISH_SIGN_LANGUAGE = "bsl"


class Changed(StrEnum):
    """What an entry under a measure's `changes` says was changed."""

    TARGET = "target"
    BASELINE = "baseline"
