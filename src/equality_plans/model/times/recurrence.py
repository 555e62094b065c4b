"""How often: `monthly`, `on a quarterly basis`, `twice a year`, `every 2 months`, `each April`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from equality_plans.model.times.calendar import MONTHS, add_months, span_of_months
from equality_plans.model.times.phrase import Phrase

_ADVERBS = {  # word: (months, days)
    "daily": (0, 1),
    "weekly": (0, 7),
    "fortnightly": (0, 14),
    "monthly": (1, 0),
    "quarterly": (3, 0),
    "termly": (4, 0),  # three terms a year in schools and universities
    "annually": (12, 0),
    "annual": (12, 0),
    "yearly": (12, 0),
    "biennially": (24, 0),
    "triennially": (36, 0),
}
_UNITS = {
    "day": (0, 1),
    "week": (0, 7),
    "fortnight": (0, 14),
    "month": (1, 0),
    "quarter": (3, 0),
    "term": (4, 0),
    "year": (12, 0),
    "annum": (12, 0),
}
_UNITS |= {f"{unit}s": length for unit, length in _UNITS.items()}
_EACH = frozenset(("every", "each", "per"))
_COUNTS = {"once": 1, "twice": 2}
_SO_MANY = frozenset(("weekly", "monthly", "yearly"))  # "6-monthly"
_TIMES_A_YEAR = frozenset((1, 2, 3, 4, 6, 12))
_PLAIN = {(1, 0): "monthly", (3, 0): "quarterly", (6, 0): "twice a year", (12, 0): "annually"}
_PLAIN |= {(0, 1): "daily", (0, 7): "weekly", (0, 14): "fortnightly"}
# A word that a frequency can begin with, so that "from April 2027, quarterly" is cut at the right place.
STARTERS = frozenset(_ADVERBS) | _EACH | frozenset(_COUNTS) | {"on", "half"}


@dataclass(frozen=True, slots=True)
class Every:
    """The interval of something that comes again: so many months, or so many days; one of the two is 0.

    `in_months` are the numbers of the months in which it falls, where the author names them. `printed` is
    the plain wording.
    """

    printed: str
    months: int
    days: int = 0
    in_months: tuple[int, ...] = ()

    def __str__(self) -> str:
        return self.printed

    def last_finished(self, start: date, today: date) -> tuple[date, date] | None:
        """The first and the last day of the last interval that ended before `today`; None before that.

        Intervals are counted from `start`. Where months are named, an interval is one of these months.
        """
        if self.in_months:
            ended = [span for span in self._named_spans(today) if span[1] < today and span[0] >= start]
            return max(ended, default=None)
        number = self._elapsed(start, today)
        if number < 1:
            return None
        return self._begin(start, number - 1), self._begin(start, number) - timedelta(days=1)

    def next_end(self, start: date, today: date) -> date:
        """The last day of the interval that `today` lies in, or of the first one where `today` is before."""
        day = max(start, today)
        if self.in_months:
            return min(end for _, end in self._named_spans(day) if end >= day)
        return self._begin(start, self._elapsed(start, day) + 1) - timedelta(days=1)

    def _elapsed(self, start: date, day: date) -> int:
        """How many whole intervals lie between two days."""
        if self.days:
            return (day - start).days // self.days
        months = (day.year - start.year) * 12 + day.month - start.month
        number = months // self.months
        return number - 1 if self._begin(start, number) > day else number

    def _begin(self, start: date, number: int) -> date:
        if self.days:
            return start + timedelta(days=self.days * number)
        return add_months(start, self.months * number)

    def _named_spans(self, day: date) -> list[tuple[date, date]]:
        years = (day.year - 1, day.year, day.year + 1)
        return [span_of_months(year, month, 1) for year in years for month in self.in_months]


def read_every(phrase: Phrase) -> tuple[Every, Phrase] | None:
    """Read a frequency at the beginning of a phrase: it and the rest of the phrase, or None if there is none.

    Raises Unreadable where the months that are named do not fit the frequency.
    """
    found = _each_month(phrase) or _interval(phrase)
    if found is None:
        return None
    every, rest = found
    if every.in_months or not (rest.words[:1] == ("in",) or rest.words[:2] == (",", "in")):
        return every, rest
    months, after = _months(rest[rest.words.index("in") + 1 :])
    if not months or after.shape[:1] in ("y", "d"):
        return every, rest  # "annually in March 2027" is not a frequency; whoever reads the rest says so
    if len(months) * every.months != 12:
        message = f"“{every}” does not fit the months that are named: name each of them."
        raise phrase.refuse(message, _in_months(months).printed)
    return _in_months(months), after


def _interval(phrase: Phrase) -> tuple[Every, Phrase] | None:
    words = phrase.words
    first = words[0]
    if words[:2] == ("on", "a") and words[3:4] == ("basis",) and words[2] in _ADVERBS:
        return _named(_ADVERBS[words[2]], words[2]), phrase[4:]
    if first in _ADVERBS:
        return _named(_ADVERBS[first], first), phrase[2 if words[1:2] == ("basis",) else 1 :]
    if first in _EACH:
        return _every_so_many(phrase)
    at = 2 if words[1:2] == ("-",) else 1
    if first == "half" and words[at : at + 1] in (("yearly",), ("annually",)):
        return _named((6, 0)), phrase[at + 1 :]
    if phrase.shape[0] == "d" and phrase.tokens[0].number and words[at : at + 1] and words[at] in _SO_MANY:
        months, days = _ADVERBS[words[at]]
        number = phrase.tokens[0].number
        return _named((months * number, days * number)), phrase[at + 1 :]
    times = _COUNTS.get(first, 0)
    after = 1
    if not times and phrase.shape.startswith("d") and words[1:2] == ("times",):
        times, after = phrase.tokens[0].number, 2
    if times and words[after : after + 1] in (("a",), ("per",), ("each",), ("every",)):
        unit = words[after + 1 : after + 2]
        if (
            unit
            and unit[0] in _UNITS
            and (times == 1 or _UNITS[unit[0]] == (12, 0))
            and times in _TIMES_A_YEAR
        ):
            months, days = _UNITS[unit[0]]
            return _named((months // times, days), unit[0] if times == 1 else ""), phrase[after + 2 :]
    return None


def _every_so_many(phrase: Phrase) -> tuple[Every, Phrase] | None:
    """`every year`, `every 2 months`, `every other month`, `per annum`."""
    at, number = 1, 1
    if phrase.words[1:2] == ("other",):
        at, number = 2, 2
    elif phrase.shape[1:2] == "d":
        at, number = 2, phrase.tokens[1].number
    unit = phrase.words[at : at + 1]
    if not unit or unit[0] not in _UNITS or number == 0:
        return None
    months, days = _UNITS[unit[0]]
    every = _named((months * number, days * number), unit[0] if number == 1 else "")
    if any(word.isdigit() and len(word) > 2 for word in every.printed.split()):
        return None  # "every 99 quarters"; a number of three digits is a slip
    return every, phrase[at + 1 :]


def _each_month(phrase: Phrase) -> tuple[Every, Phrase] | None:
    """`each April`, `every April and October`."""
    if phrase.words[0] not in ("every", "each") or phrase.shape[1:2] != "M":
        return None
    months, rest = _months(phrase[1:])
    if rest.shape[:1] in ("y", "d"):
        return None
    return _in_months(months), rest


def _months(phrase: Phrase) -> tuple[tuple[int, ...], Phrase]:
    """The months of `January, April, July and October`, in the order of the year, and the rest."""
    months: set[int] = set()
    at = 0
    while phrase.shape[at : at + 1] == "M":
        months.add(phrase.tokens[at].number)
        at += 1
        mark = at
        while phrase.words[mark : mark + 1] in ((",",), ("and",)):
            mark += 1
        if phrase.shape[mark : mark + 1] != "M":
            break
        at = mark
    return tuple(sorted(months)), phrase[at:]


def _in_months(months: tuple[int, ...]) -> Every:
    """An interval that is named by its months; its length is the longest gap between two of them."""
    names = [MONTHS[month - 1] for month in months]
    listed = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    following = months[1:] + months[:1]
    gaps = [(after - before) % 12 or 12 for before, after in zip(months, following, strict=True)]
    return Every(f"each {listed}", max(gaps), 0, months)


def _named(length: tuple[int, int], word: str = "") -> Every:
    """The interval with its plain wording; terms keep their own, since a term is not just four months."""
    months, days = length
    if word in ("termly", "term", "terms"):
        return Every("termly", months)
    if length in _PLAIN:
        return Every(_PLAIN[length], months, days)
    unit, number = ("month", months) if months else ("day", days)
    if unit == "month" and months % 12 == 0:
        unit, number = "year", months // 12
    elif unit == "day" and days % 7 == 0:
        unit, number = "week", days // 7
    return Every(f"every {number} {unit}s", months, days)
