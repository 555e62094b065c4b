"""The tag tree as objects of the PDF, in place of the one that WeasyPrint wrote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import pydyf

from equality_plans.pdf.release import another_release
from equality_plans.pdf.tagging.marks import first_tag
from equality_plans.pdf.tagging.nodes import Area, Content, Node


class Plain(pydyf.Object):  # type: ignore[misc]
    """An object of which the bytes are known: asking for them again costs nothing.

    Attributes:
        written: the object as it is written.
    """

    written: bytes = b""

    @property
    def data(self) -> bytes:
        """The object as it is written, under the name that pydyf asks for."""
        return self.written


def take_out_tags(pdf: Any) -> None:
    """Remove WeasyPrint's own tag tree from the end of the PDF's objects.

    Raises:
        MachineError: there is something else among them.
    """
    start = first_tag(pdf)
    behind = [item for item in pdf.objects[start + 2 :] if not _is_of_tree(item)]
    if [item.reference for item in behind] != [pdf.catalog["Metadata"]]:
        raise another_release("this PDF is built in another way")
    del pdf.objects[start:]
    for item in behind:
        pdf.add_object(item)
    pdf.catalog["Metadata"] = behind[0].reference


def _is_of_tree(item: Any) -> bool:
    return isinstance(item, pydyf.Dictionary) and item.get("Type") in ("/StructElem", "/OBJR")


def write_tree(pdf: Any, root: Node, numbers: dict[Content, int]) -> None:
    """Add the tag tree to the PDF.

    Args:
        pdf: without a tag tree.
        root: the tag of the whole document.
        numbers: of the marked content on its page.
    """
    pages: tuple[bytes, ...] = pdf.page_references
    top = Plain()
    pdf.add_object(top)
    nodes = list(root.walk())
    objects = {}
    for node in nodes:
        objects[node] = Plain()
        pdf.add_object(objects[node])
    references = {node: made.reference for node, made in objects.items()}
    on_page: list[list[bytes]] = [[] for _ in pages]
    areas: list[bytes] = []
    for node in nodes:
        for kid in node.kids:
            if isinstance(kid, Content):
                on_page[kid.page].append(references[node])
            elif isinstance(kid, Area):
                kid.annotation["StructParent"] = len(pages) + len(areas)
                areas.append(references[node])
        parent = references[node.parent] if node.parent else top.reference
        objects[node].written = _written(node, parent, references, numbers, pages)
    parents = [f"{page}[".encode() + b" ".join(kids) + b"]" for page, kids in enumerate(on_page)]
    parents += [f"{number} ".encode() + area for number, area in enumerate(areas, len(pages))]
    names = sorted((_string(node.identity), references[node]) for node in nodes if node.identity)
    top.written = b"<</Type/StructTreeRoot/K[%s]/ParentTree<</Nums[%s]>>/ParentTreeNextKey %d%s>>" % (
        references[root],
        b" ".join(parents),
        len(parents),
        b"/IDTree<</Names[%s]>>" % b" ".join(b"%s %s" % name for name in names) if names else b"",
    )
    pdf.catalog["StructTreeRoot"] = top.reference


def number_contents(root: Node) -> dict[Content, int]:
    """Number the marked content of each page in reading order."""
    used: defaultdict[int, int] = defaultdict(int)
    numbers = {}
    for content in root.contents():
        numbers[content] = used[content.page]
        used[content.page] += 1
    return numbers


def _written(
    node: Node,
    parent: bytes,
    references: dict[Node, bytes],
    numbers: dict[Content, int],
    pages: tuple[bytes, ...],
) -> bytes:
    page = next((kid.page for kid in node.kids if isinstance(kid, Content)), None)
    parts = [b"<</Type/StructElem/S/%s/P %s" % (node.role.encode(), parent)]
    if page is not None:
        parts.append(b"/Pg %s" % pages[page])
    if node.identity:
        parts.append(b"/ID%s" % _string(node.identity))
    if node.parent and node.language and node.language != _language_around(node.parent):
        parts.append(b"/Lang%s" % _string(node.language))
    if node.alternative:
        parts.append(b"/Alt%s" % _string(node.alternative))
    if node.expansion:
        parts.append(b"/E%s" % _string(node.expansion))
    parts += _attributes(node)
    parts.append(b"/K[%s]>>" % b" ".join(_kids(node, page, references, numbers, pages)))
    return b"".join(parts)


def _kids(
    node: Node,
    page: int | None,
    references: dict[Node, bytes],
    numbers: dict[Content, int],
    pages: tuple[bytes, ...],
) -> Iterable[bytes]:
    for kid in node.kids:
        if isinstance(kid, Node):
            yield references[kid]
        elif isinstance(kid, Area):
            yield b"<</Type/OBJR/Pg %s/Obj %s>>" % (pages[kid.page], kid.annotation.reference)
        elif kid.page == page:
            yield b"%d" % numbers[kid]
        else:
            yield b"<</Type/MCR/Pg %s/MCID %d>>" % (pages[kid.page], numbers[kid])


def _attributes(node: Node) -> Iterable[bytes]:
    written = []
    for owner, values in node.attributes.items():
        if values:
            entries = b"".join(b"/%s %s" % (name.encode(), _value(value)) for name, value in values.items())
            written.append(b"<</O/%s%s>>" % (owner.encode(), entries))
    if len(written) == 1:
        yield b"/A%s" % written[0]
    elif written:
        yield b"/A[%s]" % b"".join(written)


def _value(value: Any) -> bytes:
    if isinstance(value, list):
        return b"[%s]" % b" ".join(map(_value, value))
    if isinstance(value, Node):
        return _string(value.identity)
    return str(value).encode()


def _language_around(node: Node) -> str:
    around: Node | None = node
    while around is not None and not around.language:
        around = around.parent
    return around.language if around is not None else ""


def _string(text: str) -> bytes:
    data: bytes = pydyf.String(text).data
    return data
