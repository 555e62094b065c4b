"""What the standard edition says of an objective, as the author of its easy words needs it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from equality_plans.easylanguage.facts.fact import FactKind
from equality_plans.easylanguage.facts.reading import facts_in
from equality_plans.model.measure import Measure, Value
from equality_plans.model.objective import Action, Objective, Promise

# Words behind a number that do not say what is counted.
_COUNT_NOTHING = frozenset(
    {
        "a", "all", "and", "are", "at", "by", "from", "had", "has", "have", "in", "is", "more", "most", "of",
        "on", "or", "out", "per", "than", "the", "to", "was", "were", "will",
    }
)  # fmt: skip
_LINK = re.compile(r"\[([^\[\]]+)\]\(\S+?\)|\[\[[^\[\]|]+\|([^\[\]]+)\]\]")


def title_and_text(promise: Promise) -> list[str]:
    """The title and text of an objective, or the text of an action."""
    words = [promise.title] if isinstance(promise, Objective) else []
    if isinstance(promise, Objective | Action) and promise.text:
        words.append(promise.text)
    return [_without_addresses(text) for text in words]


def promised_texts(promise: Promise) -> list[str]:
    """All that is promised in an objective, without its actions, or in an action."""
    outcomes = [_without_addresses(outcome.text) for outcome in promise.outcomes]
    return [*title_and_text(promise), *outcomes, *(_without_addresses(one.text) for one in promise.measures)]


def result_of(promise: Promise) -> list[str]:
    """What is to come of an objective or action, each with a word that says what it is."""
    outcomes = [f"Outcome: {_without_addresses(outcome.text)}" for outcome in promise.outcomes]
    return [*outcomes, *(f"Measure: {_told(measure)}" for measure in promise.measures)]


def progress_of(objective: Objective) -> Iterator[str]:
    """The last that was told of an objective and of each of its actions, with its day."""
    for promise in (objective, *objective.actions):
        told = [update for update in promise.updates if update.text]
        if told:
            day = told[-1].date.words if told[-1].date else ""
            yield f"{called(promise, day)}{_without_addresses(told[-1].text or '')}"
        for measure in promise.measures:
            # That of everybody says more than that of one group.
            reached = [value for value in measure.actuals if not value.group] or measure.actuals
            if reached:
                yield f"{called(promise)}{measure.text.strip()}: {_figure(reached[-1], measure)}"


def called(promise: Promise, when: str = "") -> str:
    """What goes before words of an objective or action: `D1.1 (March 2027): `."""
    return f"{promise.id} ({when}): " if when else f"{promise.id}: "


def facts_of(objective: Objective) -> list[str]:
    """The dates, targets and numbers of an objective, each once and as it is written there."""
    found: dict[str, None] = {}
    for promise in (objective, *objective.actions):
        if promise.timescale:
            found[promise.timescale.words] = None
        for measure in promise.measures:
            for value in (*measure.targets, *((measure.baseline,) if measure.baseline else ())):
                found[_figure(value, measure)] = None
    known = " ".join(found)
    for promise in (objective, *objective.actions):
        for fact in _facts_in("\n".join(promised_texts(promise))):
            if fact not in known:
                found[fact] = None
    return list(found)


def _facts_in(text: str) -> Iterator[str]:
    for fact in sorted(facts_in(text), key=lambda one: text.find(one.words)):
        words = " ".join(fact.words.split()).rstrip(".")
        if fact.kind is FactKind.NUMBER:
            # "one" and "both" are seldom meant as numbers.
            if not any(sign.isdigit() for sign in words):
                continue
            if fact.counted and fact.counted not in _COUNT_NOTHING:
                words = f"{words} {fact.counted}"
        yield words


def _told(measure: Measure) -> str:
    values = [f"now {_figure(measure.baseline, measure)}"] if measure.baseline else []
    values += [f"target {_figure(value, measure)}" for value in measure.targets]
    text = _without_addresses(measure.text).strip()
    return f"{text}: {'; '.join(values)}" if values else text


def _figure(value: Value, measure: Measure) -> str:
    unit = value.unit or measure.unit or ""
    figure = f"{value.value}{unit}" if unit == "%" else f"{value.value} {unit}".rstrip()
    parts = [str(value.qualifier) if value.qualifier else "", figure]
    parts += [f"({value.group})"] if value.group else []
    parts += [f"in {value.period.words}"] if value.period else []
    return " ".join(part for part in parts if part)


def _without_addresses(text: str) -> str:
    """A text with the words of its links, but not where they lead."""
    return _LINK.sub(lambda found: found[1] or found[2], text)
