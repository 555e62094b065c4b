"""Colours as #rrggbb: how strongly two of them contrast, and which darker one would do."""

from __future__ import annotations

Rgb = tuple[float, float, float]
"""Red, green and blue in sRGB, each from 0 to 1."""


def rgb(colour: str) -> Rgb:
    """The parts of a colour that is written as #rrggbb."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def written(colour: Rgb) -> str:
    """A colour as #rrggbb."""
    return "#" + "".join(f"{round(part * 255):02x}" for part in colour)


def contrast(one: Rgb, other: Rgb) -> float:
    """How strongly two colours contrast, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def over(colour: Rgb, alpha: float, ground: Rgb) -> Rgb:
    """What is seen of a colour that lets some of its ground through."""
    red, green, blue = (
        alpha * part + (1 - alpha) * under for part, under in zip(colour, ground, strict=True)
    )
    return red, green, blue


def darker(colour: Rgb, ground: Rgb, ratio: float) -> Rgb:
    """The nearest darker shade of a colour, of one hue with it, that reaches a contrast on a light ground."""
    for step in range(255, -1, -1):
        red, green, blue = (round(part * step) / 255 for part in colour)
        if contrast((red, green, blue), ground) >= ratio:
            return red, green, blue
    return 0.0, 0.0, 0.0


def _luminance(colour: Rgb) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
