"""Texts as they are said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equality_plans.rendering.labels import read_labels
from equality_plans.rendering.spoken.voice import Voice

VOICE = Voice(read_labels("en-GB"), {"5", "1.3", "7.10", "D1.2"})

# Texts of the kind that plans have, besides texts of any signs.
PIECES = st.sampled_from(
    ["31", "2026", "/", "27", "£", "%", ".", ",", " ", "April", "D", "(", ")", "-", "–", "a", "BSL", "0",
     "00", "st", "s", "pm", "@", "www.", "https://", "x", "²", "½", "٣", "m", ":", "e.g.", "and"]
)  # fmt: skip


@pytest.mark.parametrize(
    "written, said",
    [
        ("1 April 2026", "the first of April twenty twenty-six"),
        ("on the 1st April", "on the first of April"),
        ("By 31 March 2027, then", "By the thirty-first of March twenty twenty-seven, then"),
        ("autumn 2025", "autumn twenty twenty-five"),
        ("2026-03-31", "the thirty-first of March twenty twenty-six"),
        ("2026-13-31", "two zero two six one three three one"),
        ("2026/27", "twenty twenty-six to twenty-seven"),
        ("Q1 2026/27", "quarter one of twenty twenty-six to twenty-seven"),
        ("2009/10", "two thousand and nine to ten"),
        ("1999/00", "nineteen ninety-nine to two thousand"),
        ("2008/2009", "two thousand and eight to two thousand and nine"),
        ("2005–2009", "two thousand and five to two thousand and nine"),
        ("in 2007 2008 2009", "in two thousand and seven two thousand and eight two thousand and nine"),
        ("the 1990s and the 60s", "the nineteen nineties and the sixties"),
        ("9.30am to 5pm, 8.05 pm", "nine thirty a m to five p m, eight oh five p m"),
    ],
)
def test_times(written: str, said: str) -> None:
    assert VOICE.say(written) == said


@pytest.mark.parametrize(
    "written, said",
    [
        ("£38,000", "thirty-eight thousand pounds"),
        ("£7.60 an hour", "seven pounds sixty an hour"),
        ("£4.4 million", "four point four million pounds"),
        ("£3m, €2bn", "three million pounds, two billion euros"),
        ("£1.234", "one point two three four pounds"),
        ("58%", "fifty-eight per cent"),
        ("66.50 %", "sixty-six point five zero per cent"),
        ("58 per cent", "fifty-eight per cent"),
        ("-5.5%", "minus five point five per cent"),
        ("5–10 people", "five to ten people"),
        ("10-Point", "ten-Point"),
        ("186,400", "one hundred and eighty-six thousand four hundred"),
        ("1.48 times", "one point four eight times"),
        ("the 21st", "the twenty-first"),
        ("15kg", "fifteen kg"),
        ("-12.50 points", "minus twelve point five zero points"),
        ("at most -3", "at most minus three"),
        ("(-1.0 ratio)", "minus one point zero ratio"),
        ("1,234.5 people", "one thousand two hundred and thirty-four point five people"),
        ("-£200", "minus two hundred pounds"),
        ("£5-£10", "five pounds to ten pounds"),
        ("m² and ½", "m two and a half"),
    ],
)
def test_figures(written: str, said: str) -> None:
    assert VOICE.say(written) == said


@pytest.mark.parametrize(
    "written, said",
    [
        ("1.3", "one point three"),
        ("7.10", "seven point ten"),
        ("7.11", "seven point one one"),
        ("D1.2", "D one point two"),
        ("D11.10", "D eleven point one zero"),
        ("R1 a", "R one a"),
        ("Q1", "Q one"),
        ("A.1.10", "A point one point one zero"),
        ("R.2", "R point two"),
        ("A٣", "A three"),
        ("1.3 Rewrite our letters", "one point three, Rewrite our letters"),
        ("5 Make sure", "five, Make sure"),
        ("we have 5 Jobcentres", "we have five Jobcentres"),
        ("see 1.3: Rewrite", "see one point three: Rewrite"),
        ("EQ/2026/31", "E Q slash twenty twenty-six slash thirty-one"),
        ("(SI 2017/353)", "S I twenty seventeen slash three hundred and fifty-three"),
    ],
)
def test_numbers_of_parts_and_papers(written: str, said: str) -> None:
    assert VOICE.say(written) == said


@pytest.mark.parametrize(
    "written, said",
    [
        ("01632 960100", "oh one six three two, nine six oh one oh oh"),
        ("18001 01632 960100", "one eight oh oh one, oh one six three two, nine six oh one oh oh"),
        ("+44 1632 960100.", "plus four four, one six three two, nine six oh one oh oh."),
        ("equality@anytown.example", "equality at anytown dot example"),
        ("see www.anytown.example/x.", "see www dot anytown dot example slash x."),
        ("https://a.example/team-2", "a dot example slash team - two"),
        ("http://www.a.example/" + "long/" * 12, "a page of a dot example"),
        ("Anytown AN1 1AA", "Anytown A N one, one A A"),
    ],
)
def test_addresses(written: str, said: str) -> None:
    assert VOICE.say(written) == said


@pytest.mark.parametrize(
    "written, said",
    [
        ("BSL, RNID, EHRC and UK", "B S L, R N I D, E H R C and U K"),
        ("GPs", "G Ps"),
        ("LGBT+ staff", "L G B T plus staff"),
        ("MIND, RETHINK, ECOTEC, AIDS", "MIND, RETHINK, ECOTEC, AIDS"),
        ("EQUALITY ACTION PLAN", "EQUALITY ACTION PLAN"),
        ("Fish & chips", "Fish and chips"),
        ("e.g. 5 shops, i.e. all", "for example five shops, that is all"),
        ("he/she and/or they", "he or she and or they"),
        ("Mr Brown", "Mister Brown"),
    ],
)
def test_short_forms(written: str, said: str) -> None:
    assert VOICE.say(written) == said


@pytest.mark.parametrize(
    "written, said",
    [
        ("We spoke (in May) to all", "We spoke, in May, to all"),
        ("It is late (since May).", "It is late, since May."),
        ("It is late. (Since May)", "It is late. Since May"),
        ("We asked. 58% said so.", "We asked. Fifty-eight per cent said so."),
        ("(in May)", "in May"),
    ],
)
def test_pauses_and_sentences(written: str, said: str) -> None:
    assert VOICE.say(written) == said


@given(st.one_of(st.text(), st.lists(PIECES).map("".join), st.text("0123456789./-–:,£% ")))
def test_no_figure_is_left(text: str) -> None:
    said = VOICE.say(text)
    assert not [sign for sign in said if sign.isdigit()]
    assert "  " not in said


@given(st.text("abcdefghij ,.;!?’“”"))
def test_plain_words_are_said_as_they_are_written(text: str) -> None:
    short = set(VOICE.words["short"])
    words = text.split()
    if not short & {word.strip(",;!?’“”") for word in words} | {each for each in short if each in text}:
        assert VOICE.say(text) == " ".join(words).lstrip(", ")
