"""What goes into the style sheets of every page: the typeface, files of the templates, texts as strings."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from typing import Literal

import jinja2

from equality_plans.pdf.fonts import font_face_css, web_font
from equality_plans.rendering.environment import read_text

Medium = Literal["screen", "print"]
"""What a page is for: a window, or paper and the PDF."""

SCREEN_SHEETS = ("colours.css", "colours-dark.css", "plan.css")
"""The style sheets of a plan's web page, and of the index."""


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


def style_sheet(environment: jinja2.Environment, name: str) -> str:
    """A style sheet of the templates without its comments and indentation, which readers do not need.

    Raises:
        RenderingError: when there is no such file, or it is not saved as UTF-8.
    """
    return _small(read_text(environment, name))


@cache
def _small(css: str) -> str:
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return "\n".join(line.strip() for line in css.splitlines() if line.strip())


def css_string(text: str) -> str:
    """A text as a string in a style sheet: nothing in it can end the string, or the style sheet around it."""
    return '"' + re.sub(r'["\\<>&\n\r]', lambda match: f"\\{ord(match[0]):x} ", text) + '"'
