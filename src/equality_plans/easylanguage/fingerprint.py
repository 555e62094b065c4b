"""Fingerprints of objectives: whether the easy words were agreed on the text that the plan has now.

A fingerprint is taken of the parsed objective, never of the file. So spacing, letter case, the style of
quotation marks, the order of the keys and the short or long form of the same facts make no difference.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from equality_plans.model.base import Record
from equality_plans.model.measure import Measure, Value
from equality_plans.model.narrative import Outcome
from equality_plans.model.objective import Action, Objective, Update
from equality_plans.model.timescale import Kind, Milestone, NamedTime, Timescale

VERSION = "f1"
"""Stands in front of every fingerprint, so that one made in another way is known as such."""

Fields = Mapping[type[Record], tuple[str, ...]]

_VALUE = ("value", "period", "qualifier", "unit", "group", "of", "note")

PROMISED: Fields = {
    Objective: ("title", "text", "lead", "timescale", "outcomes", "measures", "actions"),
    Action: ("text", "lead", "timescale", "outcomes", "measures"),
    Outcome: ("text",),
    Measure: ("text", "unit", "direction", "aim", "baseline", "targets"),
    Value: _VALUE,
}
"""What the fingerprint of an objective is taken of: the fields of each record that say what is promised."""

PROGRESS: Fields = {
    Objective: ("status", "completed", "reason", "updates", "timescale", "measures", "actions"),
    Action: ("status", "completed", "reason", "updates", "timescale", "measures"),
    Update: ("date", "status", "covers", "text"),
    Measure: ("actuals",),
    Value: _VALUE,
}
"""What the progress fingerprint is taken of. Of a timescale, only the milestones that were reached."""

# Marks that people use for quotation or as an apostrophe. One sign stands for all of them.
_QUOTES = dict.fromkeys(map(ord, '"`´‘’‚‛“”„‟‹›«»′″ʼ'), "'")
# Signs that nobody sees: they come along when text is copied from a web page or a word processor.
_UNSEEN = dict.fromkeys((0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
_FOLDED = _QUOTES | _UNSEEN


def fingerprint_of(objective: Objective) -> str:
    """The fingerprint of what an objective promises.

    Args:
        objective: as it was read from a plan.

    Returns:
        `f1-` and 12 hexadecimal digits. A change of a word, figure or date of its title, text, outcomes,
        measures, baselines or targets, of its own or an action's lead or timescale, or of an action's text
        gives another one. Ids, `why`, status, updates and actuals have no part in it.
    """
    return _stamp(_encoded(objective, PROMISED))


def progress_fingerprint_of(objective: Objective) -> str:
    """The fingerprint of what an objective and its actions tell of progress.

    Args:
        objective: as it was read from a plan.

    Returns:
        `f1-` and 12 hexadecimal digits, made of the statuses and their reasons, the days of completion, the
        updates and the actuals.
    """
    return _stamp(_encoded(objective, PROGRESS))


def normalised(text: str) -> str:
    """A text without what makes no difference to its meaning: white space, letter case, style of quotes.

    Words are looked up in lists by `words.forms.folded`, which may change. This may not while VERSION stays,
    or words that were agreed would look stale.
    """
    text = text.translate(_FOLDED)  # first, because NFKC takes some of these marks apart
    if not text.isascii():
        text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return " ".join(text.casefold().translate(_FOLDED).split())


def _stamp(encoded: Any) -> str:
    # JSON with sorted keys: every field has its name and every text its quotes, so that a word that moves
    # from one field to the next is a change.
    written = json.dumps(encoded, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return f"{VERSION}-{hashlib.sha256(written.encode()).hexdigest()[:12]}"


def _encoded(value: Any, fields: Fields) -> Any:
    """A value as plain data, or something empty where it has no part in the fingerprint."""
    if isinstance(value, Record):
        names = fields.get(type(value), ())
        return _filled({name: _encoded(getattr(value, name), fields) for name in names})
    if isinstance(value, tuple):
        parts = [_encoded(part, fields) for part in value]
        # An empty part keeps the place of those behind it, and one at the end adds nothing.
        while parts and not parts[-1]:
            parts.pop()
        return parts
    if isinstance(value, Timescale):
        return _reached(value) if fields is PROGRESS else _timescale(value)
    if isinstance(value, NamedTime):
        return _named(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return _figure(value)
    return normalised(value) if isinstance(value, str) else value


def _filled(data: dict[str, Any]) -> dict[str, Any]:
    # Without the absent fields, one that the format gets later makes nothing stale.
    return {name: value for name, value in data.items() if value not in (None, "", [], {})}


def _figure(figure: Decimal) -> str:
    # 7.60 is 7.6, and 1000 is not 1E+3.
    return f"{figure.normalize():f}"


def _named(time: NamedTime) -> list[str]:
    return [time.start.isoformat(), time.end.isoformat(), time.precision.value]


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _timescale(timescale: Timescale) -> dict[str, Any]:
    """The kind and the dates. The author's words for them, and milestones' being done, are left out."""
    every = timescale.every
    return _filled(
        {
            "kind": timescale.kind.value,
            "start": _day(timescale.start),
            "end": _day(timescale.end),
            "due": _day(timescale.due),
            "precision": timescale.precision.value if timescale.precision else None,
            "review": _day(timescale.review),
            "every": [every.months, every.days, list(every.in_months)] if every else None,
            "trigger": normalised(timescale.trigger or ""),
            "confirm_by": _day(timescale.confirm_by),
            "then": _timescale(timescale.then) if timescale.then else None,
            "milestones": [_milestone(part) for part in timescale.milestones],
            "characteristics": {
                normalised(name): _timescale(part) for name, part in timescale.characteristics
            },
        }
    )


def _milestone(milestone: Milestone) -> dict[str, Any]:
    return _filled({"what": normalised(milestone.what or ""), "when": _timescale(milestone.when)})


def _reached(timescale: Timescale) -> list[Any]:
    """When each milestone was reached, in their order."""
    if timescale.kind is not Kind.MILESTONES:
        return []
    reached: list[Any] = [_named(part.completed) if part.completed else [] for part in timescale.milestones]
    while reached and not reached[-1]:
        reached.pop()
    return reached
