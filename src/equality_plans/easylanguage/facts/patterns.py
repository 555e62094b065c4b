"""How facts are written: the patterns that find them, and what their words mean."""

from __future__ import annotations

import re
from decimal import Decimal

from equality_plans.easylanguage.facts.fact import Hedge
from equality_plans.easylanguage.numbers import IN_FIGURES, SCALE

_NUMBER = IN_FIGURES + SCALE
_FIGURE = IN_FIGURES
_ANY_CASE = re.IGNORECASE

# What bears digits and is no fact: references, addresses, names of laws, phone numbers, postcodes.
NO_FACT = re.compile(
    r"\[\[[^\[\]|]*(?:\||\]\])|\]\]|\]\([^()\s]*\)|https?://\S+|www\.\S+|(?<!\S)\S+@\S+|[*\[]"
    r"|\b(?:Act|Regulations|Order|section|article|part)\s+(?:of\s+)?\d+\b"
    r"|(?<![\d.,])(?:\+44|0\d{2,4})[\d\s()-]{4,}\d|\b18001\b[\d\s]*"
    r"|\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b|\b24/7\b"
    r"|(?<=call )(?:999|111|101|112)\b|(?<=ring )(?:999|111|101|112)\b|(?<=phone )(?:999|111|101|112)\b",
    _ANY_CASE,
)

HEDGES = {
    "about": Hedge.ABOUT,
    "around": Hedge.ABOUT,
    "roughly": Hedge.ABOUT,
    "approximately": Hedge.ABOUT,
    "nearly": Hedge.UNDER,
    "almost": Hedge.UNDER,
    "under": Hedge.UNDER,
    "below": Hedge.UNDER,
    "less than": Hedge.UNDER,
    "fewer than": Hedge.UNDER,
    "over": Hedge.OVER,
    "above": Hedge.OVER,
    "more than": Hedge.OVER,
}
HEDGE = re.compile(
    rf"\b({'|'.join(name.replace(' ', chr(92) + 's+') for name in HEDGES)})\s+£?\s*$", _ANY_CASE
)

MONEY = re.compile(
    rf"£\s?(?P<pounds>\d[\d,]*(?:\.\d+)?{SCALE})|(?P<named>{_NUMBER})\s+pounds\b|(?P<pence>{_FIGURE})\s?(?:p|pence)\b",
    _ANY_CASE,
)
UNITS = {"hour": Decimal(1) / 24, "day": Decimal(1), "week": Decimal(7), "fortnight": Decimal(14)}
UNITS |= {"month": Decimal(365) / 12, "quarter": Decimal(365) / 4, "year": Decimal(365)}
_UNIT = "hour|day|week|fortnight|month|quarter|year"
PER_YEAR = {"hour": 8760, "day": 365, "week": 52, "fortnight": 26, "month": 12, "quarter": 4, "year": 1}
IN_EVERY = re.compile(
    rf"(?P<pounds>£\s?)?(?P<part>{_FIGURE})\s+(?:in|out\s+of|of)\s+(?P<every>every\s+)?(?(pounds)£\s?)"
    rf"(?P<whole>(?!(?:19|20)\d\d\b){_FIGURE})\b"
    rf"(?!%|\s+(?:{_UNIT})s?\b)",
    _ANY_CASE,
)
OF = re.compile(
    rf"(?P<part>{_FIGURE})\s+of\s+(?:all\s+|the\s+|our\s+|these\s+|its\s+)*(?P<whole>{_FIGURE})\b", _ANY_CASE
)
PER_CENT = re.compile(
    rf"(?:(?P<from>{_FIGURE})\s*(?:to|and|or|-|–)\s*)?(?P<value>{_FIGURE})\s*(?:%|per\s?cent\b|percent\b)",
    _ANY_CASE,
)
FRACTION = re.compile(
    r"\b(?P<half>(?:a\s+|1\s+)?half(?!-)(?!\s+(?:an?\b|hour|day|year|term|way|price|past)))\b"
    r"|\b(?P<third>(?:an?|1)\s+third)\b|\b(?P<thirds>2[\s-]+thirds)\b"
    r"|\b(?P<quarter>(?:an?|1)\s+quarter(?=\s+of\b(?!\s+an?\b)))|\b(?P<quarters>3[\s-]+quarters)\b"
    r"|\b(?P<fifth>(?:an?|1)\s+fifth)\b|\b(?P<tenth>(?:an?|1)\s+tenth)\b",
    _ANY_CASE,
)
FRACTIONS = {
    "half": (1, 2),
    "third": (1, 3),
    "thirds": (2, 3),
    "quarter": (1, 4),
    "quarters": (3, 4),
    "fifth": (1, 5),
    "tenth": (1, 10),
}
CLOCK = re.compile(
    r"(?<![\w.,:/])(\d{1,2})(?:[:.](\d\d))?\s?([ap])\.?m\b|(?<![\w.,:/])(\d\d?):(\d\d)\b", _ANY_CASE
)

_EACH = r"(?:a|an|each|every|per|in\s+(?:a|each|every))"
OFTEN = re.compile(
    rf"\bevery\s+(?P<every>{_FIGURE})\s+(?P<unit>{_UNIT})s\b"
    rf"|\b(?:(?P<times>{_FIGURE})\s+times|(?P<twice>twice)|(?P<once>once))\s+{_EACH}\s+(?P<span>{_UNIT})\b",
    _ANY_CASE,
)
HOW_OFTEN = re.compile(
    r"\b(?P<adverb>quarterly|half[\s-]yearly|6[\s-]+monthly|monthly|weekly|fortnightly|annually|yearly|annual"
    rf"|twice[\s-]yearly)\b|\b(?:each|every|per|an?|1|in\s+the|over\s+the)\s+(?P<each>{_UNIT})\b",
    _ANY_CASE,
)
ADVERBS = {
    "quarterly": 4,
    "half-yearly": 2,
    "6-monthly": 2,
    "monthly": 12,
    "weekly": 52,
    "fortnightly": 26,
}
ADVERBS |= {"annually": 1, "yearly": 1, "annual": 1, "twice-yearly": 2}
_BETWEEN = "(?:more|extra|further|full|whole|working|calendar|other|additional|paid|unpaid|school|clear)"
LONG = re.compile(
    rf"(?:(?P<from>{_FIGURE})\s*(?:to|and|or|-|–)\s*)?(?P<value>{_FIGURE})[\s-]+(?P<between>(?:{_BETWEEN}\s+){{0,2}}?)"
    rf"(?P<unit>{_UNIT})s?\b",
    _ANY_CASE,
)
# "All 10 staff each day" is no length of time, but standard text has more words for one than can be listed.
LOOSELY_LONG = re.compile(LONG.pattern.replace(_BETWEEN, "[a-z]+"), _ANY_CASE)
PLAIN = re.compile(
    rf"(?P<value>{_NUMBER})(?!\d|(?:st|nd|rd|th)\b)(?:s\b)?(?=[\s-]*(?P<counted>[A-Za-z]*))", _ANY_CASE
)
TWO = re.compile(r"\b(?:both|twice|pair|couple)\b", _ANY_CASE)
