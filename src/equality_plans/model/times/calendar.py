"""The months and years that a plan counts in: pure arithmetic, no reading of text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
# Plans of before 1900 or after 2199 do not exist; a year outside is a slip of the keyboard.
FIRST_YEAR, LAST_YEAR = 1900, 2199

MONTH_NUMBERS = {name.lower(): number for number, name in enumerate(MONTHS, start=1)}
MONTH_NUMBERS |= {name[:3].lower(): number for number, name in enumerate(MONTHS, start=1)}
MONTH_NUMBERS["sept"] = 9


@dataclass(frozen=True, slots=True)
class Calendar:
    """What the words of a plan are counted from.

    `year_starts` is the number of the month in which the publisher's year begins: it says what 2026/27 and
    Q1 2026/27 mean. `period` is the first and the last day of the plan: it says what "year 2" means.
    """

    year_starts: int = 4
    period: tuple[date, date] | None = None

    def __post_init__(self) -> None:
        """Refuse a month that is none."""
        if not 1 <= self.year_starts <= 12:
            raise ValueError(f"there is no month {self.year_starts}")

    def year(self, first: int) -> tuple[date, date]:
        """The first and the last day of the publisher's year that begins in the calendar year `first`."""
        return span_of_months(first, self.year_starts, 12)

    def plan_year(self, number: int) -> tuple[date, date] | None:
        """The first and the last day of a year of the plan; None without a period or beyond its end."""
        if self.period is None or number < 1:
            return None
        start, end = self.period
        first = add_months(start, 12 * (number - 1))
        if first > end:
            return None
        return first, min(end, add_months(start, 12 * number) - timedelta(days=1))

    @property
    def years(self) -> range:
        """The calendar years that the plan touches; without a period, one to make examples with."""
        if self.period is None:
            return range(2027, 2028)
        start, end = self.period
        return range(start.year, end.year + 1)

    @property
    def example_year(self) -> int:
        """A year for examples such as "by March 2027": one whose March lies in the plan, as a rule."""
        return self.years[min(1, len(self.years) - 1)]


def month_number(name: str) -> int:
    """The number of a month given by its English name, whole or shortened, in any letter case.

    Raises ValueError, with words for the author, where there is no such month.
    """
    number = MONTH_NUMBERS.get(name.strip().rstrip(".").lower())
    if number is None:
        raise ValueError(f"“{name}” is not the name of a month: write it in full, such as April")
    return number


def last_day(year: int, month: int) -> date:
    """The last day of a month."""
    if month == 12:
        return date(year, 12, 31)
    return date(year, month + 1, 1) - timedelta(days=1)


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day where it is shorter. Stays within year 9999."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, last_day(year, month + 1).day))


def span_of_months(year: int, month: int, length: int) -> tuple[date, date]:
    """The first and the last day of `length` months. `month` may lie beyond December."""
    first_year, first_month = divmod(year * 12 + month - 1, 12)
    end_year, end_month = divmod(year * 12 + month + length - 2, 12)
    return date(first_year, first_month + 1, 1), last_day(end_year, end_month + 1)


def two_years(first: int) -> str:
    """How a year across two calendar years is printed: 2026/27."""
    return f"{first}/{(first + 1) % 100:02}"
