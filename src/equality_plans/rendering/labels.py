"""The printed words of one language, and the small grammar that fills them in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from equality_plans.resources import data_file, read_data

FALLBACK = "en-GB"


@dataclass(frozen=True)
class Labels:
    """All words that an edition prints.

    Attributes:
        language: the language that the words are in, which is not the plan's where no labels file exists for
            it.
        words: the content of the labels file.
    """

    language: str
    words: Mapping[str, Any]

    def __call__(self, key: str, **values: object) -> str:
        """The words at a dotted key, with `{names}` filled in.

        Raises:
            KeyError: when the labels file has no such words.
        """
        found = self._at(key)
        return str(found).format(**values) if values else str(found)

    def group(self, key: str) -> Mapping[str, Any]:
        """A whole group of words."""
        found: Mapping[str, Any] = self.words[key]
        return found

    def counted(self, key: str, count: int) -> str:
        """The singular or plural at a dotted key, with the count filled in."""
        one, many = self._at(key)
        return str(one if count == 1 else many).format(count=count)

    def _at(self, key: str) -> Any:
        found: Any = self.words
        for part in key.split("."):
            found = found[part]
        return found

    def day(self, day: date) -> str:
        """A date as it is written: 30 September 2026."""
        month = self.words["time"]["months"][day.month - 1]
        return self("time.date", day=day.day, month=month, year=day.year)

    def length(self, days: int) -> str:
        """A length of time in the roughest words that are still honest: 12 days, 3 months, 2 years.

        Months are used from 60 days and years from two years on; both are rounded down, so that nothing is
        said to be later than it is.
        """
        if days < 60:
            return self.counted("time.day", days)
        if days < 730:
            return self.counted("time.month", int(days / 30.4375))
        return self.counted("time.year", int(days / 365.25))

    def between(self, at: int, count: int) -> str:
        """What stands behind the item `at` of a list in a sentence: comma, "and" or full stop."""
        if at == count - 1:
            return "."
        return self("list.last", first="", last="") if at == count - 2 else ", "

    def listed(self, items: Sequence[str]) -> str:
        """Items as a sentence has them: a, b and c."""
        if len(items) < 2:
            return "".join(items)
        return self("list.last", first=", ".join(items[:-1]), last=items[-1])


@cache
def read_labels(language: str = FALLBACK) -> Labels:
    """The words for a language tag: its own file, else one of the same language, else British English."""
    folder = data_file("labels", "")
    own = {file.stem: file for file in sorted(folder.glob("*.yaml"), reverse=True) if "." not in file.stem}
    alike = {name.partition("-")[0]: file for name, file in own.items()}
    # The language comes from a plan: it is looked up among the names that there are, never made into a path.
    wanted = own.get(language) or alike.get(language.partition("-")[0]) or own[FALLBACK]
    return Labels(wanted.stem, read_data("labels", wanted.name))


def with_publishers_words(labels: Labels, own: Mapping[str, Sequence[str] | str | None]) -> Labels:
    """The labels with a publisher's own words for the parts of a plan.

    Args:
        labels: the words of the language.
        own: the plan's `labels`: by part, one word or singular and plural; what is empty changes nothing.
    """
    parts = dict(labels.words["parts"])
    for name, given in own.items():
        if not given:
            continue
        if isinstance(given, str):
            parts[name] = given
        else:
            parts[name] = [given[0], given[-1]]
    return Labels(labels.language, {**labels.words, "parts": parts})
