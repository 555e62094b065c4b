"""axe-core in a real browser, with all its rules for WCAG 2.0 to 2.2, A and AA, and its best practices."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, Page

from .chromium import opened

WIDTHS = (1280, 320)
"""CSS pixels: a desk, and the narrowest window that WCAG 2.2 (1.4.10, reflow) asks pages to serve."""
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
"""The sets of rules, asked for by name: by itself axe-core leaves out the one about small targets."""
Kind = Literal["violations", "incomplete"]


@dataclass(frozen=True)
class Setting:
    """How a reader has set the browser: the words are those of `opened()`."""

    width: int = WIDTHS[0]
    text_size: int = 100
    dark: bool = False
    forced_colours: bool = False


SETTINGS = {
    "at a desk": Setting(),
    "in a narrow window": Setting(width=WIDTHS[1]),
    "with text of twice the size": Setting(text_size=200),
    "with text of twice the size in half a window": Setting(width=640, text_size=200),
    "in the dark": Setting(dark=True),
    "in the reader's own colours": Setting(forced_colours=True),
    "in the reader's own colours in the dark": Setting(forced_colours=True, dark=True),
}
"""WCAG 2.2 names two of them (1.4.10, 1.4.4); systems offer the others to people with low vision."""


@dataclass(frozen=True)
class Violation:
    """One rule of axe-core that the page breaks, and where."""

    rule: str
    impact: str
    help: str
    where: tuple[str, ...]
    """A CSS selector and the reason for each place."""

    def __str__(self) -> str:
        return f"{self.rule} ({self.impact}): {self.help}" + "".join(f"\n    {place}" for place in self.where)


@cache
def axe_script() -> str:
    """The text of axe-core's script, which a package for Python carries."""
    return (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def axe_violations(page: Page, *, kind: Kind = "violations") -> list[Violation]:
    """Run axe-core in an open page; kind="incomplete" gives what it could not decide by itself."""
    page.evaluate(axe_script())
    found: dict[str, Any] = page.evaluate(
        "([kind, tags]) => axe.run(document, {resultTypes: [kind], runOnly: tags})", [kind, list(TAGS)]
    )
    return [
        Violation(
            rule=one["id"],
            impact=one["impact"] or "unknown",
            help=one["help"],
            where=tuple(
                f"{node['target']}: {' '.join((node['failureSummary'] or '').split())}"
                for node in one["nodes"]
            ),
        )
        for one in found[kind]
    ]


def check_page(browser: Browser, html: Path, **setting: Any) -> list[Violation]:
    """Open a page's file in that setting of the browser, and return the rules of axe-core that it breaks."""
    with opened(browser, html, **asdict(Setting(**setting))) as it:
        return axe_violations(it.page)
