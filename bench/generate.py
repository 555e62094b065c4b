"""Plans to measure with: about 38 KB each, all different, the same on every machine, and without a finding.

A large body writes a plan of this size: 15 objectives, 23 actions, and progress told in 40 to 120 words.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent, wrap

OBJECTIVES = 15

_PEOPLE = (
    "disabled customers", "older residents", "young carers", "new parents", "people who have just arrived",
    "deaf residents", "women who work part time", "staff who work nights", "people who rent their homes",
    "parents of disabled children", "people who use wheelchairs", "people who speak little English",
)  # fmt: skip
_PLACES = (
    "the contact centre", "both libraries", "the three local offices", "the leisure centre",
    "the housing office", "the bus station", "every children's centre", "the town hall", "the two depots",
    "the registry office",
)  # fmt: skip
_THINGS = (
    "the application form", "the complaints procedure", "the yearly survey", "the training course",
    "the recruitment pack", "the appointments line", "the letters that go out each month", "the web pages",
    "the grants scheme", "the reception desks", "the signs and the lighting", "the waiting list",
)  # fmt: skip
_VERBS = (
    "tested", "rewrote", "translated", "opened", "moved", "repaired", "redesigned", "published", "shortened",
    "checked", "costed", "improved",
)  # fmt: skip
_ORDERS = (
    "Test", "Rewrite", "Translate", "Open", "Move", "Repair", "Redesign", "Publish", "Shorten", "Check",
    "Cost", "Improve",
)  # fmt: skip
_RESULTS = (
    "fewer people gave up before they got an answer", "the time to a decision fell by a fifth",
    "twice as many came back a second time", "we had to change the supplier",
    "nobody asked for the old way again",
    "one office is still without a hearing loop", "the panel asked for shorter words",
    "three in four said that it was easier than before", "the budget holds until the end of the year",
)  # fmt: skip
_ROLES = (
    "Director of Services", "Head of Housing", "Head of Customer Contact", "Director of People",
    "Head of Planning", "Head of Leisure", "Equality Officer", "Head of Digital Services",
)  # fmt: skip
_THEMES = ("Access to services", "Fair employment", "Safer streets", "Homes", "Having a say")
_CHARACTERISTICS = ("age", "disability", "race", "religion-or-belief", "sex", "sexual-orientation")
_DUTIES = ("eliminate", "advance", "foster")
_TIMESCALES = (
    "by March 2027", "by the end of September 2027", "by summer 2028", "31 January 2028",
    "October 2026 to June 2027", "by Q2 2027/28", "December 2027",
)  # fmt: skip
_LATER = (
    "ongoing, review January 2027", "quarterly, from January 2027", "31 December 2028",
    "each April, from April 2027", "by December 2028", "October 2026 to March 2029",
)  # fmt: skip
_MONTHS = ("April", "May", "June", "July", "August")


class _Writer:
    """One plan. It has its own source of chance, so a plan depends on its number alone."""

    def __init__(self, number: int) -> None:
        self.chance = random.Random(number)
        self.number = number

    def one(self, words: tuple[str, ...]) -> str:
        return self.chance.choice(words)

    def sentence(self, *, marked: bool = False) -> str:
        month, count = self.one(_MONTHS), self.chance.randint(12, 940)
        form = self.chance.randrange(2 if marked else 4)
        if marked and form:
            return f"Since {month}, {self.one(_RESULTS)}, and the work of [[{self.reference()}]] helped."
        if marked:
            return f"Of {count} people, **{count // 3}** asked about {self.one(_THINGS)}."
        if form == 0:
            return f"In {month} we {self.one(_VERBS)} {self.one(_THINGS)} with {count} {self.one(_PEOPLE)}."
        if form == 1:
            return f"{self.one(_PEOPLE).capitalize()} told us what was wrong with {self.one(_THINGS)}."
        if form == 2:
            return f"At {self.one(_PLACES)} {count} people asked about {self.one(_THINGS)}."
        return f"We {self.one(_VERBS)} {self.one(_THINGS)} at {self.one(_PLACES)}, and {self.one(_RESULTS)}."

    def reference(self) -> str:
        return f"E{self.chance.randint(1, OBJECTIVES)}"

    def prose(self, least: int, most: int) -> list[str]:
        """Sentences of that many words in all, wrapped as an editor would."""
        wanted = self.chance.randint(least, most - 20)  # no sentence has more than 20 words
        # As in the plans of plans/, one long text in three holds bold type or a reference.
        words = self.sentence(marked=True).split() if self.chance.random() < 1 / 3 else []
        while len(words) < wanted:
            words += self.sentence().split()
        return wrap(" ".join(words), 100, break_long_words=False, break_on_hyphens=False)

    def plan(self) -> Iterator[str]:
        number = self.number
        yield f"""\
            format: 1
            id: made-up-{number:03}
            title: Equality plan {number} of a body that does not exist
            organisation: Anytown Council
            jurisdiction: england
            characteristics: [age, disability, race, religion-or-belief, sex, sexual-orientation]
            frameworks: [psed-england-2017]
            period: April 2026 to March 2029
            as_at: 30 September 2026
            edition:
              version: "1.0"
              state: published
              published: 1 April 2026
            formats: [html, pdf, large-print, braille]
            contact:
              name: Equality team
              email: equality@anytown.example
            sources:
              - id: S1
                title: Customer survey
                publisher: Anytown Council
                published: March 2026
                url: https://www.anytown.example/survey
            sections:
              - title: Why we have a plan
                text: |
            """.replace(" " * 12, "")
        yield _block(self.prose(80, 120), 6)
        yield "objectives:\n"
        for place in range(1, OBJECTIVES + 1):
            yield from self.objective(place)

    def objective(self, place: int) -> Iterator[str]:
        key = f"E{place}"
        yield (
            f"  - id: {key}\n"
            f"    theme: {_THEMES[(place - 1) * len(_THEMES) // OBJECTIVES]}\n"
            f"    title: Make {self.one(_PLACES)} work for {self.one(_PEOPLE)}\n"
            f"    applies_to:\n"
            f"      characteristics: [{self.one(_CHARACTERISTICS)}]\n"
            f"      people: [{self.one(_PEOPLE)}]\n"
            f"    duties: [{self.one(_DUTIES)}]\n"
            f"    why: |\n{_block(self.prose(30, 60), 6)}"
            f"    lead: {self.one(_ROLES)}\n"
            f"    timescale: {self.one(_LATER)}\n"
            f"    outcomes:\n"
            f"      - {self.one(_PEOPLE).capitalize()} get the same service as anyone else.\n"
            f"      - text: More of {self.one(_PEOPLE)} use {self.one(_PLACES)}.\n"
            f"        characteristics: [{self.one(_CHARACTERISTICS)}]\n"
            f"    measures:\n"
            f"      - {self.one(_PLACES).capitalize()} has {self.one(_THINGS)} in plain words.\n"
        )
        first = self.chance.randint(20, 60)
        yield (
            f"      - id: {key}.M1\n"
            f"        text: {self.one(_PEOPLE).capitalize()} who found it easy to use {self.one(_THINGS)}\n"
            f'        unit: "%"\n'
            f"        direction: up\n"
            f"        baseline: {{value: {first}, period: 2025/26, source: S1}}\n"
            f"        targets:\n"
            f"          - {{value: {first + 20}, period: 2027/28, qualifier: at least}}\n"
            f"        actuals:\n"
            f"          - {{value: {first + 6}, period: August 2026, of: {self.chance.randint(90, 900)}}}\n"
            f"    actions:\n"
        )
        for action in range(1, 2 + place % 2):
            yield from self.action(f"{key}.{action}")

    def action(self, key: str) -> Iterator[str]:
        yield (
            f"      - id: {key}\n"
            f"        text: {self.one(_ORDERS)} {self.one(_THINGS)} at {self.one(_PLACES)}.\n"
            f"        lead: {self.one(_ROLES)}\n"
            f"        delivered_by: [{self.one(_ROLES)}, {self.one(_ROLES)}]\n"
            f"        timescale: {self.one(_TIMESCALES)}\n"
            f"        status: in progress\n"
            f"        updates:\n"
        )
        yield (
            f"          - date: {self.chance.randint(1, 28)} {self.one(_MONTHS)} 2026\n"
            f"            status: in progress\n"
            f"            text: |\n{_block(self.prose(40, 120), 14)}"
            f"            evidence: [S1]\n"
        )


def _block(lines: list[str], spaces: int) -> str:
    return indent("\n".join(lines), " " * spaces) + "\n"


def make_plan(number: int) -> str:
    """The YAML text of a plan.

    Args:
        number: which plan; the same number gives the same text.
    """
    return "".join(_Writer(number).plan())


def write_plans(folder: Path, count: int) -> list[Path]:
    """Write plans 1 to `count` into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for number in range(1, count + 1):
        files.append(folder / f"made-up-{number:03}.yaml")
        files[-1].write_text(make_plan(number), encoding="utf-8", newline="\n")
    return files
