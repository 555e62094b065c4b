"""What a translator of faults is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from equality_plans.diagnostics import Span
from equality_plans.reading.locate import Place, value_span
from equality_plans.source import Source
from equality_plans.yaml_events import Document

Fault = dict[str, Any]
"""One entry of `pydantic.ValidationError.errors()`."""


@dataclass(frozen=True, slots=True)
class Case:
    """What a translator is given: the fault, where it is, and the file."""

    fault: Fault
    place: Place
    source: Source
    document: Document

    @property
    def field(self) -> str:
        """The name of the field, or of the list that the entry stands in."""
        names = [step for step in self.place.keys if isinstance(step, str)]
        return names[-1] if names else "plan"

    @property
    def is_entry(self) -> bool:
        """Whether it is an entry of a list."""
        return bool(self.place.keys) and isinstance(self.place.keys[-1], int)

    @property
    def written(self) -> str:
        """The value as it stands in the file, shortened."""
        marks = self.place.marks
        if marks is None:
            return ""
        line = self.source.line(marks[1].line + 1)
        end = marks[2].column if marks[2].line == marks[1].line else len(line)
        text = line[marks[1].column : end].strip()
        return text if len(text) <= 60 else text[:57] + "..."

    @property
    def span(self) -> Span | None:
        """The place of the value."""
        return value_span(self.source, self.place.marks)
