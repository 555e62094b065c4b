"""Whether a fact in easy words says what a fact of the standard text says."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from equality_plans.easylanguage.facts.fact import Fact, FactKind, Hedge, Side

_ROUNDINGS = {
    Hedge.NONE: (ROUND_HALF_UP,),
    Hedge.ABOUT: (ROUND_HALF_UP, ROUND_FLOOR, ROUND_CEILING),
    Hedge.OVER: (ROUND_FLOOR,),
    Hedge.UNDER: (ROUND_CEILING,),
}
# "More than half" may be said of 53%, "about 1 in 4" of 24%: in hundredths of the whole.
_NEAR_A_FRACTION = {Hedge.ABOUT: Decimal(3), Hedge.OVER: Decimal(10), Hedge.UNDER: Decimal(10)}
_SIMPLE_FRACTION = 10
_SAME = Decimal("0.0001")
# Somebody who writes "a month" and somebody who writes "30 days" mean the same.
_SAME_LENGTH = Decimal("0.02")
# Nobody rounds what is longer than any figure of a plan, and decimals cannot.
_TOO_LARGE = Decimal(10) ** 15
_COUNTS = frozenset({FactKind.NUMBER, FactKind.DURATION, FactKind.FREQUENCY})


def any_agrees(easy: Fact, known: Iterable[Fact]) -> bool:
    """Whether one of the known facts says what the easy one says."""
    if easy.kind is FactKind.DATE:
        return _date_agrees(easy, list(known))
    return any(agrees(easy, one) for one in known)


def agrees(easy: Fact, known: Fact) -> bool:
    """Whether two facts that are no dates say the same, allowing for the rounding that easy read asks for.

    Args:
        easy: the fact in the easy words. It may be rounded: "13 in every 100" for 13.4%, "about 16,000" for
            15,700, "more than half" for 53%.
        known: the fact of the standard text.
    """
    if easy.value is None or known.value is None:
        # A bare 2000 may be a year or a number.
        return _is_year(known, easy) or _is_year(easy, known)
    if easy.kind is not known.kind:
        return {easy.kind, known.kind} <= _COUNTS and _counts_alike(easy, known)
    if easy.kind is FactKind.DURATION:
        lengths = [(ours, theirs) for ours in easy.days for theirs in known.days]
        return any(_near(ours, theirs, theirs * _SAME_LENGTH) for ours, theirs in lengths) or (
            easy.hedge is not Hedge.NONE and any(_rounded(*pair, easy.hedge) for pair in lengths)
        )
    if easy.kind is FactKind.SHARE and easy.out_of <= _SIMPLE_FRACTION:
        return _fraction_agrees(easy, known.value)
    return _rounded(easy.value, known.value, easy.hedge)


def _counts_alike(easy: Fact, known: Fact) -> bool:
    # "2 of these weeks" may speak of "2 weeks"; but "2 weeks" needs more than a 2 of anything.
    assert easy.value is not None and known.value is not None
    if easy.kind is FactKind.NUMBER:
        return _near(easy.value, known.value)
    return {easy.kind, known.kind} == {FactKind.DURATION, FactKind.FREQUENCY} and _as_often(easy, known)


def _as_often(easy: Fact, known: Fact) -> bool:
    """ "Every 2 months" is said of a length of 2 months, and the other way round."""
    length, often = (easy, known) if easy.kind is FactKind.DURATION else (known, easy)
    assert often.value is not None
    return any(_near(days * often.value, Decimal(365), Decimal(8)) for days in length.days)


def _is_year(year: Fact, number: Fact) -> bool:
    return (
        year.kind is FactKind.DATE
        and number.kind is FactKind.NUMBER
        and year.start is not None
        and year.words == str(number.value)
    )


def _near(one: Decimal, other: Decimal, by: Decimal = _SAME) -> bool:
    return abs(one - other) <= by


def _fraction_agrees(easy: Fact, share: Decimal) -> bool:
    assert easy.value is not None
    if _near(easy.value, share, Decimal("0.5")):
        return True
    reach = _NEAR_A_FRACTION.get(easy.hedge, Decimal(0))
    distance = share - easy.value
    if easy.hedge is Hedge.OVER:
        return 0 < distance <= reach
    if easy.hedge is Hedge.UNDER:
        return 0 < -distance <= reach
    return abs(distance) <= reach


def _rounded(easy: Decimal, known: Decimal, hedge: Hedge) -> bool:
    """Whether the easy number is the known one, or is made from it by rounding that loses little.

    To a whole number where it stays within one part in ten, and with a word such as "about" to 2 or more
    figures; so 4,500 never becomes "over 4,000".
    """
    if _near(easy, known):
        return True
    if max(easy, known) >= _TOO_LARGE:
        return False
    for rounding in _ROUNDINGS[hedge]:
        if _near(easy, known.quantize(Decimal(1), rounding)) and abs(easy - known) * 10 <= known:
            return True
        if hedge is not Hedge.NONE and known >= 100:
            for figures in range(2, known.adjusted() + 1):
                step = Decimal(1).scaleb(known.adjusted() + 1 - figures)
                if _near(easy, (known / step).quantize(Decimal(1), rounding) * step):
                    return True
    return False


def _date_agrees(easy: Fact, known: list[Fact]) -> bool:
    if easy.start is None or easy.end is None:
        return any(_same_part_of_year(easy, one) for one in known)
    years = {one.start.year for one in known if one.start} | {one.end.year for one in known if one.end}
    return any(_covers(easy, one, years) for one in known) or any(
        agrees(easy, one) for one in known if one.kind is FactKind.NUMBER
    )


def _same_part_of_year(easy: Fact, known: Fact) -> bool:
    if known.kind is not FactKind.DATE:
        return False
    if known.month is not None:
        return known.month == easy.month and (easy.day is None or known.day in (None, easy.day))
    days = [day for day in (known.start, known.end) if day]
    if easy.day is None:
        return any(day.month == easy.month for day in days)
    return any((day.month, day.day) == (easy.month, easy.day) for day in days)


def _covers(easy: Fact, known: Fact, years: set[int]) -> bool:
    """Whether the easy date is the known one, or one of its ends, told as exactly or less exactly."""
    assert easy.start and easy.end
    if known.kind is not FactKind.DATE:
        return False
    if known.start is None and known.end is None:
        # "It opened in June": which June is not said, so any year of the text will do.
        return known.month in (easy.start.month, easy.end.month) and easy.start.year in years
    if known.end and easy.side is Side.BEFORE and easy.start == known.end + timedelta(days=1):
        return True
    ends = [known.end] if easy.side is Side.BY else [known.start, known.end]
    return any(easy.start <= day <= easy.end for day in ends if day)


def tells_deadline(easy: Fact, day: date) -> bool:
    """Whether a date in easy words tells a deadline: exactly, or by its month or year."""
    if easy.kind is not FactKind.DATE:
        return False
    if easy.start is None or easy.end is None:
        return easy.month == day.month and easy.day in (None, day.day)
    if easy.side is Side.BEFORE and easy.start == day + timedelta(days=1):
        return True
    return easy.start <= day <= easy.end
