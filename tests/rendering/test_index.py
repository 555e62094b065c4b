"""The page that links every edition."""

from __future__ import annotations

import re

from equality_plans.rendering.environment import make_environment
from equality_plans.rendering.index import make_index
from equality_plans.rendering.listed import File, listed_plan

from .sample import sample

FILES = [
    File("standard", "html", "sample.html"),
    File("standard", "pdf", "sample.pdf"),
    File("easy-read", "html", "sample-easy-read.html"),
    File("easy-read", "pdf", "sample-easy-read.pdf", draft=True),
    File("standard", "other", "sample.other"),
]


def test_every_file_is_linked_with_its_kind_and_plan() -> None:
    html = make_index([listed_plan(sample(), FILES)], make_environment()).decode()
    for file in FILES:
        assert f'href="{file.name}"' in html
    assert "Easy read web page<span" in html
    assert "Easy read PDF (draft)<span" in html
    assert "sample.other<span" in html
    assert '<a href="sample.html">Equality plan of a small town</a>' in html
    assert "Anytown Council. April 2026 to March 2029. Progress to 30 September 2026." in html
    assert "3 actions: 2 in progress and 1 completed." in html
    assert not re.search(r"<script|<link|<img", html)


def test_a_plan_with_nothing_but_easy_read_has_its_title_without_a_link() -> None:
    html = make_index([listed_plan(sample(), FILES[2:4])], make_environment()).decode()
    assert "<h2>Equality plan of a small town</h2>" in html


def test_languages_are_marked() -> None:
    welsh = sample(
        id="sample-cy", language="cy", title="Cynllun", objectives=[{"id": "A", "title": "x"}], retired=[]
    )
    html = make_index([listed_plan(sample(), FILES), listed_plan(welsh, [])], make_environment()).decode()
    assert '<html lang="en-GB">' in html
    assert '<h2 lang="cy">Cynllun</h2>' in html
