"""Files that are no text: each is a finding, none is waited for, and none steers the terminal."""

from __future__ import annotations

import os
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equality_plans.checking import check_all
from equality_plans.errors import UsageError
from equality_plans.loading import find_plans
from equality_plans.project import Project
from equality_plans.reporting import REPORTERS
from equality_plans.source import BYTE_LIMIT, Source, Unusable, decode, display_width, read_source, showable

from .minimal import TODAY, plan_text


def unusable(path: Path) -> Unusable:
    begun = time.monotonic()
    found = read_source(path)
    assert time.monotonic() - begun < 2
    assert isinstance(found, Unusable)
    return found


def test_a_named_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    assert unusable(pipe).code == "E001"
    found = check_all([tmp_path], Project(), TODAY).diagnostics
    assert [(one.code, one.file) for one in found] == [("E001", str(pipe))]


def test_a_folder_named_as_a_plan_is_looked_into(tmp_path: Path) -> None:
    (tmp_path / "folder.yaml").mkdir()
    assert unusable(tmp_path / "folder.yaml").code == "E001"
    assert find_plans([tmp_path]).files == []


def test_a_missing_file(tmp_path: Path) -> None:
    assert unusable(tmp_path / "none.yaml").message == "this file cannot be opened: there is no such file"
    with pytest.raises(UsageError, match=r"there is no file or folder called .*none\.yaml"):
        find_plans([tmp_path / "none.yaml"])


def test_links_that_lead_round_or_nowhere(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "b.yaml")
    (tmp_path / "b.yaml").symlink_to(tmp_path / "a.yaml")
    (tmp_path / "gone.yaml").symlink_to(tmp_path / "nothing")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "plan.yaml").write_text(plan_text(), encoding="utf-8")
    found = check_all([tmp_path], Project(), TODAY)
    assert [(Path(one.file).name, one.code) for one in found.diagnostics] == [
        ("a.yaml", "E001"),
        ("b.yaml", "E001"),
        ("gone.yaml", "E001"),
    ]
    assert found.plans == 4


def test_devices() -> None:
    assert unusable(Path("/dev/null")).code == "E001"
    if Path("/dev/zero").exists():
        assert unusable(Path("/dev/zero")).code == "E001"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(plan_text(), encoding="utf-8")
    file.chmod(0)
    assert unusable(file).message == "this file cannot be opened: you are not allowed to read it"


def test_the_largest_file_and_one_larger(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_bytes(b"#" * BYTE_LIMIT)
    assert isinstance(read_source(file), Source)
    file.write_bytes(b"#" * (BYTE_LIMIT + 1))
    assert unusable(file).code == "E004"
    with file.open("r+b") as opened:
        opened.truncate(500 * BYTE_LIMIT)  # a file with a hole: a gigabyte that takes no room
    assert unusable(file).code == "E004"


@pytest.mark.parametrize(
    "raw, code",
    [
        (plan_text().encode("utf-16"), "E002"),
        (plan_text().encode("utf-16-le"), "E002"),
        (plan_text().encode("utf-16-be"), "E002"),
        (plan_text().encode("utf-32"), "E002"),
        (b"title: caf\xe9\n", "E002"),
        (b"title: \xed\xa0\x80\n", "E002"),  # half of a pair of UTF-16, which UTF-8 cannot hold
        (b"title: \xc0\xaf\n", "E002"),  # a slash in a longer form than it needs
        (b"\x00\x00\x00\x00", "E002"),
        (b"format: 1\n\x00", "E003"),
        (b"\xef\xbb\xbfformat: 1\n\xef\xbb\xbf", "E003"),
        ("a: \x85".encode(), "E003"),
        ("a: \u2028".encode(), "E003"),
        ("a: \u2029".encode(), "E003"),
        (b"a: \x1b]0;title\x07", "E003"),
        ("a: \u202e".encode(), "E003"),
        ("a: \uffff".encode(), "E003"),
        (b"PK\x03\x04", "E002"),
        (b"%PDF-1.7", "E002"),
        (b"{\\rtf1}", "E002"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "E002"),
    ],
)
def test_bytes_that_are_no_text(raw: bytes, code: str) -> None:
    found = decode(raw, "plan.yaml")
    assert isinstance(found, Unusable)
    assert found.code == code
    assert found.hint


@pytest.mark.parametrize(
    "raw, line, column",
    [
        (b"\xef\xbb\xbfab\ncd\xe9", 2, 3),
        ("é\r\néé".encode() + b"\xff", 2, 3),
        (b"a\rb\rc\x00", 3, 2),
        ("😀😀\x01".encode(), 1, 3),
    ],
)
def test_places_count_characters_and_the_lines_of_editors(raw: bytes, line: int, column: int) -> None:
    found = decode(raw, "plan.yaml")
    assert isinstance(found, Unusable)
    assert (found.line, found.column) == (line, column)


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_a_reason(raw: bytes) -> None:
    found = decode(raw, "plan.yaml")
    if isinstance(found, Unusable):
        assert found.message
    else:
        assert found.text.encode() in (raw, raw.removeprefix(b"\xef\xbb\xbf"))


@given(st.text(max_size=100), st.data())
def test_a_place_and_its_offset_are_the_same(text: str, data: st.DataObject) -> None:
    source = Source("plan.yaml", text)
    offset = data.draw(st.integers(0, len(text)))
    assert source.offset(*source.place(offset)) == offset


@given(st.text(max_size=50))
def test_what_is_shown_cannot_steer_a_terminal(text: str) -> None:
    shown = showable(text)
    assert len(shown) == len(text)
    assert all(sign.isprintable() or sign == " " or sign > "\x9f" for sign in shown)
    assert "\x1b" not in shown


def test_widths() -> None:
    assert display_width("ab") == 2
    assert display_width("日本") == 4
    assert display_width("e\u0301") == 1
    assert display_width("a\u200bb") == 2


def test_the_report_shows_the_line_of_an_unusable_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan.yaml").write_bytes(b"format: 1\ntitle: Caf\xe9 \x1b[31m\n")
    monkeypatch.chdir(tmp_path)
    outcome = check_all([Path("plan.yaml")], Project(), date(2026, 11, 22))
    report = REPORTERS["text"](outcome)
    assert "plan.yaml:2:11: error[E002]" in report
    assert "  2 | title: Café �[31m\n" in report
