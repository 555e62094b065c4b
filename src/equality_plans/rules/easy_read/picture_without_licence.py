"""The data file of a picture does not say on which terms it is used, or who made it.

Why: nobody may publish a picture whose owner has not allowed it. Booklets print who made their pictures, and
whoever takes over the plan has to know what they may do with them. Write `licence: Our own` and
`credit: Photographs by Anytown Council`, or what the owner asks for, in the data file of the pictures: with
each picture, or once at the top for all.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.pictured import pack_file, used_pictures

CODE = "ER503"
NAME = "picture-without-licence"
SEVERITY = Severity.ERROR

_LIKE = {"licence": "`licence: Our own`", "credit": "`credit: Photographs by Anytown Council`"}


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each picture that the plan uses without a licence or a credit, where it is first used."""
    for at, name, entry in used_pictures(plan, context.pictures):
        said = {"licence": entry.licence, "credit": entry.credit}
        missing = [field for field, text in said.items() if not text]
        if missing:
            yield Found(
                at,
                f"the picture `{name}` has no {' and no '.join(missing)}",
                f"write in {pack_file(entry)}, with the picture {entry.id} or at the top for all, "
                f"something like {' and '.join(_LIKE[field] for field in missing)}",
                "picture",
            )
