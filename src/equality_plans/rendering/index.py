"""The page that links every edition of every plan in a folder."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from equality_plans.rendering.environment import fill
from equality_plans.rendering.labels import FALLBACK, Labels, read_labels
from equality_plans.rendering.listed import File, Listed
from equality_plans.rendering.styles import SCREEN_SHEETS, font_faces, style_sheet
from equality_plans.rendering.view_parts.context import capital

if TYPE_CHECKING:
    from jinja2 import Environment


def make_index(entries: Sequence[Listed], environment: Environment) -> bytes:
    """The index page of a folder, in UTF-8.

    Args:
        entries: each plan with the files that there are of it, in the order in which they are printed.
        environment: from `environment.make_environment`.

    Raises:
        RenderingError: when a template is missing or faulty.
    """
    languages = {one.language for one in entries}
    language = languages.pop() if len(languages) == 1 else FALLBACK
    labels = read_labels(language)
    styles = [font_faces("screen"), *(style_sheet(environment, sheet) for sheet in SCREEN_SHEETS)]
    data = {
        "language": labels.language,
        "words": labels.group("index"),
        "plans": [_entry(one, labels) for one in entries],
        "styles": Markup("\n".join(styles)),
    }
    return fill(environment, "index.html", data).encode()


def _entry(listed: Listed, labels: Labels) -> dict[str, Any]:
    facts = [listed.organisation]
    if listed.period:
        facts.append(listed.period)
    if listed.as_at:
        facts.append(labels("page.masthead.as_at", date=listed.as_at))
    order = list(labels.group("index")["files"])
    files = sorted(
        listed.files, key=lambda file: order.index(_name(file)) if _name(file) in order else len(order)
    )
    links = [{"href": file.name, "words": _words(file, labels)} for file in files]
    standard = (file.name for file in files if file.kind == "standard")
    return {
        "id": listed.id,
        "language": listed.language,
        "title": listed.title,
        "href": next(standard, None),
        "facts": ". ".join(capital(fact) for fact in facts) + ".",
        "counts": _counts(listed, labels),
        "files": links,
    }


def _name(file: File) -> str:
    """What an edition is called among the labels."""
    return file.format if file.kind == "standard" else f"{file.kind}-{file.format}"


def _words(file: File, labels: Labels) -> str:
    name = labels.group("index")["files"].get(_name(file), file.name)
    return labels("index.draft", name=name) if file.draft else str(name)


def _counts(listed: Listed, labels: Labels) -> str:
    """How far the actions are, in one line."""
    total = sum(listed.statuses.values())
    if not total:
        return ""
    one, many = labels.group("page")["countable"]["action"]
    words = labels.group("status")
    parts = [f"{number} {words[status].lower()}" for status, number in listed.statuses.items()]
    return f"{labels('page.count', count=total, word=one if total == 1 else many)}: {labels.listed(parts)}."
