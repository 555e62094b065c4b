from __future__ import annotations

from equality_plans.easyread.labels import read_easy_labels
from equality_plans.easyread.standing import PICTURES


def test_every_standing_has_words() -> None:
    assert set(read_easy_labels().group("status")) == set(PICTURES)


def test_unknown_language_falls_back_to_british_english() -> None:
    assert read_easy_labels("xx").language == "en-GB"
    assert read_easy_labels("../en-GB").language == "en-GB"
