from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from equality_plans.easyread.look import (
    BRAND,
    brand_of,
    check_look,
    logo_of,
    logo_size,
    look_css,
    with_choices,
)
from equality_plans.errors import UsageError
from equality_plans.project import EasyReadOptions

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><path d="M0 0h300v100z"/></svg>'
PROGRAM = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script></svg>'


@pytest.fixture
def drawing(tmp_path: Path) -> Path:
    file = tmp_path / "logo.svg"
    file.write_text(DRAWING, encoding="utf-8")
    return file


def css(options: EasyReadOptions, *marks: str) -> str:
    return look_css(options, "Our plan", "Page", marks)


def test_without_choices() -> None:
    assert brand_of(EasyReadOptions()) == BRAND
    assert logo_of(EasyReadOptions()) is None
    assert "@media print{html{font-size:16pt}}" in css(EasyReadOptions())
    assert "top-left" not in css(EasyReadOptions())


@pytest.mark.parametrize("size, share", [(14, "116.67%"), (16, "133.33%"), (18, "150.00%")])
def test_size_of_type(size: int, share: str) -> None:
    found = css(EasyReadOptions(font_size=size))
    assert f"@media print{{html{{font-size:{size}pt}}}}" in found
    assert f"@media screen{{html{{font-size:{share}}}}}" in found
    assert f"counter(page);font-size:{size}pt" in found


def test_dark_colour_is_used() -> None:
    assert ":root{--brand:#5b2a86}" in css(EasyReadOptions(brand="#5B2A86"))


def test_light_colour_is_refused_with_a_darker_one() -> None:
    with pytest.raises(UsageError) as problem:
        check_look(EasyReadOptions(brand="#4a90d9"))
    said = str(problem.value)
    assert "#4a90d9 is too light" in said
    assert "3.3 to 1" in said
    assert "\n" not in said
    instead = said.rpartition('"#')[2].rstrip('"')
    check_look(EasyReadOptions(brand=f"#{instead}"))


def test_logo_is_as_large_as_fits(drawing: Path) -> None:
    options = EasyReadOptions(logo=drawing)
    logo = logo_of(options)
    assert logo is not None
    assert logo_size(logo) == (60, 20)
    assert logo_size(replace(logo, width=1000.0)) == (80, 8)
    assert ".logo .picture{width:60.0mm;height:20.0mm}" in css(options)


@pytest.mark.parametrize(
    "name, content, said",
    [
        ("logo.svg", PROGRAM, "holds a program"),
        ("logo.png", "words", "is neither a JPEG nor a PNG picture"),
        ("logo.svg", None, "cannot be read"),
    ],
)
def test_logo_that_cannot_be_used_is_told_in_a_line(
    tmp_path: Path, name: str, content: str | None, said: str
) -> None:
    file = tmp_path / name
    if content is not None:
        file.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=said) as problem:
        check_look(EasyReadOptions(logo=file))
    assert "\n" not in str(problem.value)


def test_marks_stand_on_every_page_but_cannot_break_out() -> None:
    assert '@page{@top-left{content:"Draft" "\\A " "Not\\22  checked"}}' in css(
        EasyReadOptions(), "Draft", 'Not" checked'
    )


def test_command_goes_before_the_project(drawing: Path) -> None:
    project = EasyReadOptions(18, "#1d3f73", None, frozenset({"carer"}))
    assert with_choices(project, None, None, None) == project
    assert with_choices(project, 14, "#5b2a86", drawing) == EasyReadOptions(
        14, "#5b2a86", drawing, frozenset({"carer"})
    )


@pytest.mark.parametrize("colour", ["blue", "#fff", "1d3f73", "#1d3f7g"])
def test_what_is_no_colour_is_refused(colour: str) -> None:
    with pytest.raises(UsageError, match=f"{colour} is no colour"):
        with_choices(EasyReadOptions(), None, colour, None)
