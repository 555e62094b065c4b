"""What a screen reader says of each PDF, as a text file beside it."""

from __future__ import annotations

from collections.abc import Mapping

_PDF = ".pdf"
_TRANSCRIPT = ".transcript.txt"


def transcripts_of(files: Mapping[str, bytes], language: str) -> dict[str, bytes]:
    """The transcript of every PDF among the files of an edition.

    Args:
        files: by what follows the plan's id in the name of each.
        language: of the announcements, such as "heading 2".

    Returns:
        the transcripts, by what follows the plan's id in the name of each.
    """
    from equality_plans.pdf.reading.transcript import transcript
    from equality_plans.rendering.labels import read_labels

    announcements = read_labels(language).group("transcript")
    return {
        f"{suffix.removesuffix(_PDF)}{_TRANSCRIPT}": transcript(content, announcements).encode()
        for suffix, content in files.items()
        if suffix.endswith(_PDF)
    }
