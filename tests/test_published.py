"""Everything that the plans of plans/ become, before the checkers that auditors use."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest

from .checkers import axe, nu, verapdf
from .checkers.chromium import opened, overflow
from .checkers.pdf import pdf_findings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

EDITIONS = (("render", "--format", "html", "--format", "pdf"), ("easyread",))


def publish(plans: Path, out: Path, *, hash_seed: str) -> dict[str, Path]:
    """Publish every plan as `make demo` does: the files by name."""
    for command, *options in EDITIONS:
        subprocess.run(
            [
                sys.executable,
                "-m",
                "equality_plans",
                command,
                str(plans),
                *options,
                "--out",
                str(out),
                "--quiet",
            ],
            check=True,
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
        )
    return {file.name: file for file in sorted(out.iterdir())}


@pytest.fixture(scope="session")
def published(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The editions of all plans, made once."""
    return publish(repository / "plans", tmp_path_factory.mktemp("published"), hash_seed="1")


def pages(published: dict[str, Path]) -> list[Path]:
    return [file for name, file in published.items() if name.endswith(".html")]


def pdfs(published: dict[str, Path]) -> list[Path]:
    return [file for name, file in published.items() if name.endswith(".pdf")]


@pytest.mark.java
def test_every_plan_has_its_editions(published: dict[str, Path], plan_files: list[Path]) -> None:
    for plan in plan_files:
        assert f"{plan.stem}.html" in published
        assert f"{plan.stem}.pdf" in published
    easy = {name.removesuffix("-easy-read.pdf") for name in published if name.endswith("-easy-read.pdf")}
    assert {
        "anytown-2026",
        "jobcentre-plus-disability-2007",
        "jobcentre-plus-gender-2007",
        "jobcentre-plus-race-2007",
    } <= easy
    index = published["index.html"].read_text(encoding="utf-8")
    assert all(f'href="{name}"' in index for name in published if name != "index.html")


@pytest.mark.java
def test_a_second_run_gives_the_same_bytes(
    published: dict[str, Path], repository: Path, tmp_path: Path
) -> None:
    again = publish(repository / "plans", tmp_path, hash_seed="2")
    assert again.keys() == published.keys()
    assert [name for name in again if again[name].read_bytes() != published[name].read_bytes()] == []


@pytest.mark.java
def test_page_validation_finds_nothing(published: dict[str, Path]) -> None:
    assert {
        (file.name, profile): found
        for file in pdfs(published)
        for profile in ("ua1", "3a")
        if (found := pdf_findings(file, profile=profile))
    } == {}


@pytest.mark.java
def test_verapdf_finds_nothing(published: dict[str, Path]) -> None:
    assert verapdf.verapdf_failures(pdfs(published), flavours=("ua1", "3a")) == []


@pytest.mark.java
def test_the_nu_checker_finds_no_error(published: dict[str, Path]) -> None:
    assert nu.nu_errors(pages(published)) == []


@pytest.mark.java
def test_each_pdf_carries_its_plan_its_language_and_its_bookmarks(
    published: dict[str, Path], repository: Path
) -> None:
    for file in pdfs(published):
        plan = file.stem.removesuffix("-easy-read")
        with pikepdf.open(file) as document:
            assert list(document.attachments) == [f"{plan}.yaml"], file.name
            inside = document.attachments[f"{plan}.yaml"].get_file().read_bytes()
            assert inside == (repository / "plans" / f"{plan}.yaml").read_bytes()
            assert str(document.Root.Lang) == "en-GB"
            assert document.Root.MarkInfo.Marked
            assert str(document.docinfo["/Title"])
            with document.open_outline() as outline:
                assert len(outline.root) > 0, file.name
            fonts = [font for page in document.pages for font in page.Resources.get("/Font", {}).values()]
            assert fonts
            for font in fonts:
                descendant = font.get("/DescendantFonts", [font])[0]
                assert "/FontFile2" in descendant.FontDescriptor or "/FontFile3" in descendant.FontDescriptor


@pytest.mark.browser
@pytest.mark.parametrize("width", axe.WIDTHS)
def test_axe_finds_nothing(published: dict[str, Path], chromium: Browser, width: int) -> None:
    found = {file.name: axe.check_page(chromium, file, width=width) for file in pages(published)}
    assert {name: violations for name, violations in found.items() if violations} == {}


@pytest.mark.browser
def test_pages_keep_to_themselves_and_to_the_width(published: dict[str, Path], chromium: Browser) -> None:
    for file in pages(published):
        with opened(chromium, file, width=320) as page:
            assert page.outside_requests == [], file.name
            assert page.complaints == [], file.name
            assert overflow(page.page) == [], file.name


@pytest.mark.browser
def test_pages_need_no_script(published: dict[str, Path]) -> None:
    assert [file.name for file in pages(published) if "<script" in file.read_text(encoding="utf-8")] == []
