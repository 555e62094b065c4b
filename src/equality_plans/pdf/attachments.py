"""Files that travel inside a PDF, such as the plan that it was made from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

UNDATED = date(2000, 1, 1)
"""Stands on an attachment whose plan bears no date: the clock would make every run's file differ."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that travels inside the PDF.

    Attributes:
        name: the file name that readers see, such as `anytown-2026.yaml`.
        content: the bytes of the file.
        description: one line that says what it is.
        dated: the day that the file speaks for; `UNDATED` when nothing is known.
        mime_type: what kind of file it is.
    """

    name: str
    content: bytes
    description: str = ""
    dated: date = UNDATED
    mime_type: str = "text/yaml"


def embedded(attachments: Iterable[Attachment], fetcher: Any) -> list[Any]:
    """Attachments as WeasyPrint takes them.

    Args:
        attachments: the files.
        fetcher: what the PDF may load, from `fetcher.MemoryFetcher`.
    """
    import weasyprint

    made = []
    for attachment in attachments:
        dated = datetime.combine(attachment.dated, time(), tzinfo=UTC)
        made.append(
            weasyprint.Attachment(
                string=attachment.content,
                name=attachment.name,
                description=attachment.description,
                url_fetcher=fetcher,
                created=dated,
                modified=dated,
            )
        )
    return made


def tie_attachments(pdf: Any, attachments: Sequence[Attachment]) -> None:
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
