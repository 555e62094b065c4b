"""How soon the command line answers: whole processes, against another checker written in Python."""

from __future__ import annotations

from collections.abc import Iterator

from bench.measuring import Comparison, compare, eqplan, process, program

BOUND = 0.3


def measure() -> Iterator[Comparison]:
    rival = program("check-jsonschema")
    for option in ("--help", "--version"):
        if rival is None:
            yield Comparison(
                f"eqplan {option}",
                "check-jsonschema --help",
                BOUND,
                left_out="check-jsonschema is not installed",
            )
            continue
        yield compare(
            f"eqplan {option}",
            BOUND,
            process("eqplan", *eqplan(option)),
            process("check-jsonschema --help", rival, "--help"),
            rounds=15,
        )
