"""A sentence with 3 or more joining words, and so with more than one idea.

Why: one idea in one sentence is the first rule of easy read. Three words like `and`, `because` or `when`
join four ideas.

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                You can come and talk to us when you like if we know before.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                You can come and talk to us.
                Please tell us before.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.style.joining import find_joining_words
from equality_plans.easylanguage.tokens import count_words
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read import long_sentence
from equality_plans.rules.easy_read.applying import english_sentences
from equality_plans.rules.easy_read.hints import split_hint

CODE = "ER110"
NAME = "many-ideas"
SEVERITY = Severity.WARNING

MOST_JOINING_WORDS = 3
SHORT = 12
"""A sentence of so many words is easy with three joining words too."""


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each sentence of 13 to 20 words with 3 or more joining words."""
    for sentence in english_sentences(plan, context):
        joining = find_joining_words(sentence.text)
        # A longer one is an error already, and is mended in the same way.
        if (
            len(joining) >= MOST_JOINING_WORDS
            and SHORT < count_words(sentence.text) <= long_sentence.MOST_WORDS
            and not sentence.is_heading
        ):
            said = ", ".join(f"`{one[0].lower()}`" for one in joining)
            yield sentence.found(
                f"this sentence has more than one idea: {said}", split_hint(sentence), *joining[-1].span()
            )
