"""Small pages, and what their PDFs tell."""

from __future__ import annotations

from equality_plans.pdf.document import write_pdf
from equality_plans.pdf.fonts import font_face_css
from equality_plans.pdf.reading.tags import Tag, Told, Words, read_tags

FILLER = "<p style='break-after:page'>Filler.</p>"


def html(body: str, css: str = "") -> str:
    """A page of A6 in the typeface of all PDFs."""
    style = f"{font_face_css()}html{{font:12px 'Atkinson Hyperlegible'}}@page{{size:A6;margin:30px}}{css}"
    return (
        f'<!DOCTYPE html><html lang="en-GB"><head><title>A plan</title><style>{style}</style></head>'
        f"<body>{body}</body></html>"
    )


def pdf(body: str, css: str = "") -> bytes:
    """The PDF of a page."""
    return write_pdf(html(body, css))


def told(body: str, css: str = "") -> Told:
    """What the PDF of a page tells."""
    return read_tags(pdf(body, css))


def shape(tag: Tag) -> str:
    """A tag and its kids on one line: `P("words" Link("more"))`."""
    inside = []
    for kid in tag.kids:
        if isinstance(kid, Tag):
            inside.append(shape(kid))
        elif isinstance(kid, Words):
            inside.append(f'"{kid.text}"')
    return f"{tag.role}({' '.join(inside)})"


def shapes(body: str, css: str = "") -> str:
    """The tags of a page on one line."""
    return shape(told(body, css).root)
