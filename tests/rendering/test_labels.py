"""The printed words."""

from __future__ import annotations

from datetime import date

import pytest

from equality_plans.model.timeliness import Timeliness
from equality_plans.model.vocabulary import Changed, Direction, EditionState, Format, Qualifier, Status
from equality_plans.rendering.labels import read_labels, with_publishers_words

LABELS = read_labels("en-GB")


@pytest.mark.parametrize("language", ["cy", "en-US", "../../secret", "en/../../x", "", "ŵ"])
def test_a_language_without_words_of_its_own_gets_english(language: str) -> None:
    assert read_labels(language).language == "en-GB"


@pytest.mark.parametrize(
    "days, words",
    [
        (1, "1 day"),
        (59, "59 days"),
        (60, "1 month"),
        (92, "3 months"),
        (729, "23 months"),
        (731, "2 years"),
        (1500, "4 years"),
    ],
)
def test_lengths_are_rounded_down(days: int, words: str) -> None:
    assert LABELS.length(days) == words


def test_dates_and_lists() -> None:
    assert LABELS.day(date(2026, 9, 30)) == "30 September 2026"
    assert [LABELS.listed(list(letters)) for letters in ("", "a", "ab", "abc")] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
    for count in range(1, 4):
        items = list("abc")[:count]
        joined = "".join(item + LABELS.between(at, count) for at, item in enumerate(items))
        assert joined == LABELS.listed(items) + "."


def test_a_publishers_words_replace_ours_and_nothing_else() -> None:
    own = with_publishers_words(LABELS, {"objective": ("Aim", "Aims"), "lead": ("Who leads",), "action": ()})
    parts = own.group("parts")
    assert parts["objective"] == ["Aim", "Aims"]
    assert parts["lead"] == ["Who leads", "Who leads"]
    assert parts["action"] == LABELS.group("parts")["action"]
    assert LABELS.group("parts")["objective"][0] == "Objective"


def test_every_fixed_word_of_the_format_has_a_label() -> None:
    page = LABELS.group("page")
    assert set(LABELS.group("status")) == set(Status)
    assert set(LABELS.group("formats")) == set(Format)
    assert set(page["direction"]) == set(Direction)
    assert set(page["qualifier"]) == set(Qualifier)
    assert set(page["changed"]) == set(Changed)
    assert set(page["masthead"]["states"]) == set(EditionState)
    assert set(LABELS.group("timing")) <= set(Timeliness)
