"""Every rule about the layout fires on a booklet that was made with its fault, and on no other."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from equality_plans.booklet import Booklet, BookletPage, Place, PrintedLine
from equality_plans.diagnostics import Severity
from equality_plans.easyread.edition import EasyReadEdition, make_pdf
from equality_plans.easyread.labels import read_easy_labels
from equality_plans.easyread.view import build_easy_view
from equality_plans.model.easy_read import EasyEdition, EasyLine, EasyObjective
from equality_plans.model.objective import Objective
from equality_plans.model.plan import Plan
from equality_plans.project import EasyReadOptions
from equality_plans.rendering.environment import make_environment
from equality_plans.resources import templates_folder
from equality_plans.rules import all_rules
from equality_plans.rules.base import Context, Found
from equality_plans.rules.easy_read_pages import EASY_READ_PAGE_RULES, check_booklet
from equality_plans.rules.easy_read_pages.base import record_at

from .example import data, objective, plan

LONG = "We will put the words of all our letters into a list so that you can find each of them again."


def lines(number: int, text: str = "You can call us.") -> list[dict[str, str]]:
    return [{"picture": "telephone", "text": text} for _ in range(number)]


def told(ideas: list[dict[str, str]]) -> Plan:
    return plan(objectives=[objective(easy_read={"lines": ideas})])


def sections(number: int) -> Plan:
    easy = data()["easy_read"]
    return plan(
        easy_read={**easy, "sections": [{"title": f"Part {one}", "lines": lines(1)} for one in range(number)]}
    )


def booklet(of: Plan, templates: Path | None = None, **options: Any) -> Booklet:
    view = build_easy_view(of, labels=read_easy_labels(), today=date(2026, 9, 30))
    return make_pdf(
        EasyReadEdition(view, make_environment(templates), options=EasyReadOptions(**options))
    ).booklet


def findings(made: Booklet, of: Plan) -> list[tuple[str, Severity, Found]]:
    return [(rule.CODE, found.severity or rule.SEVERITY, found) for rule, found in check_booklet(made, of)]


@pytest.fixture
def changed(tmp_path: Path) -> Callable[[str], Path]:
    """A folder with the templates of easy read and something at the end of their last style sheet."""

    def change(css: str) -> Path:
        folder = tmp_path / "templates"
        shutil.copytree(templates_folder() / "easy-read", folder / "easy-read")
        with (folder / "easy-read" / "booklet-pdf.css").open("a", encoding="utf-8") as file:
            file.write(css)
        return folder

    return change


@pytest.mark.parametrize("size", [14, 16, 18])
def test_booklet_as_it_comes_has_no_finding(size: int) -> None:
    of = told(lines(7, LONG))
    assert findings(booklet(of, font_size=size), of) == []


FAULTS = [
    ("ER601", "error", ".credits p { font-size: 13pt }", "letters of 13 points on page 6"),
    ("ER601", "error", "@page { @bottom-left { font-size: 12pt } }", "12 points on 5 pages from page 2 on"),
    (
        "ER602",
        "warning",
        ".line .picture { width: 30mm; height: 34mm } .idea { margin: 0 0 9mm }",
        "34 millimetres wide on page 3",
    ),
    ("ER604", "warning", "@page { size: A3 landscape }", "a line of 93 characters on page 4"),
    ("ER605", "error", ".words p { font-style: italic }", "italic letters on pages 3, 4, 5 and 6"),
    ("ER605", "error", ".line .words { text-align: justify }", "lines stretched to full width on"),
    ("ER606", "warning", ".idea { margin: 0 } .line .picture { width: 35mm; height: 35mm }", "has 6 ideas"),
    ("ER608", "error", "h2 { color: #777 }", "a contrast of only 4.4:1 on pages 2, 3, 4 and 6"),
    ("ER608", "warning", ".word { background: #ccc }", "as in 'Equality'"),
    ("ER608", "warning", "html { background: #ccc }", "as in 'Easy read'"),
    ("ER608", "warning", ".answer { color: rgba(0, 0, 0, .6) }", "a contrast of only 5.7:1"),
    ("ER609", "error", "@page { @bottom-right { content: none } }", "no page number on 5 pages from page 2"),
]


@pytest.mark.parametrize("code, severity, css, said", FAULTS)
def test_fault_in_a_style_sheet_is_found(
    changed: Callable[[str], Path], code: str, severity: str, css: str, said: str
) -> None:
    of = told([*lines(1, LONG), *lines(6), {"picture": "target", "text": "We have **targets**."}])
    found = findings(booklet(of, changed(css)), of)
    assert {one[0] for one in found} == {code}
    assert severity in {one[1].value for one in found}
    assert any(said in one[2].message for one in found), [one[2].message for one in found]


def test_idea_longer_than_a_page_is_found_at_its_line() -> None:
    long = "\n".join(f"You can call us on day {day}." for day in range(1, 29))
    of = told([*lines(1), {"picture": "telephone", "text": long}])
    ((code, severity, found),) = findings(booklet(of), of)
    assert (code, severity) == ("ER603", Severity.ERROR)
    assert isinstance(found.at, EasyLine)
    assert found.at.text == long


def test_idea_is_never_split_while_it_fits() -> None:
    # 20 sentences fill most of a page: behind a short idea there is no room for them, but on the next page.
    of = told([*lines(2), *lines(1, "\n".join(f"You can call us on day {day}." for day in range(1, 19)))])
    assert findings(booklet(of), of) == []


@pytest.mark.parametrize("number, severity", [(14, None), (17, Severity.WARNING), (21, Severity.ERROR)])
def test_number_of_pages(number: int, severity: Severity | None) -> None:
    of = sections(number)
    found = [(code, weight) for code, weight, _ in findings(booklet(of), of)]
    assert found == ([("ER607", severity)] if severity else [])


def test_one_fault_on_many_pages_is_one_finding() -> None:
    def page(number: int) -> BookletPage:
        own = PrintedLine(f"Page {number}", 16, 21, margin=True)
        return BookletPage(number, (PrintedLine("We will call.", 12, 21), own))

    ((code, _, found),) = findings(Booklet(tuple(map(page, range(1, 11)))), plan())
    assert code == "ER601"
    assert "letters of 12 points on 10 pages from page 1 on" in found.message
    assert "'We will call.'" in found.message


def test_finding_is_about_the_part_of_the_plan_that_the_words_come_from() -> None:
    of = plan(objectives=[objective(), objective(id="A2", easy_read={"lines": ["...", "You can write."]})])
    first, second = of.objectives
    assert first.easy_read is not None
    assert second.easy_read is not None
    assert of.easy_read is not None
    assert record_at(of, Place("plan-A1", 1)) is first.easy_read.lines[1]
    assert record_at(of, Place("plan-A1", 2)) is first.easy_read  # how far it is
    assert record_at(of, Place("plan-A1")) is first
    assert record_at(of, Place("plan-A2", 0)) is second.easy_read.lines[1], "the first is not written yet"
    assert record_at(of, Place("part-1", 0)) is of.easy_read.sections[0].lines[0]
    assert record_at(of, Place("words", 0)) is of.easy_read
    assert record_at(of, Place("contact", 0)) is of
    assert record_at(of, Place()) is of.easy_read
    kinds = {type(record_at(of, Place("plan-A1", number))) for number in (None, 0, 2)}
    assert kinds == {Objective, EasyLine, EasyObjective}
    assert isinstance(record_at(of, Place("about", 0)), EasyEdition)


def test_page_rules_are_rules_like_all_others_and_find_nothing_in_a_file() -> None:
    assert set(EASY_READ_PAGE_RULES) <= set(all_rules())
    assert [rule.CODE for rule in EASY_READ_PAGE_RULES] == [f"ER60{number}" for number in range(1, 10)]
    of = plan()
    context = Context(of, {}, today=date(2026, 9, 30))
    assert not [found for rule in EASY_READ_PAGE_RULES for found in rule.check(of, context)]


def test_measures_are_those_of_the_pages() -> None:
    made = booklet(plan())
    cover, contents, part, *_ = made.pages
    assert cover.cover
    assert not any(page.cover for page in made.pages[1:])
    assert [round(picture.width) for picture in cover.pictures] == [118]
    assert [picture.beside for picture in contents.pictures] == ["entry"] * 4
    assert [(picture.beside, round(picture.width)) for picture in part.pictures] == [
        ("idea", 40),
        ("word", 32),
    ]
    assert part.ideas == (Place("part-1", 0),)
    said = {line.text: line for line in part.lines}
    assert said["We want equality."].size == pytest.approx(16)
    assert said["We want equality."].contrast == pytest.approx(21)
    assert said["Page 3"].margin
    assert said["Page 3"].size == pytest.approx(16)
    assert said["About this plan"].contrast == pytest.approx(10.4, abs=0.05)
    assert 7 < said["Equality"].contrast < 12
    band = {line.text: line for line in cover.lines}
    assert band["Anytown Council"].contrast == pytest.approx(10.4, abs=0.05), (
        "white on the publisher's colour"
    )
