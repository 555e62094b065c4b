"""`--transcript`: what a screen reader says of each PDF, as a file beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Eqplan, files_in, write_plans


@pytest.fixture
def plans(work_folder: Path) -> Path:
    """A folder with a plan, in the current folder."""
    write_plans(work_folder / "plans", "harbour", easy=True)
    return work_folder / "plans"


@pytest.mark.slow
def test_transcript_of_the_standard_edition(eqplan: Eqplan, plans: Path) -> None:
    ended = eqplan("render", "plans", "--format", "pdf", "--format", "html", "--transcript", "--out", "build")
    assert (ended.code, ended.err) == (0, "")
    assert "Wrote build/harbour.transcript.txt\n" in ended.out
    build = plans.parent / "build"
    assert [name for name in files_in(build) if name.startswith("harbour")] == [
        "harbour.html",
        "harbour.pdf",
        "harbour.transcript.txt",
    ]
    told = (build / "harbour.transcript.txt").read_text(encoding="utf-8")
    assert told.startswith("[")
    assert "\n[heading 1] " in told
    assert "transcript" not in (build / "index.html").read_text(encoding="utf-8")


@pytest.mark.slow
def test_transcript_of_easy_read(eqplan: Eqplan, plans: Path) -> None:
    ended = eqplan("easyread", "plans", "--draft", "--transcript", "--out", "build")
    assert ended.code == 0
    told = (plans.parent / "build/harbour-easy-read.transcript.txt").read_text(encoding="utf-8")
    assert "\n[heading 1] " in told


@pytest.mark.slow
def test_without_the_option_there_is_none(eqplan: Eqplan, plans: Path) -> None:
    eqplan("render", "plans", "--format", "pdf", "--out", "build")
    assert "harbour.transcript.txt" not in files_in(plans.parent / "build")


@pytest.mark.parametrize(
    "command", [["render"], ["render", "--format", "html"], ["easyread", "--format", "html"]], ids=" ".join
)
def test_transcript_of_no_pdf_is_refused(eqplan: Eqplan, plans: Path, command: list[str]) -> None:
    ended = eqplan(*command, "plans", "--transcript", "--out", "build")
    assert ended.code == 2
    assert "--transcript is for PDFs: add --format pdf" in ended.err
    assert not (plans.parent / "build").exists()
