"""Long texts: each of these once took time with the square of its length, and now with its length."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

import pytest

from equality_plans.easylanguage.facts.reading import facts_in
from equality_plans.easylanguage.sentences import split_sentences
from equality_plans.easylanguage.style.passive import find_passives
from equality_plans.easylanguage.style.signs import find_pointers, find_signs
from equality_plans.easylanguage.style.written_dates import find_short_dates

LENGTH = 100_000
SECONDS = 2
"""Of work. It takes a tenth of one; the squares took from 3 to 100."""

LONG: dict[str, tuple[Callable[[str], Iterable[object]], str, int]] = {
    "a word without an end": (facts_in, "a", 0),
    "brackets that open": (facts_in, "[", 0),
    "a link that never ends": (facts_in, "](", 0),
    "signs between words": (find_signs, "/ a ", LENGTH // 4),
    "dates": (find_short_dates, "1/3/27 ", LENGTH // 7),
    "italics": (find_pointers, "*a* ", 0),
    "passives": (find_passives, "was trained ", LENGTH // 12),
    "bold words": (split_sentences, "a. **b. c** ", LENGTH // 12),
}


@pytest.mark.parametrize("name", LONG)
def test_time_grows_with_the_length(name: str) -> None:
    find, part, at_least = LONG[name]
    before = time.process_time()
    found = list(find(part * (LENGTH // len(part))))
    assert time.process_time() - before < SECONDS
    assert len(found) >= at_least
