"""One finding of reading on its way to the report."""

from __future__ import annotations

from dataclasses import dataclass

from equality_plans.diagnostics import Diagnostic, Severity, Span
from equality_plans.reading.kinds import Kind


@dataclass(frozen=True, slots=True)
class Told:
    """What is wrong and what to do about it, without the file that it is in.

    Attributes:
        kind: which finding.
        span: where, or None for the whole file.
        message: what is wrong.
        hint: what to write instead, or empty.
        severity: where this one matters more than its kind does.
    """

    kind: type[Kind]
    span: Span | None
    message: str
    hint: str = ""
    severity: Severity | None = None

    def about(self, file: str, item: str = "") -> Diagnostic:
        """The finding in the form of every report.

        Args:
            file: the path as the user gave it.
            item: the id of what it is about, or empty.
        """
        kind = self.kind
        return Diagnostic(
            code=kind.CODE,
            name=kind.NAME,
            severity=self.severity or kind.SEVERITY,
            message=self.message,
            file=file,
            span=self.span,
            hint=self.hint,
            item=item,
        )


def without_note(text: str) -> str:
    """A text without the note behind it, ` # like this`, and without spaces round it."""
    at = text.find("#")
    while at >= 0:
        if text[at - 1 : at].isspace() and (at + 1 == len(text) or text[at + 1].isspace()):
            return text[:at].strip()
        at = text.find("#", at + 1)
    return text.strip()


def in_quotes(text: str) -> str:
    """The hint that shows a text in the quotation marks that it needs."""
    if text[:1] in "“‘" and text[-1:] in "”’" and len(text) > 2:
        # The author wanted quotation marks, and the word processor made them curly.
        text = text[1:-1]
    if len(text) > 70:
        return "put the whole text in quotes, or write | behind the name and the text on the next line"
    if '"' not in text and "\\" not in text:
        return f'put the text in quotes: "{text}"'
    if "'" not in text:
        return f"put the text in quotes: '{text}'"
    return "write | behind the name, and the text on the next line, set in by two more spaces"
