"""What is due when, over the whole plan: a drawing along the plan's time, and the same as a list by month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from equality_plans.model.progress import action_status, objective_status
from equality_plans.model.times.calendar import add_months
from equality_plans.rendering.titles import short
from equality_plans.rendering.view_parts.context import Context, action_number, objective_number
from equality_plans.rendering.view_parts.due_days import DueDay, Standing, counted, due_days

FEWEST = 3
"""With fewer dates a reader sees more in the lists of what is late, next and finished."""
LENGTH = 1000
"""The length of the time line, in thousandths of the width of the drawing."""
STEPS = (1, 3, 12)
"""How many months share a column of the drawing: the first of these with no more columns than `MOST`."""
MOST = 40
"""Columns that stay apart from each other on the narrowest drawing, which is 34 letters wide."""
RISE, FOOT, HEAD = 115, 75, 165
"""Heights in hundredths of a letter: from mark to mark, to the middle of the lowest, and of the head line."""
SHAPES = {
    Standing.DONE: "completed",
    Standing.LATE: "overdue",
    Standing.WAITING: "review-due",
    Standing.COMING: "not-started",
}
"""The mark of a status that stands for how a date stands."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """A due day of an objective or action, with its number and title."""

    due: DueDay
    id: str
    number: str
    title: str

    @property
    def month(self) -> date:
        return self.due.day.replace(day=1)


def timeline_view(context: Context) -> dict[str, Any] | None:
    """The dates of the plan as data; None where there are too few to be worth a drawing.

    Fields: `title` in words, `legend` with counts, `months` with what is due in each, and `drawing`, None
    where the dates are spread over more years than fit. Its `x` are thousandths of the width, its `y` and
    heights hundredths of a letter, counted from the axis.

    Args:
        context: the plan, the words and the day.
    """
    dates = sorted(_dates(context), key=lambda one: one.due.day)
    if len(dates) < FEWEST:
        return None
    labels = context.labels
    counts = counted([one.due for one in dates])
    words = labels.group("page")["timeline"]["standing"]
    title = labels(
        "page.timeline.title",
        dates=labels.counted("page.timeline.count", len(dates)),
        first=_month(context, dates[0].month),
        last=_month(context, dates[-1].month),
        parts=labels.listed([f"{count} {words[standing].lower()}" for standing, count in counts.items()]),
    )
    return {
        "title": title,
        "legend": [
            {"key": SHAPES[standing], "word": words[standing], "count": count}
            for standing, count in counts.items()
        ],
        "months": [
            {"month": _month(context, month), "dates": [_line(context, one) for one in found]}
            for month, found in groupby(dates, key=lambda one: one.month)
        ],
        "drawing": _drawing(context, dates),
    }


def _dates(context: Context) -> Iterator[_Dated]:
    for objective in context.plan.objectives:
        number, title = objective_number(objective), short(objective.title)
        for due in due_days(context, objective, objective_status(objective), None):
            yield _Dated(due, objective.id, number, title)
        for action in objective.actions:
            number, title = action_number(objective, action), short(action.text)
            for due in due_days(context, action, action_status(action, objective), objective):
                yield _Dated(due, action.id, number, title)


def _month(context: Context, month: date) -> str:
    labels = context.labels
    name = labels.group("time")["months"][month.month - 1]
    return labels("page.timeline.month", month=name, year=month.year)


def _line(context: Context, one: _Dated) -> dict[str, str]:
    """An entry of the list: where it leads, and how it stands where that is not simply to come."""
    labels, due = context.labels, one.due
    told = [due.what]
    if due.standing is Standing.DONE:
        told.append(
            labels("page.timeline.done", date=due.done) if due.done else labels("page.timeline.done_undated")
        )
    elif due.standing is Standing.WAITING:
        told.append(labels(f"page.timeline.waiting.{due.kind}"))
    elif due.kind != "due":
        told.append(labels(f"page.timeline.kind.{due.kind}"))
    if due.standing is Standing.LATE:
        told.append(labels("page.timeline.late", time=labels.length((context.day - due.day).days)))
    return {
        "key": SHAPES[due.standing],
        "href": f"#{one.id}",
        "number": one.number,
        "title": one.title,
        "told": ", ".join(filter(None, told)),
    }


def _drawing(context: Context, dates: list[_Dated]) -> dict[str, Any] | None:
    """The marks, the axis with its years and months, and the line of the day of the report."""
    period = context.plan.period
    days = [dates[0].due.day, dates[-1].due.day, context.day]
    earliest = min([*days, *([period.start] if period and period.start else [])])
    last = max([*days, *([period.end] if period and period.end else [])])
    for step in STEPS:
        # Columns are months, quarters or years of the calendar, wherever the plan begins.
        first = date(earliest.year, (earliest.month - 1) // step * step + 1, 1)
        columns = _months_between(first, last) // step + 1
        if columns <= MOST:
            break
    else:
        return None
    axis = _Axis(first, columns * step)
    in_columns: dict[int, list[_Dated]] = defaultdict(list)
    for one in dates:
        in_columns[_months_between(first, one.month) // step].append(one)
    marks = [
        {
            "key": SHAPES[one.due.standing],
            "x": round(LENGTH * (column + 0.5) / columns),
            "y": -RISE * level - FOOT,
        }
        for column, found in sorted(in_columns.items())
        for level, one in enumerate(sorted(found, key=lambda one: list(Standing).index(one.due.standing)))
    ]
    return {
        "above": FOOT + RISE * max(len(found) for found in in_columns.values()) + HEAD,
        "below": 310 if step == 1 else 180,  # a line of years, and one of months
        "head": HEAD,
        "marks": marks,
        "today": {
            "x": axis.place(context.day + timedelta(days=1)),
            "words": context.labels("page.timeline.today", date=context.labels.day(context.day)),
        },
        "period": {"from": axis.place(period.start), "to": axis.place(period.end + timedelta(days=1))}
        if period and period.start and period.end
        else None,
        "years": axis.years(),
        "months": axis.quarters(context.labels.group("page")["timeline"]["month_names"]) if step == 1 else [],
    }


def _months_between(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


class _Axis:
    """Months of the same length, one after another, from the first of a month on."""

    def __init__(self, first: date, months: int) -> None:
        self._first, self._months = first, months

    def place(self, day: date) -> int:
        """Where a day begins."""
        month = day.replace(day=1)
        within = (day - month) / (add_months(month, 1) - month)
        return round(LENGTH * (_months_between(self._first, day) + within) / self._months)

    def years(self) -> list[dict[str, Any]]:
        """Where each year begins, with its number where there is room for it."""
        room = self._months // 10  # a year's number takes less than a tenth of the narrowest drawing
        starts = [0, *range((1 - self._first.month) % 12 or 12, self._months, 12)]
        found, free = [], 0
        for start, following in zip(starts, [*starts[1:], self._months], strict=True):
            shown = start >= free and following - start >= min(room, 12)
            free = start + room if shown else free
            year = add_months(self._first, start).year
            found.append({"x": round(LENGTH * start / self._months), "words": str(year) if shown else ""})
        return found

    def quarters(self, names: list[str]) -> list[dict[str, Any]]:
        """Where each quarter begins, with the name of its first month where there is room for it."""
        starts = range((1 - self._first.month) % 3, self._months, 3)
        return [
            {
                "x": round(LENGTH * start / self._months),
                "words": names[add_months(self._first, start).month - 1],
            }
            for start in starts
        ]
