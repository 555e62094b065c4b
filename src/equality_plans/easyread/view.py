"""A plan's easy-read booklet as plain data, ready for its template: sections, rows, pictures, words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from equality_plans.easylanguage.sentences import split_sentences
from equality_plans.easyread.last_pages import about_section, can_be_asked, contact_rows, formats_row
from equality_plans.easyread.pictures import Pictures, built_in_pictures
from equality_plans.easyread.rows import Row, Rows, section
from equality_plans.easyread.standing import PICTURES, standing
from equality_plans.model.easy_read import EasyEdition
from equality_plans.model.objective import Objective
from equality_plans.model.plan import Plan
from equality_plans.rendering.labels import Labels

_PRINTED_WORDS = ("badge", "skip", "contents", "page", "page_in_contents", "draft")
_ON_A_PAGE = {"large": 8, "medium": 10, "small": 12}
"""How many entries of the contents fit on a page, by the size of their pictures."""


def build_easy_view(
    plan: Plan, *, labels: Labels, today: date, pictures: Pictures | None = None
) -> dict[str, Any]:
    """Turn a plan into the pages of its easy-read booklet.

    Args:
        plan: its `easy_read` parts are the words; its statuses and dates say how far each objective is.
        labels: the words of the language, from `labels.read_easy_labels`.
        today: the day that decides what is late.
        pictures: the pack to take pictures from, else the built-in one.

    Returns:
        plain data: texts, lists and dicts. `used` holds the pictures, by the names that rows give them.

    Raises:
        UnknownPicture: when the plan names a picture that the pack does not have.
    """
    easy = plan.easy_read or EasyEdition()
    rows = Rows(easy.words, pictures or built_in_pictures())
    title = easy.title or plan.title
    cover = rows.picture(easy.picture or "people")
    sections = [
        *_own_sections(easy, rows),
        *_objectives(plan, rows, labels, today),
        *_word_list(rows, labels),
        *_contact(plan, easy, rows, labels),
        *_thanks(easy, rows, labels),
        about_section(plan, rows, labels),
    ]
    return {
        "language": plan.language,
        "title": title,
        "document_title": labels("document_title", title=title),
        "organisation": plan.organisation.name,
        "period": labels("period", period=plan.period.words) if plan.period else None,
        "cover": cover,
        "contents": contents_pages(sections),
        "sections": sections,
        "checked": easy.checked_by is not None,
        "labels": {name: labels(name) for name in _PRINTED_WORDS}
        | {"not_checked": labels("about.not_checked")},
        "used": {
            name: {"view_box": picture.view_box, "svg": picture.svg} for name, picture in rows.used.items()
        },
    }


def contents_pages(sections: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The pages of the contents: as few as there can be, equally full, with pictures as large as fit.

    Returns:
        `size`, a key of `_ON_A_PAGE`, and `pages`, a list of sections for each.
    """
    number = -(-len(sections) // max(_ON_A_PAGE.values()))
    length = -(-len(sections) // number)
    size = next(size for size, room in _ON_A_PAGE.items() if length <= room)
    return {
        "size": size,
        "pages": [list(sections[first : first + length]) for first in range(0, len(sections), length)],
    }


def _own_sections(easy: EasyEdition, rows: Rows) -> Iterator[dict[str, Any]]:
    for number, one in enumerate(easy.sections, 1):
        yield section(f"part-{number}", one.title, rows.ideas(one.lines))


def _objectives(plan: Plan, rows: Rows, labels: Labels, today: date) -> Iterator[dict[str, Any]]:
    for objective in plan.objectives:
        easy = objective.easy_read
        if easy is not None and easy.lines:
            ideas = [*rows.ideas(easy.lines), *_status(objective, easy.progress, rows, labels, today)]
            yield section(f"plan-{objective.id}", easy.title or objective.title, ideas)


def _status(
    objective: Objective, progress: str | None, rows: Rows, labels: Labels, today: date
) -> Iterator[Row]:
    found = standing(objective, today)
    sentences = split_sentences(progress or "")
    if found is not None:
        row = rows.idea("status", PICTURES[found], sentences)
        row["heading"] = labels(f"status.{found}")
        row["standing"] = found.replace(" ", "-")
        yield row
    elif sentences:
        yield rows.idea("line", "in-progress", sentences)


def _word_list(rows: Rows, labels: Labels) -> Iterator[dict[str, Any]]:
    meanings = [rows.meaning("meaning", word) for word, _ in rows.words.met()]
    if meanings:
        yield section("words", labels("words"), meanings, rows.picture("word-list"))


def _contact(plan: Plan, easy: EasyEdition, rows: Rows, labels: Labels) -> Iterator[dict[str, Any]]:
    contact = easy.contact or plan.contact
    ways = list(contact_rows(contact, rows, labels)) if contact else []
    if ways:
        ways += formats_row(plan, rows, labels) if can_be_asked(plan) else ()
        yield section("contact", labels("contact.title"), ways, flows=True)


def _thanks(easy: EasyEdition, rows: Rows, labels: Labels) -> Iterator[dict[str, Any]]:
    if easy.thanks:
        yield section("thanks", labels("thanks"), rows.ideas(easy.thanks), flows=True)
