"""A reader without a mouse: what the tab key reaches, in which order, and whether one sees where one is."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from .looking import DRAWING, colours

OUTSIDE = -1
_PREPARE = f"""() => {{
    const colours = {colours()};
    const look = one => {{
        const style = getComputedStyle(one);
        return ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "backgroundColor"]
            .map(each => style[each]).join();
    }};
    const stops = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex]")]
        .filter(one => one.tabIndex >= 0 && !one.disabled && colours.seen(one));
    const before = new Map(stops.map(one => [one, look(one)]));
    window.keyboardStop = () => {{
        const here = document.activeElement;
        const place = stops.indexOf(here);
        const name = here === document.body ? "the page" : colours.name(here);
        if (place < 0) return {{place, name, faults: []}};
        const faults = [];
        const style = getComputedStyle(here);
        const ground = colours.ground(here.parentElement);
        if (look(here) === before.get(here)) faults.push("looks the same with the focus");
        else if (style.outlineStyle !== "none") {{
            const ratio = colours.contrast(colours.over(colours.parsed(style.outlineColor), ground), ground);
            if (ratio < {DRAWING}) faults.push(`has a focus that is hard to see (${{ratio.toFixed(2)}})`);
        }}
        const box = here.getClientRects()[0];
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const inside = x > 0 && y > 0 && x < innerWidth && y < innerHeight;
        if (!inside) faults.push("is outside the window with the focus");
        else if (!here.contains(document.elementFromPoint(x, y))) faults.push("is covered with the focus");
        return {{place, name, faults}};
    }};
    return stops.map(one => colours.name(one));
}}"""


def keyboard_faults(page: Page) -> list[str]:
    """Go through a page with the tab key, to its end and back: what is not as it should be.

    Every link is reached, in the order of the text; the focus shows, is in the window and is not covered;
    after the last link the page lets go.
    """
    names: list[str] = page.evaluate(_PREPARE)
    faults: list[str] = []
    places = [*range(len(names)), OUTSIDE]
    for key, wanted in (("Tab", places), ("Shift+Tab", places[-2::-1])):
        for place in wanted:
            page.keyboard.press(key)
            stop: dict[str, Any] = page.evaluate("keyboardStop()")
            if stop["place"] != place:
                there = names[place] if place != OUTSIDE else "the end"
                return [*faults, f"{key} leads to {stop['name']}, not to {there}"]
            faults += [f"{stop['name']} {fault}" for fault in stop["faults"] if key == "Tab"]
    return faults


def skip_link_faults(page: Page) -> list[str]:
    """The first link leads past what stands before the content, and reading goes on there.

    A page whose first link is in the content needs none.
    """
    names: list[str] = page.evaluate(_PREPARE)
    first_inside: int = page.evaluate(
        """() => {
            const main = document.querySelector("main");
            const links = [...document.querySelectorAll("a[href]")];
            return links.findIndex(one => main && main.contains(one));
        }"""
    )
    if not names or first_inside == 0:
        return []
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    inside: bool = page.evaluate("Boolean(document.querySelector(':target')?.closest('main'))")
    if not inside:
        return [f"the first link, {names[0]}, does not lead to the content"]
    page.keyboard.press("Tab")
    stop: dict[str, Any] = page.evaluate("keyboardStop()")
    follows: bool = page.evaluate(
        """() => {
            const target = document.querySelector(":target");
            const links = [...document.querySelectorAll("a[href]")];
            return document.activeElement === links.find(one => target.compareDocumentPosition(one) & 4);
        }"""
    )
    return [] if follows else [f"after {names[0]} the next stop is {stop['name']}"]
