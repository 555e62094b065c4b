"""The wheel works outside the checkout: templates, labels, words and pictures travel in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("wheel")]

PLAN = "anytown-2026.yaml"
# Neither the checkout nor a person's settings may help the installed program.
KEPT_VARIABLES = tuple(
    name for name in os.environ if not name.startswith(("PYTHON", "EQPLAN", "VIRTUAL_ENV", "PYTEST", "COV"))
)


def run(*command: str | Path, folder: Path) -> str:
    """Run a command in that folder; its output. The test fails with all of its words if it does not end 0."""
    result = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env={name: os.environ[name] for name in KEPT_VARIABLES},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, f"{command} ended {result.returncode}\n{result.stdout}{result.stderr}"
    return result.stdout


@pytest.fixture(scope="module")
def wheel(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built as a release is: from the source archive, by the pinned build backend."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", folder, folder=repository)
    (archive,) = folder.glob("*.tar.gz")
    shutil.unpack_archive(archive, folder / "source", filter="data")
    (source,) = (folder / "source").iterdir()
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, folder=source)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `eqplan` of a new, empty environment with the pinned packages and the wheel."""
    environment = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", environment, folder=environment)
    python = environment / "bin" / "python"
    pip = (python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    locked = ("--only-binary", ":all:", "--require-hashes", "-r", repository / "requirements" / "run.txt")
    run(*pip, *locked, folder=environment)
    run(*pip, "--no-deps", wheel, folder=environment)
    # The pinned packages are all that the wheel asks for.
    run(python, "-m", "pip", "check", folder=environment)
    return environment / "bin" / "eqplan"


@pytest.fixture(scope="module")
def away(installed: Path, repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder elsewhere with one plan in it."""
    folder = tmp_path_factory.mktemp("away")
    shutil.copy(repository / "plans" / PLAN, folder / PLAN)
    return folder


def test_every_file_of_the_package_is_in_the_wheel(wheel: Path, repository: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
    package = repository / "src" / "equality_plans"
    expected = {
        f"{place}/{path.relative_to(folder).as_posix()}"
        for folder, place in (
            (package, "equality_plans"),
            (repository / "templates", "equality_plans/templates"),
        )
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert expected - inside == set()
    assert {name for name in inside if not name.startswith("equality_plans")} == set()
    assert any(name.endswith("/licenses/LICENSE") for name in inside)


def test_the_installed_program_is_not_the_checkout(installed: Path, away: Path, repository: Path) -> None:
    python = installed.with_name("python")
    place = run(python, "-c", "import equality_plans; print(equality_plans.__file__)", folder=away).strip()
    assert Path(place).is_relative_to(installed.parent.parent)
    assert not Path(place).is_relative_to(repository)


def test_it_renders_a_plan(installed: Path, away: Path) -> None:
    run(installed, "validate", PLAN, folder=away)
    run(installed, "render", PLAN, "--format", "html", "--format", "pdf", "--out", "out", folder=away)
    assert_published(away / "out")


def test_it_makes_the_easy_read_edition(installed: Path, away: Path) -> None:
    run(installed, "easyread", PLAN, "--out", "easy", folder=away)
    assert_published(away / "easy")


def test_it_starts_a_new_plan(installed: Path, away: Path) -> None:
    run(installed, "new", "started.yaml", folder=away)
    run(installed, "validate", "started.yaml", folder=away)


def assert_published(folder: Path) -> None:
    """The folder has a web page and a PDF of the plan, neither of them empty."""
    pages = [page.read_text(encoding="utf-8") for page in folder.rglob("*.html")]
    assert any("Anytown" in page and "<style" in page for page in pages)
    (pdf,) = folder.rglob("*.pdf")
    content = pdf.read_bytes()
    assert content.startswith(b"%PDF-")
    assert len(content) > 10_000
