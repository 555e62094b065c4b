"""The PDFs of all plans, with the pages that they were made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from equality_plans.easyread import edition as easy_read
from equality_plans.easyread.labels import read_easy_labels
from equality_plans.easyread.pictures import pictures_of
from equality_plans.easyread.view import build_easy_view
from equality_plans.frameworks import Vocabulary
from equality_plans.loading import load_plan
from equality_plans.model.plan import Plan
from equality_plans.pdf.reading.tags import Told, read_tags
from equality_plans.project import Project
from equality_plans.publishing.task import has_easy_words
from equality_plans.rendering import FORMATS, Edition
from equality_plans.rendering.environment import make_environment
from equality_plans.rendering.html import page
from equality_plans.rendering.labels import read_labels
from equality_plans.rendering.large_print import large_page
from equality_plans.rendering.view import build_view

from ..conftest import ROOT

TODAY = date(2026, 11, 22)
PLANS = sorted((ROOT / "plans").glob("*.yaml"))
STANDARD = [file.stem for file in PLANS]
EASY_READ = [
    file.stem for file in PLANS if (plan := load_plan(file, Project()).plan) and has_easy_words(plan)
]
ALL = [
    *STANDARD,
    *(f"{name}-easy-read" for name in EASY_READ),
    *(f"{name}-large-print" for name in STANDARD),
]


@dataclass(frozen=True)
class Sample:
    """A PDF, the page that it was made from, and what it tells."""

    content: bytes
    html: str
    told: Told


class Samples(Mapping[str, Sample]):
    """Every PDF by the name of its file, made when it is asked for, and then kept."""

    def __init__(self) -> None:
        self._made: dict[str, Sample] = {}

    def __getitem__(self, name: str) -> Sample:
        if name not in self._made:
            stem = name.removesuffix("-easy-read").removesuffix("-large-print")
            plan = load_plan(ROOT / "plans" / f"{stem}.yaml", Project()).plan
            assert plan is not None
            html, content = _easy(plan) if name.endswith("-easy-read") else _standard(plan, name != stem)
            self._made[name] = Sample(content, html, read_tags(content))
        return self._made[name]

    def __iter__(self) -> Any:
        return iter(ALL)

    def __len__(self) -> int:
        return len(ALL)


def _standard(plan: Plan, large: bool) -> tuple[str, bytes]:
    view = build_view(
        plan,
        labels=read_labels(plan.language),
        today=TODAY,
        vocabulary=Vocabulary.of(plan.jurisdiction, {}),
    )
    edition = Edition(view, make_environment())
    if large:
        return large_page(edition), FORMATS["large-print"].make(edition)
    return page(edition, "print"), FORMATS["pdf"].make(edition)


def _easy(plan: Plan) -> tuple[str, bytes]:
    view = build_easy_view(
        plan, labels=read_easy_labels(plan.language), today=TODAY, pictures=pictures_of(())
    )
    edition = easy_read.EasyReadEdition(view, make_environment())
    return easy_read._page(edition, "print"), easy_read.make_pdf(edition).content


@pytest.fixture(scope="session")
def samples() -> Samples:
    """The PDFs of all plans, by the name of the file."""
    return Samples()
