"""Every easy-read text of a plan, split into sentences, for the rules about words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.sentences import Sentence, sentences_of
from equality_plans.easylanguage.tokens import without_contact_details
from equality_plans.model.base import Record
from equality_plans.model.easy_read import EasyLine, EasyObjective
from equality_plans.model.plan import Plan
from equality_plans.rules.found import Found


class Kind(Enum):
    """What an easy-read text is."""

    HEADING = auto()
    LINE = auto()
    ITEM = auto()
    MEANING = auto()
    PROGRESS = auto()
    THANKS = auto()
    NOTE = auto()


@dataclass(frozen=True)
class EasySentence:
    """A sentence of an easy-read text, and the way from a place in it to a finding.

    Attributes:
        of: the text that it is from.
        sentence: it, and where it stands in that text.
    """

    of: EasyText
    sentence: Sentence

    @property
    def text(self) -> str:
        """The sentence without bold marks, one space between words."""
        return self.sentence.text

    @cached_property
    def without_contact_details(self) -> str:
        """The sentence with spaces for phone numbers and addresses; nothing moves."""
        return without_contact_details(self.text)

    @property
    def is_heading(self) -> bool:
        """Whether it is no sentence but a title."""
        return self.of.kind is Kind.HEADING

    def found(
        self, message: str, hint: str, start: int = 0, end: int = 0, severity: Severity | None = None
    ) -> Found:
        """A finding about a part of the sentence, or all of it.

        Args:
            message: what is wrong.
            hint: what to write instead.
            start, end: the part of `text` that is meant; all of it if they are the same.
            severity: where it is not the rule's own.
        """
        return self.of.found(message, hint, *self.sentence.written(start, end), severity)


@dataclass(frozen=True)
class EasyText:
    """One easy-read text of a plan and where it stands.

    Attributes:
        kind: what it is.
        at, field, index: its place, as in a finding.
        text: as it is written, with its bold marks.
        explains: the word whose meaning this is, or nothing.
    """

    kind: Kind
    at: Record
    field: str
    text: str
    index: int | None = None
    explains: str = ""

    @cached_property
    def sentences(self) -> tuple[EasySentence, ...]:
        """Its sentences. A heading and an entry of a list are one each."""
        if self.kind in (Kind.HEADING, Kind.ITEM):
            stripped = self.text.strip()
            whole = Sentence(stripped, len(self.text) - len(self.text.lstrip()))
            return (EasySentence(self, whole),) if stripped else ()
        return tuple(EasySentence(self, one) for one in sentences_of(self.text))

    def found(self, message: str, hint: str, start: int, end: int, severity: Severity | None = None) -> Found:
        """A finding about a part of the text.

        Args:
            message: what is wrong.
            hint: what to write instead.
            start, end: the part of `text` that is meant.
            severity: where it is not the rule's own.
        """
        words = self.text[start:end]
        before = self.text[:start].count(words)
        return Found(self.at, message, hint, self.field, self.index, words, severity, words_before=before)


def easy_texts_of(plan: Plan) -> Iterator[EasyText]:
    """Every easy-read text of a plan in the order of the booklet; of the ways to make contact, the note."""
    easy = plan.easy_read
    if easy is not None:
        if easy.title:
            yield EasyText(Kind.HEADING, easy, "title", easy.title)
        for section in easy.sections:
            yield EasyText(Kind.HEADING, section, "title", section.title)
            for line in section.lines:
                yield from _line(line)
    for objective in plan.objectives:
        if objective.easy_read is not None:
            yield from easy_texts_about(objective.easy_read)
    if easy is not None:
        for word, entry in easy.words.items():
            yield EasyText(Kind.MEANING, entry, "means", entry.means, explains=word)
        if easy.contact and easy.contact.note:
            yield EasyText(Kind.NOTE, easy.contact, "note", easy.contact.note)
        for line in easy.thanks:
            yield from _line(line, Kind.THANKS)


def easy_texts_about(easy: EasyObjective) -> Iterator[EasyText]:
    """Every text of the easy words of one objective."""
    if easy.title:
        yield EasyText(Kind.HEADING, easy, "title", easy.title)
    for line in easy.lines:
        yield from _line(line)
    if easy.progress:
        yield EasyText(Kind.PROGRESS, easy, "progress", easy.progress)


def _line(line: EasyLine, kind: Kind = Kind.LINE) -> Iterator[EasyText]:
    yield EasyText(kind, line, "text", line.text)
    for index, item in enumerate(line.items):
        yield EasyText(Kind.ITEM, line, "items", item, index)
