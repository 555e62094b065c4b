"""The easy-read edition has no title, no date, or nobody to ask.

Why: readers must see what the booklet is, how old it is, and whom they can ask. The date is `as_at`, the day
on which the edition was published, or the plan's period. The contact is that of the easy read, else the
plan's.

Bad:
    title: Equality action plan 2026 to 2029
    easy_read:
      thanks:
        - {picture: thank-you, text: Thank you to everyone who helped us.}

Good:
    title: Equality action plan 2026 to 2029
    period: April 2026 to March 2029
    easy_read:
      title: Our plan to be fair to everyone
      contact: {phone: 01234 567890, email: equality@anytown.example}
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.easy_read import EasyContact
from equality_plans.model.narrative import Contact
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "ER007"
NAME = "no-title-date-or-contact"
SEVERITY = Severity.ERROR


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield what the booklet needs and does not have."""
    if not plan.has_easy_read:
        return
    easy = plan.easy_read
    field = "easy_read" if easy else "id"
    if easy is None or not easy.title:
        yield Found(
            plan, "the easy-read edition has no title", "write one in easy words under `easy_read:`", field
        )
    if not _reachable(easy.contact if easy and easy.contact else plan.contact):
        yield Found(
            plan,
            "the easy-read edition does not say how readers can ask about it",
            "add `contact:` with a phone number, an email address or a postal address",
            field,
        )
    if not (plan.as_at or plan.period or (plan.edition and plan.edition.published)):
        yield Found(
            plan,
            "the easy-read edition does not say which time it is about",
            "add `period:`, for example 2026 to 2029, or `as_at:` with a date",
            field,
        )


def _reachable(contact: EasyContact | Contact | None) -> bool:
    if contact is None:
        return False
    ways = (contact.phone, contact.text_phone, contact.email, contact.post, contact.website)
    return any(ways) or (isinstance(contact, EasyContact) and bool(contact.bsl or contact.note))
