from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pydyf
import pytest

from equality_plans.errors import MachineError
from equality_plans.pdf.tagging import tree
from equality_plans.pdf.tagging.marks import marked_content

from ..small import pdf, told

BODY = "<h1>A plan</h1><ul><li>One <a href='https://example.org/'>link</a></li></ul><dl><dt>A</dt><dd>B</dd></dl>"


def one_tag_less(written: Any) -> None:
    tags = [item for item in written.objects if isinstance(item, dict) and item.get("Type") == "/StructElem"]
    written.objects.remove(tags[-1])


def one_tag_more(written: Any) -> None:
    written.add_object(pydyf.Dictionary({"Type": "/StructElem", "S": "/P", "K": pydyf.Array([9])}))


def another_order(written: Any) -> None:
    tags = [item for item in written.objects if isinstance(item, dict) and item.get("Type") == "/StructElem"]
    first, second = (written.objects.index(tag) for tag in tags[1:3])
    written.objects[first], written.objects[second] = written.objects[second], written.objects[first]


def no_document(written: Any) -> None:
    next(item for item in written.objects if isinstance(item, dict) and item.get("S") == "/Document")["S"] = (
        "/P"
    )


@pytest.mark.parametrize("damage", [one_tag_less, one_tag_more, another_order, no_document])
def test_tags_of_another_release_are_noticed(
    damage: Callable[[Any], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(document: Any, written: Any) -> Any:
        damage(written)
        return marked_content(document, written)

    monkeypatch.setattr(tree, "marked_content", damaged)
    with pytest.raises(MachineError, match=r"pip install weasyprint==70\.0"):
        pdf(BODY)


@pytest.mark.parametrize(
    "body",
    [
        "<ul style='list-style-position:inside'><li>Inside</li></ul>",
        "<ul style='list-style:none'><li>None</li></ul>",
        "<ol><li><p>In a paragraph</p><ol><li>Inner</li></ol></li></ol>",
        "<table><caption>A</caption><tr><td><p>B</p>C</td><th rowspan=2>D<tr><td>E</td></tr></table>",
        "<div style='float:left'>Float</div><p>Beside</p>",
        "<div style='position:absolute;top:0'>Placed</div><p>Under</p>",
        "<div style='display:flex'><p>One</p><p>Two</p></div>",
        "<div style='columns:2'><p>One</p><p>Two</p></div>",
        "<p>Outer <span style='display:inline-block'>inner</span> outer</p>",
        "Bare words <p>and a paragraph</p>",
        "<section><a href='https://example.org/'>Alone</a></section>",
        "<div style='display:table'><div style='display:table-cell'>Cell</div></div>",
        "<p style='position:relative'>Moved</p><p>Not<sup>1</sup></p>",
    ],
)
def test_all_words_are_found_however_they_are_laid_out(body: str) -> None:
    found = told(f"<h1>A plan</h1>{body}")
    tagged = [(piece.page, piece.mark) for piece in found.root.pieces()]
    shown = [(number, mark) for number, page in enumerate(found.pages) for mark in page.tagged]
    assert sorted(tagged) == sorted(shown)
    assert "".join(piece.text for piece in found.root.pieces()).replace("A plan", "", 1).strip()
    assert not any(page.unmarked for page in found.pages)
