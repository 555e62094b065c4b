"""`eqplan pictures`: pictures are found by what they show, listed, and printed on a sheet to choose from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from equality_plans.pictures.packs import built_in_pack

from .conftest import Eqplan

PACK = """\
licence: Our own
credit: Drawings by Anytown Council
pictures:
  town-hall: {label: Our town hall, words: [council, civic centre], file: a.svg, consent_until: 31 March 2030}
  a-very-long-name-for-a-picture: {label: A hall, file: a.svg, note: Ask the college first.}
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a pack of its own, as the current folder."""
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours/pictures.yaml").write_text(PACK, encoding="utf-8")
    (tmp_path / "ours/a.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
    )
    (tmp_path / "eqplan.yaml").write_text("pictures: [ours/]\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder without a project."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("nowhere")
def test_finds_a_picture_by_a_word_for_it(eqplan: Eqplan) -> None:
    ended = eqplan("pictures", "minicom")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == (
        "text-phone           A text phone\n"
        "                     also: textphone, text relay, relay, minicom\n"
        "                     built in, CC BY-SA 4.0\n"
    )


@pytest.mark.usefixtures("nowhere")
def test_says_what_is_better_than_a_weak_picture(eqplan: Eqplan) -> None:
    assert "weak: Many Gypsies, Roma and Travellers live" in eqplan("pictures", "caravan").out


@pytest.mark.usefixtures("nowhere")
def test_finds_a_dated_calendar(eqplan: Eqplan) -> None:
    assert eqplan("pictures", "calendar:March", "2027").out.startswith("calendar  ")


@pytest.mark.usefixtures("project")
def test_own_pictures_come_first_and_say_so(eqplan: Eqplan) -> None:
    out = eqplan("pictures", "council").out
    assert out.startswith(
        "town-hall            Our town hall\n"
        "                     also: council, civic centre\n"
        "                     own picture in ours, Our own, consent until 31 March 2030\n\n"
        "council  "
    )
    assert "note: Ask the college first.\n" in eqplan("pictures", "very long").out


@pytest.mark.usefixtures("project")
def test_lists_all_in_columns_of_a_narrow_window(eqplan: Eqplan) -> None:
    ended = eqplan("pictures")
    assert ended.code == 0
    lines = ended.out.splitlines()
    assert max(map(len, lines)) <= 80
    assert lines[:6] == [
        "Own pictures, in the folder ours:",
        "",
        "town-hall            Our town hall",
        "a-very-long-name-for-a-picture",
        "                     A hall",
        "",
    ]
    listed = {line.split()[0] for line in lines if re.match(r"[a-z]\S* {2,}[A-Z]", line)}
    assert listed == {"town-hall"} | {entry.id for entry in built_in_pack()}
    assert f"{len(built_in_pack()) + 2} pictures." in lines[-2]


@pytest.mark.usefixtures("nowhere")
def test_nothing_found_names_the_nearest(eqplan: Eqplan) -> None:
    ended = eqplan("pictures", "wheelchiar")
    assert (ended.code, ended.out) == (1, "")
    assert re.fullmatch(
        r"There is no picture for `wheelchiar`\. The nearest are `wheelchair-user`, `\S+` and `\S+`\.\n",
        ended.err,
    )


def test_faulty_pack_is_told_in_a_line(eqplan: Eqplan, project: Path) -> None:
    (project / "ours/pictures.yaml").write_text("pictures: {}\n")
    ended = eqplan("pictures", "council")
    assert ended.code == 2
    assert ended.err.startswith("eqplan: ")
    assert ended.err.count("\n") == 1


def test_sheet_shows_what_was_found(eqplan: Eqplan, project: Path) -> None:
    ended = eqplan("pictures", "council", "--sheet", "found.html")
    assert (ended.code, ended.out) == (0, "Wrote found.html: 2 pictures\n")
    page = (project / "found.html").read_text(encoding="utf-8")
    assert re.findall(r"<h3>(.*?)</h3>", page) == ["town-hall", "council"]
    assert "<title>Pictures for easy read: council</title>" in page


def test_sheet_has_a_name_of_its_own(eqplan: Eqplan, project: Path) -> None:
    assert eqplan("pictures", "council", "--sheet").out == "Wrote pictures.html: 2 pictures\n"
    assert (project / "pictures.html").is_file()


def test_word_behind_the_option_is_no_file(eqplan: Eqplan, project: Path) -> None:
    ended = eqplan("pictures", "--sheet", "council")
    assert ended.code == 2
    assert (
        ended.err == "eqplan: --sheet takes the name of a web page, like pictures.html, and council is none\n"
    )
    assert not (project / "council").exists()


def test_no_sheet_is_written_where_nothing_is_found(eqplan: Eqplan, project: Path) -> None:
    assert eqplan("pictures", "spaceship", "--sheet", "found.html").code == 1
    assert not (project / "found.html").exists()


def test_sheet_that_cannot_be_written(eqplan: Eqplan, project: Path) -> None:
    ended = eqplan("pictures", "--sheet", "eqplan.yaml/found.html")
    assert ended.code == 2
    assert "eqplan.yaml is not a folder" in ended.err
