"""What every part of the view is made with: the plan, the words, the day, and where references lead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from equality_plans.model.objective import Action, Objective
from equality_plans.model.plan import Plan
from equality_plans.rendering.labels import Labels
from equality_plans.rendering.markdown import Link, Prose
from equality_plans.rendering.titles import plain, short


@dataclass(frozen=True)
class Context:
    """What the parts of a view share.

    Attributes:
        plan: the plan.
        labels: the printed words, the publisher's own among them.
        day: the day of the report.
        characteristics: names to print by id; an id without one is printed as words.
        duties: likewise for the limbs of the duty.
        frameworks: likewise for the duties that the plan answers.
        plans: the other plans of the project: by plan id, what `reference_words` gives for each.
        files: where other editions of this plan are: file name by format.
    """

    plan: Plan
    labels: Labels
    day: date
    characteristics: Mapping[str, str] = field(default_factory=dict)
    duties: Mapping[str, str] = field(default_factory=dict)
    frameworks: Mapping[str, str] = field(default_factory=dict)
    plans: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def words(self) -> dict[str, str]:
        """What a reference to each id of the plan prints."""
        return reference_words(self.plan, self.labels)

    @cached_property
    def prose(self) -> Prose:
        """Turns the plan's text fields into HTML."""
        terms = {
            form: f"#{term_anchor(at)}"
            for at, term in enumerate(self.plan.glossary)
            for form in (term.term, *term.also)
        }
        return Prose(self.link, terms)

    def link(self, target: str) -> Link | None:
        """Where a reference leads: an id of this plan, `plan#id`, or another plan as a whole."""
        if "#" not in target and target in self.words:
            return Link(f"#{target}", self.words[target])
        plan, _, item = target.partition("#")
        if plan == self.plan.id:
            return Link(f"#{item}", self.words[item]) if item in self.words else None
        known = self.plans.get(plan)
        if known is None or item not in known:
            return None
        return Link(f"{plan}.html" + (f"#{item}" if item else ""), known[item], elsewhere=True)

    def links(self, ids: tuple[str, ...]) -> list[dict[str, str | bool | None]]:
        """References as data for a template: `href` is None where an id leads nowhere."""
        return [link_data(self.link(id_), id_) for id_ in ids]

    def name_of(self, id_: str, names: Mapping[str, str]) -> str:
        """The printed name of a characteristic, duty or framework."""
        return names.get(id_) or as_words(id_)


def link_data(link: Link | None, otherwise: str = "") -> dict[str, str | bool | None]:
    """A link as plain data for a template."""
    if link is None:
        return {"href": None, "words": otherwise, "elsewhere": False}
    return {"href": link.href, "words": link.words, "elsewhere": link.elsewhere}


def as_words(id_: str) -> str:
    """An id that nobody has named, as words: `care-experience` becomes Care experience."""
    return capital(id_.replace("-", " "))


def capital(words: str) -> str:
    """Words as they begin a line."""
    return words[:1].upper() + words[1:]


def term_anchor(index: int) -> str:
    """The anchor of a glossary term. An underscore cannot stand in an id, so it collides with none."""
    return f"term_{index + 1}"


def objective_number(objective: Objective) -> str:
    """What is printed as the number of an objective."""
    return objective.number or objective.id


def action_number(objective: Objective, action: Action) -> str:
    """What is printed as the number of an action.

    Where the objective has a printed number of its own and the ids follow each other, so does the action's
    number: action `D1.2` of objective `D1` with the number 5 is 5.2.
    """
    if action.number:
        return action.number
    if objective.number and action.id.startswith(f"{objective.id}."):
        return objective.number + action.id.removeprefix(objective.id)
    return action.id


def reference_words(plan: Plan, labels: Labels) -> dict[str, str]:
    """What references to a plan print: words by id, and the plan's title under the empty id."""
    return {"": plan.title} | dict(_numbered(plan, labels))


def _numbered(plan: Plan, labels: Labels) -> Iterator[tuple[str, str]]:
    for objective in plan.objectives:
        number = objective_number(objective)
        yield objective.id, labels("reference", number=number, title=short(objective.title))
        for action in objective.actions:
            number = action_number(objective, action)
            yield action.id, labels("reference", number=number, title=short(action.text))
    for measure in plan.measures():
        if measure.id:
            yield measure.id, short(measure.text)
    own = labels.group("parts")["recommendation"]
    # A label that is the same for one and for many is a heading, not a word that a number can follow.
    name = own[0] if own[0] != own[1] else labels.group("page")["countable"]["recommendation"][0]
    for recommendation in plan.recommendations:
        number = recommendation.number or recommendation.id
        yield recommendation.id, f"{name} {number}"
        for point in recommendation.points:
            yield point.id, f"{name} {number} {point_letter(recommendation.id, point.id)}"
    for source in plan.sources:
        yield source.id, plain(source.title)
    for retired in plan.retired:
        yield retired.id, retired.number or retired.id


def point_letter(recommendation: str, point: str) -> str:
    """What is printed for a point of a recommendation: the `a` of `R9.a`."""
    return point.removeprefix(recommendation).lstrip(".-") or point
