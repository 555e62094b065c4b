"""What a page may load while it becomes a PDF: files that were handed over in memory, and nothing else.

WeasyPrint by itself reads local files and the network, so a plan or a template could pull a private file into
a public document, or tell a stranger's server that the document is being made.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from weasyprint.urls import URLFetcher, URLFetcherResponse

_TYPES = {
    "svg": "image/svg+xml",
    "css": "text/css",
    "ttf": "font/ttf",
    "png": "image/png",
    "jpg": "image/jpeg",
}


class MemoryFetcher(URLFetcher):  # type: ignore[misc]
    """Serves a fixed set of names and `data:` addresses; remembers in `refused` what else was asked for."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        super().__init__(allowed_protocols=("data",), allow_redirects=False)
        self._files = files
        self.refused: list[str] = []

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:
        """Return the named file.

        Raises:
            ValueError: for every other address. WeasyPrint catches it and carries on, so look at `refused` at
                the end.
        """
        content = self._files.get(url)
        if content is not None:
            kind = _TYPES.get(url.rpartition(".")[2].lower(), "application/octet-stream")
            return URLFetcherResponse(url, content, {"Content-Type": kind})
        if url[:5].lower() == "data:":
            return super().fetch(url, headers)
        self.refused.append(url)
        raise ValueError(f"not a file of this document: {url}")
