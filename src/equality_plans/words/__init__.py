"""Word lists that an editor can change without programming, and the one way to read them."""

from __future__ import annotations

from functools import cache
from typing import Any

from equality_plans.resources import read_data


@cache
def word_list(name: str) -> Any:
    """A word list of this folder, for example `word_list("field_words")`, every scalar as text."""
    return read_data("words", f"{name}.yaml")
