"""Easy words that are still to be written count as nothing."""

from __future__ import annotations

from typing import Any

import pytest

from equality_plans.model.easy_read import TO_WRITE, EasyEdition, EasyObjective

WAITING = (TO_WRITE, "…", f" {TO_WRITE}\n")


@pytest.mark.parametrize("dots", WAITING)
def test_full_stops_are_no_words(dots: str) -> None:
    easy = EasyObjective.model_validate(
        {"title": dots, "progress": dots, "lines": [{"picture": dots, "text": dots}, dots]}
    )
    assert easy == EasyObjective()
    assert EasyEdition.model_validate({"title": dots}) == EasyEdition()


@pytest.mark.parametrize("text", ["", " \n", *WAITING])
def test_line_to_write_keeps_its_place_beside_written_ones(text: str) -> None:
    lines: list[Any] = [{"text": text}, {"text": "You can call us."}]
    easy = EasyObjective.model_validate({"lines": lines})
    assert [line.is_written for line in easy.lines] == [False, True]


def test_line_with_a_list_is_written() -> None:
    easy = EasyObjective.model_validate({"lines": [{"text": TO_WRITE, "items": ["by phone"]}]})
    assert easy.lines[0].is_written


def test_words_that_end_in_full_stops_stay() -> None:
    easy = EasyObjective.model_validate({"lines": ["And so on..."], "progress": "We go on..."})
    assert (easy.lines[0].text, easy.progress) == ("And so on...", "We go on...")
