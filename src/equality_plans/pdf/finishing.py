"""The last touches on a PDF before it is written, through WeasyPrint's own hook for this (`finisher`)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from equality_plans.pdf.attachments import Attachment


def finisher(attachments: tuple[Attachment, ...], look: Callable[[Any], None]) -> Callable[[Any, Any], None]:
    """Make the function that WeasyPrint calls with the laid-out document and the PDF's objects.

    Args:
        attachments: what is embedded.
        look: is given the document, and changes nothing in it.
    """
    from equality_plans.pdf.attachments import tie_attachments
    from equality_plans.pdf.identity import say_pdf_ua
    from equality_plans.pdf.tagging.tree import retag

    def finish(document: Any, pdf: Any) -> None:
        look(document)
        retag(document, pdf)
        say_pdf_ua(pdf)
        tie_attachments(pdf, attachments)
        compress_once(pdf)

    return finish


def compress_once(pdf: Any) -> None:
    """Compress the streams now: pydyf 0.13.0 does it again for the number that PDF/A gives each file."""
    import zlib

    import pydyf

    for item in pdf.objects:
        if isinstance(item, pydyf.Stream) and item.compress and "Filter" not in item.extra:
            data = b"\n".join(pydyf._to_bytes(part) for part in item.stream)
            item.stream = [zlib.compress(data, 9)]
            item.extra["Filter"] = "/FlateDecode"
            item.compress = False
