"""Word lists that an editor can change without programming, and the one way to read them."""

from __future__ import annotations

from functools import cache
from typing import Any

import yaml

from equality_plans.resources import data_file


@cache
def word_list(name: str) -> Any:
    """A word list of this folder, for example `word_list("field_words")`, every scalar as text."""
    with data_file("words", f"{name}.yaml").open(encoding="utf-8") as file:
        return yaml.load(file, Loader=yaml.CBaseLoader if hasattr(yaml, "CBaseLoader") else yaml.BaseLoader)
