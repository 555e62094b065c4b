"""Which words in capitals are spelt."""

from __future__ import annotations

import pytest

from equality_plans.rendering.spoken.abbreviations import said_as_word


@pytest.mark.parametrize("capitals", ["MIND", "RETHINK", "ECOTEC", "PLAN", "ACTION", "STRATEGY", "INCLUDE"])
def test_what_english_can_say_is_a_word(capitals: str) -> None:
    assert said_as_word(capitals, ())


@pytest.mark.parametrize("capitals", ["BSL", "UK", "IT", "RNID", "EHRC", "LGBT", "DWP", "LGBTQIA"])
def test_what_it_cannot_is_spelt(capitals: str) -> None:
    assert not said_as_word(capitals, ())


def test_some_are_known_as_words() -> None:
    assert said_as_word("PIN", ("PIN",))
