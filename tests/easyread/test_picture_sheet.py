"""The contact sheet: every picture with its words and licence, on a page that holds all it needs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from equality_plans.easyread.picture_sheet import make_sheet
from equality_plans.pictures.names import PictureNames
from equality_plans.pictures.packs import built_in_pack
from equality_plans.rendering.environment import make_environment

from ..checkers.axe import WIDTHS, check_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PACK = """\
pictures:
  town-hall:
    label: Our <old> town hall
    file: a.svg
    strength: weak
    note: A photograph is better.
    consent_until: 31 March 2030
    credit: Drawings by Anytown Council
"""


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> PictureNames:
    folder = tmp_path_factory.mktemp("ours")
    (folder / "pictures.yaml").write_text(PACK)
    (folder / "a.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h9v9z"/></svg>'
    )
    return PictureNames([folder])


@pytest.fixture(scope="module")
def page(names: PictureNames) -> str:
    return make_sheet(names.entries.values(), make_environment()).decode()


def test_every_picture_is_on_it(page: str) -> None:
    assert re.findall(r"<h3>(.*?)</h3>", page) == ["town-hall", *(entry.id for entry in built_in_pack())]
    assert page.count("<svg aria-hidden") == len(built_in_pack()) + 1


def test_picture_says_all_that_its_pack_says(page: str) -> None:
    own = page.split("<h3>town-hall</h3>")[1].split("</li>")[0]
    assert "Our &lt;old&gt; town hall" in own
    assert "No licence is written down" in own
    assert "Consent until 31 March 2030" in own
    assert "<b>Weak.</b> A photograph is better." in own
    assert "Also: textphone, text relay, relay, minicom" in page


def test_packs_have_their_credits(page: str) -> None:
    own, built_in = re.findall(r"<section.*?</section>", page, re.DOTALL)
    assert "Your own pictures in the folder ours" in own
    assert own.count("Drawings by Anytown Council") == 1
    assert built_in.count("made from OpenMoji") == 1


def test_page_asks_nobody_for_anything(page: str) -> None:
    assert "<script" not in page
    assert not re.search(r'(?:src|href)="(?!data:|#)', page)
    assert not re.search(r"url\((?!['\"]?data:)", page)


@pytest.mark.browser
def test_page_is_accessible_at_both_widths(page: str, tmp_path: Path, chromium: Browser) -> None:
    file = tmp_path / "sheet.html"
    file.write_text(page, encoding="utf-8")
    for width in WIDTHS:
        assert check_page(chromium, file, width=width) == []
