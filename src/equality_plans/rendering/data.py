"""The plan as data: the view that every edition is made from, as JSON.

Texts that may hold paragraphs, lists or links are HTML; all others are plain. Days are written 2027-03-31.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from equality_plans.rendering import Edition


def make(edition: Edition) -> bytes:
    """The view as JSON in UTF-8, with its fields in their order."""
    return (json.dumps(edition.view, ensure_ascii=False, indent=2) + "\n").encode()
