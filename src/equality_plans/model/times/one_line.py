"""The grammar of a timescale in one line."""

from __future__ import annotations

from dataclasses import replace

from equality_plans.model.times.calendar import Calendar
from equality_plans.model.times.deadlines import dated, years_of_plan
from equality_plans.model.times.open_ended import as_needed, open_ended, to_be_confirmed
from equality_plans.model.times.phrase import NO_WORDS, Phrase, cut
from equality_plans.model.times.records import Kind, Timescale
from equality_plans.model.times.words import day_in_words

# A line with more words and marks than this is prose; only what is done as needed may have so much to say.
_LONGEST = 40
_BEFORE_THEN = frozenset((",", ";", "and"))


def read_line(text: str, calendar: Calendar) -> Timescale:
    """Read a timescale in one line. Raises Unreadable without advice for forms that nobody knows."""
    phrase = cut(text)
    if not phrase.tokens:
        raise phrase.refuse("It has no value.")
    if len(phrase) > _LONGEST:
        if found := as_needed(phrase, calendar):
            return found
        raise phrase.refuse("This is too long for a timescale: put the explanation into the text.")
    words = phrase.words
    if "then" in words:
        return _by_then(phrase, calendar, words.index("then"))
    return (
        to_be_confirmed(phrase, calendar)
        or as_needed(phrase, calendar)
        or open_ended(phrase, calendar)
        or years_of_plan(phrase, calendar)
        or dated(phrase, calendar)
    )


def _by_then(phrase: Phrase, calendar: Calendar, at: int) -> Timescale:
    first = dated(phrase[:at].trimmed(NO_WORDS, _BEFORE_THEN), calendar)
    behind = phrase[at + 1 :]
    then = (as_needed(behind, calendar) or open_ended(behind, calendar)) if behind.tokens else None
    if first.kind is not Kind.BY:
        message = "Before “then” stands one date, such as “by December 2027, then ongoing”."
        raise phrase[:at].refuse(message, f"by {day_in_words(first.end)}," if first.end else "")
    if then is None or then.kind is Kind.FROM:
        message = "Behind “then” stands what goes on: “ongoing”, “annually”, “as needed”."
        raise phrase[at + 1 :].refuse(message, " ongoing" if not behind.tokens else "ongoing", "annually")
    return replace(
        first,
        kind=Kind.BY_THEN,
        end=None,
        review=then.review,
        review_from=then.review_from,
        then=then,
        printed=f"{first.printed}, then {then.printed}",
    )
