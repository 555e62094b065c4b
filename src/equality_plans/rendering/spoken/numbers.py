"""Numbers in the words that a person says: how many, the how-manieth, years, sums of money.

The words come from the labels. Libraries that do this were weighed: num2words needs a package that comes
without a wheel, and inflect takes longer to load than a plan takes to read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any


class Numbers:
    """Says numbers with the words of one language."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        """Make ready.

        Args:
            words: the group `spoken` of the labels.
        """
        self._words = words
        self._largest = 1000 ** (len(words["scales"]) + 1)

    def cardinal(self, number: int) -> str:
        """A whole number: 1412 is "one thousand four hundred and twelve"."""
        if number < 0:
            return f"{self._words['minus']} {self.cardinal(-number)}"
        if number >= self._largest:
            return self.digits(str(number))
        return " ".join(self._parts(number))

    def ordinal(self, number: int) -> str:
        """A place in an order: 21 is "twenty-first"."""
        return self._with_last(self.cardinal(number), "ordinals")

    def decade(self, year: int) -> str:
        """Ten years, or a hundred: 1990 is "nineteen nineties", 60 is "sixties"."""
        return self._with_last(self.year(year) if year >= 1000 else self.cardinal(year), "decades")

    def digits(self, figures: str, zero: str = "") -> str:
        """Figures one by one.

        Args:
            figures: decimal digits of any script.
            zero: what a zero is called, if not zero.
        """
        ones = self._words["ones"]
        return " ".join(zero or ones[0] if figure == 0 else ones[figure] for figure in map(int, figures))

    def decimal(self, whole: str, part: str) -> str:
        """A number with a decimal point: what stands behind it is said figure by figure."""
        return f"{self.figures(whole)} {self._words['point_sign']} {self.digits(part)}"

    def figures(self, written: str) -> str:
        """A number as it is written, with or without commas; what begins with zero figure by figure."""
        bare = written.replace(",", "")
        return self.digits(bare) if len(bare) > 1 and int(bare[0]) == 0 else self.cardinal(int(bare))

    def year(self, year: int) -> str:
        """A year: 2026 is "twenty twenty-six", 2008 is "two thousand and eight"."""
        century, rest = divmod(year, 100)
        if not 1000 <= year <= 2999 or (century % 10 == 0 and rest < 10):
            return self.cardinal(year)
        if not rest:
            return f"{self.cardinal(century)} {self._words['hundred']}"
        oh = f"{self._words['oh']} " if rest < 10 else ""
        return f"{self.cardinal(century)} {oh}{self.cardinal(rest)}"

    def money(self, sign: str, whole: str, part: str) -> str:
        """A sum of money: £7.60 is "seven pounds sixty", £0.50 is "fifty pence".

        Args:
            sign: of the currency.
            whole: figures before the point.
            part: two figures after it, or none.
        """
        one, many, hundredth, hundredths = self._words["money"][sign]
        pounds, pence = int(whole.replace(",", "")), int(part or 0)
        if pence and not pounds:
            return f"{self.cardinal(pence)} {hundredth if pence == 1 else hundredths}"
        said = f"{self.cardinal(pounds)} {one if pounds == 1 else many}"
        return f"{said} {self.cardinal(pence)}" if pence else said

    def _parts(self, number: int) -> Iterator[str]:
        groups: list[tuple[int, str]] = []
        for scale in ("", *self._words["scales"]):
            number, rest = divmod(number, 1000)
            groups.append((rest, scale))
        largest = max((at for at, (rest, _) in enumerate(groups) if rest), default=0)
        for at in range(largest, -1, -1):
            rest, scale = groups[at]
            if rest or not largest:
                if not at and largest and rest < 100:
                    yield self._words["and"]
                yield self._to_999(rest)
                if scale:
                    yield scale

    def _to_999(self, number: int) -> str:
        hundreds, rest = divmod(number, 100)
        if not hundreds:
            return self._to_99(rest)
        said = f"{self._words['ones'][hundreds]} {self._words['hundred']}"
        return f"{said} {self._words['and']} {self._to_99(rest)}" if rest else said

    def _to_99(self, number: int) -> str:
        ones, tens = self._words["ones"], self._words["tens"]
        if number < 20:
            return str(ones[number])
        ten, one = divmod(number, 10)
        return f"{tens[ten - 2]}-{ones[one]}" if one else str(tens[ten - 2])

    def _with_last(self, said: str, forms: str) -> str:
        """A number with its last word in another form."""
        at = max(said.rfind(" "), said.rfind("-")) + 1
        last: str = self._words[forms].get(said[at:], said[at:])
        return said[:at] + last
