"""A word in capitals, or marked as italic or underlined.

Why: words are known by their shape, and capitals, italics and underlining take it away. Bold is for hard
words that are explained.

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                You must SIGN the form.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                You must sign the form.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.style.signs import find_mark_up
from equality_plans.easylanguage.words.abbreviations import find_capitals
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.explained import explained_words

CODE = "ER312"
NAME = "capitals-or-italics"
SEVERITY = Severity.ERROR


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each word in capitals and each mark of italics or underlining."""
    known = explained_words(plan, context.allow_words)
    for sentence in context.easy_sentences:
        for word in find_capitals(known.without_phrases(sentence.without_contact_details)):
            if word.text not in known:
                yield sentence.found(
                    f"`{word.text}` is in capitals",
                    f"write `{word.text.lower()}`",
                    *word.span,
                )
        for match in find_mark_up(sentence.text):
            yield sentence.found(
                f"`{match[0]}` is marked up, and only bold can be",
                "take the marks away; `**bold**` is for hard words",
                *match.span(),
            )
