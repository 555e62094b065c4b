from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from equality_plans.easylanguage.sentences import plain, sentences_of, split_bold, split_sentences
from equality_plans.easylanguage.tokens import count_words, without_contact_details, words_of

PIECES = some.sampled_from(
    (
        "We", "listen.", "**Act", "now.**", "e.g.", "Mr.", "5", "p.m.", "U.K.", "**", "why?", "(yes!)", "1.",
        "“No.”", "Anytown", "day-to-day", "don’t",
        "0300", "123", "4567", "a@b.example", "\n", "  ", "\t", "…",
        "ﬁn", "é", "*",
    )
)  # fmt: skip
TEXTS = some.one_of(some.lists(PIECES).map(" ".join), some.lists(PIECES).map("".join), some.text(max_size=60))


@pytest.mark.parametrize(
    "text, sentences",
    [
        ("We  listen.\n\n  We act.  \n", ["We listen.", "We act."]),
        ("We listen. Then we act.", ["We listen.", "Then we act."]),
        ("We listen. then we act.", ["We listen.", "then we act."]),
        ("Why? Because it is fair! Yes.", ["Why?", "Because it is fair!", "Yes."]),
        ("Ask Mr. Shah or Dr. Lee.", ["Ask Mr. Shah or Dr. Lee."]),
        ("Help, e.g. by bus. We pay.", ["Help, e.g. by bus.", "We pay."]),
        ("Come at 5 p.m. on Monday.", ["Come at 5 p.m. on Monday."]),
        ("Come at 5 p.m. Monday.", ["Come at 5 p.m. Monday."]),
        ("Come at 5 p.m. Bring a friend.", ["Come at 5 p.m.", "Bring a friend."]),
        ("Pens, paper, etc. We have them.", ["Pens, paper, etc.", "We have them."]),
        ("Go to room No. 5 please.", ["Go to room No. 5 please."]),
        ("It starts in 2027. 5 offices open.", ["It starts in 2027.", "5 offices open."]),
        ("It costs £3.50 a day.", ["It costs £3.50 a day."]),
        ("Ask A. Lee. She knows.", ["Ask A. Lee.", "She knows."]),
        ("We work in the U.K. We like it.", ["We work in the U.K.", "We like it."]),
        ("You and I. We are friends.", ["You and I.", "We are friends."]),
        ("1. Phone us. 2 of us answer.", ["1. Phone us.", "2 of us answer."]),
        ("They said “Stop.” We did.", ["They said “Stop.”", "We did."]),
        ("Call “help!” and we come.", ["Call “help!” and we come."]),
        ("(We listen.) You talk.", ["(We listen.)", "You talk."]),
        ("Well ... we try. Wait… We come.", ["Well ... we try.", "Wait…", "We come."]),
        ("Our **target.** It is new.", ["Our **target.**", "It is new."]),
        ("**Stop! Look.** Then go.", ["**Stop! Look.**", "Then go."]),
        ("", []),
        (" \n ", []),
    ],
)  # fmt: skip
def test_sentences_end_where_a_reader_pauses(text: str, sentences: list[str]) -> None:
    assert split_sentences(text) == sentences


@given(TEXTS)
def test_no_word_is_lost_and_every_place_is_right(text: str) -> None:
    sentences = list(sentences_of(text))
    assert " ".join(one.raw for one in sentences).split() == text.split()
    for one in sentences:
        assert text[one.start : one.start + len(one.raw)] == one.raw
        assert one.raw == one.raw.strip()


@given(TEXTS)
def test_what_is_read_stands_in_the_text(text: str) -> None:
    for sentence in sentences_of(text):
        assert sentence.text == " ".join(plain(sentence.raw).split())
        for word in words_of(sentence.text):
            assert sentence.text[word.start : word.end] == word.text
            start, end = sentence.written(word.start, word.end)
            assert plain(text[start:end]).replace("**", "") == word.text


@given(TEXTS)
def test_taking_contact_details_out_moves_nothing(text: str) -> None:
    blank = without_contact_details(text)
    assert len(blank) == len(text)
    assert all(one in (sign, " ") for one, sign in zip(blank, text, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "01632 960 100",
        "01632 960100",
        "020 7946 0018",
        "(01632) 960100",
        "+44 1632 960100",
        "07700900123",
        "18001 01632 960 100",
        "www.anytown.example/easy-read?a=b&c=d",
        "https://anytown.example/x;y",
        "equality@anytown.example",
        "AN1 2AB",
    ],
)
def test_contact_details_are_not_read_as_words(text: str) -> None:
    assert without_contact_details(f"Go to {text} now") == f"Go to {' ' * len(text)} now"


@pytest.mark.parametrize("text", ["1,000 people", "2026", "6 in every 100", "1/3/26", "0.5", "Anytown"])
def test_other_numbers_are_no_contact_details(text: str) -> None:
    assert without_contact_details(text) == text


def test_words_are_counted_as_a_reader_counts_them() -> None:
    assert count_words("We had 1,000 day-to-day talks – at 5 p.m. & more!") == 9
    assert count_words("") == 0


def test_bold_is_the_only_mark_up() -> None:
    assert split_bold("Our **target** is *5*.") == [("Our ", False), ("target", True), (" is *5*.", False)]
    assert split_bold("**Employers** help.") == [("Employers", True), (" help.", False)]
    assert plain("Our **target** is 5.") == "Our target is 5."


def test_a_star_alone_is_text() -> None:
    assert split_bold("2 ** 3") == [("2 ** 3", False)]
