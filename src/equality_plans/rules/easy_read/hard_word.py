"""A hard word that is not explained.

Why: use a word of everyday life, or explain the hard one under `easy_read: words:`. A word is hard that
children of 9 do not know and that learners of English meet late (level B1 or later). Each is told once.
Words that your readers know can be listed in the project file, under `easy_read: allow_words:`.

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We want more diversity.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We want more **diversity**.
      words:
        diversity: Diversity means many kinds of people.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.words.forms import folded, plain_forms
from equality_plans.easylanguage.words.hard_words import find_hard_words
from equality_plans.easylanguage.words.officialese import without_official_words
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.applying import english_sentences
from equality_plans.rules.easy_read.explained import explained_words, names_of
from equality_plans.rules.easy_texts import Kind

CODE = "ER401"
NAME = "hard-word"
SEVERITY = Severity.WARNING


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield the first use of each hard word that is not explained."""
    known, names = explained_words(plan, context.allow_words), names_of(plan)
    told: set[str] = set()
    for sentence in english_sentences(plan, context):
        if sentence.of.kind is Kind.MEANING:
            continue
        for word in find_hard_words(without_official_words(sentence.text), known, names):
            forms = plain_forms(folded(word.text))
            if told.isdisjoint(forms):
                yield sentence.found(
                    f"`{word.text}` is a hard word that is not explained",
                    "use an easier word, or explain it under `easy_read: words:`",
                    *word.span,
                )
            told |= forms
