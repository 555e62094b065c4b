"""The shared fixtures: no network, golden files, work folders."""

from __future__ import annotations

import socket
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest


def test_a_test_that_asks_the_network_fails() -> None:
    with pytest.raises(AssertionError, match=r"the network was asked for: .*example\.org"):
        urllib.request.urlopen("http://example.org/")
    with socket.socket() as one, pytest.raises(AssertionError, match="192\\.0\\.2\\.1"):
        one.connect_ex(("192.0.2.1", 80))


def test_processes_of_this_machine_may_still_talk() -> None:
    here, there = socket.socketpair()
    with here, there:
        here.sendall(b"hello")
        assert there.recv(5) == b"hello"


def test_work_folder_is_empty_and_current(work_folder: Path) -> None:
    assert Path.cwd() == work_folder
    assert list(work_folder.iterdir()) == []


def test_golden_shows_what_differs(
    tmp_path: Path, golden: Callable[[Path, str], None], request: pytest.FixtureRequest
) -> None:
    if request.config.getoption("--update-golden"):
        pytest.skip("golden files are written in this run, not compared")
    file = tmp_path / "expected.txt"
    with pytest.raises(pytest.fail.Exception, match="--update-golden"):
        golden(file, "one\ntwo\n")
    file.write_text("one\ntwo\n", encoding="utf-8")
    golden(file, "one\ntwo\n")
    with pytest.raises(pytest.fail.Exception, match=r"-two\n\+three"):
        golden(file, "one\nthree\n")
