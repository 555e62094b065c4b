"""A text as it is said: figures, dates, sums, addresses and abbreviations become words.

One pattern finds everything that is written otherwise than it is said; what it finds first, from left to
right, is said whole, so that no part of a date is taken for a number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection

from equality_plans.rendering.labels import Labels
from equality_plans.rendering.spoken.abbreviations import said_as_word
from equality_plans.rendering.spoken.numbers import Numbers
from equality_plans.rendering.spoken.patterns import pattern_of

_LONG_ADDRESS = 40
"""Longer web addresses are not said to their end: nobody writes them down from hearing."""
_SENTENCE_END = re.compile(r"(?<!\.[a-z])[.!?]\s+$")
_TITLE = re.compile(r" [A-Z“‘]")
_PHONE_FIGURES = 9
"""Fewer figures with spaces between them are no phone number."""


class Voice:
    """Says texts in the words of one language."""

    def __init__(self, labels: Labels, ids: Collection[str] = ()) -> None:
        """Make ready.

        Args:
            labels: the words.
            ids: the numbers of the plan's own parts: 7.10 among them is "seven point ten".
        """
        self.words = labels.group("spoken")
        self.numbers = Numbers(self.words)
        self._ids = frozenset(ids)
        months = labels.group("time")["months"]
        self._months = tuple(months)
        self._article = self.words["day"].partition(" ")[0]
        self._pattern = pattern_of(months, self.words["short"], self.words["signs"])
        self._ways: dict[str, Callable[[str], str]] = {
            kind: getattr(self, f"_{kind}") for kind in self._pattern.groupindex
        }

    def say(self, text: str) -> str:
        """A text in words; no figure is left in it."""
        said: list[str] = []
        end = 0
        for found in self._pattern.finditer(text):
            kind = found.lastgroup
            assert kind
            spoken = self._ways[kind](found[0])
            if _SENTENCE_END.search(text, max(0, found.start() - 5), found.start()):
                spoken = spoken[:1].upper() + spoken[1:]
            before = text[end : found.start()]
            if kind == "day" and before.endswith(f"{self._article} "):
                before = before.removesuffix(f"{self._article} ")
            said += [before, spoken]
            # Words that stood close to a figure or a sign must not run together with what is said for it.
            if said[-2][-1:].isalnum() and said[-1][:1].isalnum():
                said.insert(-1, " ")
            if self._leads_in(found, text):
                said.append(",")
            end = found.end()
            if text[end : end + 1].isalnum() and said[-1][-1:].isalnum() and kind != "capitals":
                said.append(" ")
        return " ".join(self._rest("".join([*said, text[end:]])).split())

    def _leads_in(self, found: re.Match[str], text: str) -> bool:
        """Whether this is the number of a part of the plan, with its title behind it."""
        if found[0] not in self._ids or not _TITLE.match(text, found.end()):
            return False
        return found.lastgroup != "number" or not found.start()

    def _rest(self, text: str) -> str:
        """Brackets as the short pauses that they are, and figures of other kinds, such as a raised 2."""
        text = re.sub(r"(?<=[.!?])\s*\(", " ", text)
        text = re.sub(r"\s*\(", ", ", text).lstrip(", ")
        text = re.sub(r"\)(?=\s*[.,;:!?]|\s*$)", "", text).replace(")", ",")
        if not any(sign.isdigit() for sign in text):
            return text
        return "".join(f" {self._figure(sign)} " if sign.isdigit() else sign for sign in text)

    def _figure(self, sign: str) -> str:
        return self.numbers.cardinal(unicodedata.digit(sign))

    def _mail(self, found: str) -> str:
        return self._address(found.removeprefix("mailto:"))

    def _web(self, found: str) -> str:
        bare = re.sub(r"^https?://", "", found).rstrip("/")
        if len(bare) > _LONG_ADDRESS and "/" in bare:
            site = bare.partition("/")[0].removeprefix("www.")
            return str(self.words["page_on"].format(site=self._address(site)))
        return self._address(bare)

    def _address(self, address: str) -> str:
        signs = {".": "dot", "/": "slash", "@": "at"}
        pieces = re.split(r"(\d+|\W|_)", address)
        said = []
        for piece in filter(None, pieces):
            if piece in signs:
                said.append(self.words[signs[piece]])
            elif piece.isdecimal():
                said.append(self.numbers.digits(piece))
            else:
                said.append(self.words["signs"].get(piece, piece))
        return " ".join(said)

    def _iso(self, found: str) -> str:
        year, month, day = map(int, found.split("-"))
        if not (1 <= month <= 12 and 1 <= day <= 31):
            return " ".join(self.numbers.digits(part) for part in found.split("-"))
        return self._date(day, self._months[month - 1], year)

    def _day(self, found: str) -> str:
        parts = re.match(r"(\d+)\D* (\D+?)(?:,? (\d{4}))?$", found)
        assert parts
        return self._date(int(parts[1]), parts[2], int(parts[3]) if parts[3] else None)

    def _date(self, day: int, month: str, year: int | None) -> str:
        said = str(self.words["day"].format(day=self.numbers.ordinal(day), month=month))
        return f"{said} {self.numbers.year(year)}" if year else said

    def _span(self, found: str) -> str:
        first, last = re.split(r"[/–-]", found)
        if len(last) == 4:
            said = self.numbers.year(int(last))
        elif int(last):
            said = self.numbers.cardinal(int(last))
        else:
            said = self.numbers.year(int(first) + 1)
        return f"{self.numbers.year(int(first))} {self.words['to']} {said}"

    def _phone(self, found: str) -> str:
        figures = sum(sign.isdecimal() for sign in found)
        if figures < _PHONE_FIGURES or not re.search(r"^\+|\b0", found):
            return " ".join(self.say(part) for part in found.split(" "))
        groups = (self.numbers.digits(group, self.words["oh"]) for group in found.lstrip("+").split(" "))
        said = ", ".join(groups)
        return f"{self.words['signs']['+']} {said}" if found.startswith("+") else said

    def _postcode(self, found: str) -> str:
        return ", ".join(
            " ".join(self.numbers.digits(sign) if sign.isdecimal() else sign for sign in half)
            for half in found.split(" ")
        )

    def _money(self, found: str) -> str:
        if found[0] in "-−–":
            return f"{self.words['minus']} {self._money(found[1:])}"
        parts = re.match(r"(.)([\d,]+)(?:\.(\d+))?(?: ?(\w+))?$", found)
        assert parts
        sign, whole, part, amount = parts.groups()
        many = self.words["money"][sign][1]
        if amount:
            number = self.numbers.decimal(whole, part) if part else self.numbers.figures(whole)
            return f"{number} {self.words['amounts'][amount]} {many}"
        if part and len(part) != 2:
            return f"{self.numbers.decimal(whole, part)} {many}"
        return self.numbers.money(sign, whole, part or "")

    def _percent(self, found: str) -> str:
        number = re.sub(r" ?%| per ?cent", "", found)
        return str(self.words["percent"].format(number=self._signed(number)))

    def _signed(self, written: str) -> str:
        bare = written.lstrip("-−–")
        whole, _, part = bare.partition(".")
        said = self.numbers.decimal(whole, part) if part else self.numbers.figures(whole)
        return said if bare == written else f"{self.words['minus']} {said}"

    def _time(self, found: str) -> str:
        parts = re.match(r"(\d+)(?:[.:](\d\d))? ?(am|pm)$", found)
        assert parts
        hour, minutes, half = parts.groups()
        said = [self.numbers.cardinal(int(hour))]
        if minutes and int(minutes):
            oh = f"{self.words['oh']} " if int(minutes) < 10 else ""
            said.append(oh + self.numbers.cardinal(int(minutes)))
        return " ".join([*said, self.words["halves"][half]])

    def _decade(self, found: str) -> str:
        return self.numbers.decade(int(found[:-1]))

    def _place(self, found: str) -> str:
        return self.numbers.ordinal(int(found[:-2]))

    def _id(self, found: str) -> str:
        # Figures may be of any script.
        letters = "".join(sign for sign in found if sign.isalpha())
        rest = found.removeprefix(letters)
        point = [self.words["point_sign"]] if rest.startswith(".") else []
        return " ".join([*letters, *point, self._points(rest.lstrip("."))])

    def _quarter(self, found: str) -> str:
        return str(self.words["quarter"].format(number=self.numbers.cardinal(int(found[1])))) + " "

    def _points(self, found: str) -> str:
        parts = found.split(".")
        if len(parts) == 2 and found not in self._ids:
            return self.numbers.decimal(*parts)
        return f" {self.words['point_sign']} ".join(map(self.numbers.figures, parts))

    def _year(self, found: str) -> str:
        return self.numbers.year(int(found))

    def _number(self, found: str) -> str:
        return self._signed(found)

    def _short(self, found: str) -> str:
        return str(self.words["short"][found])

    def _capitals(self, found: str) -> str:
        return found if said_as_word(found, self.words["said_as_words"]) else " ".join(found)

    def _dash(self, found: str) -> str:
        return f" {self.words['to']} "

    def _either(self, found: str) -> str:
        return f" {self.words['or']} "

    def _slash(self, found: str) -> str:
        return f" {self.words['slash']} "

    def _sign(self, found: str) -> str:
        return f" {self.words['signs'][found]} "
