"""What the scanner had seen of a file when the parser gave up: the tokens before the error."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml
from yaml.error import Mark, MarkedYAMLError
from yaml.tokens import (
    BlockEntryToken,
    FlowMappingEndToken,
    FlowMappingStartToken,
    FlowSequenceEndToken,
    FlowSequenceStartToken,
    KeyToken,
    ScalarToken,
)

from equality_plans.source import Source
from equality_plans.yaml_events import build_document

LONGEST = 1000
"""Lines are looked at up to here: no field has a longer name, and some patterns take long over long lines."""

_OPENING = (FlowMappingStartToken, FlowSequenceStartToken)
_CLOSING = (FlowMappingEndToken, FlowSequenceEndToken)


class _Recorder(yaml.SafeLoader):
    """The pure-Python parser, which keeps the tokens that it has used."""

    def __init__(self, text: str) -> None:
        self.used: list[Any] = []
        super().__init__(text)

    def get_token(self) -> Any:
        token = super().get_token()  # type: ignore[no-untyped-call]
        self.used.append(token)
        return token


@dataclass(frozen=True, slots=True)
class Open:
    """A field or an entry of a list that further ones can follow.

    Attributes:
        column: the number of spaces before it.
        number: its line, from 1.
        is_entry: whether it is the hyphen of an entry.
    """

    column: int
    number: int
    is_entry: bool


@dataclass(frozen=True)
class Trail:
    """A file up to the place where it stops being YAML.

    Attributes:
        source: the file.
        error: of the pure-Python parser, whose places are the more exact.
        mark: where the error is; it counts from 0.
        tokens: those that start before that place.
    """

    source: Source
    error: MarkedYAMLError
    mark: Mark
    tokens: tuple[Any, ...]

    @property
    def number(self) -> int:
        """The line of the error, from 1."""
        return self.mark.line + 1

    @property
    def problem(self) -> str:
        """The parser's own words."""
        return self.error.problem or ""

    @cached_property
    def open_bracket(self) -> Any:
        """The outermost bracket that is open at the error, or None."""
        open_ones: list[Any] = []
        for token in self.tokens:
            if isinstance(token, _OPENING):
                open_ones.append(token)
            elif isinstance(token, _CLOSING) and open_ones:
                open_ones.pop()
        return open_ones[0] if open_ones else None

    @cached_property
    def closed_just_before(self) -> Any:
        """The opening bracket whose closing one ends right before the error, or None."""
        stack: list[Any] = []
        for token in self.tokens:
            if isinstance(token, _OPENING):
                stack.append(token)
            elif isinstance(token, _CLOSING) and stack:
                opening = stack.pop()
                if not stack and self._adjoins(token):
                    return opening
        return None

    @cached_property
    def last_scalar(self) -> Any:
        """The last text that ended before the error, or None."""
        ended = (one for one in reversed(self.tokens) if isinstance(one, ScalarToken))
        return next((one for one in ended if one.end_mark.index <= self.mark.index), None)

    @cached_property
    def quoted_just_before(self) -> Any:
        """The quoted text whose closing mark is right before the error, or None."""
        token = self.last_scalar
        return token if token is not None and token.style in ("'", '"') and self._adjoins(token) else None

    @cached_property
    def places(self) -> tuple[Open, ...]:
        """Where a line could start: each field and list that is open at the error, innermost first."""
        found: list[Open] = []
        for token in reversed(self.tokens):
            start = token.start_mark
            if (
                isinstance(token, KeyToken | BlockEntryToken)
                and start.line < self.mark.line
                and (not found or start.column < found[-1].column)
            ):
                found.append(Open(start.column, start.line + 1, isinstance(token, BlockEntryToken)))
        return tuple(found)

    def _adjoins(self, token: Any) -> bool:
        end, problem = token.end_mark, self.mark
        between = self.source.text[end.index : problem.index]
        return end.index <= problem.index and end.line == problem.line and not between.strip()


def retrace(source: Source, error: MarkedYAMLError) -> Trail | None:
    """Parse again, keeping the tokens.

    Args:
        source: the file.
        error: what the first parser raised; used where this one sees nothing wrong.

    Raises:
        LimitReached: this parser comes to a limit before it comes to the error.

    Returns:
        None where neither parser names a place.
    """
    recorder = _Recorder(source.text)
    try:
        build_document(iter(recorder.get_event, None))
    except MarkedYAMLError as own:
        error = own
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return None
    seen = (*recorder.used, *recorder.tokens)
    index = source.offset(mark.line + 1, mark.column + 1)
    mark = Mark(mark.name, index, mark.line, mark.column, None, 0)
    return Trail(source, error, mark, tuple(one for one in seen if one.start_mark.index <= index))
