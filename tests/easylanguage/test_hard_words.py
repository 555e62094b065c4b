from __future__ import annotations

import pytest

from equality_plans.easylanguage.words.forms import ing_form, past_forms, plain_forms, third_person
from equality_plans.easylanguage.words.hard_words import KnownWords, find_hard_words
from equality_plans.easylanguage.words.levels import UNKNOWN, level
from equality_plans.easylanguage.words.officialese import find_official_words
from equality_plans.words import word_list


def hard(text: str, *known: KnownWords) -> list[str]:
    return [word.text for word in find_hard_words(text, *known)]


@pytest.mark.parametrize(
    "word",
    [
        "disabled", "disability", "women", "woman", "men", "man", "deaf", "Deaf", "blind", "gay", "black",
        "Asian", "autistic", "carers", "wheelchair", "Muslim", "pregnant", "learning disability",
    ],
)  # fmt: skip
def test_people_are_never_marked(word: str) -> None:
    for sentence in (
        f"We talk to {word} people.",
        f"{word} is a word.",
        f"They are {word}.",
        word.capitalize(),
    ):
        assert hard(sentence) == []
        assert list(find_official_words(sentence)) == []


@pytest.mark.parametrize(
    "sentence, words",
    [
        ("We want more diversity.", ["diversity"]),
        ("Diversity is good.", ["Diversity"]),
        ("Our organisation has colour televisions in its centres and theatres.", []),
        ("Prioritising is prioritisation.", ["Prioritising", "prioritisation"]),
        ("Maya went from Anytown to Bradford.", []),
        ("Leeds and Bradford have plans.", []),
        ("We don't use e.g. 6 per cent.", []),
        ("Phone 01632 960 000 or write to equality@anytown.example.", []),
        ("We use the RNID phone.", []),
        ("It is an ethnic-minority group.", ["ethnic", "minority"]),
        ("The police know about hate crimes.", ["hate crimes"]),
        ("Our target is a strategy.", ["target", "strategy"]),
    ],
)
def test_hard_words(sentence: str, words: list[str]) -> None:
    assert hard(sentence) == words


def test_known_words_are_known_in_all_forms() -> None:
    known = KnownWords(["Mentor", "reasonable  adjustment"])
    assert hard("Mentors make reasonable adjustments. A mentor’s work.", known) == []
    assert hard("It is reasonable.", known) == ["reasonable"]
    assert hard("It is reasonable.", KnownWords(["reasonable adjustment"], with_parts=True)) == []


def test_no_word_is_both_known_and_hard() -> None:
    known = set(word_list("known_words"))
    assert not known & set(word_list("hard_words"))
    official = word_list("officialese")
    assert not known & {*official["verbs"], *official["nouns"], *official["phrases"]}


def test_easy_words_are_easy() -> None:
    """What is suggested instead of an official word has no official or hard word in it."""
    official = word_list("officialese")
    for kind in official.values():
        for word, easy in kind.items():
            assert hard(easy) == [], f"{word}: {easy}"
            assert list(find_official_words(easy)) == [], f"{word}: {easy}"


@pytest.mark.parametrize(
    "sentence, easy",
    [
        ("We will ensure it.", ["make sure"]),
        ("She ensures it.", ["makes sure"]),
        ("Ensuring it is good.", ["Making sure"]),
        ("They undertook it.", ["did"]),
        ("They have undertaken it.", ["done"]),
        ("It was not implemented.", ["done"]),
        ("We implemented it.", ["did"]),
        ("We talked in relation to jobs.", ["about"]),
        ("Prior to this we\nbought it.", ["Before"]),
        ("Our stakeholders came.", ["people with an interest"]),
        ("The Outcomes Board met.", []),
        ("We re-implement.", []),
    ],
)
def test_the_easy_word_fits_the_sentence(sentence: str, easy: list[str]) -> None:
    assert [one.easy for one in find_official_words(sentence)] == easy


@pytest.mark.parametrize(
    "verb, forms",
    [
        ("make", ("makes", "making", "made", "made")),
        ("put", ("puts", "putting", "put", "put")),
        ("stop", ("stops", "stopping", "stopped", "stopped")),
        ("try", ("tries", "trying", "tried", "tried")),
        ("take", ("takes", "taking", "took", "taken")),
        ("go", ("goes", "going", "went", "gone")),
        ("be", ("is", "being", "was", "been")),
        ("see", ("sees", "seeing", "saw", "seen")),
        ("agree", ("agrees", "agreeing", "agreed", "agreed")),
        ("show", ("shows", "showing", "showed", "shown")),
        ("help", ("helps", "helping", "helped", "helped")),
        ("look", ("looks", "looking", "looked", "looked")),
    ],
)
def test_forms_of_verbs(verb: str, forms: tuple[str, str, str, str]) -> None:
    assert (third_person(verb), ing_form(verb), *past_forms(verb)) == forms
    assert all(verb in plain_forms(form) for form in forms if form not in ("is",))


def test_levels() -> None:
    assert level("cat") == level("cats") == 0
    assert level("colour") <= 1
    assert level("kwyjibo") == UNKNOWN
