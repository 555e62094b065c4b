"""The units of paper, of a CSS pixel: WeasyPrint measures in pixels."""

from __future__ import annotations

POINTS = 72 / 96
MILLIMETRES = 25.4 / 96
