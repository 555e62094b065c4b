"""HTML to an accessible PDF: PDF/UA-1 and PDF/A-3a, typeface embedded, the same bytes on every run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from equality_plans.errors import MachineError, RenderingError
from equality_plans.memory import no_garbage_collection
from equality_plans.pdf.attachments import Attachment, embedded
from equality_plans.pdf.page_list import pages_listed_once
from equality_plans.pdf.release import check_release

VARIANT = "pdf/a-3a"
"""What WeasyPrint writes; `finishing` makes it PDF/UA-1 as well."""


def write_pdf(
    html: str,
    *,
    attachments: tuple[Attachment, ...] = (),
    files: Mapping[str, bytes] | None = None,
    look: Callable[[Any], None] = lambda document: None,
) -> bytes:
    """Turn a page into a document that is both PDF/UA-1 and PDF/A-3a.

    Args:
        html: the whole page; its `lang`, `<title>` and `<meta>` become the properties of the document.
        attachments: files to embed.
        files: what the page may load besides the typeface of `fonts.font_face_css`: content by address, for
            example `eqplan:picture/meeting.svg`. Nothing else is ever read.
        look: is given the document that WeasyPrint has laid out and is about to write; see `measuring`.

    Raises:
        MachineError: when WeasyPrint or the libraries that it draws with are not those that are needed.
        RenderingError: when the page asks for a file that it was not given, or holds a fault or something
            that listeners cannot be told.
    """
    weasyprint = load_library()
    from equality_plans.pdf.fetcher import MemoryFetcher
    from equality_plans.pdf.finishing import finisher
    from equality_plans.pdf.fonts import font_files
    from equality_plans.pdf.log import weasyprint_complaints

    fetcher = MemoryFetcher({**font_files(), **(files or {})})
    # Layout keeps nearly all that it makes. A tenth of the time with WeasyPrint 70.0, on 10 to 500 pages.
    with no_garbage_collection(), pages_listed_once(), weasyprint_complaints() as complaints:
        document: bytes = weasyprint.HTML(string=html, url_fetcher=fetcher).write_pdf(
            pdf_variant=VARIANT,
            attachments=embedded(attachments, fetcher),
            finisher=finisher(attachments, look),
        )
    if fetcher.refused:
        raise RenderingError(_refusal(fetcher.refused))
    if complaints:
        raise RenderingError(_complaint(complaints))
    return document


def load_library() -> Any:
    """WeasyPrint, loaded only when a PDF is made: it takes longer than everything else that eqplan loads.

    Raises:
        MachineError: when the libraries that it draws with are not installed, or it is another release than
            the tags are finished for.
    """
    try:
        import weasyprint
    except OSError as problem:
        raise MachineError(
            "The library that draws PDFs is not installed. On Debian or Ubuntu: "
            f"apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 ({problem})"
        ) from problem
    check_release(weasyprint.__version__)
    from equality_plans.pdf.line_breaks import repair_line_breaks

    repair_line_breaks()
    return weasyprint


def _refusal(addresses: list[str]) -> str:
    first = addresses[0] if len(addresses[0]) <= 120 else addresses[0][:117] + "..."
    others = len(set(addresses)) - 1
    also = f" (and {others} more)" if others else ""
    return (
        f"The page asks for {first}{also}, and a PDF may only load its own typeface and pictures. "
        "Take the address out of the template or style sheet."
    )


def _complaint(complaints: list[str]) -> str:
    first = complaints[0]
    if first.startswith(".notdef glyph"):
        return (
            f"No typeface on this machine has the character {first.partition(': ')[2]}. Write it another way."
        )
    if first.startswith("No anchor #"):
        name = first.removeprefix("No anchor #").partition(" ")[0]
        return f"A link in the page leads to #{name}, and nothing in the page has that name."
    others = len(set(complaints)) - 1
    also = f" (and {others} more complaints)" if others else ""
    return f"The PDF could not be made as it should be. WeasyPrint says: {first}{also}"
