"""An easy-read booklet as a self-contained web page and as an accessible PDF.

Both come from one template, `easy-read/booklet.html`. On the screen each picture is drawn once and used by
name; in the PDF it is a background, as WeasyPrint 70.0 has no other way to mark a picture as decoration: the
sentence beside it says the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import jinja2
from markupsafe import Markup

from equality_plans.pdf.document import UNDATED, Attachment, write_pdf
from equality_plans.rendering.environment import fill, read_text
from equality_plans.rendering.html import font_faces, small

Medium = Literal["screen", "print"]
_PICTURES = "eqplan:picture/"


@dataclass(frozen=True, slots=True)
class EasyReadEdition:
    """What a booklet is made of.

    Attributes:
        view: from `view.build_easy_view`.
        environment: the templates, from `rendering.environment.make_environment`.
        draft: whether every page says that it is a draft.
        source: the plan's file, to be embedded in the PDF.
        file_name: the name that it is embedded under.
        dated: the day that the plan speaks for.
    """

    view: dict[str, Any]
    environment: jinja2.Environment
    draft: bool = False
    source: bytes | None = None
    file_name: str = "plan.yaml"
    dated: date = UNDATED


def make_html(edition: EasyReadEdition) -> bytes:
    """The booklet as one web page with everything inside, in UTF-8.

    Raises:
        RenderingError: when a template is missing or faulty.
    """
    return _page(edition, "screen").encode()


def make_pdf(edition: EasyReadEdition) -> bytes:
    """The booklet as PDF/UA-1 on A4 paper.

    Raises:
        RenderingError: when a template is faulty, or the PDF cannot be made as it should be.
        MachineError: when the libraries that draw PDFs are missing.
    """
    attachments: tuple[Attachment, ...] = ()
    if edition.source:  # a plan that a program made has no file
        attachments = (Attachment(edition.file_name, edition.source, edition.view["title"], edition.dated),)
    return write_pdf(_page(edition, "print"), attachments=attachments, files=_picture_files(edition.view))


def _page(edition: EasyReadEdition, medium: Medium) -> str:
    environment = edition.environment
    styles = [font_faces(medium), small(read_text(environment, "easy-read/booklet.css"))]
    if medium == "print":
        styles.append(small(read_text(environment, "easy-read/booklet-pdf.css")))
        styles += [
            f".picture-{name}{{background-image:url({_PICTURES}{name}.svg)}}" for name in edition.view["used"]
        ]
    data = {**edition.view, "medium": medium, "draft": edition.draft, "styles": Markup("\n".join(styles))}
    return fill(environment, "easy-read/booklet.html", data)


def _picture_files(view: dict[str, Any]) -> dict[str, bytes]:
    return {
        f"{_PICTURES}{name}.svg": (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{picture["view_box"]}">{picture["svg"]}</svg>'
        ).encode()
        for name, picture in view["used"].items()
    }
