"""The easy-read edition: words that people wrote, with pictures, as a web page and a PDF."""

from __future__ import annotations

SUFFIXES = {"html": "-easy-read.html", "pdf": "-easy-read.pdf"}
"""Its formats, and what follows the plan's id in the name of each file."""
