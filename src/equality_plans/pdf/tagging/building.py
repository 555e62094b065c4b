"""From the boxes of the pages to one tag for each HTML element, however often it was broken."""

from __future__ import annotations

from typing import Any

from weasyprint.formatting_structure import boxes

from equality_plans.errors import RenderingError
from equality_plans.pdf.tagging.marks import Marks, children_of, settled
from equality_plans.pdf.tagging.nodes import HOLDS_TEXT, IN_TEXT, Area, Artifact, Content, Node
from equality_plans.pdf.tagging.roles import BLOCKS, NUMBERINGS, ROLES, SVG
from equality_plans.pdf.units import POINTS

_REPEATED = ("thead", "tfoot")
_INVISIBLE = " \t\n\r\f\v\u00a0\u200b"
"""What WeasyPrint draws nothing for; an item without words has a space without width."""


class TreeBuilder:
    """Takes the pages one after the other.

    Attributes:
        root: the tag of the whole document.
        artifacts: what is marked and yet no part of the text: page headers, repeated headings of tables,
            decoration.
        areas: every clickable area that WeasyPrint made.
        links: the tags of all links, those included that turn out to hold nothing.
    """

    def __init__(self, language: str) -> None:
        self.root = Node("Document", language=language)
        self.artifacts: list[Artifact] = []
        self.areas: list[Area] = []
        self.links: list[Node] = []
        self._nodes: dict[Any, Node] = {}
        self._marks: Marks = {}
        self._page = 0
        self._height = 0.0
        self._lines = 0
        self._line = 0
        self._block: Any = None
        self._repeated: set[Any] = set()
        self._on_this_page: set[Any] = set()

    def add_page(self, page: Any, marks: Marks) -> None:
        """Put the boxes of the next page into the tree.

        Args:
            page: of the document that WeasyPrint has laid out.
            marks: its marked content, from `marks.marked_content`.

        Raises:
            RenderingError: a picture has no words, or a link is not in the text.
        """
        self._marks, self._height = marks, page.height
        self._on_this_page = set()
        self._place(page._page_box, self.root)
        self._repeated |= self._on_this_page
        self._page += 1

    def _place(self, box: Any, node: Node) -> None:
        box = settled(box)
        if isinstance(box, boxes.TextBox):
            self._add_text(box, node)
        elif isinstance(box, boxes.MarginBox):
            self._leave_out(box, "Pagination", "Header" if "top" in box.at_keyword else "Footer")
        elif self._is_repeated(box):
            self._leave_out(box, "Pagination")
        elif _is_decoration(box):
            self._leave_out(box, "Layout")
        else:
            self._place_inside(box, node)

    def _place_inside(self, box: Any, node: Node) -> None:
        around = self._line, self._block
        if isinstance(box, boxes.LineBox):
            self._lines += 1
            # Lines of an inline block are words of the line that it stands in.
            self._line, self._block = self._lines, self._block or box.element
            node = self._paragraph(box.element, node)
        elif box.element is not None:
            node = self._node(box, node)
        if isinstance(box, boxes.ReplacedBox):
            self._add_picture(box, node)
        if box.link_annotation:
            self._add_area(box, node)
        for child in children_of(box):
            self._place(child, node)
        self._line, self._block = around

    def _is_repeated(self, box: Any) -> bool:
        """Whether this is the head or foot of a table, or something fixed, that a page before has shown."""
        if box.element_tag not in _REPEATED and box.style["position"] != "fixed":
            return False
        self._on_this_page.add(box.element)
        return box.element in self._repeated

    def _node(self, box: Any, node: Node) -> Node:
        """The tag that the children of a box lie in."""
        element, name = box.element, box.element_tag
        if name != element.tag:
            return self._label(box, node) if name == "li::marker" else node
        found = self._nodes.get(element)
        if found is None:
            around = _body(node) if node.role == "LI" else node
            found = self._new_node(box, around)
            if found is around:
                return node
            self._nodes[element] = found
        # An item is met first as a whole, then by the boxes that hold its sign and its words.
        return _body(found) if found is node and found.role == "LI" else found

    def _new_node(self, box: Any, node: Node) -> Node:
        element = box.element
        name = element.tag
        language, expansion = element.get("lang", ""), ""
        if name in ("html", "body"):
            return node
        if name == "li":
            if not node.kids:
                _number(node, box.style["list_style_type"])
            made = node.add("LI", element)
        elif name == "dt":
            _number(node, "none")
            made = node.add("LI").add("Lbl", element)
        elif name == "dd":
            items = [kid for kid in node.kids if isinstance(kid, Node)]
            made = (items[-1] if items else node.add("LI")).add("LBody", element)
        elif name in ROLES:
            made = node.add(ROLES[name], element)
        elif name == "a" and element.get("href"):
            made = self._paragraph(element, node).add("Link", element)
            self.links.append(made)
        elif language or name == "abbr":
            expansion = element.get("title", "") if name == "abbr" else ""
            if not (language or expansion):
                return node
            in_text = node.role in HOLDS_TEXT or isinstance(box, boxes.InlineBox)
            made = (
                self._paragraph(element, node).add("Span", element) if in_text else node.add("Div", element)
            )
        else:
            return node
        made.language, made.expansion = language, expansion
        return made

    def _label(self, box: Any, node: Node) -> Node:
        item = self._nodes[box.element]
        label = next((kid for kid in item.kids if isinstance(kid, Node) and kid.role == "Lbl"), None)
        if label is None:
            label = Node("Lbl", box.element, item)
            item.kids.insert(0, label)
        return label

    def _paragraph(self, element: Any, node: Node) -> Node:
        """Where words of an element can stand: in the tag around them, or in a paragraph of their own."""
        if node.role == "LI":
            node = _body(node)
        bare = element.tag in BLOCKS and node.role not in IN_TEXT and node.element is not element
        if node.role in HOLDS_TEXT and not bare:
            return node
        last = node.kids[-1] if node.kids else None
        if isinstance(last, Node) and last.role == "P" and last.element is element:
            return last
        return node.add("P", element)

    def _add_text(self, box: Any, node: Node) -> None:
        mark = self._marks[box]
        if not box.text.strip(_INVISIBLE) or box.style["visibility"] != "visible":  # WeasyPrint draws nothing
            self.artifacts.append(Artifact(self._page, mark, "Layout"))
            return
        generated = "::" in box.element_tag
        node.kids.append(Content(self._page, mark, box.text, self._line, self._block, generated))

    def _add_picture(self, box: Any, node: Node) -> None:
        node.alternative = _words_for(box.element)
        left, top = box.content_box_x(), box.content_box_y()
        edges = (left, self._height - top - box.height, left + box.width, self._height - top)
        node.attributes["Layout"] = {"BBox": [round(edge * POINTS, 3) for edge in edges]}
        node.kids.append(Content(self._page, self._marks[box], line=self._line, block=self._block))

    def _add_area(self, box: Any, node: Node) -> None:
        area = Area(self._page, box.link_annotation)
        self.areas.append(area)
        link: Node | None = node
        while link is not None and link.role != "Link":
            link = link.parent
        if link is None:
            raise link_round_a_box(box.link_annotation["Contents"].string)
        # What is bold in a link, or comes from the style sheet, has an area of its own over that of the link.
        of_the_link = box.element is link.element and box.element_tag == link.element.tag
        if of_the_link or not isinstance(box, boxes.InlineBox):
            link.kids.append(area)

    def _leave_out(self, box: Any, kind: str, subtype: str = "") -> None:
        box = settled(box)
        if box in self._marks:
            self.artifacts.append(Artifact(self._page, self._marks[box], kind, subtype))
        if box.link_annotation:
            self.areas.append(Area(self._page, box.link_annotation))
        for child in children_of(box):
            self._leave_out(child, kind, subtype)


def link_round_a_box(address: str) -> RenderingError:
    """What to say of a link that nobody could hear."""
    return RenderingError(
        f"A link to {address} is drawn round a whole box. A PDF can only tell of links in a line of text. "
        "Put the link round words in the template."
    )


def _body(item: Node) -> Node:
    last = item.kids[-1] if item.kids else None
    if isinstance(last, Node) and last.role == "LBody":
        return last
    return item.add("LBody", item.element)


def _number(node: Node, style: Any) -> None:
    kind = NUMBERINGS.get(style, "Disc") if isinstance(style, str) else "Disc"
    node.attributes.setdefault("List", {})["ListNumbering"] = f"/{kind}"


def _is_decoration(box: Any) -> bool:
    element = box.element
    if element is None:
        return False
    if element.get("aria-hidden") == "true":
        return True
    if not isinstance(box, boxes.ReplacedBox):
        return False
    silent = element.get("role") in ("presentation", "none")
    return silent or (element.tag == "img" and element.get("alt") == "")


def _words_for(element: Any) -> str:
    """The words that stand for a picture.

    Raises:
        RenderingError: it has none.
    """
    words = element.get("aria-label") or element.get("alt") or ""
    if element.tag == SVG and not words:
        title = element.find("{http://www.w3.org/2000/svg}title")
        words = (title.text or "") if title is not None else ""
    if not words.strip():
        raise RenderingError(
            "A picture has no words for those who cannot see it. In the template, give an img an alt, and an "
            'svg a title; where it only decorates, give it alt="" or aria-hidden="true".'
        )
    return " ".join(words.split())
