"""Everything that the plans of plans/ become, before the checkers that auditors use."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pytest

from equality_plans.loading import load_plan
from equality_plans.project import Project
from equality_plans.publishing.kinds import KINDS
from equality_plans.rendering import FORMATS

from .checkers import nu, verapdf
from .checkers.pdf import pdf_findings
from .publishing import publish

PROFILES = ("ua1", "3a")
"""PDF/UA-1, for readers with assistive programs, and PDF/A-3a, for archives."""
FINAL = {"anytown-2026-easy-read.html", "anytown-2026-easy-read.pdf"}
"""The only easy read that people with learning disabilities are said to have checked: others are drafts."""

pytestmark = pytest.mark.java


class Listed(NamedTuple):
    """An edition, as the list of the folder has it."""

    plan: str
    kind: str
    format: str
    name: str
    draft: bool


def listed(published: dict[str, Path]) -> list[Listed]:
    plans = json.loads(published["editions.json"].read_bytes())["plans"]
    return [
        Listed(plan["id"], one["kind"], one["format"], one["name"], one["draft"])
        for plan in plans
        for one in plan["files"]
    ]


def pages(published: dict[str, Path]) -> list[Path]:
    return [file for name, file in published.items() if name.endswith(".html")]


def pdfs(published: dict[str, Path]) -> list[Path]:
    return [file for name, file in published.items() if name.endswith(".pdf")]


def test_every_plan_has_its_editions(published: dict[str, Path], plan_files: list[Path]) -> None:
    wanted = set()
    beside = set()
    for file in plan_files:
        plan = load_plan(file, Project()).plan
        assert plan is not None
        for kind in KINDS.values():
            wanted |= {f"{plan.id}{suffix}" for suffix in kind.suffixes.values() if kind.has(plan)}
        beside |= {f"{plan.id}{suffix}" for form in FORMATS.values() for suffix in form.beside}
    lacking = {form.suffix for form in FORMATS.values() if form.why_not()}
    wanted = {name for name in wanted if not name.endswith(tuple(lacking))} if lacking else wanted
    assert {one.name for one in listed(published)} == wanted
    assert set(published) == wanted | beside | {"index.html", "editions.json"}
    assert all(file.stat().st_size > 100 for file in published.values())


def test_index_offers_every_edition(published: dict[str, Path]) -> None:
    index = published["index.html"].read_text(encoding="utf-8")
    assert [one.name for one in listed(published) if f'href="{one.name}"' not in index] == []


def test_easy_read_is_a_draft_until_people_have_checked_it(published: dict[str, Path]) -> None:
    easy = {one for one in listed(published) if one.kind == "easy-read"}
    assert {one.name for one in easy if not one.draft} == FINAL
    assert len(easy) > len(FINAL)
    assert not any(one.draft for one in listed(published) if one.kind == "standard")


def test_a_second_run_gives_the_same_bytes(
    published: dict[str, Path], repository: Path, tmp_path: Path
) -> None:
    again = publish(repository / "plans", tmp_path, hash_seed="2", jobs=1)
    assert again.keys() == published.keys()
    assert [name for name in again if again[name].read_bytes() != published[name].read_bytes()] == []


@pytest.mark.parametrize("profile", PROFILES)
def test_page_validation_finds_nothing(published: dict[str, Path], profile: str) -> None:
    found = {file.name: pdf_findings(file, profile=profile) for file in pdfs(published)}
    assert {name: findings for name, findings in found.items() if findings} == {}


def test_verapdf_finds_nothing(published: dict[str, Path]) -> None:
    assert verapdf.verapdf_failures(pdfs(published), flavours=PROFILES) == []


def test_the_nu_checker_finds_no_error(published: dict[str, Path], picture_sheet: Path) -> None:
    assert nu.nu_errors([*pages(published), picture_sheet]) == []


def test_each_pdf_carries_its_plan_its_language_and_its_bookmarks(
    published: dict[str, Path], repository: Path
) -> None:
    in_pdf = [one for one in listed(published) if one.name.endswith(".pdf")]
    assert len(in_pdf) == len(pdfs(published))
    for one in in_pdf:
        with pikepdf.open(published[one.name]) as document:
            assert list(document.attachments) == [f"{one.plan}.yaml"], one.name
            inside = document.attachments[f"{one.plan}.yaml"].get_file().read_bytes()
            assert inside == (repository / "plans" / f"{one.plan}.yaml").read_bytes()
            assert str(document.Root.Lang) == "en-GB"
            assert document.Root.MarkInfo.Marked
            assert str(document.docinfo["/Title"])
            with document.open_outline() as outline:
                assert len(outline.root) > 0, one.name
            fonts = [font for page in document.pages for font in page.Resources.get("/Font", {}).values()]
            assert fonts
            for font in fonts:
                descendant = font.get("/DescendantFonts", [font])[0]
                assert "/FontFile2" in descendant.FontDescriptor or "/FontFile3" in descendant.FontDescriptor
