"""Own pictures in files: photographs are scaled down and lose their hidden notes, drawings are cleaned."""

from __future__ import annotations

import warnings
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from equality_plans.easyread.svg_files import UnusableFile, clean_drawing
from equality_plans.errors import RenderingError
from equality_plans.pictures.packs import Entry
from equality_plans.source import Unusable, read_source

if TYPE_CHECKING:
    from PIL.Image import Image as Raster

LONG_SIDE = 800
"""Pixels. The pictures inside a booklet are 40 mm wide at most: 470 pixels at 300 dots an inch. That on the
cover is 125 mm wide, where 800 pixels are 160 dots an inch."""

QUALITY = 85
"""Of a JPEG file, of 100: above it files grow quickly and nobody sees a difference."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """A picture as an SVG element that holds its file, and the size of that."""

    svg: str
    width: float
    height: float


def embed(entry: Entry) -> Embedded:
    """The file of a picture, ready to stand in a document.

    Raises:
        RenderingError: when it is gone, is no picture, or is a drawing that is refused.
    """
    assert entry.file is not None
    try:
        return embed_file(entry.file)
    except OSError:
        raise RenderingError(f"{entry.place}: the file {entry.file.name} cannot be read") from None
    except UnusableFile as problem:
        raise RenderingError(f"{entry.place}: the file {entry.file.name} {problem}") from None


def embed_file(file: Path) -> Embedded:
    """A drawing or photograph, ready to stand in a document.

    Raises:
        OSError: when it cannot be read.
        UnusableFile: when it is no picture, or a drawing that is refused.
    """
    status = file.stat()
    return _embedded(file, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=256)
def _embedded(file: Path, changed: int, length: int) -> Embedded:
    """As `embed_file`; a file that has not changed is not scaled again for the next booklet."""
    if file.suffix.lower() == ".svg":
        source = read_source(file)
        if isinstance(source, Unusable):
            too_large = source.code == "E004"
            why = "it is larger than 2 MiB. Simplify it" if too_large else source.message
            raise UnusableFile(f"cannot be used: {why}")
        drawing, width, height = clean_drawing(source.text)
        return _image("image/svg+xml", drawing.encode(), width, height)
    kind, content, size = _scaled(file)
    return _image(kind, content, *size)


def _image(kind: str, content: bytes, width: float, height: float) -> Embedded:
    address = f"data:{kind};base64,{b64encode(content).decode()}"
    return Embedded(f'<image width="{width:g}" height="{height:g}" href="{address}"/>', width, height)


def _scaled(file: Path) -> tuple[str, bytes, tuple[int, int]]:
    """A photograph of at most LONG_SIDE pixels, the right way up, and nothing in the file but the picture.

    The same file and the same Pillow give the same bytes.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    content = BytesIO(file.read_bytes())
    try:
        with _strictly(), Image.open(content, formats=("JPEG", "PNG")) as opened:
            is_photograph = opened.format != "PNG"
            image: Raster = opened
            if opened.has_transparency_data:
                image = opened.convert("RGBA")
            elif opened.mode not in ("L", "RGB", "CMYK"):
                image = opened.convert("RGB")
            image.thumbnail((LONG_SIDE, LONG_SIDE), Image.Resampling.LANCZOS)
            image = _in_colours_of_the_web(ImageOps.exif_transpose(image))
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise UnusableFile("has far too many pixels. Scale it down first") from None
    except UnidentifiedImageError:
        what = "is neither a JPEG nor a PNG picture, whatever its name says. Save it as one of these"
        raise UnusableFile(what) from None
    except (OSError, SyntaxError, ValueError):
        raise UnusableFile("is damaged. Open it in an image program and save it again") from None
    # Comments and resolution would be written again from here.
    image.info = {}
    content = BytesIO()
    if is_photograph:
        image.save(content, "JPEG", quality=QUALITY, optimize=True)
        return "image/jpeg", content.getvalue(), image.size
    image.save(content, "PNG", optimize=True)
    return "image/png", content.getvalue(), image.size


@contextmanager
def _strictly() -> Iterator[None]:
    """Refuse photographs that would fill the memory, and those that end too early.

    The PDF library lets Pillow draw what there is of a damaged file; then a web page would hold half a
    picture or be refused, depending on what was made before.
    """
    from PIL import Image, ImageFile

    lenient = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient


def _in_colours_of_the_web(image: Raster) -> Raster:
    """The picture in sRGB: telephones and presses have colours of their own, which look pale elsewhere."""
    from PIL import ImageCms

    profile = image.info.get("icc_profile")
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    if profile and image.mode in ("RGB", "RGBA", "CMYK"):
        # With a profile that cannot be read, or without the library for it, colours stay as they are.
        with suppress(ImageCms.PyCMSError, OSError, ImportError):
            web = ImageCms.createProfile("sRGB")
            return ImageCms.profileToProfile(image, BytesIO(profile), web, outputMode=mode) or image
    return image.convert("RGB") if image.mode == "CMYK" else image
