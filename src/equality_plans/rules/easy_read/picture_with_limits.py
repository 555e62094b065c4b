"""A picture may not be sold, or the people in it agreed to be shown up to a day that is past.

Why: a licence that is not for commercial use (NC) shuts out whoever charges for a booklet, and often a
charity or a firm that passes it on. People in a photograph can set an end to their consent, which the data
file of the pictures gives as `consent_until: 31 March 2030`. Ask them again, or take another picture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from equality_plans.diagnostics import Severity
from equality_plans.model.named_times import Unreadable, parse_named_time
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.pictured import pack_file, used_pictures

if TYPE_CHECKING:
    from equality_plans.pictures.packs import Entry

CODE = "ER504"
NAME = "picture-with-limits"
SEVERITY = Severity.WARNING

_NOT_COMMERCIAL = re.compile(r"\bNC\b|\bnon[- ]?commercial|\bnot (?:for )?commercial", re.IGNORECASE)


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each picture of the plan that may not be used freely, where it is first used."""
    for at, name, entry in used_pictures(plan, context.pictures):
        if _NOT_COMMERCIAL.search(entry.licence):
            yield Found(
                at,
                f"the picture `{name}` may not be used commercially: its licence is {entry.licence}",
                "take another picture, or ask its owner for leave and write that as its `licence`",
                "picture",
            )
        if entry.consent_until:
            yield from (Found(at, *told, "picture") for told in _consent(name, entry, context))


def _consent(name: str, entry: Entry, context: Context) -> Iterator[tuple[str, str]]:
    place = f"in {pack_file(entry)}, with the picture {entry.id}"
    try:
        until = parse_named_time(entry.consent_until)
    except Unreadable as problem:
        instead = f" {' or '.join(problem.suggestions)}" if problem.suggestions else " 31 March 2030"
        yield (
            f"the end of the consent for the picture `{name}` cannot be read: `{entry.consent_until}`",
            f"write {place}, a date like `consent_until:{instead}`",
        )
        return
    if until.end < context.today:
        yield (
            f"the people in the picture `{name}` agreed to be shown until {until} only",
            f"ask them again and write {place}, the new `consent_until`, or take another picture",
        )
