"""An easy-read booklet as a self-contained web page and as an accessible PDF.

Both come from one template, `easy-read/booklet.html`. Pictures are decoration: the words beside them say the
same. In the web page each has an empty `alt`; in the PDF it is a background, which WeasyPrint 70.0 has no
other way to mark as decoration.
"""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass, field
from typing import Any

import jinja2
from markupsafe import Markup

from equality_plans.booklet import Booklet
from equality_plans.easyread.look import logo_of, look_css
from equality_plans.pdf.attachments import Attachment
from equality_plans.pdf.document import write_pdf
from equality_plans.pdf.measuring import measure
from equality_plans.project import EasyReadOptions
from equality_plans.rendering.environment import fill
from equality_plans.rendering.styles import Medium, font_faces, style_sheet

_PICTURES = "eqplan:picture/"
_LOGO = "publisher--logo"
"""No picture of a pack has two hyphens together in its name."""
_BESIDE_A_NUMBER = re.compile(r"(?<=\d)(?<!\b(?:19|20)\d\d) (?=\w)| (?=\d{4}\b)")
_FRAMED_FILE = re.compile(r'^<svg [^>]*><image [^>]*href="(?P<address>data:[^"]+)"/></svg>$')
_LAST_WORD = re.compile(r" (?=[^\s<>]{1,14}$)")


@dataclass(frozen=True, slots=True)
class EasyReadEdition:
    """What a booklet is made of.

    Attributes:
        view: from `view.build_easy_view`.
        environment: the templates, from `rendering.environment.make_environment`.
        attachments: what travels inside the PDF: the plan's own file, where it has one.
        draft: whether every page says that it is a draft.
        options: the size of the type, the publisher's colour and logo.
    """

    view: dict[str, Any]
    environment: jinja2.Environment
    attachments: tuple[Attachment, ...] = ()
    draft: bool = False
    options: EasyReadOptions = field(default_factory=EasyReadOptions)


@dataclass(frozen=True, slots=True)
class MadeBooklet:
    """A booklet that was made: the PDF, and the measures of its pages for `rules.easy_read_pages`."""

    content: bytes
    booklet: Booklet


def make_html(edition: EasyReadEdition) -> bytes:
    """The booklet as one web page with everything inside, in UTF-8.

    Raises:
        RenderingError: when a template is missing or faulty.
        UsageError: when the publisher's colour or logo cannot be used.
    """
    return page(edition, "screen").encode()


def make_pdf(edition: EasyReadEdition) -> MadeBooklet:
    """The booklet on A4 paper, as PDF/UA-1 and PDF/A-3a.

    Raises:
        RenderingError: when a template is faulty, or the PDF cannot be made as it should be.
        UsageError: when the publisher's colour or logo cannot be used.
        MachineError: when the libraries that draw PDFs are missing.
    """
    measured: list[Booklet] = []
    content = write_pdf(
        page(edition, "print"),
        attachments=edition.attachments,
        files={f"{_PICTURES}{name}.svg": drawn.encode() for name, drawn in _drawings(edition).items()},
        look=lambda document: measured.append(measure(document)),
    )
    return MadeBooklet(content, measured[0])


def page(edition: EasyReadEdition, medium: Medium) -> str:
    """The whole HTML page of a booklet.

    Args:
        edition: the view, and the environment to fill its template with.
        medium: what the page is for. On paper, pictures are files that `make_pdf` hands over.

    Raises:
        RenderingError: when a template is missing or faulty.
        UsageError: when the publisher's colour or logo cannot be used.
    """
    environment, view = edition.environment, edition.view
    drawings = _drawings(edition)
    marks = _marks(edition)
    styles = [
        font_faces(medium),
        style_sheet(environment, "easy-read/booklet.css"),
        look_css(edition.options, view["title"], view["labels"]["page"], marks),
    ]
    addresses: dict[str, str] = {}
    if medium == "print":
        styles.append(style_sheet(environment, "easy-read/booklet-pdf.css"))
        styles += [f".picture-{name}{{background-image:url({_PICTURES}{name}.svg)}}" for name in drawings]
    else:
        addresses = {name: _address(drawn) for name, drawn in drawings.items()}
    data = {
        **view,
        "medium": medium,
        "marks": marks,
        "logo": _LOGO if _LOGO in drawings else None,
        "addresses": addresses,
        "hold_together": hold_together,
        "styles": Markup("\n".join(styles)),
    }
    return fill(environment, "easy-read/booklet.html", data)


def hold_together(sentence: Markup | str) -> Markup:
    """A sentence that breaks where people pause: not between a number and its noun or within a date, and
    without a word alone on its last line.

    Args:
        sentence: text, or HTML whose tags have no attribute with a number.
    """
    text = str(Markup.escape(sentence))
    return Markup(_LAST_WORD.sub("\u00a0", _BESIDE_A_NUMBER.sub("\u00a0", text)))


def _marks(edition: EasyReadEdition) -> tuple[str, ...]:
    """What every page of a draft says at its head."""
    if not edition.draft:
        return ()
    labels = edition.view["labels"]
    return (labels["draft"],) if edition.view["checked"] else (labels["draft"], labels["not_checked"])


def _drawings(edition: EasyReadEdition) -> dict[str, str]:
    """Every picture of the booklet as an SVG file of its own, by name."""
    drawn = {
        name: _file(picture["view_box"], picture["svg"]) for name, picture in edition.view["used"].items()
    }
    if logo := logo_of(edition.options):
        drawn[_LOGO] = _file(f"0 0 {logo.width:g} {logo.height:g}", logo.svg)
    return drawn


def _file(view_box: str, svg: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view_box}">{svg}</svg>'


def _address(drawing: str) -> str:
    """What a web page has as the source of a picture. A file of its own is taken out of its frame again."""
    if file := _FRAMED_FILE.search(drawing):
        return file["address"]
    return f"data:image/svg+xml;base64,{b64encode(drawing.encode()).decode()}"
