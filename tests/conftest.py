"""What all tests share: folders, golden files, no network, and the costly checkers started once."""

from __future__ import annotations

import difflib
import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import hypothesis
import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent
COSTLY = ("java", "browser", "slow")
"""Markers of tests that wait until the quick ones are through, in this order."""

Golden = Callable[[Path, str], None]

# A shared machine may stop for a second in the middle of an example: time is no sign of a fault here.
hypothesis.settings.register_profile("person", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "person")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the program makes now into the golden files; then read the diff",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Quick tests first."""

    def cost(item: pytest.Item) -> int:
        return 1 + COSTLY.index(kind) if (kind := costly_kind(item)) else 0

    items.sort(key=cost)


def costly_kind(item: pytest.Item) -> str | None:
    """The first of COSTLY that the test is marked with."""
    return next((kind for kind in COSTLY if item.get_closest_marker(kind)), None)


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """Neither eqplan nor a test of it talks to the network: one that tries fails and says where to."""

    def refuse(*address: Any, **_: Any) -> NoReturn:
        raise AssertionError(f"the network was asked for: {address}")

    def only_local(connect: Callable[[socket.socket, Any], Any]) -> Callable[[socket.socket, Any], Any]:
        def connect_locally(self: socket.socket, address: Any) -> Any:
            if self.family in (socket.AF_INET, socket.AF_INET6):
                refuse(address)
            return connect(self, address)

        return connect_locally

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", only_local(socket.socket.connect))
        patch.setattr(socket.socket, "connect_ex", only_local(socket.socket.connect_ex))
        patch.setattr(socket, "getaddrinfo", refuse)
        patch.setattr(socket, "create_connection", refuse)
        yield


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def plan_files(repository: Path) -> list[Path]:
    """The published plans, in the order of their names."""
    return sorted((repository / "plans").glob("*.yaml"))


@pytest.fixture(scope="session")
def published(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every edition of all plans by the name of its file, made once for all tests and all their processes."""
    from .publishing import publish_once

    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    return publish_once(repository / "plans", shared / "published")


@pytest.fixture(scope="session")
def picture_sheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The web page to choose pictures from."""
    from .publishing import run_eqplan

    sheet = tmp_path_factory.mktemp("sheet") / "pictures.html"
    run_eqplan("pictures", "--sheet", str(sheet), hash_seed="1")
    return sheet


@pytest.fixture
def work_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is also the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """golden(path, actual): the file has exactly this text; with --update-golden it gets this text."""
    update = request.config.getoption("--update-golden")

    def compare(path: Path, actual: str) -> None:
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(actual, encoding="utf-8", newline="\n")
            return
        if not path.exists():
            pytest.fail(f"{path} does not exist: make it with `pytest --update-golden`", pytrace=False)
        expected = path.read_text(encoding="utf-8")
        if actual != expected:
            difference = difflib.unified_diff(
                expected.splitlines(), actual.splitlines(), str(path), "made now", lineterm="", n=1
            )
            shown = "\n".join(list(difference)[:80]) or "only the line ends differ"
            pytest.fail(f"not what the golden file has (--update-golden renews it):\n{shown}", pytrace=False)

    return compare


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A headless Chromium for tests marked `browser`; skips them where there is none."""
    from .checkers.chromium import running_chromium

    with running_chromium() as browser:
        yield browser
