"""What to write instead of a timescale that cannot be read.

Each adviser proposes other wordings; only those that can be read reach the author. The readers know nothing
of advice, and this module is imported only when something cannot be read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from difflib import get_close_matches

from equality_plans.model.times import idioms, other_years
from equality_plans.model.times.calendar import MONTHS, Calendar
from equality_plans.model.times.idioms import Advice, Structure, dates_in, scalar
from equality_plans.model.times.phrase import SEASONS, WEEKDAYS, Phrase, Unreadable, cut

_MOST = 3  # more suggestions than this are a list to search, not help
_LONGEST = 200  # a paragraph in the place of a date gets the general forms only
_OTHER_WORDS = (
    "ongoing daily weekly fortnightly monthly quarterly termly annually twice every each from until then "
    "between needed required appropriate confirmed advised early late quarter year years month months start "
    "review throughout"
)
_WORDS = {word.lower(): word for word in (*MONTHS, *SEASONS, *WEEKDAYS, *_OTHER_WORDS.split())}
# Words that name a characteristic, so that "Race March 2027, Disability June 2027" is told from milestones.
_CHARACTERISTICS = frozenset(
    ("age", "disability", "gender", "race", "religion", "belief", "sex", "pregnancy", "maternity")
)
_NEEDLESS = frozenset("()[]{}\"'“”‘’!?;:*•")
_CONFIRMED = frozenset(("tbc", "tba", "confirmed", "advised"))
_BEFORE_NAME = frozenset(",;:/-()&.") | {"and", "or", "with", "then"}
_AFTER_NAME = frozenset(",;:/-(&") | {"and", "by", "in", "on", "from", "date", "due"}


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

    def readable(wordings: list[str], choose: bool = False) -> tuple[str, ...]:
        kept: dict[str, None] = {}
        for wording in wordings:
            if isinstance(wording, Structure):
                kept |= {wording: None} if structures else {}
            else:
                kept |= dict.fromkeys(_readings(wording, calendar, read, choose))
        return tuple(kept)[:_MOST]

    named = readable(_in_place(trouble, text))
    if named:
        return Unreadable(trouble.message, trouble.column, trouble.length, named)
    if len(text) <= _LONGEST and (phrase := cut(text)).tokens:
        for adviser in _ADVISERS:
            for advice in adviser(phrase, calendar):
                if found := readable(advice.instead, advice.choose):
                    message = advice.message or trouble.message
                    place = advice.place or (phrase if advice.message else None)
                    column = place.start if place else trouble.column
                    length = place.end - place.start if place else trouble.length
                    return Unreadable(message, column, length, found)
    year = calendar.example_year
    forms = readable([f"by March {year}", "ongoing", "to be confirmed", f"31 March {year}"])
    return Unreadable(trouble.message, trouble.column, trouble.length, forms)


def _in_place(trouble: Unreadable, text: str) -> list[str]:
    """The whole line with each suggestion in the place of the words at fault."""
    before, after = text[: trouble.column], text[trouble.column + trouble.length :]
    return [f"{before}{instead}{after}".strip() for instead in trouble.suggestions]


def _readings(
    wording: str, calendar: Calendar, read: Callable[[str, Calendar], object], choose: bool
) -> list[str]:
    """The wording itself where it can be read; else, to `choose` from, what the reader offers instead."""
    try:
        read(wording, calendar)
    except Unreadable as trouble:
        choices = _in_place(trouble, wording) if choose else []
        return [each for choice in choices for each in _readings(choice, calendar, read, choose=False)]
    return [wording]


def _marks(phrase: Phrase, calendar: Calendar) -> Iterator[Advice]:
    """`(March 2027)`, `by: March 2027`, `March 2027 (Cabinet)`: without the marks and what is in brackets."""
    bare = "".join(" " if letter in _NEEDLESS else letter for letter in phrase.text).strip()
    if bare != phrase.text.strip():
        yield Advice("A timescale is written without such marks.", [" ".join(bare.split())])
    front = phrase.text.partition("(")[0].strip()
    if front and idioms.date_in(cut(front), calendar):
        yield Advice("A timescale holds the date alone.", [front])


def _spelling(phrase: Phrase, calendar: Calendar) -> Iterator[Advice]:
    """`Septmber 2027`, `untill`, `anually`: each strange word set right."""
    text, place = phrase.text, None
    for at in reversed(range(len(phrase))):
        token = phrase.tokens[at]
        if token.shape == "w" and len(token.word) > 3 and token.word not in _WORDS:
            near = get_close_matches(token.word, _WORDS, n=1, cutoff=0.75)
            if near:
                text = f"{text[: token.start]}{_WORDS[near[0]]}{text[token.end :]}"
                place = phrase[at : at + 1]
    if place:
        yield Advice(f"“{place.written}” is not a word that a timescale is written with.", [text], place)


def _joined_dates(phrase: Phrase, calendar: Calendar) -> Iterator[Advice]:
    """`June/July 2027`, `June and July 2027`, `by June 2027, annually`."""
    for token in phrase.tokens:
        front, back = phrase.text[: token.start].rstrip(" ,"), phrase.text[token.end :].lstrip()
        if token.word in ("/", "&", "and", "or", "through", "thru"):
            yield Advice(None, [f"{front} to {back}"])
        if token.word in ("/", "&", "and", "or", ","):
            back = back.removesuffix("thereafter").rstrip()
            yield Advice("Write what comes after the date behind “, then”.", [f"{front}, then {back}"])


def _dates_in_prose(phrase: Phrase, calendar: Calendar) -> Iterator[Advice]:
    """`Launch Spring 2007 and review 2008`: a list of milestones, or the one date without the prose."""
    parts: list[tuple[str, str]] = []
    found = list(dates_in(phrase, calendar))
    ends = [next(i for i, token in enumerate(phrase.tokens) if token.end == place.end) for place, _ in found]
    for (place, named), end, before in zip(found, ends, [-1, *ends], strict=False):
        what = phrase[before + 1 : end + 1 - len(place)].trimmed(_BEFORE_NAME, _AFTER_NAME)
        behind = phrase[end + 1 :]
        open_date = next((i for i, word in enumerate(behind.words) if word in _CONFIRMED), 9) < 5
        when = f"{named} (to be confirmed)" if open_date else str(named)
        parts.append((what.written if what.tokens else "", when))
    if len(parts) == 1:
        message = "A timescale holds the date alone: put the explanation into the text."
        yield Advice(message, [f"by {parts[0][1]}", parts[0][1]])
    elif len(parts) == 2 and "start" in phrase.words and not {"end", "finish"}.isdisjoint(phrase.words):
        yield Advice("Write “to” between two dates.", [f"{parts[0][1]} to {parts[1][1]}"])
    elif parts:
        message = "Write several dates as a list, or one for each characteristic."
        yield Advice(message, [_several(parts), parts[0][1]])


def _several(parts: list[tuple[str, str]]) -> Structure:
    names = [what.lower() for what, _ in parts]
    if _CHARACTERISTICS.issuperset(names) and len(set(names)) == len(names):
        pairs = [f"{name}: {when}" for name, (_, when) in zip(names, parts, strict=True)]
        return Structure(f"{{{', '.join(pairs)}}}")
    if not any(names):
        return Structure(f"[{', '.join(when for _, when in parts)}]")
    items = [f"{{what: {scalar(what)}, when: {when}}}" if what else when for what, when in parts]
    return Structure(f"[{', '.join(items)}]")


_ADVISERS: tuple[Callable[[Phrase, Calendar], Iterator[Advice]], ...] = (
    _marks,
    idioms.beside_a_date,
    _joined_dates,
    other_years.parts_of_years,
    idioms.frequency,
    other_years.years_left_out,
    _spelling,
    idioms.status,
    idioms.relative,
    _dates_in_prose,
)
