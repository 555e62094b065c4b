"""Web pages against their bare templates, PDFs against bare WeasyPrint, and two processes against one."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.generate import write_plans
from bench.measuring import Comparison, compare, eqplan, process
from bench.pdfs import measure as measure_pdfs
from equality_plans.frameworks import Vocabulary
from equality_plans.loading import load_plan
from equality_plans.project import Project
from equality_plans.publishing.jobs import cores
from equality_plans.rendering import Edition
from equality_plans.rendering.environment import make_environment
from equality_plans.rendering.html import page
from equality_plans.rendering.labels import read_labels
from equality_plans.rendering.view import build_view

WEB_PAGES = 200
PDFS = 50
TODAY = date(2026, 11, 1)


def measure() -> Iterator[Comparison]:
    with TemporaryDirectory(prefix="eqplan-bench-") as name:
        folder, out = Path(name, "plans"), Path(name, "out")
        files = write_plans(folder, WEB_PAGES)
        # First, while this process holds little that a garbage collector would look through.
        yield from measure_pdfs(page(_edition(files[0]), "print"))
        yield from _web_pages(folder, [_edition(file).view for file in files], out)
        few = Path(name, "few")
        write_plans(few, PDFS)
        yield _side_by_side(few, out)


def _edition(file: Path) -> Edition:
    loaded = load_plan(file, Project())
    assert loaded.plan is not None
    plan = loaded.plan
    view = build_view(
        plan,
        labels=read_labels(plan.language),
        today=TODAY,
        vocabulary=Vocabulary.of(plan.jurisdiction, {}),
    )
    return Edition(view, make_environment())


def _web_pages(folder: Path, views: list[dict[str, Any]], out: Path) -> Iterator[Comparison]:
    ready = folder.parent / "views"
    ready.write_bytes(pickle.dumps(views))
    render = eqplan("render", str(folder), "--format", "html", "--out", str(out), "--quiet")
    what = f"eqplan render, {len(views)} web pages"
    theirs = process(
        "the same templates over ready-made views", sys.executable, "-m", "bench.ready_made", str(ready)
    )
    yield compare(what, 2.5, process("eqplan", *render), theirs, rounds=5)
    alone = process("eqplan", *render, "--jobs", "1")
    yield compare(f"{what}, --jobs 1", None, alone, theirs, rounds=5, clock="processor")


def _side_by_side(folder: Path, out: Path) -> Comparison:
    what, bound = f"{PDFS} PDFs with --jobs 2", 0.6
    if cores() < 2:
        return Comparison(what, "--jobs 1", bound, left_out="there is only one core")
    render = eqplan("render", str(folder), "--format", "pdf", "--out", str(out), "--quiet", "--jobs")
    return compare(
        what,
        bound,
        process("--jobs 2", *render, "2"),
        process("--jobs 1", *render, "1"),
        rounds=2,
        practise=False,
    )
