"""A published plan that does not say in which formats people can have it, or whom they can ask for another.

Why: a public body has to give disabled people its information in a form that they can use (in Great Britain,
Equality Act 2010, sections 20 and 149), and nobody asks for what they do not know of. The forms are printed
in every edition, with the way to ask for another.

Bad:
    edition:
      version: "1"
      state: published

Good:
    edition:
      version: "1"
      state: published
    formats: [html, pdf, easy-read, large-print, braille, audio]
    contact:
      phone: 01632 960100
      email: equality@anytown.example
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.narrative import Contact
from equality_plans.model.plan import Plan
from equality_plans.model.vocabulary import EditionState
from equality_plans.rules.base import Context, Found

CODE = "A801"
NAME = "no-alternative-formats"
SEVERITY = Severity.WARNING


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield what a published plan leaves its readers to guess."""
    edition = plan.edition
    if edition is None or edition.state is not EditionState.PUBLISHED:
        return
    if not plan.formats:
        yield Found(
            edition,
            "the plan is published, and does not say in which formats people can have it",
            "add a line such as `formats: [html, pdf, easy-read, large-print, braille, audio]`",
            "state",
        )
    if not _can_be_reached(plan.contact):
        yield Found(
            edition,
            "the plan is published, and does not say whom to ask for another format",
            "add `contact:` with a `phone` and an `email`",
            "state",
        )


def _can_be_reached(contact: Contact | None) -> bool:
    return contact is not None and any(
        (contact.email, contact.phone, contact.text_phone, contact.post, contact.website)
    )
