"""Words drawn together with an apostrophe, and the words that they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_WHOLE = {
    "can't": "cannot", "won't": "will not", "shan't": "shall not", "ain't": "is not", "let's": "let us",
    "i'm": "I am", "y'all": "you all", "ma'am": "madam", "'tis": "it is",
}  # fmt: skip
_ENDINGS = {"'ll": "will", "'re": "are", "'ve": "have", "'d": "would"}
_IS_AFTER = (
    "it|that|there|here|what|who|he|she|where|how|when|why|everyone|everything|someone|something|nothing"
)
CONTRACTION = re.compile(
    rf"\b(?:\w+n['’]t|\w+['’](?:ll|re|ve|d)|I['’]m|let['’]s|(?:{_IS_AFTER})['’]s)(?!\w)", re.IGNORECASE
)
"""A contraction, or a possessive that looks like one."""
_NO_APOSTROPHE = re.compile(
    r"\b(?:do|does|did|is|are|was|were|has|have|had|could|would|should)nt\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Contraction:
    """A contraction in a sentence.

    Attributes:
        start, end: where it stands.
        full: the words in full.
    """

    start: int
    end: int
    full: str


def find_contractions(text: str) -> Iterator[Contraction]:
    """The contractions of a sentence. `The team's plan` is none, nor is `everyone's plan`."""
    for found in CONTRACTION.finditer(text):
        said = found[0].casefold().replace("’", "'")
        possessive = said.endswith(("one's", "thing's")) and not re.match(
            r" (?:a|an|the|not|\w+ing|\w+ed)\b", text[found.end() :]
        )
        if not possessive:
            full = _full(said)
            yield Contraction(*found.span(), full[0].upper() + full[1:] if found[0][0].isupper() else full)
    for found in _NO_APOSTROPHE.finditer(text):
        full = f"{found[0][:-2]} not"
        yield Contraction(*found.span(), full)


def _full(said: str) -> str:
    if said in _WHOLE:
        return _WHOLE[said]
    if said.endswith("n't"):
        return f"{said[:-3]} not"
    for ending, instead in _ENDINGS.items():
        if said.endswith(ending):
            first = said.removesuffix(ending)
            return f"{'I' if first == 'i' else first} {instead}"
    return f"{said.removesuffix(chr(39) + 's')} is"
