"""The built-in pictures: that each idea of an equality plan has one, and that all can be drawn and found."""

from __future__ import annotations

import re
from collections import Counter
from xml.etree import ElementTree

import pytest

from equality_plans.easyread.pictures import Pictures, UnknownPicture, built_in_pictures, pictures_of
from equality_plans.pictures.names import PictureNames
from equality_plans.pictures.packs import Entry, built_in_pack

from ..conftest import ROOT

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


IN_THE_STUDY = (
    "race", "ethnicity", "young people", "carers", "managers", "training course", "targets", "questionnaire",
    "date", "done", "started", "overdue", "not begun", "thanks", "e-mail", "post box", "minicom", "online",
    "bsl", "mental health", "hearing loop", "pay gap", "hate crime", "jobcentre", "interpreter", "childcare",
    "gypsies and travellers", "self-employed", "video call", "pride", "transgender", "marriage", "court",
    "university", "lift", "ramp", "adviser", "partner organisation", "application form", "interview",
)  # fmt: skip
ENTRIES = built_in_pack()


@pytest.fixture(scope="module")
def pictures() -> Pictures:
    return built_in_pictures()


@pytest.fixture(scope="module")
def names() -> PictureNames:
    return PictureNames()


def test_there_are_more_than_a_hundred() -> None:
    assert len(ENTRIES) >= 105


@pytest.mark.parametrize("name", ASKED_FOR)
def test_every_idea_of_an_equality_plan_has_a_picture(pictures: Pictures, name: str) -> None:
    assert pictures.find(name).id == name


@pytest.mark.parametrize("word", IN_THE_STUDY)
def test_words_that_officers_type_find_a_picture(names: PictureNames, word: str) -> None:
    assert names.find(word) is not None


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_picture_is_drawn_and_described(pictures: Pictures, entry: Entry) -> None:
    picture = pictures.find(entry.id)
    drawn = picture.document()
    root = ElementTree.fromstring(drawn)
    assert root.tag.endswith("svg")
    assert " id=" not in drawn, "names in a drawing clash with those of the page"
    assert "<text" not in drawn, "letters depend on the typefaces of the reader"
    assert "href" not in drawn
    assert "OpenMoji" in picture.credit
    assert entry.label
    assert entry.licence == "CC BY-SA 4.0"
    assert len(entry.words) >= 2
    assert bool(entry.note) == entry.weak, "a weak picture says what is better"


def test_no_recipe_asks_for_a_colour_that_its_glyph_does_not_have() -> None:
    """A colour to swap that is not there is a slip: nothing would be recoloured."""
    from equality_plans.easyread.recipes import _glyph

    wrong = []
    for entry in ENTRIES:
        for part in entry.parts:
            kept = entry.pieces[part["piece"]] if "piece" in part else {}
            merged = {**kept, **part}
            drawn = _glyph(merged["glyph"], entry.place) if "glyph" in merged else merged["drawing"]
            for old, new in kept.get("colours", {}).items():
                wrong += [] if f'"{old}"' in drawn else [(entry.id, old)]
                drawn = drawn.replace(f'"{old}"', f'"{new}"')
            wrong += [(entry.id, old) for old in part.get("colours", {}) if f'"{old}"' not in drawn]
    assert wrong == []


def test_whole_pack_is_small(pictures: Pictures) -> None:
    sizes = [len(pictures.find(entry.id).document()) for entry in ENTRIES]
    assert sum(sizes) / len(sizes) < 4_500
    assert max(sizes) < 16_000


def test_no_two_pictures_share_a_word() -> None:
    words = Counter(
        word
        for entry in ENTRIES
        for word in {text.casefold().replace("-", " ") for text in (entry.id, *entry.words)}
    )
    assert [word for word, times in words.items() if times > 1] == []


def test_every_word_finds_its_picture(names: PictureNames) -> None:
    for entry in ENTRIES:
        assert all(names.find(word) is entry for word in (entry.id, entry.id.replace("-", " "), *entry.words))


def test_every_picture_stands_in_the_page_about_them() -> None:
    page = (ROOT / "docs" / "pictures.md").read_text(encoding="utf-8")
    table = page.split("## The built-in pictures")[1].split("\n## ")[0]
    assert re.findall(r"`([a-z-]+)`", table) == [entry.id for entry in ENTRIES]


def test_no_brain_and_no_puzzle_piece() -> None:
    """People with learning disabilities have asked not to be shown as these."""
    glyphs = {part.get("glyph") for entry in ENTRIES for part in (*entry.parts, *entry.pieces.values())}
    assert not glyphs & {"1F9E0", "1F9E9"}


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
    shapes = [
        pictures.find(f"calendar:{dated}").svg for dated in ("March 2026", "April 2026", "2026", "2027")
    ]
    assert len(set(shapes)) == 4
    assert [drawn.count("<path transform=") for drawn in shapes] == [9, 9, 4, 4], "a shape for each letter"


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


def test_draft_shows_a_frame_where_there_is_no_picture() -> None:
    picture = pictures_of([], placeholders=True).find('A <very> long name of a "picture"')
    assert picture.id == "missing--a-very-long-name-of-a-picture-"
    root = ElementTree.fromstring(picture.document())
    letters = len(list(root.iter("{http://www.w3.org/2000/svg}path")))
    assert letters == len("?" + "A<very>long" + "nameofa" + '"picture"')
    assert "stroke-dasharray" in picture.svg
    assert picture.credit == ""


def test_draft_shows_the_pictures_that_there_are(pictures: Pictures) -> None:
    assert pictures_of([], placeholders=True).find("meeting") == pictures.find("meeting")
