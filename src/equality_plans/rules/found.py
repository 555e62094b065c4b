"""What a rule found."""

from __future__ import annotations

from dataclasses import dataclass

from equality_plans.diagnostics import Severity
from equality_plans.model.base import Record


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that a rule found.

    Attributes:
        at: the part of the plan that it is about.
        message: what is wrong.
        hint: what to write instead.
        field: the field of `at` that is meant, or empty for all of it.
        index: the entry of that field's list, or its key; several lead further in.
        words: the words inside the value that are meant.
        severity: where this one matters more or less than the rule's own severity.
        words_before: how often the same words stand in the value before those that are meant.
    """

    at: Record
    message: str
    hint: str = ""
    field: str = ""
    index: int | str | tuple[int | str, ...] | None = None
    words: str = ""
    severity: Severity | None = None
    words_before: int = 0
