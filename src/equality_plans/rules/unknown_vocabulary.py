"""A jurisdiction, characteristic, duty or framework the law does not list, or a language without its code.

Why: counts and checks go by these words, so each has one spelling. A publisher's own characteristics, such as
care experience, are added in eqplan.yaml.

Bad:
    characteristics: [disabillity]

Good:
    characteristics: [disability]
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence

from equality_plans.diagnostics import Severity
from equality_plans.model.base import Record
from equality_plans.model.objective import Objective
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "S121"
NAME = "unknown-vocabulary"
SEVERITY = Severity.ERROR

# As in BCP 47: screen readers choose their voice by it. Whether such a language exists is not looked up.
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each word that is not on its list."""
    words = context.vocabulary
    if not _LANGUAGE.fullmatch(plan.language):
        hint = "write `en-GB` for English, `cy` for Welsh, or another code such as `pl`"
        yield Found(plan, f"`{plan.language}` is not the code of a language", hint, "language")
    if not words.known:
        yield _unknown(plan, "jurisdiction", None, plan.jurisdiction, "a jurisdiction", words.jurisdictions)
        return
    yield from _entries(plan, "frameworks", plan.frameworks, "a framework", words.frameworks)
    yield from _entries(
        plan, "characteristics", plan.characteristics, "a characteristic", words.characteristics
    )
    for promise in plan.promises():
        if promise.applies_to:
            listed = promise.applies_to.characteristics
            yield from _entries(
                promise.applies_to, "characteristics", listed, "a characteristic", words.characteristics
            )
        if isinstance(promise, Objective):
            yield from _entries(promise, "duties", promise.duties, "a limb of the duty", words.duties)
        for outcome in promise.outcomes:
            yield from _entries(
                outcome, "characteristics", outcome.characteristics, "a characteristic", words.characteristics
            )
            yield from _entries(outcome, "duties", outcome.duties, "a limb of the duty", words.duties)


def _entries(
    at: Record, field: str, written: Sequence[str], kind: str, known: Mapping[str, str]
) -> Iterator[Found]:
    for index, word in enumerate(written):
        if word not in known:
            yield _unknown(at, field, index, word, kind, known)


def _unknown(
    at: Record, field: str, index: int | None, word: str, kind: str, known: Mapping[str, str]
) -> Found:
    near = difflib.get_close_matches(word.lower().replace(" ", "-"), list(known), 1, 0.6)
    hint = f"did you mean `{near[0]}`?" if near else f"it can be: {', '.join(known)}"
    knows = "that is known here" if field == "jurisdiction" else "that the law of this plan knows"
    return Found(at, f"`{word}` is not {kind} {knows}", hint, field, index)
