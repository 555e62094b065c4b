"""What README.md tells a reader to do works and prints what it shows; the links of all pages lead on."""

from __future__ import annotations

import contextlib
import io
import re
import shutil
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from equality_plans.cli import COMMANDS, main

from .conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").glob("*.md")),
]


def blocks(language: str) -> list[str]:
    """The code blocks of the README in one language, without their indentation."""
    found = re.findall(r"^ *```(\w*)\n(.*?)^ *```$", README, re.MULTILINE | re.DOTALL)
    return [textwrap.dedent(text) for name, text in found if name == language]


def printed(command: str) -> tuple[int, str]:
    """What a command of the README prints, and how it ends."""
    program, *arguments = command.split()
    assert program == "eqplan"
    out = io.StringIO()
    with contextlib.redirect_stdout(out), pytest.raises(SystemExit) as end:
        main(arguments)
    assert isinstance(end.value.code, int)
    return end.value.code, out.getvalue()


@pytest.fixture
def checkout(work_folder: Path) -> Path:
    """The parts of the repository that the README works on, as the current folder."""
    shutil.copytree(ROOT / "plans", work_folder / "plans")
    shutil.copy(ROOT / "eqplan.yaml", work_folder)
    return work_folder


def place_free(text: str) -> str:
    """Findings without the number of their line, which moves when the plan is edited."""
    return re.sub(r"^ +\d* \|", "|", re.sub(r":\d+:(\d+): ", r":N:\1: ", text), flags=re.MULTILINE)


@pytest.mark.slow
def test_change_a_plan_and_publish_it(checkout: Path) -> None:
    plan = checkout / "plans/anytown-2026.yaml"
    text = plan.read_text(encoding="utf-8")

    update = blocks("yaml")[0]
    assert update.startswith("- date: 31 October 2026\n")
    start = text.index("      - id: A3.3\n")
    end = text.index("      - id: A3.4\n", start)
    text = text[:end] + textwrap.indent(update, " " * 10) + text[end:]
    text = text.replace("\nas_at: 30 September 2026 ", "\nas_at: 31 October 2026 ")
    plan.write_text(text, encoding="utf-8")

    walk = blocks("")
    validate, finding, agree, agreed, fine, render, wrote, easyread = walk[
        walk.index("source .venv/bin/activate\n") + 1 :
    ][:8]
    code, out = printed(validate)
    assert code == 0
    assert place_free(out) == place_free(finding)

    stated = text.index("        status: in progress\n", start)
    text = text[:stated] + text[stated:].replace("in progress", "completed", 1)
    told = re.compile(
        r"(      progress: \|\n.*\n)        The new rules for staff are late.\n.*\n(?=      agreed:)"
    )
    text, replaced = told.subn(lambda found: found[1] + textwrap.indent(blocks("yaml")[1], " " * 8), text)
    assert replaced == 1
    plan.write_text(text, encoding="utf-8")
    assert printed(agree) == (0, agreed)
    assert printed(validate) == (0, fine)

    assert printed(render) == (0, wrote)
    assert (checkout / "build/anytown-2026.pdf").is_file()
    assert printed(easyread)[0] == 0
    assert (checkout / "build/anytown-2026-easy-read.pdf").is_file()
    page = re.sub(r"<[^>]+>", " ", (checkout / "build/anytown-2026.html").read_text(encoding="utf-8"))
    glance = " ".join(page.partition("At a glance")[2].partition("Contents")[0].split())
    assert "Nothing is late." in glance
    assert "harassment policy" in glance.partition("Finished")[2]


def test_start_your_own_plan(work_folder: Path) -> None:
    command = next(block for block in blocks("") if block.startswith("eqplan new "))
    assert printed(command)[0] == 0
    assert printed("eqplan validate --strict plans")[0] == 0


def test_own_template(checkout: Path) -> None:
    (checkout / "eqplan.yaml").write_text(
        next(block for block in blocks("yaml") if block.startswith("templates:")), encoding="utf-8"
    )
    (checkout / "our-templates").mkdir()
    (checkout / "our-templates/plan.html").write_text(blocks("jinja")[0], encoding="utf-8")
    assert printed("eqplan render plans/dwp-gender-2008.yaml")[0] == 0
    page = (checkout / "build/dwp-gender-2008.html").read_text(encoding="utf-8")
    assert "<p>Anytown Council. Fair for everyone.</p>" in page
    assert "Gender equality action plan 2008" in page


def test_program(checkout: Path) -> None:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(blocks("python")[0], {})
    assert "Race equality action plan 2007 32\n" in out.getvalue()
    assert len(out.getvalue().splitlines()) == 9


def test_every_command_is_in_the_table() -> None:
    assert set(re.findall(r"^\| `eqplan (\w+)", README, re.MULTILINE)) == set(COMMANDS)


def test_every_target_is_in_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for page in PAGES:
        for target in re.findall(r"`make (\w+)`", page.read_text(encoding="utf-8")):
            assert f"\n{target}:" in makefile, f"{page.name} speaks of `make {target}`"


def links(page: Path) -> Iterator[tuple[str, str]]:
    """File and heading of each link of a page that does not lead to the web."""
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    text = re.sub(r"`[^`\n]*`", lambda code: code[0].replace("](", "] ("), text)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if not target.startswith(("http://", "https://", "mailto:")):
            file, _, heading = target.partition("#")
            yield file, heading


def anchors(page: Path) -> set[str]:
    """The headings of a page as GitHub names them."""
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for file, heading in links(page):
        target = (page.parent / file).resolve() if file else page
        assert target.exists(), f"{page.name} links to {file}"
        if heading:
            assert heading in anchors(target), f"{page.name} links to {file}#{heading}"
