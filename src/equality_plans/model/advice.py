"""What to write instead of a timescale that cannot be read.

Each piece of advice proposes other wordings; only those that can be read reach the author. This module is
imported when something cannot be read, never before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from difflib import get_close_matches

from equality_plans.model import idioms
from equality_plans.model.calendar import MONTHS, Calendar
from equality_plans.model.idioms import Advice, dates_in, scalar
from equality_plans.model.phrase import SEASONS, WEEKDAYS, Phrase, Unreadable, cut

_MOST = 3  # more suggestions than this are a list to search, not help
_LONGEST = 200  # a paragraph in the place of a date gets the general forms only
_WORDS = {
    word.lower(): word
    for word in (
        *(*MONTHS, *SEASONS, *WEEKDAYS, "ongoing", "monthly", "quarterly", "annually", "termly", "weekly"),
        *("fortnightly", "twice", "every", "each", "from", "until", "then", "review", "needed", "required"),
        *(
            "appropriate",
            "confirmed",
            "advised",
            "early",
            "late",
            "quarter",
            "year",
            "years",
            "month",
            "months",
        ),
        *("throughout", "start", "between"),
    )
}
# Words that name a characteristic, so that "Race March 2027, Disability June 2027" is told from milestones.
_CHARACTERISTICS = frozenset(
    ("age", "disability", "gender", "race", "religion", "belief", "sex", "pregnancy", "maternity")
)


def advise(
    trouble: Unreadable,
    text: str,
    calendar: Calendar,
    read: Callable[[str, Calendar], object],
    *,
    structures: bool = False,
) -> Unreadable:
    """The same trouble with suggestions that `read` can read, and a better message where one is known.

    `structures` allows suggestions that are lists or mappings of the plan file.
    """

    def readable(wordings: list[str]) -> tuple[str, ...]:
        kept: dict[str, None] = {}
        for wording in wordings:
            if wording.startswith(("{", "[")):
                kept |= {wording: None} if structures else {}
            else:
                kept |= dict.fromkeys(_readings(wording, calendar, read))
        return tuple(kept)[:_MOST]

    named = readable(_in_place(trouble, text))
    if named:
        return Unreadable(trouble.message, trouble.column, trouble.length, named)
    if len(text) <= _LONGEST and (phrase := cut(text)).tokens:
        for adviser in _ADVISERS:
            for message, wordings in adviser(phrase, calendar):
                if found := readable(wordings):
                    return Unreadable(message or trouble.message, trouble.column, trouble.length, found)
    year = calendar.example_years[0]
    forms = readable([f"by March {year}", f"March {year}", "ongoing", f"to be confirmed by March {year}"])
    return Unreadable(trouble.message, trouble.column, trouble.length, forms)


def _in_place(trouble: Unreadable, text: str) -> list[str]:
    """The whole line with each suggestion in the place of the words at fault."""
    before, after = text[: trouble.column], text[trouble.column + trouble.length :]
    return [f"{before}{instead}{after}".strip() for instead in trouble.suggestions]


def _readings(
    wording: str, calendar: Calendar, read: Callable[[str, Calendar], object], deeper: bool = True
) -> list[str]:
    """The wording itself where it can be read, else those between which the author has to choose."""
    try:
        read(wording, calendar)
    except Unreadable as trouble:
        choices = _in_place(trouble, wording) if deeper else []
        return [each for choice in choices for each in _readings(choice, calendar, read, deeper=False)]
    return [wording]


def _spelling(phrase: Phrase, calendar: Calendar) -> Iterator[Advice]:
    """`Septmber 2027`, `untill`, `anually`: each strange word set right."""
    text, wrong = phrase.text, ""
    for token in reversed(phrase.tokens):
        if token.shape == "w" and len(token.word) > 3 and token.word not in _WORDS:
            near = get_close_matches(token.word, _WORDS, n=1, cutoff=0.75)
            if near:
                text = f"{text[: token.start]}{_WORDS[near[0]]}{text[token.end :]}"
                wrong = phrase.text[token.start : token.end]
    if wrong:
        yield f"“{wrong}” is not a word that a timescale is written with.", [text]


def _joined_dates(phrase: Phrase, calendar: Calendar) -> Iterator[Advice]:
    """`June/July 2027`, `June and July 2027`, `by June 2027, annually`."""
    for token in phrase.tokens:
        if token.word in ("/", "&", "and", "or", "through", "thru", ","):
            front, back = phrase.text[: token.start].rstrip(" ,"), phrase.text[token.end :].lstrip()
            yield None, [f"{front} to {back}"] if token.word != "," else []
            yield None, [f"{front}, then {back}"]
            if token.word not in ("/", ",", "and", "&", "or"):
                continue
            yield None, [f"{front}, {back}"]


def _dates_in_prose(phrase: Phrase, calendar: Calendar) -> Iterator[Advice]:
    """`Launch Spring 2007 and review 2008`: a list of milestones, or the one date without the prose."""
    parts: list[tuple[str, str]] = []
    at = 0
    for place, named in dates_in(phrase, calendar):
        begin = next(i for i in range(at, len(phrase)) if phrase.tokens[i].start == place.start)
        what = phrase[at:begin].trimmed(_BEFORE_NAME, _AFTER_NAME)
        parts.append((what.written if what.tokens else "", str(named)))
        at = begin + len(place)
    if len(parts) == 1:
        yield None, [f"by {parts[0][1]}", parts[0][1]]
    elif parts:
        yield "Write several dates as a list, or one for each characteristic.", [_several(parts)]


_BEFORE_NAME = frozenset(",;:/-()&.") | {"and", "or", "with", "then"}
_AFTER_NAME = frozenset(",;:/-(") | {"by", "in", "on", "from", "date", "due", "start"}


def _several(parts: list[tuple[str, str]]) -> str:
    names = [what.lower() for what, _ in parts]
    if _CHARACTERISTICS.issuperset(names) and len(set(names)) == len(names):
        pairs = [f"{name}: {when}" for name, (_, when) in zip(names, parts, strict=True)]
        return f"{{{', '.join(pairs)}}}"
    if not any(names):
        return f"[{', '.join(when for _, when in parts)}]"
    items = [
        f"{{what: {scalar(what)}, when: {when}}}" if what else f"{{when: {when}}}" for what, when in parts
    ]
    return f"[{', '.join(items)}]"


_ADVISERS: tuple[Callable[[Phrase, Calendar], Iterator[Advice]], ...] = (
    idioms.beside_a_date,
    idioms.parts_of_years,
    idioms.frequency,
    idioms.years_left_out,
    _spelling,
    _joined_dates,
    idioms.status,
    idioms.relative,
    _dates_in_prose,
)
