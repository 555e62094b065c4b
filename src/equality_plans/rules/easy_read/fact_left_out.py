"""A target or the last deadline of the objective is not in its easy words.

Why: what the plan promises in figures, and by when, is what people can hold a public body to. Readers of easy
read can do so only if they are told. Actions that were withdrawn or replaced, and objectives that are
finished, need not be told.

Bad:
    objectives:
      - id: D1
        title: Answer letters sooner
        measures:
          - text: Letters that we answer within 5 days
            unit: "%"
            targets:
              - {value: 75, period: March 2028}
        easy_read:
          lines:
            - picture: letter
              text: We want to answer letters sooner.

Good:
    objectives:
      - id: D1
        title: Answer letters sooner
        measures:
          - text: Letters that we answer within 5 days
            unit: "%"
            targets:
              - {value: 75, period: March 2028}
        easy_read:
          lines:
            - picture: letter
              text: By March 2028 we will answer 75 in every 100 letters in 5 days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.facts.agreeing import agrees, tells_deadline
from equality_plans.easylanguage.facts.fact import Fact, FactKind
from equality_plans.easylanguage.facts.reading import facts_in
from equality_plans.easylanguage.facts.standard import calendar_of, figure_facts
from equality_plans.model.measure import Value
from equality_plans.model.named_times import day_in_words, month_and_year
from equality_plans.model.objective import Objective, Promise
from equality_plans.model.plan import Plan
from equality_plans.model.progress import action_status, objective_status
from equality_plans.model.timescale import Calendar, Kind
from equality_plans.model.vocabulary import CLOSED
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.applying import is_in_english, told_objectives
from equality_plans.rules.easy_texts import easy_texts_about

CODE = "ER005"
NAME = "fact-left-out"
SEVERITY = Severity.WARNING

_FIXED = frozenset({Kind.BY, Kind.RANGE, Kind.BY_THEN})
_EVERYBODY = re.compile(r"\b(?:all|every|everyone|everybody|each|always)\b", re.IGNORECASE)
_NOBODY = re.compile(r"\b(?:no|none|nobody|no one|never|not|stop)\b", re.IGNORECASE)


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each target, and the last deadline, that the easy words do not tell."""
    if not is_in_english(plan):
        return  # "erbyn Mawrth 2027" would be no date, and 2027 a number
    calendar = calendar_of(plan)
    for objective, easy in told_objectives(plan):
        promises = list(_open_promises(objective))
        targets = [one for promise in promises for one in _targets(promise, calendar)]
        last = _last_deadline(promises)
        if not targets and last is None:
            continue
        text = "\n".join(one.text for one in easy_texts_about(easy))
        told = [fact for sentence in text.splitlines() for fact in facts_in(sentence, calendar)]
        for target, fact in targets:
            if not (_told_by(fact, told) or _in_a_word(fact, text)):
                message = f"the easy words of objective {objective.id} leave out the target {fact.words}"
                yield Found(target, message, _hint(fact), "value")
        if last is not None and not any(tells_deadline(one, last) for one in told):
            message = (
                f"the easy words of objective {objective.id} leave out its last date, {day_in_words(last)}"
            )
            yield Found(easy, message, f"say that it will be done by {_as_told(last)}", "lines")


def _open_promises(objective: Objective) -> Iterator[Promise]:
    """The objective and its actions, without those that are closed."""
    if objective_status(objective) not in CLOSED:
        yield objective
        yield from (action for action in objective.actions if action_status(action, objective) not in CLOSED)


def _targets(promise: Promise, calendar: Calendar) -> Iterator[tuple[Value, Fact]]:
    for measure in promise.measures:
        for target in measure.targets:
            unit = target.unit or measure.unit or ""
            yield from ((target, fact) for fact in figure_facts(target.value, unit, measure.text, calendar))


def _last_deadline(promises: list[Promise]) -> date | None:
    """The last day that is promised for good; a date to be confirmed is none."""
    lines = [line for one in promises if one.timescale for _, line in one.timescale.lines()]
    return max((line.due for line in lines if line.due and line.kind in _FIXED), default=None)


def _told_by(target: Fact, told: list[Fact]) -> bool:
    return any(agrees(fact, target) for fact in told)


def _in_a_word(fact: Fact, text: str) -> bool:
    """ "All our offices" tells a target of 100%, and "no complaints" one of 0."""
    if fact.kind is FactKind.SHARE and fact.value == 100:
        return _EVERYBODY.search(text) is not None
    return fact.value == 1 or (fact.value == 0 and _NOBODY.search(text) is not None)


def _hint(fact: Fact) -> str:
    if fact.kind is FactKind.SHARE:
        return f"say for instance: {fact.value} in every 100"
    return "add a sentence that tells it"


def _as_told(day: date) -> str:
    ends_month = (day + timedelta(days=1)).day == 1
    return month_and_year(day) if ends_month else day_in_words(day)
