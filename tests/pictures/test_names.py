"""Pictures by name: found however it is written, searched by words, and the nearest where there is none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from equality_plans.pictures.names import PictureNames
from equality_plans.pictures.packs import Entry

HEAD = "licence: Our own\ncredit: Drawings by Anytown Council\npictures:\n"


@pytest.fixture(scope="module")
def names() -> PictureNames:
    return PictureNames()


def ids(found: Sequence[Entry]) -> list[str]:
    return [entry.id for entry in found]


def pack(folder: Path, text: str) -> Path:
    folder.mkdir()
    (folder / "pictures.yaml").write_text(HEAD + text, encoding="utf-8")
    (folder / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>')
    return folder


@pytest.mark.parametrize(
    "written, found",
    [
        ("text-phone", "text-phone"),
        ("Text  Phone", "text-phone"),
        ("step free", "access"),
        ("sign-up", "form"),
        ("E-Mail", "email"),
        ("no", "cross"),
        ("spaceship", None),
        ("", None),
    ],
)
def test_finds_a_name_or_word_however_it_is_written(
    names: PictureNames, written: str, found: str | None
) -> None:
    entry = names.find(written)
    assert (entry.id if entry else None) == found


@pytest.mark.parametrize(
    "words, first",
    [
        ("minicom", "text-phone"),
        ("text phone", "text-phone"),
        ("female", "women"),
        ("PAY", "pay"),
        ("transla", "language"),
        ("egaphon", "tell-people"),
        ("hearing loop", "hearing-loop"),
        ("desk help", "reception"),
    ],
)
def test_search_finds_by_name_label_words_and_their_parts(
    names: PictureNames, words: str, first: str
) -> None:
    assert ids(names.search(words))[0] == first


def test_search_takes_only_what_has_all_words(names: PictureNames) -> None:
    assert "hearing-aid" in ids(names.search("hearing"))
    assert ids(names.search("hearing loop")) == ["hearing-loop"]
    assert names.search("spaceship") == ()


def test_search_puts_what_is_called_so_before_what_begins_so(names: PictureNames) -> None:
    found = ids(names.search("car"))
    assert found[0] == "car"
    assert found.index("parking") < found.index("carer")


def test_search_leaves_out_words_inside_words_where_there_are_better(names: PictureNames) -> None:
    assert "tell-people" in ids(names.search("megaphone"))
    assert "tell-people" not in ids(names.search("phone"))


def test_two_letters_are_a_whole_word(names: PictureNames) -> None:
    assert ids(names.search("gp")) == ["health"]


def test_own_pictures_come_first_in_a_search(tmp_path: Path) -> None:
    own = pack(tmp_path / "own", "  town-hall: {words: [council], file: a.svg}\n")
    assert ids(PictureNames([own]).search("council"))[:2] == ["town-hall", "council"]


@pytest.mark.parametrize(
    "name, near",
    [
        ("text-fone", "text-phone"),
        ("wheelchiar", "wheelchair-user"),
        ("emial", "email"),
        ("council house", "council"),
        ("tank-you", "thank-you"),
    ],
)
def test_nearest_begins_with_what_was_meant(names: PictureNames, name: str, near: str) -> None:
    nearest = names.nearest(name)
    assert len(set(nearest)) == 3
    assert nearest[0] == near
