"""Complaints that WeasyPrint only writes to its log, gathered while one document is made."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

# Warnings that mean a wrong document rather than a style rule that paper has no use for.
_SERIOUS_WARNINGS = ("Font-face", ".notdef glyph", "Anchor defined twice", "Unable to", "Unknown image mode")


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.complaints: list[str] = []
        self._thread = threading.get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        if record.thread != self._thread:
            return
        message = record.getMessage()
        if record.levelno >= logging.ERROR or message.startswith(_SERIOUS_WARNINGS):
            self.complaints.append(message)


@contextmanager
def weasyprint_complaints() -> Iterator[list[str]]:
    """Gather what WeasyPrint complains about in this thread: all errors, and the warnings that spoil a
    document.

    Yields:
        a list that fills while the block runs.
    """
    logger = logging.getLogger("weasyprint")
    collector = _Collector()
    logger.addHandler(collector)
    try:
        yield collector.complaints
    finally:
        logger.removeHandler(collector)
