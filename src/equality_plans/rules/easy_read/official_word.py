"""An official word that has an easy one.

Why: words like `ensure` and `in relation to` are those of offices. The finding says an easy word; where
that is too simple, explain the word under `easy_read: words:`.

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We will ensure that you can come.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We will make sure that you can come.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.words.forms import folded
from equality_plans.easylanguage.words.officialese import find_official_words
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.applying import english_sentences
from equality_plans.rules.easy_read.explained import explained_words

CODE = "ER402"
NAME = "official-word"
SEVERITY = Severity.WARNING


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each official word."""
    known = explained_words(plan, context.allow_words)
    for sentence in english_sentences(plan, context):
        for one in find_official_words(known.without_phrases(sentence.without_contact_details)):
            if one.text not in known and folded(one.text) not in folded(sentence.of.explains):
                yield sentence.found(f"`{one.text}` is an official word", f"write `{one.easy}`", *one.span)
