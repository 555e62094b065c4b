"""A publisher's own templates: file by file, and block by block."""

from __future__ import annotations

from pathlib import Path

import pytest

from equality_plans.errors import RenderingError, UsageError
from equality_plans.rendering.environment import fill, make_environment, read_text
from equality_plans.rendering.html import page

from .sample import edition_of, sample


def page_with(folder: Path, **files: str) -> str:
    for name, text in files.items():
        file = folder / name.replace("__", "/").replace("_html", ".html").replace("_css", ".css")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return page(edition_of(sample(), folder), "screen")


def test_a_block_can_be_changed_alone(tmp_path: Path) -> None:
    own = '{% extends "built-in/plan.html" %}{% block about %}<p>Ours: {{ masthead.title }}</p>{% endblock %}'
    html = page_with(tmp_path, plan_html=own)
    assert "<p>Ours: Equality plan of a small town</p>" in html
    assert 'id="the_about"' not in html
    assert 'id="the_sources"' in html


def test_a_block_can_be_added_to(tmp_path: Path) -> None:
    own = '{% extends "built-in/plan.html" %}{% block masthead %}<p>Crest</p>{{ super() }}{% endblock %}'
    html = page_with(tmp_path, plan_html=own)
    assert html.index("<p>Crest</p>") < html.index('<header class="masthead">')


def test_a_file_can_be_changed_alone(tmp_path: Path) -> None:
    html = page_with(tmp_path, parts__action_html="<h4 id='{{ action.id }}'>{{ action.number }}!</h4>")
    assert "<h4 id='D1.1'>5.1!</h4>" in html
    assert "At a glance" in html


def test_colours_can_be_changed_alone(tmp_path: Path) -> None:
    html = page_with(tmp_path, colours_css=":root { --brand: #123456; }")
    assert "--brand: #123456" in html
    assert "#0b4a52" not in html


def test_values_are_escaped(tmp_path: Path) -> None:
    html = page(edition_of(sample(title='<script>alert("x")</script> & Co')), "screen")
    assert "<script" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize(
    "template, message",
    [
        ("{% block %}", r"plan\.html, line 1"),
        ('{% extends "plan.html" %}', r"plan\.html, line 1, takes itself in"),
        ("\n\n{{ 1 / 0 }}", r"plan\.html, line 3, cannot be filled in: division by zero"),
        (
            "\n{{ mast_head.title }}",
            r"plan\.html, line 2,? names what does not exist: 'mast_head' is undefined",
        ),
        ('{% extends "no-such.html" %}', r"no template no-such\.html"),
        ("{{ masthead.titel }}", "has no attribute 'titel'"),
    ],
)
def test_a_faulty_template_is_named_in_one_line(tmp_path: Path, template: str, message: str) -> None:
    with pytest.raises(RenderingError, match=message) as raised:
        page_with(tmp_path, plan_html=template)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("name", ["plan.html", "plan.css"])
def test_a_file_in_another_encoding_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes("/* café */".encode("cp1252"))
    with pytest.raises(RenderingError, match=rf"{name}\b.* not saved as UTF-8"):
        page(edition_of(sample(), tmp_path), "screen")


def test_a_folder_that_is_not_there_is_a_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no templates folder"):
        make_environment(tmp_path / "none")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(RenderingError, match=r"nothing\.css"):
        read_text(make_environment(), "nothing.css")
    with pytest.raises(RenderingError, match=r"nothing\.html"):
        fill(make_environment(), "nothing.html", {})
