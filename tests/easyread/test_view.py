from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from equality_plans.easyread.labels import read_easy_labels
from equality_plans.easyread.pictures import UnknownPicture
from equality_plans.easyread.view import build_easy_view, contents_pages

from .example import data, objective, plan


def view(**changes: Any) -> dict[str, Any]:
    return build_easy_view(plan(**changes), labels=read_easy_labels(), today=date(2026, 9, 30))


def sections(**changes: Any) -> dict[str, dict[str, Any]]:
    return {section["id"]: section for section in view(**changes)["sections"]}


def ideas(section: dict[str, Any]) -> list[dict[str, Any]]:
    return [idea for group in section["groups"] for idea in group]


def easy(**changes: Any) -> dict[str, Any]:
    return {**data()["easy_read"], **changes}


def plain_data(value: Any) -> bool:
    if isinstance(value, dict):
        return all(isinstance(key, str) and plain_data(one) for key, one in value.items())
    if isinstance(value, list):
        return all(plain_data(one) for one in value)
    return value is None or isinstance(value, str | int)


def test_view_is_plain_data() -> None:
    assert plain_data(view())


def test_sections_in_reading_order() -> None:
    assert list(sections()) == ["part-1", "plan-A1", "words", "about"]
    full = easy(contact={"phone": "01632 960100"}, thanks=["Thank you."])
    assert list(sections(easy_read=full)) == ["part-1", "plan-A1", "words", "contact", "thanks", "about"]


def test_one_row_for_each_idea_with_its_sentences_and_bullets() -> None:
    first, second, status = ideas(sections()["plan-A1"])
    assert first["sentences"] == ["You can call us."]
    assert first["picture"] == "telephone"
    assert second["items"] == ["by phone", "by post"]
    assert status["kind"] == "status"
    assert len(ideas(sections()["part-1"])[0]["sentences"]) == 2


def test_how_far_it_is_stands_with_the_last_idea_of_an_objective() -> None:
    assert [[idea["number"] for idea in group] for group in sections()["plan-A1"]["groups"]] == [[0], [1, 2]]
    assert [len(group) for group in sections()["words"]["groups"]] == [1, 1]


def test_short_last_sections_may_share_a_page() -> None:
    full = easy(contact={"phone": "01632 960100"}, thanks=["Thank you."])
    flowing = [name for name, section in sections(easy_read=full).items() if section["flows"]]
    assert flowing == ["contact", "thanks", "about"]


@pytest.mark.parametrize(
    "number, size, lengths",
    [
        (1, "large", [1]),
        (8, "large", [8]),
        (9, "medium", [9]),
        (12, "small", [12]),
        (13, "large", [7, 6]),
        (18, "medium", [9, 9]),
        (25, "medium", [9, 9, 7]),
    ],
)
def test_contents_fill_few_pages_evenly(number: int, size: str, lengths: list[int]) -> None:
    found = contents_pages([{"id": str(one)} for one in range(number)])
    assert found["size"] == size
    assert [len(page) for page in found["pages"]] == lengths
    assert [section["id"] for page in found["pages"] for section in page] == [
        str(one) for one in range(number)
    ]


def test_box_stands_under_the_first_use_only() -> None:
    again = objective(id="A2", actions=[])
    found = sections(objectives=[objective(), again])
    boxes = [
        (name, box["heading"])
        for name, section in found.items()
        for idea in ideas(section)
        for box in idea["boxes"]
    ]
    assert boxes == [("part-1", "Equality"), ("plan-A1", "Target")]


def test_word_list_holds_the_words_that_were_used_from_a_to_z() -> None:
    rows = ideas(sections()["words"])
    assert [row["heading"] for row in rows] == ["Equality", "Target"]
    assert rows[0]["picture"] == "word-list"


def test_status_is_that_of_the_plan() -> None:
    status = ideas(sections()["plan-A1"])[-1]
    assert status["heading"] == "We have started this"
    assert status["standing"] == "started"
    assert status["picture"] == "in-progress"
    assert status["sentences"] == ["1 office is ready."]


def test_objective_without_easy_words_is_left_out_and_the_reader_told() -> None:
    found = sections(objectives=[objective(), objective(id="A2", easy_read={"omit": "The same as A1."})])
    assert "plan-A2" not in found
    assert any("more in it" in line for row in ideas(found["about"]) for line in row["sentences"])
    assert not any("more in it" in line for row in ideas(sections()["about"]) for line in row["sentences"])


def test_title_of_an_objective_in_easy_words() -> None:
    titled = objective(easy_read={"title": "Calling us", "lines": ["You can call us."]})
    assert sections(objectives=[titled])["plan-A1"]["title"] == "Calling us"
    assert sections()["plan-A1"]["title"] == "People can reach us"


@pytest.mark.parametrize(
    "checked_by, said",
    [
        (None, "Not yet checked by people with learning disabilities"),
        ({"group": "Anytown People First", "date": "2 October 2026"}, "They are from Anytown People First."),
    ],
)
def test_who_checked_the_words(checked_by: dict[str, str] | None, said: str) -> None:
    extra = {"checked_by": checked_by} if checked_by else {}
    rows = ideas(sections(easy_read=easy(**extra))["about"])
    assert any(said in line for row in rows for line in row["sentences"])


def test_contact_has_a_picture_for_each_way() -> None:
    contact = {
        "phone": "01632 960100",
        "text_phone": "18001 01632 960100",
        "email": "equality@anytown.example",
        "post": "Equality team, Town Hall, Anytown AN1 1AA",
        "website": "https://www.anytown.example/equality/",
        "bsl": "https://www.anytown.example/bsl",
        "note": "You can visit us.",
    }
    rows = ideas(sections(easy_read=easy(contact=contact))["contact"])
    assert [row["picture"] for row in rows] == [
        "telephone", "text-phone", "email", "post", "website", "sign-language", "information", "formats",
    ]  # fmt: skip
    assert rows[0]["address"] == "tel:01632960100"
    assert rows[3]["lines"] == ["Equality team", "Town Hall", "Anytown AN1 1AA"]
    assert rows[4]["lines"] == ["www.anytown.example/equality"]


def test_contact_of_the_plan_serves_where_easy_read_has_none() -> None:
    rows = ideas(sections(contact={"name": "Equality team", "email": "equality@anytown.example"})["contact"])
    assert [row["lines"] for row in rows] == [["Equality team"], ["equality@anytown.example"], []]


ASK = "You can ask us for this plan in another way."


def test_other_forms_are_told_with_whom_to_ask() -> None:
    contact = {"phone": "01632 960100"}
    row = ideas(sections(contact=contact, formats=["html", "easy-read", "large-print", "bsl"])["contact"])[-1]
    assert row["picture"] == "formats"
    assert row["sentences"] == [ASK, "You can get it:"]
    assert row["items"] == ["in large print", "in British Sign Language"]
    alone = ideas(sections(contact=contact, formats=["html", "easy-read"])["contact"])[-1]
    assert (alone["sentences"], alone["items"]) == ([ASK], [])


def test_other_forms_are_told_where_there_is_nobody_to_ask() -> None:
    told = ideas(sections(formats=["html", "easy-read", "braille"])["about"])
    assert [row["sentences"] for row in told if row["picture"] == "formats"] == [["You can get it:"]]
    assert not any(row["picture"] == "formats" for row in ideas(sections(formats=["html"])["about"]))
    nobody = sections(easy_read=easy(contact={"note": "Nobody answers any more."}))
    assert [row["picture"] for row in ideas(nobody["contact"])] == ["information"]


def test_own_words_on_other_forms_are_enough() -> None:
    own = easy(
        contact={"phone": "01632 960100"},
        sections=[{"title": "Us", "lines": [{"picture": "formats", "text": "Ask us for large print."}]}],
    )
    found = sections(easy_read=own, formats=["large-print"])
    shown = [row for part in found.values() for row in ideas(part) if row["picture"] == "formats"]
    assert [row["sentences"] for row in shown] == [["Ask us for large print."]]


def test_pictures_are_credited() -> None:
    (credit,) = sections()["about"]["credits"]["lines"]
    assert "OpenMoji" in credit
    assert "CC BY-SA 4.0" in credit


def test_used_pictures_are_those_that_rows_name() -> None:
    found = view()
    named = {found["cover"]}
    for section in found["sections"]:
        named.add(section["picture"])
        for idea in ideas(section):
            named |= {idea["picture"], *(box["picture"] for box in idea["boxes"])}
    assert named == set(found["used"])


def test_unknown_picture_is_named() -> None:
    wrong = objective(easy_read={"lines": [{"picture": "telefone", "text": "You can call us."}]})
    with pytest.raises(UnknownPicture, match="telephone"):
        view(objectives=[wrong])
