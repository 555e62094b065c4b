"""What a reader must find in every edition of a plan: its numbers, dates, figures and statuses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from equality_plans.rendering.linear.blocks import words_of
from equality_plans.rendering.linear.phrases import one_line

View = dict[str, Any]

_TOKEN = re.compile(r"[£€$]?\w+(?:[.,/:’'@-]\w+)*%?")


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of a plan.

    Attributes:
        kind: `plan`, `aim`, `action`, `status`, `standing`, `when`, `figure`, `progress`, `source` or
            `retired`.
        words: as the editions print it.
    """

    kind: str
    words: str


def facts_of(view: View) -> list[Fact]:
    """Every fact of a view, each once, in its order."""
    found = (
        *_of_plan(view),
        *(fact for objective in view["objectives"] for fact in _of_objective(objective)),
        *_of_matter(view),
    )
    return list(dict.fromkeys(fact for fact in found if fact.words.strip()))


def missing_from(facts: list[Fact], text: str, spoken: Callable[[str], str] = str) -> list[Fact]:
    """The facts that a text does not hold.

    Args:
        facts: what it should hold.
        text: what it says, in any order of lines.
        spoken: how a fact is written there.
    """
    told = _tokens(text)
    return [fact for fact in facts if _tokens(spoken(fact.words)) not in told]


def _tokens(text: str) -> str:
    """Words and figures alone: signs between them, and where lines end, differ from form to form."""
    return f" {' '.join(_TOKEN.findall(text.replace('’', chr(39)).casefold()))} "


def _of_plan(view: View) -> Iterator[Fact]:
    masthead = view["masthead"]
    for words in (masthead["title"], masthead["organisation"], *masthead["lines"]):
        yield Fact("plan", words)
    for title in ("late", "next", "finished"):
        for entry in view["glance"].get(title, ()):
            yield Fact("plan", entry["when"])
    contact = view["about"]["contact"] or {}
    for name in ("email", "phone", "text_phone"):
        yield Fact("plan", contact.get(name) or "")


def _of_objective(objective: View) -> Iterator[Fact]:
    yield Fact("aim", f"{objective['label']} {objective['number']}")
    yield from _of_promise(objective)
    if objective["status"]:
        yield Fact("standing", objective["tally"])
    for action in objective["actions"]:
        yield Fact("action", f"{action['number']} {_plain(action['title'])}")
        yield from _of_promise(action)


def _of_promise(promise: View) -> Iterator[Fact]:
    if promise["status"]:
        yield Fact("status", promise["status"]["word"])
    if promise["timing"]:
        yield Fact("standing", promise["timing"]["word"])
    for fact in promise["facts"]:
        for line in fact["lines"]:
            yield Fact("when", _plain(line))
        yield Fact("when", _plain(fact["body"]))
    for table in promise["measures"]["tables"]:
        for row in table["rows"]:
            yield Fact("figure", row["period"])
            yield Fact("figure", row["figure"])
            yield Fact("figure", row["note"])
        for change in table["changes"]:
            yield Fact("figure", _plain(change))
    for update in promise["updates"]:
        yield Fact("progress", update["date"])
        if update["status"]:
            yield Fact("progress", update["status"]["word"])


def _of_matter(view: View) -> Iterator[Fact]:
    for one in view["recommendations"]["all"]:
        yield Fact("plan", _plain(one["title"]))
    for one in view["retired"]:
        yield Fact("retired", one["number"])
        yield Fact("retired", one["date"])
    for one in view["sources"]:
        yield Fact("source", _plain(one["title"]))
        yield Fact("source", _plain(one["facts"]))


def _plain(words: str) -> str:
    if "<" in words and not isinstance(words, Markup):
        words = Markup(words)
    return words_of(one_line(words))
