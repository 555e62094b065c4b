from __future__ import annotations

from collections import Counter
from xml.etree import ElementTree

import pytest

from equality_plans.easyread.pictures import Pictures, UnknownPicture, built_in_pictures

ASKED_FOR = (
    "people", "meeting", "listening", "listen-to-people", "law", "plan", "money", "job", "employer",
    "office", "telephone", "text-phone", "computer", "website", "wheelchair-user", "deaf-person",
    "blind-person", "disabled-people", "learning-disability", "ethnic-groups", "women", "men",
    "women-and-men", "children", "lone-parent", "older-people", "carer", "training", "boss", "manager",
    "target", "survey", "calendar", "tick", "in-progress", "not-started", "late", "thank-you", "email",
    "post", "check", "report", "rules", "group", "help", "fair", "refugee", "city", "benefits",
    "letter", "question", "ideas", "change", "network", "language", "form", "learning", "award", "stop",
    "toilet", "bus", "sign-language", "pregnant", "safe", "police", "home", "bullying", "council",
    "building", "pay", "paused", "word-list",
)  # fmt: skip


@pytest.fixture(scope="module")
def pictures() -> Pictures:
    return built_in_pictures()


def test_there_are_at_least_ninety(pictures: Pictures) -> None:
    assert len(pictures.ids) >= 90


@pytest.mark.parametrize("name", ASKED_FOR)
def test_every_idea_of_an_equality_plan_has_a_picture(pictures: Pictures, name: str) -> None:
    assert pictures.find(name).id == name


@pytest.mark.parametrize("name", built_in_pictures().ids)
def test_picture_is_drawn_and_described(pictures: Pictures, name: str) -> None:
    picture = pictures.find(name)
    drawn = picture.document()
    root = ElementTree.fromstring(drawn)
    assert root.tag.endswith("svg")
    assert " id=" not in drawn, "names in a drawing clash with those of the page"
    assert "href" not in drawn
    assert picture.label
    assert picture.licence == "CC BY-SA 4.0"
    assert "OpenMoji" in picture.credit
    assert len(picture.words) >= 2


def test_whole_pack_is_small(pictures: Pictures) -> None:
    assert sum(len(pictures.find(name).document()) for name in pictures.ids) < 400_000


def test_no_two_pictures_share_a_word(pictures: Pictures) -> None:
    words = Counter(word for name in pictures.ids for word in (name, *pictures.find(name).words))
    assert [word for word, times in words.items() if times > 1] == []


def test_every_word_finds_its_picture(pictures: Pictures) -> None:
    for name in pictures.ids:
        assert all(pictures.find(word).id == name for word in pictures.find(name).words)


@pytest.mark.parametrize(
    "written, found",
    [
        ("Meeting", "meeting"),
        (" text  phone ", "text-phone"),
        ("British Sign Language", "sign-language"),
        ("pregnancy", "pregnant"),
    ],
)
def test_picture_is_found_however_it_is_written(pictures: Pictures, written: str, found: str) -> None:
    assert pictures.find(written).id == found


def test_calendar_bears_month_and_year(pictures: Pictures) -> None:
    picture = pictures.find("calendar:March 2026")
    assert picture.id == "calendar:March 2026"
    assert ">March<" in picture.svg
    assert ">2026<" in picture.svg
    assert ">2026<" in pictures.find("calendar:2026").svg


@pytest.mark.parametrize("name", ["calendar:soon", "calendar:Marsh 2026"])
def test_calendar_of_no_date_is_unknown(pictures: Pictures, name: str) -> None:
    with pytest.raises(UnknownPicture) as problem:
        pictures.find(name)
    assert "calendar" in problem.value.nearest


@pytest.mark.parametrize(
    "name, near",
    [
        ("meting", "meeting"),
        ("wheelchair users", "wheelchair-user"),
        ("council house", "council"),
        ("emial", "email"),
    ],
)
def test_unknown_picture_names_the_nearest_three(pictures: Pictures, name: str, near: str) -> None:
    with pytest.raises(UnknownPicture) as problem:
        pictures.find(name)
    assert len(problem.value.nearest) == 3
    assert near in problem.value.nearest
    assert f"no picture '{name}'" in str(problem.value)
    assert near in str(problem.value)


def test_search_finds_by_name_label_and_words(pictures: Pictures) -> None:
    assert [picture.id for picture in pictures.search("minicom")] == ["text-phone"]
    assert "women" in [picture.id for picture in pictures.search("female")]
    assert pictures.search("spaceship") == ()
