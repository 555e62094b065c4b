"""The project file: what is refused, and the terms that it explains for all plans."""

from __future__ import annotations

from pathlib import Path

import pytest

from equality_plans.errors import UsageError
from equality_plans.project import Project, read_project

from .minimal import findings, load, plan_text

TERMS = """\
glossary:
  - {term: Reasonable adjustment, meaning: A change that removes a barrier.}
  - {term: Carer, meaning: Somebody who looks after another person., also: [carers]}
"""


def project(folder: Path, text: str) -> Project:
    file = folder / "eqplan.yaml"
    file.write_text(text, encoding="utf-8")
    return read_project(file)


@pytest.mark.parametrize(
    "text, said",
    [
        (
            "plans: a\noutput: b\nplans: c\n",
            "line 3: `plans` stands here a second time; the first is on line 1",
        ),
        ("rules:\n  ignore: [S104]\n  ignore: [S102]\n", "line 3: `ignore` stands here a second time"),
        (
            "rules: {ER101: warning}\n",
            "`ER101` is not a field of `rules`. Write, for example, `ignore: [S104]` or",
        ),
        ("easy_read:\n  brand: #1d3f73\n", '`brand` takes a colour in quotes, like "#1d3f73"'),
        ("easy_read:\n  logo:\n", "`logo` takes the name of a file, like pictures/logo.svg"),
        ("rules:\n\tignore: [S104]\n", "line 2: the lines cannot be read as fields. Start lines with spaces"),
        ("glossary: [Carer]\n", "each entry of `glossary` takes a `term` and a `meaning`"),
        ("glossary:\n  - {term: Carer}\n", "each entry of `glossary` takes a `term` and a `meaning`"),
    ],
)
def test_fault_is_told_in_a_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(UsageError) as problem:
        project(tmp_path, text)
    assert said in str(problem.value)


def test_empty_file_changes_nothing(tmp_path: Path) -> None:
    assert project(tmp_path, "# nothing yet\n").defaults == {}


def test_terms_of_the_project_hold_for_every_plan(tmp_path: Path) -> None:
    shared = project(tmp_path, TERMS)
    for _ in range(2):
        plan = load(plan_text(), shared).plan
        assert plan is not None
        assert [term.term for term in plan.glossary] == ["Reasonable adjustment", "Carer"]
    assert findings(plan_text(), shared) == []


def test_term_of_the_plan_comes_before_that_of_the_project(tmp_path: Path) -> None:
    own = [{"term": "carer", "meaning": "As the Care Act has it."}]
    plan = load(plan_text(glossary=own), project(tmp_path, TERMS)).plan
    assert plan is not None
    assert [(term.term, term.meaning) for term in plan.glossary] == [
        ("carer", "As the Care Act has it."),
        ("Reasonable adjustment", "A change that removes a barrier."),
    ]
