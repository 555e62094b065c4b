"""The page that links every edition of every plan in a folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from equality_plans.model.plan import Plan
from equality_plans.model.progress import action_status
from equality_plans.model.vocabulary import Status
from equality_plans.rendering.environment import fill, read_text
from equality_plans.rendering.html import font_faces, small
from equality_plans.rendering.labels import FALLBACK, Labels, read_labels
from equality_plans.rendering.view_parts.context import capital

if TYPE_CHECKING:
    from jinja2 import Environment

File = tuple[str, str, str]
"""The kind of edition (`standard`, `easy-read`), the format (`html`, `pdf`), and the name of the file."""


def make_index(entries: Sequence[tuple[Plan, Sequence[File]]], environment: Environment) -> bytes:
    """The index page of a folder, in UTF-8.

    Args:
        entries: each plan with the files that there are of it, in the order in which they are printed.
        environment: from `environment.make_environment`.

    Raises:
        RenderingError: when a template is missing or faulty.
    """
    languages = {plan.language for plan, _ in entries}
    language = languages.pop() if len(languages) == 1 else FALLBACK
    labels = read_labels(language)
    sheets = ("colours.css", "colours-dark.css", "plan.css")
    styles = [font_faces("screen"), *(small(read_text(environment, sheet)) for sheet in sheets)]
    data = {
        "language": labels.language,
        "words": labels.group("index"),
        "plans": [_entry(plan, files, labels) for plan, files in entries],
        "styles": Markup("\n".join(styles)),
    }
    return fill(environment, "index.html", data).encode()


def _entry(plan: Plan, files: Sequence[File], labels: Labels) -> dict[str, Any]:
    facts = [plan.organisation.name]
    if plan.period:
        facts.append(plan.period.words)
    if plan.as_at:
        facts.append(labels("page.masthead.as_at", date=plan.as_at.words))
    names = labels.group("index")["files"]
    links = [
        {"href": file, "words": names.get(name if kind == "standard" else f"{kind}-{name}", file)}
        for kind, name, file in files
    ]
    page = next(
        (link for (kind, name, _), link in zip(files, links, strict=True) if kind == "standard"), None
    )
    return {
        "id": plan.id,
        "language": plan.language,
        "title": plan.title,
        "href": page["href"] if page else None,
        "facts": ". ".join(capital(fact) for fact in facts) + ".",
        "counts": _counts(plan, labels),
        "files": links,
    }


def _counts(plan: Plan, labels: Labels) -> str:
    """How far the actions are, in one line."""
    found = Counter(
        action_status(action, objective) for objective in plan.objectives for action in objective.actions
    )
    total = found.total()
    if not total:
        return ""
    one, many = labels.group("page")["countable"]["action"]
    words = labels.group("status")
    parts = [f"{found[status]} {words[status].lower()}" for status in Status if found[status]]
    return f"{labels('page.count', count=total, word=one if total == 1 else many)}: {labels.listed(parts)}."
