"""The rules about pictures of easy read: what they tell once, and what they leave alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from equality_plans.model.plan import Plan
from equality_plans.pictures.names import PictureNames
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read import (
    line_without_picture,
    one_picture_for_many,
    picture_with_limits,
    picture_without_licence,
    weak_picture,
)

TODAY = date(2026, 11, 22)


def found(rule: Any, lines: list[Any], pictures: PictureNames | None = None, **easy: Any) -> list[Found]:
    data = {
        "format": "1",
        "id": "anytown-2026",
        "title": "Equality action plan",
        "organisation": "Anytown Council",
        "jurisdiction": "england",
        "objectives": [{"id": "D1", "title": "People can reach us", "easy_read": {"lines": lines}}],
        "easy_read": easy,
    }
    plan = Plan.read(data)
    return list(rule.check(plan, Context(plan, {}, pictures, today=TODAY)))


def pictured(*pairs: tuple[str, str]) -> list[dict[str, str]]:
    return [{"picture": picture, "text": text} for picture, text in pairs]


@pytest.fixture
def pack(tmp_path: Path) -> Any:
    """pack("town-hall: {...}"): the names of a pack without licence and credit."""

    def write(*entries: str) -> PictureNames:
        lines = "\n".join(f"  {entry}" for entry in entries)
        (tmp_path / "pictures.yaml").write_text(f"pictures:\n{lines}\n", encoding="utf-8")
        (tmp_path / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>')
        return PictureNames([tmp_path])

    return write


def test_lines_that_are_not_written_yet_need_no_picture() -> None:
    lines = [{"picture": "...", "text": "..."}, {"picture": "...", "text": "We will."}, {"text": "You can."}]
    assert [one.words for one in found(line_without_picture, lines)] == ["We will.", "You can."]


def test_line_of_bullets_needs_a_picture() -> None:
    (one,) = found(line_without_picture, [{"text": "...", "items": ["by phone"]}])
    assert one.field == "items"


def test_picture_without_licence_is_told_where_it_is_first_used(pack: Any) -> None:
    names = pack("town-hall: {file: a.svg, credit: We, words: [civic centre]}")
    lines = pictured(("town-hall", "Come."), ("civic centre", "See us."), ("fair", "We are fair."))
    (one,) = found(picture_without_licence, lines, names)
    assert one.message == "the picture `town-hall` has no licence"
    assert "pictures.yaml, with the picture town-hall or" in one.hint


def test_cover_and_words_use_pictures_too(pack: Any) -> None:
    names = pack("town-hall: {file: a.svg}", "hall: {file: a.svg}")
    words = {"hall": {"means": "A hall is a big room.", "picture": "hall"}}
    told = found(picture_without_licence, [], names, picture="town-hall", words=words)
    assert [one.message.split("`")[1] for one in told] == ["town-hall", "hall"]


@pytest.mark.parametrize(
    "licence, limited",
    [
        ("CC BY-NC-SA 4.0", True),
        ("cc by-nc 2.0", True),
        ("Free for non-commercial use", True),
        ("Not for commercial use", True),
        ("CC BY-SA 4.0", False),
        ("Ours since 2020, council NCO pool", False),
        ("Free, commercial use included", False),
    ],
)
def test_licence_that_is_not_commercial(pack: Any, licence: str, limited: bool) -> None:
    names = pack(f"town-hall: {{file: a.svg, credit: We, licence: '{licence}'}}")
    assert len(found(picture_with_limits, pictured(("town-hall", "Come.")), names)) == limited


@pytest.mark.parametrize(
    "until, said",
    [
        ("21 November 2026", "until 21 November 2026 only"),
        ("22 November 2026", None),
        ("November 2026", None),
        ("2025", "until 2025 only"),
        ("soon", "cannot be read: `soon`"),
    ],
)
def test_consent_ends_with_its_last_day(pack: Any, until: str, said: str | None) -> None:
    names = pack(f"town-hall: {{file: a.svg, consent_until: {until}}}")
    told = [one.message for one in found(picture_with_limits, pictured(("town-hall", "Come.")), names)]
    assert [said in one for one in told if said] == ([True] if said else [])
    assert bool(told) == bool(said)


SENTENCES = ("You can call.", "We will write.", "It is free.", "Come and see.", "Ask Sam.")


def test_one_picture_may_stand_for_three_ideas() -> None:
    assert found(one_picture_for_many, pictured(*(("tick", text) for text in SENTENCES[:3]))) == []


def test_four_ideas_are_told_once_at_the_fourth() -> None:
    (one,) = found(one_picture_for_many, pictured(*(("tick", text) for text in SENTENCES)))
    assert "5 different ideas" in one.message
    assert getattr(one.at, "text", "") == "Come and see."


@pytest.mark.parametrize(
    "picture, text",
    [
        ("target", "We have {} targets for this."),
        ("training", "We trained {} people."),
        ("disabled-people", "Disabled people asked {} times."),
        ("calendar", "By March we want {}."),
        ("calendar:March 2027", "We want {} by then."),
    ],
)
def test_ideas_that_name_the_picture_are_one(picture: str, text: str) -> None:
    lines = pictured(*((picture, text.format(number)) for number in range(2, 9)))
    assert found(one_picture_for_many, lines) == []


def test_the_same_words_have_the_same_picture() -> None:
    lines = pictured(
        ("phone", "You can  call."), ("telephone", "You can call."), ("people", "You can **call**.")
    )
    (one,) = found(one_picture_for_many, lines)
    assert one.message.endswith("`people`, than before, `telephone`")


def test_weak_picture_without_a_note(pack: Any) -> None:
    (one,) = found(weak_picture, pictured(("hall", "Come.")), pack("hall: {file: a.svg, strength: weak}"))
    assert one.hint == "a photograph of your own may be better"
