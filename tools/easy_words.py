"""Reads text files as if they were easy read, and counts what the rules about words say of them.

`python -m tools.easy_words FILE...` prints a table; with `--show`, each finding too.

Each line of a file is one line of an easy read. A line that starts with `#` is a title, one with `- ` an
entry of a list. Words between `**` and `**` and the titles with three `#` count as explained. A line with
tabs or HTML tags is a row of a table: each paragraph of its cells is a line. Those of fewer than 6 words
(dates, names, "see above") are no sentences and left out, and so is what pages repeat.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.tokens import count_words
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read import EASY_READ_RULES
from equality_plans.rules.easy_texts import Kind

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_PARAGRAPH_END = re.compile(r"\t|</?(?:tr|td|th|p|li|ul|ol|table|br)\b[^<>]*>")
_TAG = re.compile(r"</?[a-z][^<>]*>")
_FEWEST_WORDS = 6
_TEXT_RULES = [
    rule for rule in EASY_READ_RULES if re.fullmatch("ER[1-4]..", rule.CODE) and rule.CODE != "ER403"
]


@dataclass(frozen=True)
class Measured:
    """What the rules find in a text.

    Attributes:
        name: of the file.
        sentences: how many sentences and entries of lists it has.
        found: each finding with its code and severity.
    """

    name: str
    sentences: int
    found: list[tuple[str, Severity, Found]]

    def per_hundred(self, severity: Severity) -> float:
        """Findings of a severity for every 100 sentences."""
        return 100 * sum(1 for _, one, _ in self.found if one is severity) / max(self.sentences, 1)


def measure(name: str, text: str) -> Measured:
    """Enter a text as the lines of an easy read and run the rules about words on it."""
    text = "\n".join(_paragraphs(text))
    explained = {*_BOLD.findall(text), *re.findall(r"(?m)^#{3,} *(.+)$", text)}
    # The meanings are in the text itself, so the words have none here, and nothing is found in them.
    data = {
        "format": "1",
        "id": "measured",
        "title": "Measured",
        "organisation": "Anytown Council",
        "jurisdiction": "england",
        "objectives": [{"id": "A1", "title": "Measured", "measures": ["Measured"]}],
        "easy_read": {
            "sections": list(_sections(text)),
            "words": {word.replace("*", "").strip(): "It is this." for word in sorted(explained)},
        },
    }
    plan = Plan.read(data)
    context = Context(plan, {}, today=date(2026, 1, 1))
    found = [
        (rule.CODE, one.severity or rule.SEVERITY, one)
        for rule in _TEXT_RULES
        for one in rule.check(plan, context)
    ]
    kinds = (Kind.LINE, Kind.ITEM)
    return Measured(name, sum(one.of.kind in kinds for one in context.easy_sentences), found)


def _paragraphs(text: str) -> Iterator[str]:
    """The lines of a text; of rows of tables, the paragraphs of the cells, but none a second time."""
    told: set[str] = set()
    for line in text.splitlines():
        parts = [_TAG.sub("", part).strip() for part in _PARAGRAPH_END.split(line)]
        if len(parts) == 1:
            yield parts[0]
        else:
            new = [part for part in parts if count_words(part) >= _FEWEST_WORDS and part not in told]
            told.update(new)
            yield from new


def _sections(text: str) -> Iterator[dict[str, Any]]:
    lines: list[dict[str, Any]] = []
    section: dict[str, Any] = {"title": "Start", "lines": lines}
    for line in (line.strip() for line in text.splitlines()):
        said = re.sub(r"^(?:#+|[-•*] )\s*", "", line)
        if not re.search(r"\w", said):
            continue
        if line.startswith("#"):
            yield section
            lines = []
            section = {"title": said.replace("*", ""), "lines": lines}
        elif re.match(r"[-•*] ", line):
            if not lines:
                lines.append({"text": "", "items": []})
            lines[-1]["items"].append(said)
        else:
            lines.append({"text": said, "items": []})
    yield section


def table(measured: list[Measured]) -> str:
    """The findings of each text by code, and errors and warnings for every 100 sentences, in Markdown."""
    codes = sorted({code for one in measured for code, _, _ in one.found})
    rows = [["", *(one.name for one in measured)], ["---", *("---:" for _ in measured)]]
    rows.append(["sentences", *(str(one.sentences) for one in measured)])
    for severity in Severity:
        rows.append([f"{severity}s in 100", *(f"{one.per_hundred(severity):.1f}" for one in measured)])
    counts = [Counter(code for code, _, _ in one.found) for one in measured]
    rows += [[code, *(str(count[code]) for count in counts)] for code in codes]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


@click.command(help=__doc__)
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--show", is_flag=True, help="Print each finding too.")
def main(files: tuple[Path, ...], show: bool) -> None:
    """Print the table."""
    measured = [measure(file.stem, file.read_text(encoding="utf-8")) for file in files]
    for one in measured if show else ():
        for code, severity, found in one.found:
            click.echo(f"{one.name} {code} {severity}: {found.words!r}: {found.message}. {found.hint}")
    click.echo(table(measured))


if __name__ == "__main__":
    main()
