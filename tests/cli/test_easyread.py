"""The options of `eqplan easyread` for the publisher's own look."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Eqplan, plan_text

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><path d="M0 0h30v10z"/></svg>'
EASY_READ = ("easyread", "plan.yaml", "--format", "html", "--draft", "--out", "build", "--jobs", "1")


@pytest.fixture
def folder(work_folder: Path) -> Path:
    (work_folder / "plan.yaml").write_text(plan_text("meadow", easy=True), encoding="utf-8")
    (work_folder / "logo.svg").write_text(DRAWING, encoding="utf-8")
    return work_folder


def page(folder: Path) -> str:
    return (folder / "build" / "meadow-easy-read.html").read_text(encoding="utf-8")


def test_options_show_in_the_booklet(folder: Path, eqplan: Eqplan) -> None:
    assert eqplan(*EASY_READ).code == 0
    plain = page(folder)
    assert "--brand:#1d3f73" in plain
    assert "html{font-size:16pt}" in plain
    assert 'class="logo"' not in plain
    ended = eqplan(*EASY_READ, "--font-size", "18", "--brand", "#5b2a86", "--logo", "logo.svg")
    assert ended.code == 0
    assert "--brand:#5b2a86" in page(folder)
    assert "html{font-size:18pt}" in page(folder)
    assert 'class="logo"' in page(folder)


def test_options_go_before_the_project(folder: Path, eqplan: Eqplan) -> None:
    (folder / "eqplan.yaml").write_text(
        'easy_read: {font_size: 14, brand: "#5b2a86", logo: logo.svg}\n', encoding="utf-8"
    )
    assert eqplan(*EASY_READ).code == 0
    assert "html{font-size:14pt}" in page(folder)
    assert 'class="logo"' in page(folder)
    assert eqplan(*EASY_READ, "--font-size", "16").code == 0
    assert "html{font-size:16pt}" in page(folder)
    assert "--brand:#5b2a86" in page(folder)


@pytest.mark.parametrize(
    "options, said",
    [
        (("--brand", "#ffcc00"), "the colour #ffcc00 is too light for easy read"),
        (("--brand", "navy"), "navy is no colour: write # and 6 letters or digits"),
        (("--logo", "plan.yaml"), "the logo plan.yaml is neither a JPEG nor a PNG picture"),
        (("--logo", "gone.svg"), "gone.svg"),
        (("--font-size", "12"), "'12' is not one of '14', '16', '18'"),
    ],
)
def test_what_cannot_be_used_is_refused_before_anything_is_written(
    folder: Path, eqplan: Eqplan, options: tuple[str, str], said: str
) -> None:
    ended = eqplan(*EASY_READ, *options)
    assert ended.code == 2
    assert said in ended.err
    assert "Traceback" not in ended.err
    assert not (folder / "build").exists()
