"""Real plans with a line deleted, doubled or garbled: there is always a plan or a finding inside the file."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from equality_plans.checking import check_plans
from equality_plans.loading import load_source
from equality_plans.project import Project
from equality_plans.source import Source, decode

from .conftest import ROOT
from .minimal import TODAY

SIGNS = [*"abc :#-[]{}'\"|>&*!%@`,\t•“”0129.", "\n", "  ", "\u00a0", "\u200b", "é"]


def deleted(lines: list[str], at: int, chance: random.Random) -> list[str]:
    return lines[:at] + lines[at + 1 :]


def doubled(lines: list[str], at: int, chance: random.Random) -> list[str]:
    return lines[: at + 1] + lines[at:]


def swapped(lines: list[str], at: int, chance: random.Random) -> list[str]:
    other = chance.randrange(len(lines))
    changed = list(lines)
    changed[at], changed[other] = changed[other], changed[at]
    return changed


def moved(lines: list[str], at: int, chance: random.Random) -> list[str]:
    spaces = chance.choice([-2, -1, 1, 2, 3])
    line = " " * spaces + lines[at] if spaces > 0 else lines[at][-spaces:]
    return [*lines[:at], line, *lines[at + 1 :]]


def garbled(lines: list[str], at: int, chance: random.Random) -> list[str]:
    signs = list(lines[at])
    for _ in range(chance.randint(1, 3)):
        place = chance.randint(0, len(signs))
        signs[place : place + chance.choice([0, 1, 3])] = [chance.choice(SIGNS)]
    return [*lines[:at], "".join(signs), *lines[at + 1 :]]


def cut(lines: list[str], at: int, chance: random.Random) -> list[str]:
    return [*lines[:at], lines[at][: chance.randint(0, len(lines[at]))]]


WAYS = (deleted, doubled, swapped, moved, garbled, cut)


def spoiled(file: Path, each: int) -> Iterator[tuple[str, str]]:
    """For each way, `each` copies of a plan with one line spoiled, the same in every run."""
    chance = random.Random(2026)
    lines = file.read_text(encoding="utf-8").splitlines()
    for way in WAYS:
        for at in sorted(chance.sample(range(len(lines)), each)):
            yield f"{way.__name__} at line {at + 1}", "\n".join(way(lines, at, chance)) + "\n"


@pytest.mark.parametrize("name, each", [("anytown-2026", 25), ("dwp-joint-2008", 25)])
def test_a_spoiled_line_is_told_inside_the_file(name: str, each: int) -> None:
    for way, text in spoiled(ROOT / "plans" / f"{name}.yaml", each):
        source = decode(text.encode(), "plan.yaml")
        if not isinstance(source, Source):
            continue
        loaded = load_source(source, Project())
        found = check_plans([loaded], Project(), TODAY)[0].diagnostics
        assert loaded.plan or found, way
        lines = len(source.line_starts)
        for one in found:
            assert one.span is not None, (way, one)
            assert 1 <= one.span.line <= one.span.end_line <= lines, (way, one)
            assert 1 <= one.span.column <= len(source.line(one.span.line)) + 2, (way, one)
            assert one.message, way
        if loaded.plan is None:
            # One slip is one mistake; a line that opens a group takes the lines below it with it.
            assert len([one for one in found if one.code[0] == "E"]) <= 4, (way, found)
