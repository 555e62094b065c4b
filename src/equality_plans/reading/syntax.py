"""Errors of YAML, told as the slip of an officer that they are.

The parser says "mapping values are not allowed here"; the officer wrote a colon. So the parser only gives the
place, and the text before that place says what happened. The readers below are asked one after the other.
"""

from __future__ import annotations

from yaml.error import MarkedYAMLError

from equality_plans.diagnostics import Span
from equality_plans.reading.brackets import read_brackets
from equality_plans.reading.indentation import read_colon, read_indentation, read_line_without_colon
from equality_plans.reading.kinds import NotYaml
from equality_plans.reading.signs import read_hash, read_quotes, read_signs
from equality_plans.reading.told import Told
from equality_plans.reading.trail import retrace
from equality_plans.reading.white_space import read_bullet, read_entry, read_white_space
from equality_plans.source import Source

_READERS = (
    read_entry,
    read_bullet,
    read_white_space,
    read_quotes,
    read_brackets,
    read_signs,
    read_colon,
    read_hash,
    read_line_without_colon,
)


def explain_syntax_error(source: Source, error: MarkedYAMLError) -> Told:
    """Say what a person did where the parser gave up.

    Args:
        source: the file.
        error: what the parser raised.

    Raises:
        LimitReached: the slower parser, asked for the exact place, comes to a limit before the error.
    """
    trail = retrace(source, error)
    if trail is None:
        return Told(NotYaml, Span(1, 1, 1, 2), "the lines of this file cannot be read as fields")
    for reader in _READERS:
        told = reader(trail)
        if told is not None:
            return told
    return read_indentation(trail)
