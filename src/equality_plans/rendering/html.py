"""The standard edition as one web page, and as the page that the PDF is made from.

Both come from one template, `plan.html`, and one view. The template is told the medium:

    page(edition, "screen")  the web page: styles and typeface inside, no script, no request
    page(edition, "print")   the page for `pdf.write_pdf`: block layout, no links to other files, no <dl>
"""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from markupsafe import Markup

from equality_plans.pdf.fonts import font_face_css, web_font
from equality_plans.rendering.environment import fill, read_text

if TYPE_CHECKING:
    from equality_plans.rendering import Edition

Medium = Literal["screen", "print"]

_LINK_TO_ANOTHER_FILE = re.compile(r'<a class="elsewhere"[^>]*>(.*?)</a>', re.DOTALL)


def make(edition: Edition) -> bytes:
    """The web page of a plan, in UTF-8.

    Raises:
        RenderingError: when a template is missing or faulty.
    """
    return page(edition, "screen").encode()


def page(edition: Edition, medium: Medium) -> str:
    """The whole HTML page of an edition.

    Args:
        edition: the view, and the environment to fill its template with.
        medium: what the page is for; see the head of this module.

    Raises:
        RenderingError: when a template is missing or faulty.
    """
    environment = edition.environment
    sheets = (
        ("colours.css", "colours-dark.css", "plan.css")
        if medium == "screen"
        else ("colours.css", "print.css")
    )
    styles = [font_faces(medium), *(small(read_text(environment, sheet)) for sheet in sheets)]
    if medium == "print":
        styles.append(_running_heads(edition.view))
    text = fill(
        environment, "plan.html", {**edition.view, "medium": medium, "styles": Markup("\n".join(styles))}
    )
    return travelling_alone(text) if medium == "print" else text


def travelling_alone(text: str) -> str:
    """A page for a PDF: an address relative to it leads nowhere, and WeasyPrint calls that an error."""
    return _LINK_TO_ANOTHER_FILE.sub(r"\1", text)


def font_faces(medium: Medium) -> str:
    """The `@font-face` rules: fonts for the screen, names that `pdf.fonts` serves for print."""
    return font_face_css() if medium == "print" else _embedded_fonts()


@cache
def _embedded_fonts() -> str:
    return "\n".join(
        f"@font-face{{font-family:'Atkinson Hyperlegible';font-weight:{weight};font-display:swap;src:url("
        f"data:font/woff;base64,{b64encode(web_font(name)).decode()}) format('woff')}}"
        for name, weight in (("regular", 400), ("bold", 700))
    )


def _running_heads(view: dict[str, Any]) -> str:
    """What stands in the margins of the pages: whose plan it is, and the number of the page."""
    masthead, words = view["masthead"], view["words"]
    number = f"{css_string(words['page_word'] + ' ')} counter(page)"
    return (
        f"@page{{@top-left{{content:{css_string(masthead['title'])}}}"
        f"@bottom-left{{content:{css_string(masthead['organisation'])}}}@bottom-right{{content:{number}}}}}"
    )


def css_string(text: str) -> str:
    """A text as a string in a style sheet: nothing in it can end the string, or the style sheet around it."""
    return '"' + re.sub(r'["\\<>&\n\r]', lambda match: f"\\{ord(match[0]):x} ", text) + '"'


@cache
def small(css: str) -> str:
    """A style sheet without its comments and indentation, which readers of the page do not need."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return "\n".join(line.strip() for line in css.splitlines() if line.strip())
