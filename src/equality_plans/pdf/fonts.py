"""The typeface of every PDF, embedded so that a document looks the same on every machine.

Atkinson Hyperlegible was drawn for readers with low vision: letters that are often taken for one another
differ. It comes from the package `fontpkg-atkinson-hyperlegible` (SIL Open Font License 1.1), not from the
machine.
"""

from __future__ import annotations

from functools import cache

FAMILY = "Atkinson Hyperlegible"
ADDRESS = "eqplan:font/"

_FACES = (
    ("regular", 400, "normal"),
    ("bold", 700, "normal"),
    ("italic", 400, "italic"),
    ("bold-italic", 700, "italic"),
)


@cache
def font_files() -> dict[str, bytes]:
    """The font files by the addresses that `font_face_css` names.

    Raises:
        fontpkg.FontpkgError: when the package with the typeface is not installed.
    """
    import fontpkg

    return {
        f"{ADDRESS}{name}.ttf": fontpkg.path(FAMILY, weight, style).read_bytes()
        for name, weight, style in _FACES
    }


def font_face_css() -> str:
    """The `@font-face` rules for the four faces, for the style sheet of a printed page."""
    return "".join(
        f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};font-style:{style};"
        f"src:url('{ADDRESS}{name}.ttf')}}\n"
        for name, weight, style in _FACES
    )


@cache
def web_font(name: str) -> bytes:
    """A face for a web page, compressed as WOFF: half the size.

    WOFF 2 is a fifth smaller still, but takes ten times as long to make as the page it is for.

    Args:
        name: `regular`, `bold`, `italic` or `bold-italic`.
    """
    from io import BytesIO

    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    # With a time of its own, the same page would differ from run to run.
    font = TTFont(BytesIO(font_files()[f"{ADDRESS}{name}.ttf"]), lazy=True, recalcTimestamp=False)
    font.flavor = "woff"
    compressed = BytesIO()
    font.save(compressed, reorderTables=None)
    return compressed.getvalue()
