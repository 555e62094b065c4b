"""One repair of WeasyPrint 70.0: a line that would be full is not broken after its first word.

Where text ends in a space, as it does before a link or bold words, and has room on the line but for that
space, `split_first_line` of that release takes it for text that cannot be split and breaks it after its first
word. That happens to one line in a hundred before a link, and leaves most of the line empty. The space at the
end of a line is not printed, so there is room for such text.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from math import inf
from typing import Any

Split = Callable[..., tuple[Any, int, int | None, float, float, float]]


def repair_line_breaks() -> None:
    """Put the repaired function in the place of WeasyPrint's own, once.

    `document.load_library` has made sure of the release by then.
    """
    from weasyprint.layout import inline

    if not hasattr(inline.split_first_line, "__wrapped__"):
        inline.split_first_line = _repaired(inline.split_first_line)


def _repaired(split: Split) -> Split:
    @wraps(split)
    def split_first_line(
        text: str, style: Any, context: Any, max_width: float | None, *arguments: Any, **options: Any
    ) -> tuple[Any, int, int | None, float, float, float]:
        found = split(text, style, context, max_width, *arguments, **options)
        resume = found[2]
        if resume is None or not text.endswith(" ") or max_width in (None, inf):
            return found
        if " " in text.encode()[: resume - 1].decode().strip(" "):
            return found  # more than one word: it was split where the line ends
        without = split(text.rstrip(" "), style, context, max_width, *arguments, **options)
        return found if without[2] is not None else split(text, style, context, inf, *arguments, **options)

    return split_first_line
