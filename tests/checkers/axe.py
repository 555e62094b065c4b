"""axe-core in a real browser, with all of its rules, best practices included."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, Page

from .chromium import opened

WIDTHS = (1280, 320)
"""CSS pixels: a desk, and the narrowest window that WCAG 2.2 (1.4.10, reflow) asks pages to serve."""
Kind = Literal["violations", "incomplete"]


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
    found: dict[str, Any] = page.evaluate("kind => axe.run(document, {resultTypes: [kind]})", kind)
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


def check_page(browser: Browser, html: Path, *, width: int = WIDTHS[0]) -> list[Violation]:
    """Open a page's file at that width and return the rules of axe-core that it breaks."""
    with opened(browser, html, width=width) as it:
        return axe_violations(it.page)
