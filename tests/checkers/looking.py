"""What a page looks like in a window: colours, room, and how large what one presses is.

axe-core says nothing about drawings, and leaves out what it cannot decide; these look at everything.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from playwright.sync_api import Page

TEXT = 7.0
"""Contrast of text with its ground: WCAG 2.2, 1.4.6 (AAA). AA asks for 4.5 (1.4.3)."""
DRAWING = 3.0
"""Contrast of what a drawing shows with its ground: WCAG 2.2, 1.4.11 (AA)."""
TARGET = 24
"""CSS pixels that one has to hit: WCAG 2.2, 2.5.8 (AA). A link in a sentence is exempt there, and here."""


@cache
def colours() -> str:
    """The JavaScript functions that know colours: an expression that gives an object."""
    return Path(__file__).with_name("colours.js").read_text(encoding="utf-8")


def pale_text(page: Page, *, least: float = TEXT) -> list[str]:
    """Every element with words of its own that stand out too little from their ground."""
    found: list[str] = page.evaluate(
        f"""least => {{
            const colours = {colours()};
            const found = [];
            for (const one of document.querySelectorAll("body *")) {{
                const own = [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim());
                if (!own || !colours.seen(one) || one.closest(".unseen, title, style")) continue;
                const style = getComputedStyle(one);
                const ground = colours.ground(one.closest("svg")?.parentElement ?? one);
                const colour = colours.parsed(one.closest("svg") ? style.fill : style.color);
                const ratio = colours.contrast(colours.over(colour, ground), ground);
                if (ratio < least) found.push(`${{colours.name(one)}}: ${{ratio.toFixed(2)}}`);
            }}
            return found;
        }}""",
        least,
    )
    return found


def pale_drawings(page: Page, *, but: str, least: float = DRAWING) -> list[str]:
    """Every shape of a drawing in the page that neither its line nor its inside sets off from the ground.

    but: a selector of shapes that say nothing by themselves, and of pictures that are not drawn from shapes.
    """
    found: list[str] = page.evaluate(
        f"""([but, least]) => {{
            const colours = {colours()};
            const found = [];
            for (const one of document.querySelectorAll("svg :is(path, circle, rect, line, use)")) {{
                if (!colours.seen(one) || one.closest("symbol, defs, pattern") || one.closest(but)) continue;
                const style = getComputedStyle(one);
                const ground = colours.ground(one.closest("body :not(svg, svg *)"));
                const drawn = one.tagName === "use" ? [style.color] : [style.fill, style.stroke];
                const seen = drawn.map(each => colours.over(colours.parsed(each), ground));
                const ratio = Math.max(...seen.map(each => colours.contrast(each, ground)));
                if (ratio < least) found.push(`${{colours.name(one)}}: ${{ratio.toFixed(2)}}`);
            }}
            return found;
        }}""",
        [but, least],
    )
    return found


def pictures_on_dark(page: Page, pictures: str) -> list[str]:
    """Pictures with black lines that do not stand on white or nearly white."""
    found: list[str] = page.evaluate(
        f"""pictures => {{
            const colours = {colours()};
            const black = [0, 0, 0];
            return [...document.querySelectorAll(pictures)]
                .filter(one => colours.seen(one) && colours.contrast(black, colours.ground(one)) < 15)
                .map(one => colours.name(one));
        }}""",
        pictures,
    )
    return found


def small_targets(page: Page, *, least: int = TARGET) -> list[str]:
    """Links and other targets that are no part of a sentence and too small to hit."""
    found: list[str] = page.evaluate(
        f"""least => {{
            const colours = {colours()};
            const words = element => element.textContent.replace(/\\s+/g, "");
            const inSentence = link => {{
                let block = link.parentElement;
                if (getComputedStyle(link).display !== "inline") return false;
                while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
                return words(block) !== words(link);
            }};
            return [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
                .filter(one => colours.seen(one) && !inSentence(one))
                .map(one => [one, one.getBoundingClientRect()])
                .map(([one, box]) => [one, Math.round(box.width), Math.round(box.height)])
                .filter(([one, width, height]) => width < least || height < least)
                .map(([one, width, height]) => `${{colours.name(one)}}: ${{width}} by ${{height}}`);
        }}""",
        least,
    )
    return found
