"""Whether something is on time: computed from its timescale and progress for a day, never stated."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from enum import StrEnum

from equality_plans.model.times.records import Kind, Timescale
from equality_plans.model.vocabulary import CLOSED, DONE

# The format page sets it: a deadline within 90 days is near enough to plan for.
SOON = timedelta(days=90)
# Closed without having been done: there is nothing to be late with.
_SET_ASIDE = CLOSED - DONE


class Timeliness(StrEnum):
    """The computed statuses of the plan format."""

    NOT_DUE = "not due"
    DUE_SOON = "due soon"
    OVERDUE = "overdue"
    COMPLETED_ON_TIME = "completed on time"
    COMPLETED_LATE = "completed late"
    UPDATE_DUE = "update due"
    REVIEW_DUE = "review due"
    DATE_OVERDUE = "date overdue"
    NO_DATE = "no date"


def timeliness(
    timescale: Timescale | None,
    *,
    status: str,
    completed: date | None,
    last_update: date | None,
    today: date,
    done: Collection[str] = (),
) -> Timeliness | None:
    """The computed status of an objective or an action on the day of the report.

    `status` is the stated one, `completed` the day when the work was done, `last_update` the day that the
    last update speaks for, `done` the names of the milestones and characteristics that updates call
    completed. None where nothing can be said: what was set aside, and what is done without a day to compare.

    - What is done is late if it was done after its deadline. Without a day of completion it is on time if the
      last update or the report itself is not after the deadline; otherwise nobody can say.
    - A deadline that is today is not yet missed.
    - Of milestones and dates by characteristic, the next one that is not done decides; once all are done, the
      whole is not due until somebody states that it is completed.
    - A deadline with something open behind it decides until it has passed. After that, the open part decides,
      unless the work has not been started: then it is overdue.
    - An update is due when the last finished interval of something recurring saw no update, neither in it nor
      since. An end (`until`) that has passed comes first.
    - A review is due from the first day of the time that names it, until an update speaks for that day or a
      later one.
    - A date to be confirmed is overdue when the day for confirming it has passed; where the year is known and
      over, the work itself is overdue.
    - What has no day to be measured by has no date: ongoing work without a review, what is done as needed,
      and what has only a beginning, once it has begun.
    """
    if status in _SET_ASIDE:
        return None
    if status in DONE:
        return _when_done(timescale, completed, last_update, today)
    part = _deciding(timescale, done)
    if timescale is None or part is None:
        return Timeliness.NO_DATE if timescale is None else Timeliness.NOT_DUE
    if part.kind is Kind.BY_THEN and part.then is not None and part.due is not None and today > part.due:
        if status == "not started":
            return Timeliness.OVERDUE
        part = part.then
    if part.due is not None and today > part.due:
        return Timeliness.OVERDUE
    if _update_missing(part, last_update, today):
        return Timeliness.UPDATE_DUE
    if _review_missing(part, last_update, today):
        return Timeliness.REVIEW_DUE
    if part.confirm_by is not None and today > part.confirm_by:
        return Timeliness.DATE_OVERDUE
    if part.due is not None and part.due - today <= SOON:
        return Timeliness.DUE_SOON
    return Timeliness.NOT_DUE if _has_date(part, today) else Timeliness.NO_DATE


def next_date(
    timescale: Timescale | None, *, today: date, last_update: date | None = None, done: Collection[str] = ()
) -> date | None:
    """The day that decides: the deadline, the end of the interval, the review or the day for confirming.

    It lies in the past where something is late. None where there is no such day.
    """
    part = _deciding(timescale, done)
    if part is not None and part.then is not None and part.due is not None and today > part.due:
        part = part.then
    if part is None:
        return None
    if part.due is not None and (part.every is None or today > part.due):
        return part.due
    if part.every is not None and part.start is not None:
        missed = part.every.last_finished(part.start, today)
        if missed is not None and _update_missing(part, last_update, today):
            return missed[1]
        following = part.every.next_end(part.start, today)
        return min(following, part.due) if part.due else following
    return part.review or part.confirm_by or (part.start if part.start and part.start > today else None)


def days_late(
    timescale: Timescale | None,
    *,
    status: str,
    completed: date | None,
    today: date,
    done: Collection[str] = (),
) -> int:
    """How many days after its deadline something was done or, if it is not done, is now; 0 if not late."""
    found = timeliness(
        timescale, status=status, completed=completed, last_update=today, today=today, done=done
    )
    if timescale is None:
        return 0
    if found is Timeliness.COMPLETED_LATE and timescale.due is not None and completed is not None:
        return (completed - timescale.due).days
    part = _deciding(timescale, done)
    if found is Timeliness.OVERDUE and part is not None and part.due is not None:
        return (today - part.due).days
    return 0


def _deciding(timescale: Timescale | None, done: Collection[str]) -> Timescale | None:
    """The part that decides: of several, the one with the earliest deadline that is not done."""
    if timescale is None or not (timescale.milestones or timescale.characteristics):
        return timescale
    names = {name.casefold() for name in done}
    parts = [
        milestone.when
        for milestone in timescale.milestones
        if milestone.completed is None and (milestone.what or "").casefold() not in names
    ]
    parts += [part for name, part in timescale.characteristics if name.casefold() not in names]
    return min(parts, key=lambda part: part.due or part.review or part.confirm_by or date.max, default=None)


def _when_done(
    timescale: Timescale | None, completed: date | None, last_update: date | None, today: date
) -> Timeliness | None:
    due = timescale.due if timescale else None
    if due is None:
        return None
    known = completed or min(today, last_update or today)
    if known <= due:
        return Timeliness.COMPLETED_ON_TIME
    return Timeliness.COMPLETED_LATE if completed else None


def _update_missing(part: Timescale, last_update: date | None, today: date) -> bool:
    if part.every is None or part.start is None:
        return False
    finished = part.every.last_finished(part.start, today)
    return finished is not None and (last_update is None or last_update < finished[0])


def _review_missing(part: Timescale, last_update: date | None, today: date) -> bool:
    if part.review_from is None or today < part.review_from:
        return False
    return last_update is None or last_update < part.review_from


def _has_date(part: Timescale, today: date) -> bool:
    if part.due or part.confirm_by or part.review:
        return True
    if part.every is not None:
        return part.start is not None
    return part.start is not None and part.start > today
