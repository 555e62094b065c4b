"""The rows of a booklet: a picture, and the words beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from markupsafe import escape

from equality_plans.easylanguage.sentences import plain, split_sentences
from equality_plans.easyread.hard_words import HardWords
from equality_plans.easyread.pictures import Picture, Pictures
from equality_plans.model.easy_read import EasyLine, HardWord

Row = dict[str, Any]
"""One row as a template gets it."""


class Rows:
    """Makes rows in reading order, and remembers the pictures and the hard words that they used."""

    def __init__(self, words: Mapping[str, HardWord], pictures: Pictures) -> None:
        self.words = HardWords(words)
        self.used: dict[str, Picture] = {}
        self._pictures = pictures

    def picture(self, name: str) -> str:
        """The name that templates and style sheets have for a picture.

        Raises:
            UnknownPicture: when the pack has none of that name.
        """
        picture = self._pictures.find(name)
        # No name has two hyphens together, so that of a dated calendar is never that of another picture.
        slug = picture.id.casefold().replace(":", "--").replace(" ", "-")
        self.used[slug] = picture
        return slug

    def row(self, kind: str, picture: str | None, sentences: Iterable[str]) -> Row:
        """A row with sentences of plain text, or ready `Markup`."""
        return {
            "kind": kind,
            "picture": self.picture(picture) if picture else None,
            "heading": None,
            "standing": None,
            "sentences": [escape(sentence) for sentence in sentences],
            "items": [],
            "lines": [],
            "address": None,
            "boxes": [],
        }

    def idea(
        self, kind: str, picture: str | None, sentences: Sequence[str], items: Sequence[str] = ()
    ) -> Row:
        """A row with an author's words: hard words marked, and a box under it for each that is new."""
        marked = [self.words.mark(sentence) for sentence in sentences]
        listed = [self.words.mark(item) for item in items]
        row = self.row(kind, picture, [text for text, _ in marked])
        row["items"] = [text for text, _ in listed]
        new = dict.fromkeys(word for _, words in (*marked, *listed) for word in words)
        row["boxes"] = [self.meaning("word", word) for word in new]
        return row

    def ideas(self, lines: Iterable[EasyLine]) -> list[Row]:
        """A row for each line of a plan's easy read that is written."""
        return [
            self.idea("line", line.picture, split_sentences(line.text), line.items)
            for line in lines
            if line.is_written
        ]

    def meaning(self, kind: str, word: str) -> Row:
        """A row that explains a hard word."""
        entry = self.words[word]
        row = self.row(kind, entry.picture or "word-list", map(plain, split_sentences(entry.means)))
        row["heading"] = word[:1].upper() + word[1:]
        return row

    def answer(
        self, kind: str, picture: str, said: Sequence[str], lines: Sequence[str], address: str | None = None
    ) -> Row:
        """A row that ends in something to use or to remember: a number, an address, a title.

        Args:
            kind, picture, said: as for `row`.
            lines: what stands out under the sentences.
            address: where a click on it leads.
        """
        row = self.row(kind, picture, said)
        row["lines"] = list(lines)
        row["address"] = address
        return row


def section(
    name: str, title: str, rows: list[Row], picture: str | None = None, *, flows: bool = False
) -> dict[str, Any]:
    """A part of the booklet.

    Args:
        name: its name, which links lead to.
        title: its heading.
        rows: its ideas.
        picture: the one beside it in the contents, else that of its first row.
        flows: whether it may stand below another on one page; else it begins on a page of its own.
    """
    return {
        "id": name,
        "title": plain(title),
        "picture": picture or next((row["picture"] for row in rows if row["picture"]), None),
        "groups": _groups(rows),
        "credits": None,
        "flows": flows,
    }


def _groups(rows: list[Row]) -> list[list[dict[str, Any]]]:
    """The ideas of a section, numbered; those that are not parted by the end of a page stand together.

    How far an objective is says little on a page of its own, so its last idea goes with it.
    """
    groups = [[{**row, "number": number}] for number, row in enumerate(rows)]
    if len(groups) > 1 and rows[-1]["kind"] == "status":
        groups[-2:] = [[*groups[-2], *groups[-1]]]
    return groups
