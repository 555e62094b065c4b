"""Words drawn together with an apostrophe, and the words that they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from equality_plans.easylanguage.tokens import Replaceable, capital_like
from equality_plans.easylanguage.words.forms import folded

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
_BEHIND_IS = re.compile(r" (?:a|an|the|not|\w+ing|\w+ed)\b")
_NO_APOSTROPHE = re.compile(
    r"\b(?:do|does|did|is|are|was|were|has|have|had|could|would|should)nt\b", re.IGNORECASE
)


def find_contractions(text: str) -> Iterator[Replaceable]:
    """The contractions of a sentence. `The team's plan` is none, nor is `everyone's plan`."""
    for found in CONTRACTION.finditer(text):
        said = folded(found[0])
        possessive = said.endswith(("one's", "thing's")) and not _BEHIND_IS.match(text, found.end())
        if not possessive:
            yield Replaceable(found[0], found.start(), capital_like(found[0], _full(said)))
    for found in _NO_APOSTROPHE.finditer(text):
        yield Replaceable(found[0], found.start(), f"{found[0][:-2]} not")


def _full(said: str) -> str:
    if said in _WHOLE:
        return _WHOLE[said]
    if said.endswith("n't"):
        return f"{said[:-3]} not"
    for ending, instead in _ENDINGS.items():
        if said.endswith(ending):
            first = said.removesuffix(ending)
            return f"{'I' if first == 'i' else first} {instead}"
    return said.removesuffix("'s") + " is"
