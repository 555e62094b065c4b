"""Which marked content of each page belongs to which box, as WeasyPrint 70.0 numbered it.

WeasyPrint forgets this once it has made its own tags. So its walk through the boxes is done once more, beside
the tags in the order in which they were made. Every tag must be met, or they are those of another release.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from equality_plans.errors import MachineError
from equality_plans.pdf.objects import number_of
from equality_plans.pdf.release import another_release

Marks = dict[Any, int]
"""The numbers of marked content (MCID) of one page, by text box or picture box."""


def marked_content(document: Any, pdf: Any) -> list[Marks]:
    """The marked content of each page.

    Args:
        document: what WeasyPrint has laid out.
        pdf: what it has drawn and tagged.

    Raises:
        MachineError: WeasyPrint does not make its tags as the release does that this was written for.
    """
    tags = iter(_tags(pdf))
    pages = []
    try:
        for page in document.pages:
            found: Marks = {}
            _follow(page._page_box, tags, found)
            pages.append(found)
    except (StopIteration, KeyError, IndexError, ValueError, AttributeError) as problem:
        raise _unknown() from problem
    if next(tags, None) is not None:
        raise _unknown()
    return pages


def first_tag(pdf: Any) -> int:
    """The number of the object with which WeasyPrint began to write its tag tree."""
    return number_of(pdf.catalog["StructTreeRoot"]) - 1


def settled(box: Any) -> Any:
    """The box itself, where WeasyPrint has left a placeholder for one that stands elsewhere."""
    return box._box if isinstance(box, AbsolutePlaceholder) else box


def children_of(box: Any) -> list[Any]:
    """The boxes inside a box; the caption and the rows of a table as if they lay side by side."""
    if box.is_table_wrapper and box.element_tag == "table" and (table := box.get_wrapped_table()):
        return [each for child in box.children for each in (child.children if child is table else [child])]
    return list(box.children)


def _tags(pdf: Any) -> list[Any]:
    made = [item for item in pdf.objects[first_tag(pdf) + 2 :] if _is_tag(item)]
    if not made or made[0]["S"] != "/Document":
        raise _unknown()
    return made[1:]


def _is_tag(item: Any) -> bool:
    return isinstance(item, dict) and item.get("Type") == "/StructElem"


def _follow(box: Any, tags: Iterator[Any], found: Marks) -> None:
    box = settled(box)
    name = None if box.element is None else box.element_tag
    bare = name in ("html", "body") and not isinstance(box, boxes.LineBox)
    if isinstance(box, boxes.PageBox | boxes.MarginBox) or bare:
        for child in box.children:
            _follow(child, tags, found)
        return
    tag = next(tags)
    if tag["S"] == "/LI" and _has_item_of_its_own(box):
        tag = next(tags)
    # In a link, WeasyPrint hangs words on the link itself; elsewhere each stretch has a tag of its own.
    numbers = [kid for kid in tag["K"] if isinstance(kid, int)]
    for child in children_of(box):
        for each in child.children if isinstance(child, boxes.LineBox) else [child]:
            if not isinstance(each, boxes.TextBox):
                _follow(each, tags, found)
            elif tag["S"] == "/Link":
                found[each] = numbers.pop(0)
            else:
                found[each] = _only_number(next(tags))
    if isinstance(box, boxes.ReplacedBox):
        found[box] = numbers.pop()


def _only_number(tag: Any) -> int:
    (number,) = tag["K"]
    if not isinstance(number, int):
        raise ValueError("not a stretch of words")
    return number


def _has_item_of_its_own(box: Any) -> bool:
    """Whether WeasyPrint puts the tag of this box into a list item that it makes for it."""
    if box.element_tag in ("dt", "dd"):
        return True
    return box.element_tag == "li" and (
        "list-item" not in box.style["display"] or box.style["list_style_type"] == "none"
    )


def _unknown() -> MachineError:
    return another_release("the tags of this PDF are built in another way")
