"""How a publisher's booklets look: the size of the type, the publisher's colour and logo."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from equality_plans.colours import contrast, darker, rgb, written
from equality_plans.easyread.picture_files import Embedded, embed_file
from equality_plans.easyread.svg_files import UnusableFile
from equality_plans.errors import UsageError
from equality_plans.project import EasyReadOptions
from equality_plans.rendering.styles import css_string

BRAND = "#1d3f73"
"""The colour of headings and of the cover, where the publisher names none."""
LEAST_CONTRAST = 7.0
"""What the guidance calls strong is here the highest level of WCAG 2.2 (1.4.6): 7 to 1."""

_WHITE = "#ffffff"
_LOGO = (80.0, 20.0)
"""Millimetres: the room for a logo on the cover."""


def check_look(options: EasyReadOptions) -> None:
    """See that the colour and the logo can be used.

    Raises:
        UsageError: with what is wrong, in a line.
    """
    brand_of(options)
    logo_of(options)


def brand_of(options: EasyReadOptions) -> str:
    """The colour for headings on white and for the ground of white words.

    Raises:
        UsageError: when readers would not see it well enough, with the nearest darker colour that does.
    """
    brand = (options.brand or BRAND).casefold()
    ratio = contrast(rgb(brand), rgb(_WHITE))
    if ratio < LEAST_CONTRAST:
        instead = written(darker(rgb(brand), rgb(_WHITE), LEAST_CONTRAST))
        # Rounded down, as 6.96 is not yet 7.
        raise UsageError(
            f"the colour {brand} is too light for easy read: its contrast with white is "
            f"{int(ratio * 10) / 10:g} to 1, and {LEAST_CONTRAST:g} to 1 is needed. "
            f'The nearest darker colour that will do is "{instead}"'
        )
    return brand


def logo_of(options: EasyReadOptions) -> Embedded | None:
    """The publisher's logo, cleaned and ready to stand in a document; its size is as large as fits the cover.

    Raises:
        UsageError: when its file cannot be used.
    """
    if options.logo is None:
        return None
    try:
        logo = embed_file(options.logo)
    except OSError:
        raise UsageError(f"the logo {options.logo} cannot be read") from None
    except UnusableFile as problem:
        raise UsageError(f"the logo {options.logo} {problem}") from None
    return logo


def logo_size(logo: Embedded) -> tuple[float, float]:
    """Width and height of a logo on the cover, in millimetres."""
    scale = min(_LOGO[0] / logo.width, _LOGO[1] / logo.height)
    return round(logo.width * scale, 2), round(logo.height * scale, 2)


def look_css(options: EasyReadOptions, title: str, page: str, marks: tuple[str, ...]) -> str:
    """What differs from booklet to booklet in the style sheet.

    Args:
        options: type, colour and logo.
        title: stands at the foot of every page.
        page: the word before the number of a page.
        marks: what every page says at its head: that it is a draft.

    Raises:
        UsageError: see `brand_of` and `logo_of`.
    """
    size = options.font_size
    rules = [
        f":root{{--brand:{brand_of(options)}}}",
        # A browser's own size of type is 12 points, unless its reader set a larger one.
        f"@media screen{{html{{font-size:{size / 12:.2%}}}}}",
        f"@media print{{html{{font-size:{size}pt}}}}",
        f"@page{{@bottom-left{{content:{css_string(title)}}}"
        f"@bottom-right{{content:{css_string(page + ' ')} counter(page);font-size:{size}pt}}}}",
        "@page cover{@bottom-left{content:none}@bottom-right{content:none}}",
    ]
    if marks:
        said = ' "\\A " '.join(map(css_string, marks))
        rules.append(f"@page{{@top-left{{content:{said}}}}}@page cover{{@top-left{{content:none}}}}")
    if logo := logo_of(options):
        width, height = logo_size(logo)
        rules.append(f".logo .picture{{width:{width}mm;height:{height}mm}}")
    return "\n".join(rules)


def colour_of(text: str) -> str:
    """A colour as somebody wrote it in a command.

    Raises:
        UsageError: when it is none.
    """
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", text):
        raise UsageError(f'{text} is no colour: write # and 6 letters or digits, in quotes, like "{BRAND}"')
    return text


def with_choices(
    options: EasyReadOptions, font_size: int | None, brand: str | None, logo: Path | None
) -> EasyReadOptions:
    """The project's options, with what was chosen in a command in their place.

    Raises:
        UsageError: when what was chosen cannot be used.
    """
    chosen = replace(
        options,
        font_size=font_size or options.font_size,
        brand=colour_of(brand) if brand else options.brand,
        logo=logo or options.logo,
    )
    check_look(chosen)
    return chosen
