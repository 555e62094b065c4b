"""The web pages of all plans before readers: with their own settings, without a mouse, in a narrow window."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .checkers import axe
from .checkers.chromium import OpenedPage, opened, overflow
from .checkers.keyboard import keyboard_faults, skip_link_faults
from .checkers.looking import pale_drawings, pale_text, pictures_on_dark, small_targets

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TELLING = (
    "anytown-2026.html",
    "jobcentre-plus-disability-2007.html",
    "jobcentre-plus-improvement-2009.html",
    "jobcentre-plus-race-2007-easy-read.html",
    "index.html",
)
"""Pages that have between them all that a page can have: what costs much is asked of these."""
ALWAYS = ("at a desk", "in a narrow window")
"""What is asked of all pages."""
SAYS_NOTHING = ".timeline .gone, li > svg:not(.mark)"
"""A tint behind the past, which a line ends too; and the pictures of the sheet."""
PICTURES = "img.picture, li > svg:not(.mark)"

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def web_pages(published: dict[str, Path], picture_sheet: Path) -> dict[str, Path]:
    return {name: file for name, file in published.items() if name.endswith(".html")} | {
        picture_sheet.name: picture_sheet
    }


def faults(it: OpenedPage) -> list[object]:
    """All that can be seen at a glance."""
    return [
        *axe.axe_violations(it.page),
        *overflow(it.page),
        *pale_text(it.page),
        *pale_drawings(it.page, but=SAYS_NOTHING),
        *pictures_on_dark(it.page, PICTURES),
        *small_targets(it.page),
        *it.outside_requests,
        *it.complaints,
    ]


@pytest.mark.parametrize("name", axe.SETTINGS)
def test_pages_have_no_barrier(name: str, web_pages: dict[str, Path], chromium: Browser) -> None:
    found: dict[str, list[object]] = {}
    for page in web_pages if name in ALWAYS else TELLING:
        with opened(chromium, web_pages[page], **asdict(axe.SETTINGS[name])) as it:
            found[page] = faults(it)
    assert {page: each for page, each in found.items() if each} == {}


def test_lines_of_pictures_show_on_the_readers_own_dark_ground(
    web_pages: dict[str, Path], chromium: Browser
) -> None:
    for page in ("anytown-2026-easy-read.html", "pictures.html"):
        with opened(chromium, web_pages[page], forced_colours=True, dark=True) as it:
            assert pictures_on_dark(it.page, "body"), "the ground of the page is light"
            assert pictures_on_dark(it.page, PICTURES) == []
            assert pale_text(it.page) == []


@pytest.mark.parametrize("width", axe.WIDTHS)
@pytest.mark.parametrize("page", TELLING)
def test_page_works_by_keyboard_alone(
    page: str, width: int, web_pages: dict[str, Path], chromium: Browser
) -> None:
    with opened(chromium, web_pages[page], width=width) as it:
        assert keyboard_faults(it.page) == []
    with opened(chromium, web_pages[page], width=width) as it:
        assert skip_link_faults(it.page) == []


@pytest.mark.parametrize("name", ["in the dark", "in the reader's own colours in the dark"])
def test_focus_shows_in_other_colours(name: str, web_pages: dict[str, Path], chromium: Browser) -> None:
    with opened(chromium, web_pages["anytown-2026.html"], **asdict(axe.SETTINGS[name])) as it:
        assert keyboard_faults(it.page) == []


def test_pages_need_no_script(web_pages: dict[str, Path]) -> None:
    assert [name for name, file in web_pages.items() if "<script" in file.read_text(encoding="utf-8")] == []
