"""`eqplan validate` on a plan of 60 actions that are told in easy words, against the same without them.

What is measured is a cold start: the word lists are read, every sentence is split and looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.measuring import Comparison, compare, eqplan, process

ACTIONS_IN_AN_OBJECTIVE = 3
OBJECTIVES = 20
WHAT = f"eqplan validate, 1 plan of {ACTIONS_IN_AN_OBJECTIVE * OBJECTIVES} actions in easy words"


def measure() -> Iterator[Comparison]:
    with TemporaryDirectory(prefix="eqplan-bench-") as name:
        easy, plain = Path(name, "easy.yaml"), Path(name, "plain.yaml")
        easy.write_text(made_up_plan(easy=True), encoding="utf-8")
        plain.write_text(made_up_plan(easy=False), encoding="utf-8")
        yield compare(
            WHAT,
            None,
            process("with easy words", *eqplan("validate", str(easy)), codes=(0, 1)),
            process("without", *eqplan("validate", str(plain)), codes=(0, 1)),
            rounds=5,
        )


def made_up_plan(*, easy: bool) -> str:
    """A plan of 60 actions; each is told in easy words or none is."""
    head = """\
format: 1
id: made-up
title: Equality plan of a body that does not exist
organisation: Anytown Council
jurisdiction: england
as_at: 30 September 2026
edition:
  version: "1"
  state: draft
"""
    top = "easy_read:\n  title: Our plan to be fair\n" if easy else ""
    objectives = "".join(_objective(number, easy) for number in range(1, OBJECTIVES + 1))
    return f"{head}{top}objectives:\n{objectives}"


def _objective(number: int, easy: bool) -> str:
    actions = "".join(
        f"      - id: D{number}.{part}\n"
        f"        text: Train {number} people of part {part}.\n"
        "        timescale: by March 2027\n"
        for part in range(1, ACTIONS_IN_AN_OBJECTIVE + 1)
    )
    lines = "".join(
        "        - picture: training\n"
        "          text: |\n"
        f"            We will train {number} of our staff in part {part}.\n"
        "            They will learn how they can help you better.\n"
        "            We want **diversity** too, and we will do this by March 2027.\n"
        "          items: [by phone, by post]\n"
        for part in range(1, ACTIONS_IN_AN_OBJECTIVE + 1)
    )
    told = f"    easy_read:\n      lines:\n{lines}      progress: We have begun.\n" if easy else ""
    return f"  - id: D{number}\n    title: Train {number} more people\n    actions:\n{actions}{told}"
