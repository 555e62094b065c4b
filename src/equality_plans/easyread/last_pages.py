"""The pages at the end of a booklet: how to get in touch, and how the booklet was made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from markupsafe import escape

from equality_plans.easylanguage.sentences import split_sentences
from equality_plans.easyread.rows import Row, Rows, section
from equality_plans.model.easy_read import CheckedBy, EasyContact
from equality_plans.model.narrative import Contact
from equality_plans.model.plan import Plan
from equality_plans.rendering.labels import Labels

_FORMATS = "formats"
"""The picture for them."""


def contact_rows(contact: EasyContact | Contact, rows: Rows, labels: Labels) -> Iterator[Row]:
    """One row with its own picture for each way to reach the publisher."""

    def way(kind: str, picture: str, lines: Sequence[str], address: str | None = None) -> Row:
        return rows.answer("way", picture, [labels(f"contact.{kind}")], lines, address)

    if contact.name:
        yield way("name", "people", [contact.name])
    if contact.phone:
        yield way("phone", "telephone", [contact.phone], f"tel:{''.join(contact.phone.split())}")
    if contact.text_phone:
        yield way("text_phone", "text-phone", [contact.text_phone])
    if contact.email:
        yield way("email", "email", [contact.email], f"mailto:{contact.email}")
    if contact.post:
        yield way("post", "post", _address(contact.post))
    if contact.website:
        yield way("website", "website", [_short(contact.website)], contact.website)
    if isinstance(contact, EasyContact):
        if contact.bsl:
            yield way("bsl", "sign-language", [labels("contact.bsl_link")], contact.bsl)
        if contact.note:
            yield rows.idea("line", "information", split_sentences(contact.note))


def can_be_asked(plan: Plan) -> bool:
    """Whether the booklet says how to get in touch: some tell only that nobody answers any more."""
    contact = (plan.easy_read and plan.easy_read.contact) or plan.contact
    return bool(
        contact and (contact.phone or contact.text_phone or contact.email or contact.post or contact.website)
    )


def formats_row(plan: Plan, rows: Rows, labels: Labels) -> Iterator[Row]:
    """One row with the other forms that there are of the plan, and that readers can ask for another.

    It is left out where the publisher says so in easy words of their own, beside the picture for it.
    """
    own = plan.easy_read.sections if plan.easy_read else ()
    if any(line.picture == _FORMATS for one in own for line in one.lines):
        return
    known = labels.group("formats")["forms"]
    there = [known[form] for form in plan.formats if form in known]
    said = [labels("formats.ask")] if can_be_asked(plan) else []
    if there:
        said.append(labels("formats.there"))
    if said:
        yield rows.row("line", _FORMATS, said) | {"items": [escape(form) for form in there]}


def about_section(plan: Plan, rows: Rows, labels: Labels) -> dict[str, Any]:
    """Who made the booklet, of which plan and when; who checked its words; whose pictures it shows.

    It comes last, so that the pictures of all other pages are credited in it.
    """
    made = [labels("about.made_by", organisation=plan.organisation.name)]
    if plan.as_at:
        made.append(labels("about.dated", date=_day(plan.as_at.end, labels)))
    longer = [labels("about.whole_plan")]
    if any(not (one.easy_read and one.easy_read.lines) for one in plan.objectives):
        longer.insert(0, labels("about.left_out"))
    easy = plan.easy_read
    found = section(
        "about",
        labels("about.title"),
        [
            rows.row("line", "information", made),
            rows.answer("line", "plan", longer, [plan.title]),
            *(() if can_be_asked(plan) else formats_row(plan, rows, labels)),
            rows.row(
                "line",
                "learning-disability",
                _checked(easy.checked_by if easy else None, labels),
            ),
        ],
        flows=True,
    )
    credit = sorted({picture.credit for picture in rows.used.values() if picture.credit})
    return found | {"credits": {"title": labels("about.pictures"), "lines": credit}}


def _checked(by: CheckedBy | None, labels: Labels) -> list[str]:
    if by is None:
        return [labels("about.not_checked")]
    said = [labels("about.checked"), labels("about.checked_by", group=by.group)]
    if by.names:
        said.append(labels("about.checked_names", names=", ".join(by.names)))
    if by.date:
        said.append(labels("about.checked_on", date=by.date.words))
    return said


def _day(day: date, labels: Labels) -> str:
    months: Any = labels.group("months")
    return labels("date", day=day.day, month=months[day.month - 1], year=day.year)


def _address(lines: Sequence[str]) -> list[str]:
    """A postal address line by line, also where its author wrote it on one."""
    return [part.strip() for line in lines for part in line.split(",") if part.strip()]


def _short(address: str) -> str:
    """A web address as people write it down."""
    return address.removeprefix("https://").removeprefix("http://").rstrip("/")
