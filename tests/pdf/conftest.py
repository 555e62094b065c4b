"""The PDFs of all plans, with the pages that they were made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from equality_plans.easyread import edition as easy_read
from equality_plans.easyread.labels import read_easy_labels
from equality_plans.easyread.pictures import pictures_of
from equality_plans.easyread.view import build_easy_view
from equality_plans.loading import load_plan
from equality_plans.pdf.reading.tags import Told, read_tags
from equality_plans.project import Project
from equality_plans.publishing.task import has_easy_words
from equality_plans.rendering import FORMATS
from equality_plans.rendering.environment import make_environment
from equality_plans.rendering.html import page
from equality_plans.rendering.large_print import large_page

from ..conftest import ROOT
from ..rendering.plans import DAY, PLANS, edition_of_file

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
            html, content = _easy(stem) if name.endswith("-easy-read") else _standard(stem, name != stem)
            self._made[name] = Sample(content, html, read_tags(content))
        return self._made[name]

    def __iter__(self) -> Any:
        return iter(ALL)

    def __len__(self) -> int:
        return len(ALL)


def _standard(stem: str, large: bool) -> tuple[str, bytes]:
    edition = edition_of_file(ROOT / "plans" / f"{stem}.yaml")
    if large:
        return large_page(edition), FORMATS["large-print"].make(edition)
    return page(edition, "print"), FORMATS["pdf"].make(edition)


def _easy(stem: str) -> tuple[str, bytes]:
    plan = load_plan(ROOT / "plans" / f"{stem}.yaml", Project()).plan
    assert plan is not None
    view = build_easy_view(plan, labels=read_easy_labels(plan.language), today=DAY, pictures=pictures_of(()))
    edition = easy_read.EasyReadEdition(view, make_environment())
    return easy_read.page(edition, "print"), easy_read.make_pdf(edition).content


@pytest.fixture(scope="session")
def samples() -> Samples:
    """The PDFs of all plans, by the name of the file."""
    return Samples()
