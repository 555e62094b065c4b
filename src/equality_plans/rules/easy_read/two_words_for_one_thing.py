"""Two words for one thing, such as staff and workers.

Why: a reader who meets another word looks for another thing. Keep to one all through the easy read.

Bad:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We train our staff.
                Our workers like it.

Good:
    easy_read:
      sections:
        - title: What we do
          lines:
            - picture: people
              text: |
                We train our staff.
                Our staff like it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.easylanguage.words.forms import folded, third_person
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read.applying import english_sentences
from equality_plans.words import word_list

CODE = "ER405"
NAME = "two-words-for-one-thing"
SEVERITY = Severity.REMARK


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield the first use of each second word for one thing."""
    for group in word_list("one_word_for_one_thing"):
        forms = {folded(form): word for word in group for form in (word, third_person(word))}
        pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w-])", re.IGNORECASE)
        told: list[str] = []
        for sentence in english_sentences(plan, context):
            for match in pattern.finditer(sentence.without_contact_details):
                word = forms[folded(match[0])]
                if told and word not in told:
                    yield sentence.found(
                        f"`{match[0]}` stands here, and `{told[0]}` elsewhere",
                        f"if they are the same, keep to one of them: `{group[0]}`",
                        *match.span(),
                    )
                if word not in told:
                    told.append(word)
