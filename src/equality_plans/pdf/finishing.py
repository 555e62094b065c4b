"""The last touches on a PDF before it is written, through WeasyPrint's own hook for this (`finisher`)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from equality_plans.pdf.document import Attachment


def finisher(attachments: tuple[Attachment, ...], look: Callable[[Any], None]) -> Callable[[Any, Any], None]:
    """Make the function that WeasyPrint calls with the laid-out document and the PDF's objects.

    Args:
        attachments: what is embedded.
        look: is given the document, and changes nothing in it.
    """
    from equality_plans.pdf.identity import say_pdf_ua
    from equality_plans.pdf.tagging.tree import retag

    def finish(document: Any, pdf: Any) -> None:
        look(document)
        retag(document, pdf)
        say_pdf_ua(pdf)
        tie_attachments(pdf, attachments)
        compress_once(pdf)

    return finish


def tie_attachments(pdf: Any, attachments: tuple[Attachment, ...]) -> None:
    """Say what each attached file is: the source that the document was made from (ISO 32000-2, 14.13).

    WeasyPrint 70.0 names each of them twice here, and it guesses the kind of file from the machine's own list
    of kinds, which may not know YAML.
    """
    import pydyf

    kinds = {attachment.name: attachment.mime_type for attachment in attachments}
    objects: list[Any] = pdf.objects
    tied = [
        item for item in objects if isinstance(item, pydyf.Dictionary) and item.get("Type") == "/Filespec"
    ]
    streams = {item.reference: item for item in objects if isinstance(item, pydyf.Stream)}
    for item in tied:
        item["AFRelationship"] = "/Source"
        kind = kinds[item["UF"].string]
        streams[item["EF"]["F"]].extra["Subtype"] = "/" + kind.replace("/", "#2f")
    if tied:
        pdf.catalog["AF"] = pydyf.Array([item.reference for item in tied])


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
