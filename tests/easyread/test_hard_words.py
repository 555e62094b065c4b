from __future__ import annotations

from equality_plans.easyread.hard_words import HardWords
from equality_plans.model.easy_read import HardWord

WORDS = {
    "target": HardWord(means="A target is something we want to do by a set date.", forms=("targets",)),
    "hate incident": HardWord(
        means="When someone hurts you because of who you are.", forms=("hate incidents",)
    ),
    "hate": HardWord(means="A very strong bad feeling."),
    "pilot": HardWord(means="A test."),
}


def test_bold_word_is_hard_and_new_once() -> None:
    words = HardWords(WORDS)
    assert words.mark("Our **target** is 5.") == ('Our <b class="hard">target</b> is 5.', ["target"])
    assert words.mark("We met our **target**.")[1] == []


def test_forms_count_and_letter_case_does_not() -> None:
    words = HardWords(WORDS)
    assert words.mark("**Targets** help.") == ('<b class="hard">Targets</b> help.', ["target"])


def test_forgotten_bold_is_put_right() -> None:
    assert HardWords(WORDS).mark("Our target is 5.") == ('Our <b class="hard">target</b> is 5.', ["target"])


def test_longest_word_wins_and_parts_of_words_are_left_alone() -> None:
    words = HardWords(WORDS)
    assert words.mark("86 hate  incidents.") == ('86 <b class="hard">hate  incidents</b>.', ["hate incident"])
    assert words.mark("The autopilot and the pilots.") == ("The autopilot and the pilots.", [])


def test_letters_that_only_the_pattern_takes_for_one_make_no_hard_word() -> None:
    words = HardWords({"pilot": HardWord(means="A test.")})
    assert words.mark("A pılot and a PİLOT.") == ("A pılot and a PİLOT.", [])


def test_spaces_in_the_list_are_one_space() -> None:
    words = HardWords({"hate  crime": HardWord(means="A crime out of hate.")})
    assert words.mark("A hate crime.") == ('A <b class="hard">hate crime</b>.', ["hate  crime"])


def test_bold_that_is_no_hard_word_stays_bold() -> None:
    assert HardWords(WORDS).mark("Words in **bold**.") == ("Words in <b>bold</b>.", [])


def test_text_is_escaped() -> None:
    marked, _ = HardWords(WORDS).mark("<i>A & **<b>** target")
    assert marked == '&lt;i&gt;A &amp; <b>&lt;b&gt;</b> <b class="hard">target</b>'


def test_words_met_come_from_a_to_z() -> None:
    words = HardWords(WORDS)
    words.mark("A target for a pilot about hate.")
    assert [word for word, _ in words.met()] == ["hate", "pilot", "target"]


def test_plan_without_hard_words() -> None:
    assert HardWords({}).mark("A **target**.") == ("A <b>target</b>.", [])


def test_either_apostrophe_is_the_same() -> None:
    words = HardWords(
        {"carer's leave": HardWord(means="Carer's leave is time off work to look after somebody.")}
    )
    assert words.mark("You can take carer’s leave.")[1] == ["carer's leave"]
