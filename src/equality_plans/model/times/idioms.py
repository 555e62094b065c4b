"""Words that officers write for a date and that a program cannot read as one: what to write instead.

Each function here looks for one family of such words and yields what to say to the author with the wordings
to try, the likeliest first. `advice` tries them, and shows only those that can be read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from equality_plans.model.named_times import read_named_time
from equality_plans.model.times.calendar import MONTHS, Calendar, add_months
from equality_plans.model.times.phrase import Phrase, Unreadable
from equality_plans.model.times.records import NamedTime
from equality_plans.model.times.recurrence import STARTERS, read_every
from equality_plans.model.times.words import day_in_words, month_and_year


class Structure(str):
    """A list or a mapping as it stands in a plan file, made of parts that can be read."""

    __slots__ = ()


class Advice(NamedTuple):
    """What to say (None: what the reader said), the wordings to try, and the words at fault if not all.

    `choose` follows a wording that is refused with readings to choose from to these readings.
    """

    message: str | None
    instead: list[str]
    place: Phrase | None = None
    choose: bool = False


def _listed(idioms: str) -> tuple[str, ...]:
    return tuple(" ".join(idiom.split()) for idiom in idioms.split(","))


# Marks stand apart from words here, and "the" and "of" are left out, as in a phrase.
_DONE = _listed("completed, complete, done, achieved, delivered, finished, closed, embedded, met")
_PROGRESS = _listed(
    """not started, in progress, under way, underway, started, on track, on target, paused, on hold, delayed,
    withdrawn, superseded, not required, no longer required"""
)
_NOTHING = _listed("n / a, na, not applicable, none, nil, -, no date, not set, ?, x")
_ELSEWHERE = _listed("see above, see below, as above, as below, ditto, same as, see action, see objective")
_ALWAYS = _listed(
    """ongoing, continuous, continuously, continual, continually, continuing, permanent, always, indefinite,
    indefinitely, rolling, bau, business as usual, open ended, open - ended, in place"""
)
_NEEDED_SOMEHOW = _listed(
    """as and when, ad hoc, adhoc, where appropriate, where needed, where necessary, if needed, if required,
    if necessary, if appropriate, on request, on demand, by exception, when appropriate"""
)
_UNKNOWN = _listed(
    "t b c, t b a, t b d, not known, not yet known, to follow, pending, unknown, not yet agreed, awaiting"
)
_NEEDED = _listed("as needed, as required, as appropriate, as necessary")
_SOMETIMES = _listed(
    "regular, regularly, periodically, frequently, occasionally, from time to time, at intervals"
)
_YEARLY = _listed("annual, annually, yearly, each year, every year, year on year, year - on - year")
_EACH = _listed("each, every, per, regular, after")
_MEETINGS = _listed("meeting, meetings, board, committee, cycle, cycles, governors, cabinet, council")
_TWO_READINGS = {
    "bimonthly": ("every 2 months", "fortnightly"),
    "biweekly": ("fortnightly", "every 2 weeks"),
    "biannually": ("twice a year", "every 2 years"),
    "biannual": ("twice a year", "every 2 years"),
    "biennial": ("every 2 years",),
    "semiannually": ("twice a year",),
    "twiceamonth": ("fortnightly",),
    "twiceaweek": ("weekly",),
    "halftermly": ("every 2 months",),
    "everyhalfterm": ("every 2 months",),
    "twicemonthly": ("fortnightly",),
    "twiceyearly": ("twice a year",),
    "twiceannually": ("twice a year",),
}
_RELATIVE = _listed(
    """within, after, following, next, later, earlier, this, asap, a s a p, soon, as soon as possible,
    immediate, immediately, urgent, urgently, short term, short - term, medium term, medium - term,
    long term, long - term, when, once, upon, subject to, dependent on, depends on, depending on, prior to,
    before, in time for, in line with, from approval, from launch, lifetime, duration, high priority,
    in due course, ahead, shortly, day, days, week, weeks, month, months, year, years, over, same time,
    at launch"""
)
_NUMBERED = frozenset(("phase", "stage", "part", "step", "tranche", "wave"))
_UNITS = {"day": 0, "week": 0, "month": 1, "quarter": 3, "term": 4, "year": 12}
_TERM_MONTHS = {"short": 6, "medium": 18, "long": 30}
_PLAIN_YAML = re.compile(r"[A-Za-z][A-Za-z0-9 ()/.-]*[A-Za-z0-9)]")


def said(phrase: Phrase, *idioms: str) -> str | None:
    """The first of these idioms that stands in the phrase, word for word."""
    line = f" {' '.join(phrase.words)} "
    return next((idiom for idiom in idioms if f" {idiom} " in line), None)


def date_in(phrase: Phrase, calendar: Calendar) -> NamedTime | None:
    """The date that these tokens name, or None."""
    try:
        return read_named_time(phrase, calendar)
    except Unreadable:
        return None


def dates_in(phrase: Phrase, calendar: Calendar) -> Iterator[tuple[Phrase, NamedTime]]:
    """The dates in a line of prose, each with the tokens that name it; the longest reading of each."""
    at = 0
    while at < len(phrase):
        if phrase.words[at] in _NUMBERED and phrase.shape[at + 1 : at + 2] == "d":
            at += 2  # "Phase 1 June 2026" is about the month
        for end in range(min(len(phrase), at + 8), at, -1):
            if found := date_in(phrase[at:end], calendar):
                yield phrase[at:end], found
                at = end
                break
        else:
            at += 1


def scalar(text: str) -> str:
    """A text as it can stand inside braces in a plan file."""
    text = " ".join(text.split())
    return text if _PLAIN_YAML.fullmatch(text) else json.dumps(text, ensure_ascii=not text.isprintable())


def long_form(when: str, phrase: Phrase) -> Structure:
    """The author's words with a timescale beside them."""
    return Structure(f"{{when: {when}, words: {scalar(phrase.text)}}}")


def _deadlines(phrase: Phrase, calendar: Calendar) -> list[str]:
    """The dates in the line as deadlines, or an example."""
    found = [f"by {named}" for _, named in dates_in(phrase, calendar)]
    return found or [f"by March {calendar.example_year}"]


def status(phrase: Phrase, calendar: Calendar) -> Iterator[Advice]:
    """`completed`, `on track`, `N/A`, `see above`."""
    if word := said(phrase, *_DONE):
        message = f"“{word}” is a status: write it as `status`, and keep the timescale that was planned."
        yield Advice(message, _deadlines(phrase, calendar))
    if word := said(phrase, *_PROGRESS):
        message = f"“{word}” tells the progress: write it as `status`, and here when the work is due."
        yield Advice(message, _deadlines(phrase, calendar))
    if said(phrase, *_ELSEWHERE):
        message = "A timescale stands by itself: write it again instead of pointing to another place."
        yield Advice(message, _deadlines(phrase, calendar))
    if said(phrase, *_UNKNOWN):
        yield Advice("Write “to be confirmed”, and by when if that is known.", _unconfirmed(phrase, calendar))
    if " ".join(phrase.words) in _NOTHING:
        message = f"“{phrase.written}” is no timescale: leave the line out, or write one of these."
        yield Advice(message, ["as needed", "ongoing", "to be confirmed"])


def _unconfirmed(phrase: Phrase, calendar: Calendar) -> list[str]:
    days = [f"{named} (to be confirmed)" for _, named in dates_in(phrase, calendar)]
    return [*days, "to be confirmed", f"to be confirmed by March {calendar.example_year}"]


def beside_a_date(phrase: Phrase, calendar: Calendar) -> Iterator[Advice]:
    """`before March 2027`, `after …`, `during …`, `since …`, `until …`, `w/c 5 January 2027`."""
    for length in (1, 2, 3):
        named = date_in(phrase[length:], calendar)
        if named is not None:
            yield from _led(" ".join(phrase.words[:length]), phrase, named, calendar)


def _led(lead: str, phrase: Phrase, named: NamedTime, calendar: Calendar) -> Iterator[Advice]:
    """What to write for a date behind words that leave its meaning open."""
    first, last = named.start, named.end
    friday = day_in_words(first + timedelta(days=4))
    if lead in ("before", "ahead", "prior to", "in advance"):
        before = first - timedelta(days=1)
        words = month_and_year(before) if first.day == 1 else day_in_words(before)
        yield Advice(f"“{lead}” leaves the last day open: write it.", [f"by {words}"])
    elif lead in ("after", "following"):
        yield Advice(f"“{lead}” leaves the first day open: write it.", [_from(last + timedelta(days=1))])
    elif lead in ("since", "as from", "effective", "effective from", "with effect from", "commencing"):
        yield Advice("Write “from” before the day when it starts.", [f"from {named}"])
    elif lead in ("during", "throughout", "over", "all", "within"):
        both = [f"{month_and_year(first)} to {month_and_year(last)}", f"by {named}"]
        yield Advice(f"“{phrase.written}” can mean all of it, or at some time in it.", both)
    elif lead in ("until", "till", "to", "up to", "ongoing until", "ongoing to", "ongoing till"):
        plan = [f"{_from(calendar.period[0])[5:]} to {named}"] if calendar.period else []
        yield Advice(f"“{phrase.written}” does not say when it starts.", [*plan, f"by {named}"])
    elif lead in ("ongoing from", "ongoing since"):
        yield Advice(None, [f"from {named}", "ongoing"])
    elif lead in ("w / c", "week commencing", "week beginning"):
        both = [f"by {friday}", f"{day_in_words(first)} to {friday}"]
        yield Advice("Write the last day of the week, or both days.", both)
    elif lead in ("w / e", "y / e", "ye", "fye", "week ending", "month ending", "year ending", "year ended"):
        yield Advice("Write the day.", [f"by {named}"])


def _from(day: date) -> str:
    return f"from {month_and_year(day) if day.day == 1 else day_in_words(day)}"


def frequency(phrase: Phrase, calendar: Calendar) -> Iterator[Advice]:
    """Frequencies with two readings or with none, in the wrong order, or tied to meetings."""
    reviewed = f"ongoing, review January {calendar.example_year}"
    whole = "".join(word for word in phrase.words if word != "-")
    if instead := _TWO_READINGS.get(whole):
        yield Advice(f"“{phrase.written}” has two readings." if len(instead) > 1 else None, list(instead))
    each_day = phrase.words[0] in ("each", "every") and "M" in phrase.shape  # "each 31 March"
    if (each_day or said(phrase, *_YEARLY)) and "y" not in phrase.shape:
        if said(phrase, "review", "reviewed"):
            yield Advice("A review has a date; what is done every year recurs.", ["annually", reviewed])
        months = [token.number for token in phrase.tokens if token.shape in "MS"]
        yield Advice(None, [f"each {MONTHS[month - 1]}" for month in months] or ["annually"])
    if phrase.words[0] in ("each", "every") and phrase.shape[1:] == "S":
        yield Advice("Write the month.", [f"each {MONTHS[phrase.tokens[1].number - 1]}"])
    yield from _prose_beside(phrase, calendar)
    if (said(phrase, *_EACH) and said(phrase, *_MEETINGS)) or said(phrase, "board cycle"):
        message = "Write how often that is; your own words can stand beside it."
        own = long_form("quarterly", phrase)
        yield Advice(message, [own, "quarterly", "every 2 months"])
    if said(phrase, *_SOMETIMES):
        yield Advice("Write how often.", ["quarterly", "annually", "as needed"])
    if phrase.words[0] == "whenever" or said(phrase, "at each", "at every", "with each", "with every"):
        yield Advice("Write “as needed” with the occasion behind it.", [f"as needed, {phrase.written}"])
    if said(phrase, *_NEEDED_SOMEHOW):
        yield Advice(None, ["as needed"])
    always = said(phrase, *_ALWAYS)
    if always and (needed := said(phrase, *_NEEDED)):
        yield Advice("These are two timescales: write one.", ["ongoing", needed])
    elif always and not any(letter in "yM" for letter in phrase.shape):
        own_word = None if always == "ongoing" else f"“{phrase.written}” is written as “ongoing”."
        whole_plan = ["throughout"] if "throughout" in phrase.words else []
        yield Advice(own_word, [*whole_plan, reviewed, "ongoing"])


def _prose_beside(phrase: Phrase, calendar: Calendar) -> Iterator[Advice]:
    """`quarterly meetings`, `quarterly (April, July)`, `annually in March 2027`, `ongoing/quarterly`."""
    found = None
    for at in range(len(phrase)):
        try:
            found = found or (read_every(phrase[at:]) if phrase.words[at] in STARTERS else None)
        except Unreadable:
            return
    if found is None:
        return
    every, rest = found
    months = [MONTHS[token.number - 1] for token in rest.tokens if token.shape == "M"]
    day = next((str(named) for _, named in dates_in(rest, calendar)), None)
    if day:
        yield Advice(f"Write when “{every}” begins.", [f"{every} from {day}", f"by {day}, then {every}"])
    elif months:
        yield Advice("Write the months behind “each”.", [f"each {', '.join(months)}"])
    elif said(phrase, *_ALWAYS):
        yield Advice("What comes again goes on: write how often.", [str(every)])
    if "y" not in phrase.shape:
        own = long_form(str(every), phrase)
        yield Advice("Your own words can stand beside how often it is.", [own, str(every)])


def relative(phrase: Phrase, calendar: Calendar) -> Iterator[Advice]:
    """`within 3 months of approval`, `ASAP`, `next year`: a day beside the author's words."""
    if not said(phrase, *_RELATIVE):
        return
    start = calendar.period[0] if calendar.period else calendar.year(calendar.example_year - 1)[0]
    likely = month_and_year(add_months(start, _months_said(phrase)) - timedelta(days=1))
    day = next((str(named) for _, named in dates_in(phrase, calendar)), likely)
    message = "This depends on something that has no date here: write the day, with your own words beside it."
    yield Advice(message, [long_form(f"by {day}", phrase), f"by {day}"])


def _months_said(phrase: Phrase) -> int:
    """How many months the words speak of, so that the day that is offered is a likely one."""
    for token, unit in zip(phrase.tokens, phrase.words[1:], strict=False):
        if token.shape == "d" and (length := _UNITS.get(unit.removesuffix("s"))) is not None:
            return min(60, max(1, token.number * length))
    term = next((word for word in phrase.words if word in _TERM_MONTHS), None)
    return _TERM_MONTHS[term] if term else 12 if "year" in phrase.words else 3
