"""The standard edition as one web page, and as the page that the PDF is made from.

Both come from one template, `plan.html`, and one view. The template is told the medium:

    page(edition, "screen")  the web page: styles and typeface inside, no script, no request
    page(edition, "print")   the page for `pdf.write_pdf`: block layout, no links to other files, no <dl>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from equality_plans.rendering.environment import fill
from equality_plans.rendering.styles import SCREEN_SHEETS, Medium, css_string, font_faces, style_sheet

if TYPE_CHECKING:
    from equality_plans.rendering import Edition

_LINK_TO_ANOTHER_FILE = re.compile(r'<a class="elsewhere"[^>]*>(.*?)</a>', re.DOTALL)
_FIRST_NUMBER = re.compile(r'<ol start="(\d+)">')


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
    sheets = SCREEN_SHEETS if medium == "screen" else ("colours.css", "print.css")
    styles = [font_faces(medium), *(style_sheet(environment, sheet) for sheet in sheets)]
    if medium == "print":
        styles.append(_running_heads(edition.view))
    text = fill(
        environment, "plan.html", {**edition.view, "medium": medium, "styles": Markup("\n".join(styles))}
    )
    return on_paper(text) if medium == "print" else text


def on_paper(text: str) -> str:
    """A page for a PDF.

    An address relative to it leads nowhere, and WeasyPrint calls that an error. The number that a list begins
    with has to be in a style: WeasyPrint reads no `start`.
    """
    text = _LINK_TO_ANOTHER_FILE.sub(r"\1", text)
    return _FIRST_NUMBER.sub(
        lambda found: f'{found[0][:-1]} style="counter-reset:list-item {int(found[1]) - 1}">', text
    )


def _running_heads(view: dict[str, Any]) -> str:
    """What stands in the margins of the pages: whose plan it is, and the number of the page."""
    masthead, words = view["masthead"], view["words"]
    number = f"{css_string(words['page_word'] + ' ')} counter(page)"
    return (
        f"@page{{@top-left{{content:{css_string(masthead['title'])}}}"
        f"@bottom-left{{content:{css_string(masthead['organisation'])}}}@bottom-right{{content:{number}}}}}"
    )
