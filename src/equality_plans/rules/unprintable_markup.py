"""Text holds a heading, a table, code, a rule or a picture.

Why: text is paragraphs, lists, bold, emphasis and links. Headings belong to sections, so that a screen reader
finds them; tables read badly on a phone and aloud; pictures need more than a name.

Bad:
    sections:
      - title: Why we have a plan
        text: |
          # What we heard
          Phones are hard to use.

Good:
    sections:
      - title: Why we have a plan
        sections:
          - title: What we heard
            text: Phones are hard to use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "S120"
NAME = "unprintable-markup"
SEVERITY = Severity.WARNING

_PICTURE = re.compile(r"!\[[^\[\]]{0,500}\]\([^()]{0,500}\)")
# What every match has in it, its pattern, what is wrong, and what to do.
_MARKUP = (
    (
        ("#",),
        re.compile(r"^ {0,3}#{1,6} .*$", re.MULTILINE),
        "a heading inside text is printed as it stands",
        "give it a section of its own, with a `title`",
    ),
    (
        ("|",),
        re.compile(r"(?:^[^\S\n]*\|.*\|[^\S\n]*$\n?)+", re.MULTILINE),
        "a table inside text is printed as it stands",
        "write it as a list, or as measures with figures",
    ),
    (
        ("```", "~~~"),
        re.compile(
            r"^[^\S\n]*+(```|~~~)(?:.*\n)*?(?:[^\S\n]*+\1.*$|\Z)|^[^\S\n]*+(?:```|~~~).*$",
            re.MULTILINE,
        ),
        "a code block inside text is printed as it stands",
        "write it as a paragraph",
    ),
    (
        ("*", "_"),
        re.compile(r"^\s*(?:\*\s*){3,}$|^\s*(?:_\s*){3,}$", re.MULTILINE),
        "a line across the page inside text is printed as it stands",
        "delete it, or start a new section",
    ),
)


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each piece of markup that text cannot hold."""
    for prose in context.prose_with("!["):
        for picture in _PICTURE.finditer(prose.text):
            yield Found(
                prose.at,
                "text cannot hold a picture",
                "delete it; easy-read lines take pictures by name",
                prose.field,
                prose.index,
                picture[0],
                Severity.ERROR,
            )
    for signs, pattern, message, hint in _MARKUP:
        for prose in context.prose_with(*signs):
            for found in pattern.finditer(prose.text):
                yield Found(
                    prose.at, message, hint, prose.field, prose.index, found[0].strip().splitlines()[0]
                )
