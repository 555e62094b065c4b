"""Own drawings in SVG: what an editor leaves in them is taken out; what acts or leads outside is refused.

A booklet is one file that asks nobody for anything, and an SVG file can hold programs and addresses. Drawings
are moreover embedded as pictures, in which browsers run no program and load nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_ACTS = frozenset({"script", "foreignObject", "handler", "listener", "iframe", "audio", "video", "object"})
_MOVES = frozenset({"animate", "animateColor", "animateMotion", "animateTransform", "set", "discard"})
_REFUSED = _ACTS | _MOVES | {"image"}
_DRAWS = frozenset((
    "a", "circle", "clipPath", "defs", "ellipse", "filter", "g", "line", "linearGradient", "marker",
    "mask", "path", "pattern", "polygon", "polyline", "radialGradient", "rect", "stop", "style", "svg",
    "switch", "symbol", "text", "textPath", "tspan", "use", "view", "feBlend", "feColorMatrix",
    "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap",
    "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR",
    "feGaussianBlur", "feImage", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight",
    "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence",
))  # fmt: skip
_ADDRESS = re.compile(
    r"url\(\s*(?![\s\"'#])|url\(\s*[\"'](?!#)|@import|image(?:-set)?\(|src\(|\\", re.IGNORECASE
)
_NUMBER = re.compile(r"\s*([0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:px|pt|mm|cm|in)?\s*")

ADVICE = "Save it as a plain SVG file: drawn shapes alone"


class UnusableFile(Exception):
    """Why a picture's file cannot be used: a few words that follow its name."""


def clean_drawing(text: str) -> tuple[str, float, float]:
    """An SVG file without what does not draw: notes, descriptions, the fields of an editor.

    Returns:
        the file, and its width and height in its own units.

    Raises:
        UnusableFile: when it is no SVG file, has no size, or holds a program, an animation, a photograph or
            an address of something outside.
    """
    if "<!ENTITY" in text:
        raise UnusableFile(f"holds abbreviations of its own (<!ENTITY>). {ADVICE}")
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as problem:
        raise UnusableFile(f"is not well-formed at line {problem.position[0]}. {ADVICE}") from None
    if _own_name(root.tag) != "svg":
        raise UnusableFile("is not an SVG file, whatever its name says")
    _clean(root)
    left, top, width, height = _view_box(root)
    root.attrib |= {
        "xmlns": _SVG,
        "viewBox": f"{left:g} {top:g} {width:g} {height:g}",
        "width": f"{width:g}",
        "height": f"{height:g}",
    }
    return ElementTree.tostring(root, encoding="unicode"), width, height


def _clean(element: ElementTree.Element) -> None:
    name = _own_name(element.tag)
    assert name is not None
    if name in _ACTS:
        raise UnusableFile(f"holds a program or a page (<{name}>). {ADVICE}")
    if name in _MOVES:
        raise UnusableFile(f"holds an animation (<{name}>). {ADVICE}")
    if name == "image":
        raise UnusableFile("holds a photograph or points to one. Name the photograph itself as the `file`")
    element.tag = name
    element.attrib = dict(_attributes(element))
    if name == "style" and _ADDRESS.search("".join(element.itertext())):
        raise UnusableFile(f"points to something outside in its <style>. {ADVICE}")
    for child in list(element):
        # What no list knows does not draw, but in a web page it could be one of HTML's own, such as <img>.
        if _own_name(child.tag) in _DRAWS | _REFUSED:
            _clean(child)
        else:
            _take_out(element, child)


def _attributes(element: ElementTree.Element) -> Iterator[tuple[str, str]]:
    for written, value in element.attrib.items():
        name = "href" if written == f"{{{_XLINK}}}href" else written
        if name.lower().startswith("on"):
            raise UnusableFile(f"holds a program (`{name}`). {ADVICE}")
        if name == "href" and not value.strip().startswith("#"):
            raise UnusableFile(f"points to something outside (`{value.strip()[:60]}`). {ADVICE}")
        if _ADDRESS.search(value):
            raise UnusableFile(f"points to something outside in `{name}`. {ADVICE}")
        if not name.startswith("{") or name == _SPACE:
            yield name, value


def _take_out(parent: ElementTree.Element, child: ElementTree.Element) -> None:
    """Remove an element, but not the text behind it, which belongs to its parent."""
    place = list(parent).index(child)
    behind = child.tail or ""
    if place:
        parent[place - 1].tail = (parent[place - 1].tail or "") + behind
    else:
        parent.text = (parent.text or "") + behind
    parent.remove(child)


def _own_name(tag: str) -> str | None:
    """The name of an SVG element; None for one of another language, such as an editor's own."""
    if tag.startswith("{"):
        return tag.removeprefix(f"{{{_SVG}}}") if tag.startswith(f"{{{_SVG}}}") else None
    return tag


def _view_box(root: ElementTree.Element) -> tuple[float, float, float, float]:
    written = root.get("viewBox", "").replace(",", " ").split()
    try:
        left, top, width, height = map(float, written)
    except ValueError:
        sizes = [_NUMBER.fullmatch(root.get(name, "")) for name in ("width", "height")]
        left = top = 0.0
        width, height = (float(size[1]) if size else 0.0 for size in sizes)
    if not (0 < width < 1e6 and 0 < height < 1e6 and abs(left) < 1e6 and abs(top) < 1e6):
        raise UnusableFile(
            "does not say how large it is: it needs a viewBox, or a width and height in numbers"
        )
    return left, top, width, height
