"""docs/performance.md, made from what was measured."""

from __future__ import annotations

import os
import platform
import subprocess
from collections.abc import Sequence
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from bench.measuring import ROOT, Comparison, program

PAGE = ROOT / "docs" / "performance.md"
LIBRARIES = ("PyYAML", "pydantic", "click", "Jinja2", "WeasyPrint", "check-jsonschema")

TEXT = """\
# Performance

`make bench` measures eqplan against other tools on one machine; `.venv/bin/python -m bench --write` also
renews this page. What is compared runs in turn, several times, and the ratio is the median of the rounds.
Times differ from machine to machine and from hour to hour; ratios hold much better. A ratio of 0.3 means
that eqplan takes 0.3 times as long as what it is compared with. The bound is what the project allows
itself.

Measured on {date}: {machine}.

| What | Against | Clock | Ratio | Bound | eqplan | the other |
|---|---|---|---|---|---|---|
{rows}

The plans are made up by `bench/generate.py`: about 38 KB each, 15 objectives, updates of 40 to 120 words.
Whole processes are measured with what they start. The clock is the one on the wall, or that of the
processor, which adds up the time on all cores. A row without a bound is of interest only.

## How it is done

- `--help` and `--version` import the command line only. A command is imported when it is run, a library
  when it is needed: `validate` never loads the template or the PDF library, and a test asserts it.
- A plan is built from libyaml's events in one pass, with every position, instead of being loaded, and
  composed again when something is wrong.
- A rule first asks for a word that its pattern cannot do without; most patterns are never tried.
- Nothing that only a mistake needs is worked out for a plan without one: places of findings, suggestions,
  excerpts.
- Python's garbage collector stays off while a plan is read and while a PDF is laid out: nearly all that is
  made then is kept, and it would look through it again and again.
- From 40 files on, plans are checked side by side; publishing does so from two files on.

## What would bring validation under the time of ajv-cli

ajv-cli compiles the schema to JavaScript and reads YAML without positions; it knows neither dates nor
references. Half of eqplan's time for a file goes into PyYAML's events, each of which is a Python object
with two places. Three ways lead lower, none of them free:

- a reader of events in C or Rust that hands over data and places as arrays: about 1 ms a file instead of 2,
  and something to build for every platform;
- a fast path that reads a file with a parser without positions, validates it with pydantic's own JSON
  validation, and falls back on the events where anything is wrong. A trial took half of the time of
  ajv-cli, but the parsers that are quick enough accept keys that stand twice, tags and aliases, so each
  file would need a guard;
- remembering by content which files had no findings: quickest of all for a second run, and a cache to look
  after.
"""


def write_page(found: Sequence[Comparison]) -> Path:
    """Write the page and give its path."""
    rows = "\n".join(_row(one) for one in found)
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(
        TEXT.format(date=_day(date.today()), machine=_machine(), rows=rows), encoding="utf-8", newline="\n"
    )
    return PAGE


def _row(one: Comparison) -> str:
    bound = "–" if one.bound is None else f"{one.bound:g}"
    if one.left_out:
        return f"| {one.what} | {one.against} | | left out: {one.left_out} | {bound} | | |"
    met = "" if one.is_met else " (not met)"
    times = f"{_seconds(one.ours)} | {_seconds(one.theirs)}"
    return f"| {one.what} | {one.against} | {one.clock} | **{one.ratio:.2f}**{met} | {bound} | {times} |"


def _seconds(time: float) -> str:
    return f"{time * 1000:.0f} ms" if time < 1 else f"{time:.1f} s"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _machine() -> str:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    parts = [f"{cores} cores", f"{platform.system()}", f"Python {platform.python_version()}"]
    for name in LIBRARIES:
        try:
            parts.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    if program("ajv"):
        parts.append("ajv-cli 5.0.0")
    if node := program("node"):
        parts.append(f"Node.js {_output(node, '--version').lstrip('v')}")
    return ", ".join(parts)


def _output(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
