"""A real headless Chromium: the one that the system has, driven by playwright, which downloads nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, Route, sync_playwright

from .requirement import missing

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC_PROGRAMS = (
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
)
# Without these a fresh profile looks things up on the network; root has no sandbox to start.
QUIET_CHROMIUM = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
)
OWN_SCHEMES = ("file:", "data:", "blob:", "about:")


@dataclass
class OpenedPage:
    """A page in the browser, with all that it asked the network for and all that it complained of."""

    page: Page
    outside_requests: list[str] = field(default_factory=list)
    """Addresses that the page asked for and that are neither a file nor inside the page; each was refused."""
    complaints: list[str] = field(default_factory=list)
    """Errors in the console and uncaught exceptions."""


def find_chromium() -> Path | None:
    """The browser's program: EQPLAN_CHROMIUM if set, or the first known name on PATH; else None."""
    named = os.environ.get("EQPLAN_CHROMIUM")
    if named:
        return Path(named)
    for name in NAMES:
        if found := shutil.which(name):
            return Path(found)
    return next((program for program in MAC_PROGRAMS if program.exists()), None)


@contextmanager
def running_chromium() -> Iterator[Browser]:
    """Start the browser, and close it at the end; the running test is skipped where there is none."""
    program = find_chromium()
    if program is None:
        missing("no Chromium found: install the package chromium, or set EQPLAN_CHROMIUM to a Chrome program")
    try:
        playwright = sync_playwright().start()
    except Exception as error:
        missing(f"the browser's driver does not start ({error}): install libatomic1")
    try:
        browser = playwright.chromium.launch(executable_path=program, args=list(QUIET_CHROMIUM))
        yield browser
        browser.close()
    finally:
        playwright.stop()


@contextmanager
def opened(
    browser: Browser,
    html: Path,
    *,
    width: int = 1280,
    height: int = 900,
    media: Literal["screen", "print"] = "screen",
    dark: bool = False,
    forced_colours: bool = False,
    text_size: int = 100,
    script: bool = True,
) -> Iterator[OpenedPage]:
    """Open a page's file in a window of that many CSS pixels, cut off from the network.

    forced_colours=True puts the reader's own few colours in place of the page's; with dark=True these are
    white on black. text_size is a percentage: the text grows, the window does not. script=False turns scripts
    off, as some readers do; axe-core cannot run then.
    """
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if dark else "light",
        forced_colors="active" if forced_colours else "none",
        java_script_enabled=script,
        reduced_motion="reduce",
        # axe-core has to run in pages that forbid scripts.
        bypass_csp=True,
    )
    try:
        result = OpenedPage(page=context.new_page())

        def only_own(route: Route) -> None:
            if route.request.url.startswith(OWN_SCHEMES):
                route.continue_()
            else:
                result.outside_requests.append(route.request.url)
                route.abort()

        context.route("**/*", only_own)
        result.page.on("pageerror", lambda error: result.complaints.append(str(error)))
        result.page.on(
            "console",
            lambda line: result.complaints.append(line.text) if line.type == "error" else None,
        )
        result.page.emulate_media(media=media)
        result.page.goto(html.resolve().as_uri())
        if text_size != 100:
            result.page.evaluate(
                """percent => {
                    const root = document.documentElement;
                    root.style.fontSize = parseFloat(getComputedStyle(root).fontSize) * percent / 100 + "px";
                }""",
                text_size,
            )
        yield result
    finally:
        context.close()


def overflow(page: Page) -> list[str]:
    """Elements that stick out of the window to the right, so that a reader must scroll sideways."""
    found: list[str] = page.evaluate(
        """() => {
            const wide = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= wide) return [];
            return [...document.querySelectorAll("body *")]
                .filter(e => e.getBoundingClientRect().right > wide + 1)
                .map(e => `${e.tagName.toLowerCase()}${e.id ? "#" + e.id : ""}`
                    + `${e.classList.length ? "." + [...e.classList].join(".") : ""}`
                    + ` ends at ${Math.round(e.getBoundingClientRect().right)} of ${wide}`);
        }"""
    )
    return found


def screenshot(page: Page, picture: Path, *, whole: bool = True) -> Path:
    """Write a PNG of the page: all of it, or (whole=False) only what the window shows."""
    picture.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=picture, full_page=whole)
    return picture
