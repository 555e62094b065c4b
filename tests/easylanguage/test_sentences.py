from __future__ import annotations

from equality_plans.easylanguage.sentences import plain, split_bold, split_sentences


def test_one_sentence_a_line() -> None:
    assert split_sentences("We  listen.\n\n  We act.  \n") == ["We listen.", "We act."]


def test_bold_is_the_only_mark_up() -> None:
    assert split_bold("Our **target** is *5*.") == [("Our ", False), ("target", True), (" is *5*.", False)]
    assert split_bold("**Employers** help.") == [("Employers", True), (" help.", False)]
    assert plain("Our **target** is 5.") == "Our target is 5."


def test_a_star_alone_is_text() -> None:
    assert split_bold("2 ** 3") == [("2 ** 3", False)]
