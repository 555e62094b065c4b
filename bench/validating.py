"""`eqplan validate` on 200 plans, against programs that check the same files with the schema of our models.

They say less: a schema knows neither dates nor references, and the findings are terse. No output is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.generate import write_plans
from bench.measuring import Comparison, compare, eqplan, process, program
from equality_plans.schema import schema_text

PLANS = 200
WHAT = f"eqplan validate, {PLANS} plans"


def measure() -> Iterator[Comparison]:
    with TemporaryDirectory(prefix="eqplan-bench-") as name:
        folder = Path(name, "plans")
        files = [str(file) for file in write_plans(folder, PLANS)]
        schema = Path(name, "plan.schema.json")
        schema.write_text(schema_text(), encoding="utf-8")
        yield from _against_ajv(folder, schema)
        yield _against_check_jsonschema(folder, files, schema)


def _against_ajv(folder: Path, schema: Path) -> Iterator[Comparison]:
    rival = program("ajv")
    if rival is None:
        yield Comparison(WHAT, "ajv-cli", 1.5, left_out="npm is not installed")
        return
    options = ("--spec=draft2020", "--strict=false", "-s", str(schema), "-d", f"{folder}/*.yaml")
    theirs = process("ajv-cli", rival, "validate", *options)
    ours = process("eqplan", *eqplan("validate", str(folder)))
    alone = process("eqplan", *eqplan("validate", str(folder), "--jobs", "1"))
    yield compare(WHAT, 1.5, ours, theirs, rounds=7)
    yield compare(f"{WHAT}, --jobs 1", None, alone, theirs, rounds=7, clock="processor")


def _against_check_jsonschema(folder: Path, files: list[str], schema: Path) -> Comparison:
    rival = program("check-jsonschema")
    if rival is None:
        return Comparison(WHAT, "check-jsonschema", 0.08, left_out="check-jsonschema is not installed")
    return compare(
        WHAT,
        0.08,
        process("eqplan", *eqplan("validate", str(folder))),
        process("check-jsonschema", rival, "--schemafile", str(schema), *files),
        rounds=3,
        practise=False,  # it takes half a minute, and its libraries were loaded before
    )
