"""A contact sheet: pictures with their names, words and licences on one web page, to choose from."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

import jinja2
from markupsafe import Markup

from equality_plans.easyread.pictures import draw_entry
from equality_plans.pictures.packs import Entry
from equality_plans.rendering.environment import fill
from equality_plans.rendering.styles import font_faces, style_sheet


def make_sheet(entries: Iterable[Entry], environment: jinja2.Environment, *, searched: str = "") -> bytes:
    """A self-contained web page of pictures, pack by pack, in UTF-8.

    Args:
        entries: the pictures, each pack's together.
        environment: the templates.
        searched: the words that they were found by, or nothing.

    Raises:
        RenderingError: when a picture's file or a template cannot be used.
    """
    styles = [font_faces("screen"), style_sheet(environment, "easy-read/picture-sheet.css")]
    data = {
        "searched": searched,
        "packs": [_pack(list(pack)) for _, pack in groupby(entries, key=lambda entry: entry.pack)],
        "styles": Markup("\n".join(styles)),
    }
    return fill(environment, "easy-read/picture-sheet.html", data).encode()


def _pack(entries: list[Entry]) -> dict[str, Any]:
    first = entries[0]
    return {
        "folder": first.pack.parent.name if first.own else "",
        "credits": sorted({entry.credit for entry in entries if entry.credit}),
        "pictures": [_picture(entry) for entry in entries],
    }


def _picture(entry: Entry) -> dict[str, Any]:
    drawn = draw_entry(entry)
    return {
        "name": entry.id,
        "label": entry.label,
        "words": ", ".join(entry.words),
        "licence": entry.licence,
        "consent_until": entry.consent_until,
        "weak": entry.weak,
        "note": entry.note,
        "svg": Markup(drawn.svg),
        "view_box": drawn.view_box,
    }
