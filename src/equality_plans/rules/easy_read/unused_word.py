"""A word that is explained and never used.

Why: the booklet explains a word beside its first use and in the list at its end. A word that no line uses
is in neither, so its meaning is never printed. Headings do not count: no meaning can stand beside them.

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We listen to you.
      words:
        target: A target is something that we want to do.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We have a **target**.
      words:
        target: A target is something that we want to do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.words.forms import folded
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_texts import Kind

CODE = "ER403"
NAME = "unused-word"
SEVERITY = Severity.WARNING


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each explained word that no line uses."""
    words = plan.easy_read.words if plan.easy_read else {}
    if not words:
        return
    said = "\n".join(
        folded(sentence.text)
        for sentence in context.easy_sentences
        if sentence.of.kind not in (Kind.HEADING, Kind.MEANING)
    )
    for word, entry in words.items():
        forms = [folded(form) for form in (word, *entry.forms) if form.strip()]
        if not any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", said) for form in forms):
            yield Found(
                entry,
                f"`{word}` is explained, but no line uses it",
                "take it out, or list the form that you use under `forms`",
            )
