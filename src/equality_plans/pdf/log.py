"""Complaints that WeasyPrint only writes to its log, gathered while one document is made."""

from __future__ import annotations

import logging
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

# What WeasyPrint says of a picture that only decorates; one without words is found in `tagging.building`.
_NO_WORDS = "has no required alt description"
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
        if message.endswith(_NO_WORDS):
            return
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
        with warnings.catch_warnings():
            # WeasyPrint 70.0 leaves it to Python to close the file with the colours of PDF/A.
            warnings.filterwarnings("ignore", r"unclosed file .*sRGB2014\.icc", ResourceWarning)
            yield collector.complaints
    finally:
        logger.removeHandler(collector)
