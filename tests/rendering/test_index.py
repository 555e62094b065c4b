"""The page that links every edition."""

from __future__ import annotations

import re

from equality_plans.rendering.environment import make_environment
from equality_plans.rendering.index import make_index

from .sample import sample

FILES = [
    ("standard", "html", "sample.html"),
    ("standard", "pdf", "sample.pdf"),
    ("easy-read", "html", "sample-easy-read.html"),
    ("easy-read", "pdf", "sample-easy-read.pdf"),
    ("standard", "docx", "sample.docx"),
]


def test_every_file_is_linked_with_its_kind_and_plan() -> None:
    html = make_index([(sample(), FILES)], make_environment()).decode()
    for _, _, file in FILES:
        assert f'href="{file}"' in html
    assert "Easy read PDF<span" in html
    assert "sample.docx<span" in html
    assert '<a href="sample.html">Equality plan of a small town</a>' in html
    assert "Anytown Council. April 2026 to March 2029. Progress to 30 September 2026." in html
    assert "3 actions: 2 in progress and 1 completed." in html
    assert not re.search(r"<script|<link|<img", html)


def test_a_plan_with_nothing_but_easy_read_has_its_title_without_a_link() -> None:
    html = make_index([(sample(), FILES[2:4])], make_environment()).decode()
    assert "<h2>Equality plan of a small town</h2>" in html


def test_languages_are_marked() -> None:
    welsh = sample(
        id="sample-cy", language="cy", title="Cynllun", objectives=[{"id": "A", "title": "x"}], retired=[]
    )
    html = make_index([(sample(), FILES), (welsh, [])], make_environment()).decode()
    assert '<html lang="en-GB">' in html
    assert '<h2 lang="cy">Cynllun</h2>' in html
