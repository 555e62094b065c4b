"""The easy words state a number, date or amount of money that the objective does not have.

Why: a reader of easy read must not be told another target or date than everybody else. A fact may be told in
easy words: "6 in every 100" or "6 in every 100 people" for 6%, "half" for 50%, "March 2027" or "2027" for 31
March 2027, "every 3 months" for quarterly, "about 16,000" for 15,700.

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
              text: |
                By March 2028 we will answer 75 in every 100 letters in 5 days.
                We will answer the others in 12 days.

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
              text: |
                By March 2028 we will answer 75 in every 100 letters in 5 days.
                We will answer the others later.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.facts.fact import Fact
from equality_plans.easylanguage.facts.reading import facts_in
from equality_plans.easylanguage.facts.standard import Standard, calendar_of, standard_of
from equality_plans.model.base import Record
from equality_plans.model.plan import Plan
from equality_plans.model.timescale import Calendar
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.applying import is_in_english, told_objectives
from equality_plans.rules.easy_texts import easy_texts_about

CODE = "ER004"
NAME = "fact-not-in-objective"
SEVERITY = Severity.ERROR

_SHOWN = 5


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each fact of the easy words that the standard text of their objective does not state."""
    if not is_in_english(plan):
        return  # "erbyn Mawrth 2027" would be no date, and 2027 a number
    calendar = calendar_of(plan)
    for objective, easy in told_objectives(plan):
        standard: Standard | None = None
        for text in easy_texts_about(easy):
            for start, fact in _facts_by_line(text.text, calendar):
                standard = standard or standard_of(objective, plan)
                if not standard.holds(fact) and not _counts_items(text.at, fact):
                    yield text.found(
                        f"objective {objective.id} does not have the {fact.kind} “{fact.words}”",
                        _hint(fact, standard),
                        start,
                        start + len(fact.words),
                    )


def _facts_by_line(text: str, calendar: Calendar) -> Iterator[tuple[int, Fact]]:
    """The facts of each line, and where they stand: what is read as one must not reach over a line's end."""
    before = 0
    for line in text.splitlines(keepends=True):
        for fact in facts_in(line, calendar):
            yield before + fact.start_of_words, fact
        before += len(line)


def _counts_items(at: Record, fact: Fact) -> bool:
    """ "We will do these 3 things" counts the bullets below it."""
    return fact.value is not None and fact.value == len(getattr(at, "items", ()))


def _hint(fact: Fact, standard: Standard) -> str:
    told = (
        " ".join(one.words.split()) for one in standard.facts if one.kind is fact.kind and not one.read_into
    )
    others = list(dict.fromkeys(words.removeprefix("by ") for words in told))
    if not others:
        return "take it out, or add it to the objective"
    shown = [*others[:_SHOWN], *(["others"] if len(others) > _SHOWN else [])]
    listed = f"{', '.join(shown[:-1])} and {shown[-1]}" if len(shown) > 1 else shown[0]
    return f"it has {listed}: put right the easy words, or the objective"
