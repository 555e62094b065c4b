"""From a plan to its editions. A new format is one module here, one line in FORMATS, and its templates."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import jinja2


@dataclass(frozen=True)
class Edition:
    """What a format is made from.

    Attributes:
        view: the plan as plain data, from `rendering.view` or `easyread.view`.
        environment: the one Jinja environment.
        source: the text of the plan file, which travels inside a PDF.
        file_name: the name of the plan file.
        dated: the day that stands on what travels inside, from the plan, never from the clock.
    """

    view: dict[str, Any]
    environment: jinja2.Environment
    source: str
    file_name: str
    dated: date | None = None


@dataclass(frozen=True, slots=True)
class Format:
    """One form of publication.

    Attributes:
        suffix: what follows the plan's id in the name of the file.
        make: turns an edition into the bytes of the file.
    """

    suffix: str
    make: Callable[[Edition], bytes]


def _html(edition: Edition) -> bytes:
    from equality_plans.rendering.html import make

    return make(edition)


def _pdf(edition: Edition) -> bytes:
    from equality_plans.rendering.pdf import make

    return make(edition)


FORMATS: dict[str, Format] = {
    "html": Format(".html", _html),
    "pdf": Format(".pdf", _pdf),
}
"""Each imports its module when it is used, so that a web page does not pay for the PDF library."""
