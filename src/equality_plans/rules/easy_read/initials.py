"""Initials that readers may not know.

Why: initials have to be known by heart. Write the words in full, or explain the initials under `easy_read:
words:`. Initials that all your readers know can be listed in the project file, under `easy_read:
allow_words:`.

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We wrote to the CQC.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We wrote to the people who check hospitals.
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.words.abbreviations import find_initials
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.explained import explained_words

CODE = "ER307"
NAME = "initials"
SEVERITY = Severity.WARNING


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield the first use of all initials that are not explained."""
    known = explained_words(plan, context.allow_words)
    told: set[str] = set()
    for sentence in context.easy_sentences:
        for word in find_initials(known.without_phrases(sentence.without_contact_details)):
            bare = word.text.replace(".", "").removesuffix("s")
            if bare not in told and word.text not in known and bare not in known:
                told.add(bare)
                yield sentence.found(
                    f"not every reader knows what `{word.text}` means",
                    "write it in full, or explain it under `easy_read: words:`",
                    *word.span,
                )
