"""An author's words, cut into tokens that remember where they stood."""

from __future__ import annotations

import re
from typing import NamedTuple

from equality_plans.model.times.calendar import MONTH_NUMBERS

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}  # the meteorological ones, by first month
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_PLACES = ("first", "second", "third", "fourth", "fifth")

# One letter for each kind of token, so that a form of writing is a short string: "d M y" for 31 March 2027.
# d: number of one or two digits, y: of four, #: of any other; M: month; S: season; Q: the word quarter;
# W: weekday; w: any other word. A punctuation mark stands for itself.
_KNOWN: dict[str, tuple[str, int]] = {name: ("M", number) for name, number in MONTH_NUMBERS.items()}
_KNOWN |= {name: ("S", month) for name, month in SEASONS.items()}
_KNOWN |= dict.fromkeys(("q", "qtr", "quarter"), ("Q", 0))
_KNOWN |= {name.lower(): ("W", number) for number, name in enumerate(WEEKDAYS)}
_KNOWN |= {name[:3].lower(): ("W", number) for number, name in enumerate(WEEKDAYS)}
_KNOWN |= {"tues": ("W", 1), "weds": ("W", 2), "thur": ("W", 3), "thurs": ("W", 3)}
_KNOWN |= {name: ("d", number) for number, name in enumerate(_NUMBERS, start=1)}
_KNOWN |= {name: ("d", number) for number, name in enumerate(_PLACES, start=1)}

_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+|\S")
_DASHES = frozenset("-\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212")
_NO_MEANING = frozenset(("the", "of"))  # "the end of March" is "end March"
_ORDINALS = frozenset(("st", "nd", "rd", "th"))
NO_WORDS: frozenset[str] = frozenset()


class Unreadable(ValueError):
    """A time or a timescale that cannot be read.

    `message` says why in plain words, `column` and `length` say where in the text (counted from 0),
    `suggestions` are forms that can be read, the likeliest first, and `path` leads to the text inside a
    list or a mapping.
    """

    def __init__(
        self,
        message: str,
        column: int = 0,
        length: int = 0,
        suggestions: tuple[str, ...] = (),
        path: tuple[str | int, ...] = (),
    ) -> None:
        super().__init__(message)
        self.message = message
        self.column = column
        self.length = length
        self.suggestions = suggestions
        self.path = path


class Token(NamedTuple):
    """A word, a number or a mark; `word` is in small letters."""

    shape: str
    word: str
    number: int
    start: int
    end: int


class Phrase:
    """Some tokens of a text, one after the other. Slicing gives a smaller phrase of the same text."""

    __slots__ = ("shape", "text", "tokens", "words")

    def __init__(self, text: str, tokens: tuple[Token, ...]) -> None:
        self.text = text
        self.tokens = tokens
        self.shape = "".join([token.shape for token in tokens])
        self.words = tuple([token.word for token in tokens])

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, part: slice) -> Phrase:
        return Phrase(self.text, self.tokens[part])

    @property
    def start(self) -> int:
        """Where the phrase begins in its text."""
        return self.tokens[0].start if self.tokens else 0

    @property
    def end(self) -> int:
        """Where the phrase ends in its text."""
        return self.tokens[-1].end if self.tokens else len(self.text)

    @property
    def written(self) -> str:
        """The author's own words."""
        return self.text[self.start : self.end]

    def begins(self, *words: str) -> bool:
        """Whether the phrase begins with these words."""
        return self.words[: len(words)] == words

    def trimmed(self, left: frozenset[str], right: frozenset[str]) -> Phrase:
        """The phrase without these words and marks at its two ends."""
        first, last = 0, len(self.words)
        while first < last and self.words[first] in left:
            first += 1
        while last > first and self.words[last - 1] in right:
            last -= 1
        return self if last - first == len(self.words) else self[first:last]

    def refuse(self, message: str, *instead: str) -> Unreadable:
        """What to raise where this phrase is in the way. `instead` are words to put in its place."""
        return Unreadable(message, self.start, self.end - self.start, instead)


def cut(text: str) -> Phrase:
    """Cut a text into its tokens: any dash is a hyphen, capitals are small, 31st is 31, Sept. is Sept."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text):
        word = match[0].lower()
        start, end = match.span()
        if word in _NO_MEANING:
            continue
        if word[0] in "0123456789":
            length = len(word)
            shape = "d" if length <= 2 else "y" if length == 4 else "#"
            tokens.append(Token(shape, word, int(word[:9]), start, end))
        elif word in _KNOWN:
            shape, number = _KNOWN[word]
            tokens.append(Token(shape, word, number, start, end))
        elif word[0].isalpha():
            if not (word in _ORDINALS and tokens and tokens[-1].shape == "d"):
                tokens.append(Token("w", word, 0, start, end))
        elif word in _DASHES:
            tokens.append(Token("-", "-", 0, start, end))
        elif word != "." or not (tokens and tokens[-1].shape in "MQw"):
            tokens.append(Token(word[0], word, 0, start, end))
    if tokens and tokens[-1].word == ".":
        tokens.pop()
    return Phrase(text, tuple(tokens))
