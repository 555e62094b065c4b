"""Timescales without an end of their own: what goes on, what recurs, what is done as needed or not yet known.

Each reader looks at a whole line and returns None where it is not of its kind, so that the next one can look;
it raises Unreadable where the line is of its kind but wrong.
"""

from __future__ import annotations

from dataclasses import replace

from equality_plans.model.named_times import first_parts, read_named_time
from equality_plans.model.times.calendar import Calendar
from equality_plans.model.times.deadlines import BY, FROM, UNTIL, both_ends, remarks
from equality_plans.model.times.phrase import NO_WORDS, Phrase, Unreadable
from equality_plans.model.times.records import Kind, NamedTime, Timescale
from equality_plans.model.times.recurrence import STARTERS, Every, read_every
from equality_plans.model.times.words import day_in_words

_NEEDED = frozenset(("needed", "required", "appropriate", "necessary"))
_CONFIRMED = frozenset(("confirmed", "advised", "agreed", "announced", "decided", "determined"))
_SHORT_FOR_TO_BE = frozenset(("tbc", "tba", "tbd"))
_ONGOING = frozenset((("ongoing",), ("on", "going"), ("on", "-", "going")))
_COMMAS = frozenset(",;")
_BEFORE_REVIEW = frozenset(",;:(-") | {"and", "with", "a", "an", "next", "to", "be", "for"}
_AFTER_REVIEW = frozenset(":-") | {"in", "by", "on", "due", "date", "at"}
_CLOSING = frozenset(");")
_BRACKETS = frozenset(",;:-()")


def to_be_confirmed(phrase: Phrase, calendar: Calendar) -> Timescale | None:
    """`to be confirmed`, `TBC by June 2026`, `2027 (to be confirmed)`, `2027 - date to be advised`."""
    words = phrase.words
    for at, word in enumerate(words):
        if word in _SHORT_FOR_TO_BE:
            after = at + 1
            break
        if (
            word == "to"
            and words[at + 1 : at + 2] == ("be",)
            and _CONFIRMED.issuperset(words[at + 2 : at + 3])
        ):
            after = at + 3
            break
    else:
        return None
    front = phrase[:at].trimmed(frozenset(("by",)), _BRACKETS | {"date", "dates"})
    known = read_named_time(front, calendar) if front.tokens else None
    back = phrase[after:].trimmed(_BRACKETS, _BRACKETS)
    confirmed = None
    if back.tokens:
        if back.words[0] not in BY:
            # What stands in brackets goes with them: `tbc (subject to funding)`.
            fault = phrase[after:] if words[after : after + 1] == ("(",) else back
            raise fault.refuse(f"“{back.written}” cannot stand behind a date to be confirmed.", "")
        confirmed = read_named_time(back[1:], calendar)
    said = "to be confirmed" + (f" by {confirmed}" if confirmed else "")
    return Timescale(
        "",
        Kind.TO_BE_CONFIRMED,
        due=known.end if known else None,
        precision=known.precision if known else None,
        confirm_by=confirmed.end if confirmed else None,
        remarks=remarks(known, confirmed),
        printed=f"{known} ({said})" if known else said,
    )


def as_needed(phrase: Phrase, calendar: Calendar) -> Timescale | None:
    """`as needed`, `as and when required, review January 2027`, `as needed, when a policy changes`."""
    words = phrase.words
    at = 3 if words[:3] == ("as", "and", "when") else 1 if words[0] in ("as", "when") else 0
    if not at or words[at : at + 1] == () or words[at] not in _NEEDED:
        return None
    rest = phrase[at + 1 :]
    printed = "as needed"
    if not rest.tokens:
        return Timescale("", Kind.AS_NEEDED, printed=printed)
    if rest.words[0] not in (",", "(", ";", ":", "-"):
        raise rest.refuse(f"“{rest.written}” needs a comma before it.", f", {rest.written}")
    try:
        head, review = _review(rest, calendar)
    except Unreadable:
        head, review = rest, None  # "as needed, when the law is under review"
    trigger = head[1:] if head.tokens and head.words[0] in ",(;:-" else head
    if head.words[:1] == ("(",) and trigger.words[-1:] == (")",):
        trigger = trigger[:-1]
    words_of_trigger = " ".join(trigger.written.split()) if trigger.tokens else None
    if words_of_trigger:
        printed = f"{printed}, {words_of_trigger}"
    return _reviewed(Timescale("", Kind.AS_NEEDED, trigger=words_of_trigger, printed=printed), review)


def open_ended(phrase: Phrase, calendar: Calendar) -> Timescale | None:
    """What has no end of its own: `ongoing`, `from January 2027`, `monthly`; each may name a review."""
    head, review = _review(phrase, calendar)
    if not head.tokens:
        return None
    found = Timescale("", Kind.ONGOING, printed="ongoing") if head.words in _ONGOING else None
    found = found or _recurring(head, calendar) or _from(head, calendar)
    if found is None:
        if review is not None:
            message = "A review belongs to what goes on. Write two dates as a list."
            raise phrase.refuse(message)
        return None
    return _reviewed(found, review)


def _review(phrase: Phrase, calendar: Calendar) -> tuple[Phrase, NamedTime | None]:
    """Split `ongoing (review January 2027)` into what is reviewed and when."""
    at = next((i for i, word in enumerate(phrase.words) if word in ("review", "reviewed")), 0)
    if not at:
        return phrase, None
    head = phrase[:at].trimmed(NO_WORDS, _BEFORE_REVIEW)
    if len(head) == at and head.words not in _ONGOING:
        return phrase, None  # "annual review March 2027" is not "annually, review March 2027"
    when = phrase[at + 1 :].trimmed(_AFTER_REVIEW, _CLOSING)
    if not when.tokens:
        year = calendar.example_year
        raise phrase[at:].refuse("The review has no date.", f"review January {year}")
    return head, read_named_time(when, calendar)


def _reviewed(timescale: Timescale, review: NamedTime | None) -> Timescale:
    if review is None:
        return timescale
    return replace(
        timescale,
        review=review.end,
        review_from=review.start,
        remarks=timescale.remarks + remarks(review),
        printed=f"{timescale.printed}, review {review}",
    )


def _from(phrase: Phrase, calendar: Calendar) -> Timescale | None:
    onwards = phrase.words[-1] in ("onwards", "onward")
    if not onwards and (phrase.words[0] not in FROM or not UNTIL.isdisjoint(phrase.words)):
        return None
    when = phrase.trimmed(FROM | {"in", "on"}, frozenset(("onwards", "onward", "-")))
    try:
        begin = read_named_time(when, calendar)
    except Unreadable as trouble:
        if "-" in phrase.words and not trouble.suggestions:
            return None  # "from June - October 2027" is a range
        trouble.suggestions = first_parts(trouble.suggestions)
        raise
    return Timescale(
        "",
        Kind.FROM,
        start=begin.start,
        precision=begin.precision,
        remarks=remarks(begin),
        printed=f"from {begin}",
    )


def _recurring(phrase: Phrase, calendar: Calendar) -> Timescale | None:
    """`quarterly`, `monthly from June 2027 until March 2028`, `from April 2027, annually in March`."""
    found, bounds = _every(phrase)
    if found is None:
        return None
    begin, end = _bounds(bounds, calendar)
    own = f" from {begin}" if begin else ""
    own += f" until {end}" if end else ""
    period_start = calendar.period[0] if calendar.period else None
    start = begin.start if begin else period_start
    if end and start and start > end.end:
        raise phrase.refuse(f"It ends before it starts: {day_in_words(start)} is after {end}.", str(found))
    decisive = end or begin
    return Timescale(
        "",
        Kind.RECURRING,
        start=start,
        end=end.end if end else None,
        due=end.end if end else None,
        precision=decisive.precision if decisive else None,
        every=found,
        remarks=remarks(begin, end),
        printed=f"{found}{own}",
    )


def _every(phrase: Phrase) -> tuple[Every | None, Phrase]:
    """The frequency of a line and what is left of the line: its beginning and end."""
    found = read_every(phrase)
    if found is not None:
        return found
    if phrase.words[0] in FROM or phrase.words[0] in UNTIL:
        for at in range(2, len(phrase)):
            if phrase.words[at] in STARTERS or phrase.shape[at] == "d":
                found = read_every(phrase[at:])
                if found is not None:
                    rest = found[1].tokens
                    return found[0], Phrase(phrase.text, phrase[:at].trimmed(NO_WORDS, _COMMAS).tokens + rest)
    return None, phrase


def _bounds(phrase: Phrase, calendar: Calendar) -> tuple[NamedTime | None, NamedTime | None]:
    """`from A`, `until B`, `from A to B`, or nothing."""
    phrase = phrase.trimmed(_COMMAS, _COMMAS)
    if not phrase.tokens:
        return None, None
    at = next((i for i, word in enumerate(phrase.words) if word in UNTIL), len(phrase))
    front = phrase[:at].trimmed(NO_WORDS, _COMMAS)
    if front.tokens and front.words[0] not in FROM:
        raise phrase.refuse(f"“{phrase.written}” cannot stand behind how often.")
    front = front.trimmed(FROM | {"in"}, NO_WORDS)
    back = phrase[at + 1 :]
    if not back.tokens:
        return read_named_time(front, calendar), None
    if not front.tokens:
        return None, read_named_time(back, calendar)
    return both_ends(front, back, calendar)
