"""liblouis, where a test needs it."""

from __future__ import annotations

from equality_plans.rendering.braille.liblouis import why_not

from .requirement import missing


def required_liblouis() -> None:
    """Skip the running test where braille cannot be made."""
    if reason := why_not():
        missing(reason)
