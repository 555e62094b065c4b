"""Reading one plan of 38 KB: data, positions, slips and models, against PyYAML's C loader and the models."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from bench.generate import make_plan
from bench.measuring import Comparison, compare, in_process
from equality_plans.loading import load_source
from equality_plans.model.plan import Plan
from equality_plans.project import Project
from equality_plans.source import Source
from equality_plans.yaml_events import read_events

BOUND = 0.6
PLANS = 20


def measure() -> Iterator[Comparison]:
    texts = [make_plan(number) for number in range(1, PLANS + 1)]
    # What the C loader gives has numbers and dates in it, which the models refuse. So it loads the text, and
    # the models read the same plan with every value as text; to turn one into the other is not even counted.
    plain = [read_events(text).data for text in texts]
    project = Project()

    def ours() -> None:
        for text in texts:
            loaded = load_source(Source("plan.yaml", text), project)
            assert loaded.plan is not None and not loaded.diagnostics

    def theirs() -> None:
        for text, data in zip(texts, plain, strict=True):
            yaml.load(text, Loader=yaml.CSafeLoader)
            Plan.read(data)

    yield compare(
        "load one plan of 38 KB",
        BOUND,
        in_process("eqplan", ours),
        in_process("CSafeLoader and the same models", theirs),
        rounds=15,
        clock="processor",
    )
