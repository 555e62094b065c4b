"""The characteristics and duties of the law that a plan names as its jurisdiction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from equality_plans.resources import read_data


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that a jurisdiction knows, each with what is printed for it.

    Attributes:
        known: whether the jurisdiction is one of the list.
        jurisdictions: every jurisdiction of the list.
        characteristics: of the law, and the project's own.
        duties: the limbs of the duty.
        frameworks: the sets of specific duties.
    """

    known: bool
    jurisdictions: Mapping[str, str]
    characteristics: Mapping[str, str]
    duties: Mapping[str, str]
    frameworks: Mapping[str, str]

    @classmethod
    def of(cls, jurisdiction: str, own: Mapping[str, str]) -> Vocabulary:
        """The vocabulary of a jurisdiction, with a project's own characteristics added."""
        data = _jurisdictions()
        entry = data["jurisdictions"].get(jurisdiction)
        lists = data["lists"][entry["list"]] if entry else {"characteristics": {}, "duties": {}}
        return cls(
            entry is not None,
            {key: value["name"] for key, value in data["jurisdictions"].items()},
            {**lists["characteristics"], **own},
            lists["duties"],
            data["frameworks"],
        )


NO_WORDS = Vocabulary(False, {}, {}, {}, {})
"""What is known where nothing is: every id is printed as the words that it is made of."""


@cache
def _jurisdictions() -> Any:
    return read_data("frameworks", "jurisdictions.yaml")
