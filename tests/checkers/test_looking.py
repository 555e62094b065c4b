"""Colours, room and targets: each look passes a good page and sees what is wrong with a bad one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from .axe import check_page
from .chromium import opened, overflow
from .keyboard import keyboard_faults, skip_link_faults
from .looking import pale_drawings, pale_text, pictures_on_dark, small_targets

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

Look = Callable[["Page"], list[str]]

HEAD = (
    "<!doctype html><html lang='en-GB'><head><meta charset='utf-8'><title>A plan</title>"
    "<meta name='color-scheme' content='light dark'></head><body>"
)
GOOD = (
    HEAD
    + "<a href='#main' style='padding: 4px'>To the plan</a><header>Go to <a href='#aims'>aims</a></header>"
    "<main id='main'><h1>A plan</h1><p>See <a href='#aims'>our aims</a> here.</p>"
    "<svg width='40' height='40' role='img' aria-label='One'>"
    "<circle cx='20' cy='20' r='9' fill='CanvasText'/></svg>"
    "<p><a href='#aims' style='padding: 4px'>Our aims</a></p><h2 id='aims'>Aims</h2></main></body></html>"
)


def body(*pieces: str) -> str:
    return f"{HEAD}<main><h1>A plan</h1>{''.join(pieces)}</main></body></html>"


@pytest.fixture
def looked_at(tmp_path: Path, chromium: Browser) -> Callable[..., Any]:
    def look(html: str, look: Look, **setting: Any) -> list[str]:
        file = tmp_path / "page.html"
        file.write_text(html, encoding="utf-8")
        with opened(chromium, file, **setting) as it:
            return look(it.page)

    return look


def no_gone(page: Page) -> list[str]:
    return pale_drawings(page, but=".gone")


def images(page: Page) -> list[str]:
    return pictures_on_dark(page, "img")


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("forced_colours", [False, True])
@pytest.mark.parametrize(
    "look", [pale_text, no_gone, small_targets, images, keyboard_faults, skip_link_faults, overflow]
)
def test_good_page_passes(
    look: Look, dark: bool, forced_colours: bool, looked_at: Callable[..., list[str]]
) -> None:
    assert looked_at(GOOD, look, dark=dark, forced_colours=forced_colours) == []


DOT = "<svg width=40 height=40><circle cx=20 cy=20 r=9 fill='{}'/></svg>"
PICTURE = (
    "<img alt='' style='width:9px;height:9px;background:{}' src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>"
)


@pytest.mark.parametrize(
    "look, html, fault",
    [
        (pale_text, body("<p style='color:#767676'>Pale</p>"), 'p "Pale": 4.54'),
        (pale_text, body("<p style='color:rgb(0 0 0 / 50%)'>Thin</p>"), 'p "Thin": 3.98'),
        (
            pale_text,
            body("<div style='background:#444'><p style='color:#000'>Dark</p></div>"),
            'p "Dark": 2.16',
        ),
        (no_gone, body(DOT.format("#999999")), "circle: 2.85"),
        (images, body(PICTURE.format("#888")), "img"),
        (small_targets, body("<p><a href='#main'>One</a></p>"), 'a "One": '),
        (small_targets, body("<p>A <b tabindex=0 style='display:inline-block'>b</b></p>"), 'b "b": '),
    ],
)
def test_fault_is_found(look: Look, html: str, fault: str, looked_at: Callable[..., list[str]]) -> None:
    (found,) = looked_at(html, look)
    assert found.startswith(fault)


@pytest.mark.parametrize(
    "look, html",
    [
        (pale_text, body("<p style='color:#767676' hidden>Pale</p>")),
        (no_gone, body(f"<span class=gone>{DOT.format('#999999')}</span>")),
        (small_targets, body("<p>Here is <a href='#main'>one</a>.</p>")),
        (images, body(PICTURE.format("#fff4f4"))),
    ],
)
def test_what_is_no_fault_is_none(look: Look, html: str, looked_at: Callable[..., list[str]]) -> None:
    assert looked_at(html, look) == []


@pytest.mark.parametrize(
    "piece, fault",
    [
        ("<a href='#a' style='outline:none'>One</a>", 'a "One" looks the same with the focus'),
        (
            "<style>a:focus{outline:3px solid #ddd}</style><a href='#a'>One</a>",
            'a "One" has a focus that is hard to see (1.36)',
        ),
        ("<a href='#a'>One</a><a href='#b' tabindex=1>Two</a>", 'Tab leads to a "Two", not to a "One"'),
        (
            "<a href='#a' onkeydown='event.preventDefault()'>One</a><a href='#b'>Two</a>",
            'Tab leads to a "One", not to a "Two"',
        ),
        (
            "<a href='#a' onkeydown='event.preventDefault()'>One</a>",
            'Tab leads to a "One", not to the end',
        ),
        (
            "<a href='#a'>One</a><div style='position:fixed;inset:0;background:#fff'>Read this first</div>",
            'a "One" is covered with the focus',
        ),
        (
            "<a href='#a' style='position:absolute;left:-999px'>One</a>",
            'a "One" is outside the window with the focus',
        ),
    ],
)
def test_fault_for_the_keyboard_is_found(piece: str, fault: str, looked_at: Callable[..., list[str]]) -> None:
    assert looked_at(body(piece), keyboard_faults) == [fault]


@pytest.mark.parametrize(
    "first, fault",
    [
        ("<a href='#aims'>Aims</a>", 'the first link, a "Aims", does not lead to the content'),
        (
            "<a href='#nothing'>To the plan</a>",
            'the first link, a "To the plan", does not lead to the content',
        ),
    ],
)
def test_page_without_a_way_past_its_head_is_found(
    first: str, fault: str, looked_at: Callable[..., list[str]]
) -> None:
    head = f"{HEAD}{first}<header id=aims>Aims</header>"
    assert looked_at(f"{head}<main><a href='#aims'>Aims</a></main></body></html>", skip_link_faults) == [
        fault
    ]


def test_text_grows_and_the_window_does_not(looked_at: Callable[..., list[str]]) -> None:
    html = body("<p style='width:30rem'>Words</p>")
    assert looked_at(html, overflow, width=600) == []
    assert looked_at(html, overflow, width=600, text_size=200) == ["p ends at 968 of 600"]


def test_axe_is_asked_about_small_targets_too(tmp_path: Path, chromium: Browser) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        body(
            "<nav><style>a{display:block;font:9px/1 serif}</style><a href=#a>One</a><a href=#b>Two</a></nav>"
        )
    )
    assert [one.rule for one in check_page(chromium, page)] == ["target-size"]
