"""Hard words: bold wherever they stand, and explained in a box under the words that use them first.

Bold marks a hard word, and a word that the plan explains is bold at every use even where its author forgot: a
reader learns that bold means "this is explained" (GOV.UK, Accessible communication formats, easy read).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import Markup, escape

from equality_plans.easylanguage.sentences import split_bold
from equality_plans.easylanguage.words.forms import folded
from equality_plans.model.easy_read import HardWord

_HARD = Markup('<b class="hard">{}</b>')
_BOLD = Markup("<b>{}</b>")


class HardWords:
    """The hard words of one plan, and which of them have been met so far on the way through the booklet."""

    def __init__(self, words: Mapping[str, HardWord]) -> None:
        self._words = words
        self._forms = {
            folded(form): word
            for word, entry in words.items()
            for form in (word, *entry.forms)
            if form.strip()
        }
        # The longest first: "hate incident" is one word of the list even where "hate" is another.
        longest_first = sorted(self._forms, key=len, reverse=True)
        alternatives = "|".join(_pattern_of(form) for form in longest_first)
        self._pattern = (
            re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE) if alternatives else None
        )
        self._met: dict[str, None] = {}

    def mark(self, sentence: str) -> tuple[Markup, list[str]]:
        """A sentence as HTML with its hard words marked, and those of them that were not met before."""
        parts: list[Markup] = []
        new: list[str] = []
        for text, bold in split_bold(sentence):
            marked, found = self._mark_run(text, bold)
            parts.append(marked)
            new += [word for word in found if word not in self._met]
            self._met.update(dict.fromkeys(found))
        return Markup("").join(parts), list(dict.fromkeys(new))

    def met(self) -> list[tuple[str, HardWord]]:
        """The words met so far, from A to Z."""
        return [(word, self._words[word]) for word in sorted(self._met, key=str.casefold)]

    def __getitem__(self, word: str) -> HardWord:
        return self._words[word]

    def _mark_run(self, text: str, bold: bool) -> tuple[Markup, list[str]]:
        # A pattern that ignores case takes i and ı for one letter; folding, which the forms went through,
        # does not.
        matches = [
            match
            for match in (self._pattern.finditer(text) if self._pattern else ())
            if folded(match[0]) in self._forms
        ]
        found = [self._forms[folded(match[0])] for match in matches]
        if bold:
            return (_HARD if found else _BOLD).format(text), found
        parts: list[Markup] = []
        end = 0
        for match in matches:
            parts += [escape(text[end : match.start()]), _HARD.format(match[0])]
            end = match.end()
        parts.append(escape(text[end:]))
        return Markup("").join(parts), found


def _pattern_of(form: str) -> str:
    """A form as it may stand in a text: over a line end, with either apostrophe."""
    return re.escape(form).replace(r"\ ", r"\s+").replace("'", "['’]")
