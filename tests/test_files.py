"""A file is there whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from equality_plans.errors import MachineError
from equality_plans.files import remove_parts, write_new, write_whole


def test_file_and_its_folder_are_made(tmp_path: Path) -> None:
    write_whole(tmp_path / "a/b.txt", b"one")
    assert (tmp_path / "a/b.txt").read_bytes() == b"one"
    assert list((tmp_path / "a").iterdir()) == [tmp_path / "a/b.txt"]


def test_file_that_is_there_keeps_who_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "b.txt"
    path.write_bytes(b"one")
    path.chmod(0o640)
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_file_stays_when_the_new_one_cannot_take_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "b.txt"
    path.write_bytes(b"one")

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(MachineError, match=r"b\.txt cannot be written: no space left on device"):
        write_whole(path, b"two")
    assert path.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [path]


def test_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"one")
    with pytest.raises(MachineError, match="is not a folder"):
        write_whole(tmp_path / "a/b.txt", b"two")


def test_new_file_takes_no_other_ones_place(tmp_path: Path) -> None:
    write_new(tmp_path / "a/b.txt", "one\n")
    with pytest.raises(MachineError, match=r"b\.txt cannot be written"):
        write_new(tmp_path / "a/b.txt", "two\n")
    assert (tmp_path / "a/b.txt").read_bytes() == b"one\n"


def test_only_what_this_run_left_behind_is_taken_away(tmp_path: Path) -> None:
    own = tmp_path / f".b.txt.part-{os.getpid()}-7"
    of_another_run = tmp_path / f".b.txt.part-{os.getpid() + 1}-7"
    for part in (own, of_another_run):
        part.write_bytes(b"half")
    remove_parts(tmp_path)
    assert list(tmp_path.iterdir()) == [of_another_run]
