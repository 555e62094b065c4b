"""Lines to fill in are added, and everything else in the file stays as it is."""

from __future__ import annotations

import difflib
from datetime import date
from pathlib import Path

import pytest

from equality_plans.checking import check_plans
from equality_plans.diagnostics import Diagnostic, Severity
from equality_plans.editing.plan_file import PlanFile
from equality_plans.editing.scaffold import Scaffolded, scaffold
from equality_plans.loading import load_plan, load_source
from equality_plans.pictures.names import PictureNames
from equality_plans.project import Project, find_project
from equality_plans.source import Source

from ..conftest import Golden
from .example import PLAN

HERE = Path(__file__).parent
SMALL = HERE / "small.yaml"
TODAY = date(2026, 11, 22)


def scaffolded(path: Path, project: Project | None = None) -> tuple[Scaffolded, str]:
    project = project or Project()
    file = PlanFile(load_plan(path, project), project)
    return scaffold(file, PictureNames(), ["centre", "survey", "target", "promote"]), file.text()


def written(folder: Path, text: str) -> Path:
    path = folder / "plan.yaml"
    path.write_text(text, encoding="utf-8", newline="")
    return path


def errors(text: str, project: Project) -> list[Diagnostic]:
    found = check_plans([load_source(Source("plan.yaml", text), project)], project, TODAY)[0].diagnostics
    return [one for one in found if one.severity is Severity.ERROR and not one.code.startswith("ER")]


def without_easy_read(text: str) -> str:
    """A plan without its easy words and all that is set in below them."""
    kept, inside = [], -1
    for line in text.splitlines(keepends=True):
        margin = len(line) - len(line.lstrip())
        if inside >= 0 and (not line.strip() or margin > inside):
            continue
        inside = margin if line.strip() == "easy_read:" else -1
        if inside < 0:
            kept.append(line)
    return "".join(kept)


def test_small_plan(golden: Golden) -> None:
    added, text = scaffolded(SMALL)
    assert (added.objectives, added.edition, added.refused) == (["A1", "A3"], True, [])
    golden(HERE / "golden" / "small.yaml", text)


def test_second_time_nothing_is_added(tmp_path: Path) -> None:
    path = written(tmp_path, scaffolded(SMALL)[1])
    added, text = scaffolded(path)
    assert added == Scaffolded()
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("prepare", [str, without_easy_read], ids=["as it is", "without easy words"])
def test_published_plans_only_gain_lines(plan_files: list[Path], tmp_path: Path, prepare: type) -> None:
    project = find_project(plan_files[0])
    gained = 0
    for one in plan_files:
        path = written(tmp_path, prepare(one.read_text(encoding="utf-8")))
        before = path.read_text(encoding="utf-8")
        assert not errors(before, project)
        added, text = scaffolded(path, project)
        assert not added.refused
        lines = list(difflib.ndiff(before.splitlines(), text.splitlines()))
        assert not [line for line in lines if line.startswith("-")], one.name
        assert not errors(text, project), one.name
        assert all(len(line) <= 92 for line in lines if line.startswith("+") and "http" not in line), one.name
        gained += len(added.objectives)
        path.write_text(text, encoding="utf-8")
        assert scaffolded(path, project)[0] == Scaffolded(), one.name
    assert gained > 4


def test_no_easy_words_are_there_before_somebody_writes_them() -> None:
    _, text = scaffolded(SMALL)
    plan = load_source(Source("plan.yaml", text), Project()).plan
    assert plan is not None
    assert plan.easy_read is not None
    assert plan.easy_read.title is None
    for objective in (plan.objectives[0], plan.objectives[2]):
        assert objective.easy_read is not None
        assert not list(objective.easy_read.parts())


def test_filling_in_is_typing_over_the_full_stops() -> None:
    _, text = scaffolded(SMALL)
    filled = text.replace("picture: ...", "picture: telephone").replace(
        "            ...", "            Call us."
    )
    assert filled != text
    plan = load_source(Source("plan.yaml", filled), Project()).plan
    assert plan is not None
    easy = plan.objectives[0].easy_read
    assert easy is not None
    assert [(line.picture, line.text) for line in easy.lines] == [("telephone", "Call us.\n")] * 3


def test_line_breaks_of_windows_and_an_unended_last_line_stay(tmp_path: Path) -> None:
    before = PLAN.replace("\n", "\r\n").rstrip()
    _, text = scaffolded(written(tmp_path, before))
    assert text.startswith(before)
    assert text.count("\n") == text.count("\r\n")


def test_lists_that_are_not_set_in_stay_so(tmp_path: Path) -> None:
    before = PLAN.replace("      - id", "    - id").replace("        ", "      ")
    _, text = scaffolded(written(tmp_path, before))
    assert "      lines:\n      # A1: Everyone can reach us\n" in text


@pytest.mark.parametrize(
    "objectives, refused",
    [
        ("objectives:\n  - {id: A1, title: One, measures: [Two]}\n  - id: A2\n    title: Two\n", [("A1", 7)]),
        ("objectives: [{id: A1, title: One}]\n", [("A1", 6)]),
    ],
)
def test_braces_are_named(tmp_path: Path, objectives: str, refused: list[tuple[str, int]]) -> None:
    head = PLAN.partition("period:")[0]
    added, text = scaffolded(written(tmp_path, f"{head}{objectives}"))
    assert added.refused == refused
    assert added.edition
    assert text.startswith(head)
    assert added.objectives == (["A2"] if "A2" in objectives else [])


def test_plan_all_in_braces_is_named(tmp_path: Path) -> None:
    text = (
        "{format: 1, id: a, title: T, organisation: O, jurisdiction: england, "
        "objectives: [{id: A1, title: One, easy_read: {omit: No.}}]}\n"
    )
    added, after = scaffolded(written(tmp_path, text))
    assert (added.objectives, added.edition, added.refused) == ([], False, [("a", 1)])
    assert after == text


def test_signs_that_would_break_a_note_are_not_copied_into_it(tmp_path: Path) -> None:
    title = r'title: "One\u2028 two\x07 \ud83d # three: [[A1]]"'.replace(r"\ud83d ", "")
    added, text = scaffolded(written(tmp_path, PLAN.replace("title: Everyone can reach us", title)))
    assert added.objectives == ["A1"]
    assert load_source(Source("plan.yaml", text), Project()).plan is not None


@pytest.mark.parametrize(
    "begun, kept, not_again",
    [
        ("title: You can reach us", "title: You can reach us", "      title: ..."),
        ("progress: |\n        It is open.\n", "It is open.", "      progress: ..."),
        ("agreed: f1-000000000000  # by the panel", "# by the panel", "nothing"),
    ],
)
def test_words_that_were_begun_without_lines_get_them(
    tmp_path: Path, begun: str, kept: str, not_again: str
) -> None:
    path = written(tmp_path, f"{PLAN}    easy_read:\n      {begun}\n")
    added, text = scaffolded(path)
    assert added.objectives == ["A1"]
    assert text.startswith(path.read_text(encoding="utf-8").rstrip())
    assert kept in text
    assert "\n      lines:\n" in text
    assert not_again not in text
    assert scaffolded(written(tmp_path, text))[0] == Scaffolded()


def test_empty_braces_are_named(tmp_path: Path) -> None:
    added, _ = scaffolded(written(tmp_path, f"{PLAN}    easy_read: {{}}\n"))
    assert added.refused == [("A1", PLAN.count("\n") + 1)]


def test_hard_words_are_not_named_in_a_language_that_the_lists_do_not_know(tmp_path: Path) -> None:
    title = "title: Sicrhau cydraddoldeb ac amrywiaeth"
    before = PLAN.replace("title: Everyone can reach us", title)
    assert "Hard words" in scaffolded(written(tmp_path, before))[1]
    after = scaffolded(written(tmp_path, before.replace("id: a\n", "id: a\nlanguage: cy\n")))[1]
    assert "lines:" in after
    assert "Hard words" not in after
