"""Finds the facts of a text: numbers, shares, money, lengths of time and dates, in any of their wordings.

What one reader has found is blanked out for the next, from the most telling form ("£1.5 million") to the
least ("5"). So nothing is found twice, and every fact still stands where it stood.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from equality_plans.easylanguage.blanking import blanked, without
from equality_plans.easylanguage.facts.dates import dates_in
from equality_plans.easylanguage.facts.fact import Fact, FactKind, Hedge
from equality_plans.easylanguage.facts.patterns import (
    ADVERBS,
    CLOCK,
    FRACTION,
    FRACTIONS,
    HEDGE,
    HEDGES,
    HOW_OFTEN,
    IN_EVERY,
    LONG,
    LOOSELY_LONG,
    MONEY,
    NO_FACT,
    OF,
    OFTEN,
    PER_CENT,
    PER_YEAR,
    PLAIN,
    TWO,
    UNITS,
)
from equality_plans.easylanguage.numbers import number_of, put_in_figures
from equality_plans.model.timescale import Calendar


def facts_in(text: str, calendar: Calendar = Calendar(), *, loosely: bool = False) -> list[Fact]:  # noqa: B008
    """The facts that a text states, in no particular order.

    Args:
        text: standard text (Markdown) or easy words.
        calendar: when the publisher's years start.
        loosely: also what can be read into the text: that "3 of 5" is 60 in every 100, and "both" are 2. For
            the text that others are compared with.
    """
    page = _Page(text)
    found = page.look(HOW_OFTEN, _how_often) + page.look(TWO, _two) if loosely else []
    has_figures = re.search(r"\d", page.left) is not None
    if has_figures:
        found += [*page.take(PER_CENT, _per_cent), *page.take(IN_EVERY, _in_every)]
        found += page.take(MONEY, _money)
        found += page.look(OF, _part_of) if loosely else []
    found += page.take(FRACTION, _fraction)
    dates, page.left = dates_in(page.left, text, calendar)
    found += [*dates, *page.take(OFTEN, _often)]
    if has_figures:
        found += [*page.take(CLOCK, _clock), *page.take(LOOSELY_LONG if loosely else LONG, _long)]
        found += page.take(PLAIN, _plain)
    return found


Reader = Callable[["_Page", re.Match[str]], Iterator[Fact]]


class _Page:
    """A text of which less and less is left to read."""

    def __init__(self, text: str) -> None:
        self.text = text
        # Signs of another width would move what stands behind them: only those of one sign are replaced.
        self.left = text.translate({0x00A0: " ", 0x2009: " ", 0x202F: " ", 0x2011: "-"})
        self.left, self._ends = put_in_figures(without(NO_FACT, self.left))

    def take(self, pattern: re.Pattern[str], reader: Reader) -> list[Fact]:
        """Read everything that a pattern finds, and blank it out."""
        facts: list[Fact] = []
        taken: list[tuple[int, int]] = []
        for found in pattern.finditer(self.left):
            read = list(reader(self, found))
            if read:
                facts += read
                taken.append(found.span())
        self.left = blanked(self.left, taken)
        return facts

    def look(self, pattern: re.Pattern[str], reader: Reader) -> list[Fact]:
        """Read into the text what a pattern finds, and leave it for the readers to come."""
        return [
            replace(fact, read_into=True)
            for found in pattern.finditer(self.left)
            for fact in reader(self, found)
        ]

    def fact(
        self,
        kind: FactKind,
        found: re.Match[str],
        value: Decimal,
        out_of: Decimal = Decimal(100),
        days: frozenset[Decimal] = frozenset(),
        counted: str = "",
    ) -> Fact:
        """A fact with the words that the author has for it."""
        start, end = found.start(), self._ends.get(found.end(), found.end())
        words, hedge = self.text[start:end].strip(), self.hedge(found)
        return Fact(kind, words, value, out_of, hedge, days, counted=counted, start_of_words=start)

    def hedge(self, found: re.Match[str]) -> Hedge:
        """What the words before it make of its exactness."""
        before = HEDGE.search(self.left, max(0, found.start() - 20), found.start())
        return HEDGES[" ".join(before[1].lower().split())] if before else Hedge.NONE


def _money(page: _Page, found: re.Match[str]) -> Iterator[Fact]:
    if found["pence"]:
        value = number_of(found["pence"]) / 100
    else:
        value = number_of(found["pounds"] or found["named"])
    yield page.fact(FactKind.MONEY, found, value)


def _per_cent(page: _Page, found: re.Match[str]) -> Iterator[Fact]:
    if found["from"]:
        yield page.fact(FactKind.SHARE, found, number_of(found["from"]))
    yield page.fact(FactKind.SHARE, found, number_of(found["value"]))


def _share(page: _Page, found: re.Match[str], part: Decimal, whole: Decimal) -> Iterator[Fact]:
    if whole > 0 and part <= whole:
        yield page.fact(FactKind.SHARE, found, part * 100 / whole, whole)


def _in_every(page: _Page, found: re.Match[str]) -> Iterator[Fact]:
    of = "of" in found[0].lower().split()
    if found["every"] or not of or "out" in found[0].lower().split():
        yield from _share(page, found, number_of(found["part"]), number_of(found["whole"]))


def _part_of(page: _Page, found: re.Match[str]) -> Iterator[Fact]:
    yield from _share(page, found, number_of(found["part"]), number_of(found["whole"]))


def _fraction(page: _Page, found: re.Match[str]) -> Iterator[Fact]:
    assert found.lastgroup
    part, whole = FRACTIONS[found.lastgroup]
    yield from _share(page, found, Decimal(part), Decimal(whole))


def _clock(page: _Page, found: re.Match[str]) -> Iterator[Fact]:
    hour, minute = int(found[1] or found[4]), int(found[2] or found[5] or 0)
    if found[3]:
        hour = hour % 12 + (12 if found[3].lower() == "p" else 0)
    yield page.fact(FactKind.CLOCK, found, Decimal(60 * hour + minute))


def _often(page: _Page, found: re.Match[str]) -> Iterator[Fact]:
    if found["every"]:
        value = Decimal(PER_YEAR[found["unit"].lower()]) / max(number_of(found["every"]), Decimal("0.01"))
    else:
        times = number_of(found["times"]) if found["times"] else Decimal(2 if found["twice"] else 1)
        value = times * PER_YEAR[found["span"].lower()]
    yield page.fact(FactKind.FREQUENCY, found, value)


def _how_often(page: _Page, found: re.Match[str]) -> Iterator[Fact]:
    if found["adverb"]:
        adverb = re.sub(r"[\s-]+", "-", found["adverb"].lower())
        yield page.fact(FactKind.FREQUENCY, found, Decimal(ADVERBS[adverb]))
    else:
        # "A year" may be how long something takes, or how often it comes.
        unit = found["each"].lower()
        yield page.fact(FactKind.FREQUENCY, found, Decimal(PER_YEAR[unit]))
        yield page.fact(FactKind.DURATION, found, Decimal(1), days=frozenset({UNITS[unit]}))


def _long(page: _Page, found: re.Match[str]) -> Iterator[Fact]:
    between = found["between"].lower().split()
    for group in ("from", "value"):
        if found[group]:
            value = number_of(found[group])
            days = {value * UNITS[found["unit"].lower()]}
            if "working" in between:
                days.add(value * 7 / 5)
            yield page.fact(FactKind.DURATION, found, value, days=frozenset(days))


def _plain(page: _Page, found: re.Match[str]) -> Iterator[Fact]:
    value = number_of(found["value"])
    yield page.fact(FactKind.NUMBER, found, value, counted=found["counted"].lower())


def _two(page: _Page, found: re.Match[str]) -> Iterator[Fact]:
    yield page.fact(FactKind.NUMBER, found, Decimal(2))
