"""The last touches on a PDF before it is written, through WeasyPrint's own hook for this (`finisher`)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from equality_plans.pdf.document import Attachment


def finisher(attachments: tuple[Attachment, ...]) -> Callable[[Any, Any], None]:
    """Make the function that WeasyPrint calls with the laid-out document and the PDF's objects."""

    def finish(document: Any, pdf: Any) -> None:
        tie_attachments(pdf, attachments)

    return finish


def tie_attachments(pdf: Any, attachments: tuple[Attachment, ...]) -> None:
    """Say what each attached file is: the source that the document was made from (ISO 32000-2, 14.13).

    Under PDF/UA WeasyPrint 70.0 embeds the files but leaves this out, and it guesses the kind of file from
    the machine's own list of kinds, which may not know YAML.
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
