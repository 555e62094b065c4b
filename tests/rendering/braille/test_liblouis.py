"""Asking liblouis, and what is said where it is not installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from equality_plans.errors import MachineError, RenderingError
from equality_plans.rendering.braille.liblouis import (
    CELLS,
    PROGRAM,
    read_back,
    table_for,
    translate,
    why_not,
)

from ...checkers.liblouis import required_liblouis

ENGLISH = table_for("en-GB")


def pretend(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put a program in the place of liblouis."""
    program = folder / PROGRAM
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def test_signs_are_those_of_braille_ascii() -> None:
    assert len(set(CELLS)) == len(CELLS) == 64
    # The letters a, z and the sign for numbers, by their dots: 1, 1356, 3456.
    assert (CELLS[0b000001], CELLS[0b110101], CELLS[0b111100]) == ("A", "Z", "#")


def test_other_languages_keep_their_letters() -> None:
    assert ENGLISH == table_for("en") == "en-ueb-g2.ctb"
    assert table_for("cy") == table_for("fr-FR") == "en-ueb-g1.ctb"


def test_without_liblouis_one_line_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "install the package liblouis-bin" in why_not()
    with pytest.raises(MachineError, match="liblouis-bin"):
        translate(["a"], ENGLISH)


def test_answers_that_do_not_fit_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(tmp_path, monkeypatch, "echo one line")
    with pytest.raises(RenderingError, match=r"2 lines .* gave back 1"):
        translate(["a", "b"], ENGLISH)


def test_a_program_that_fails_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(tmp_path, monkeypatch, "echo no such table >&2; exit 3")
    with pytest.raises(MachineError, match=r"failed with the table .*: no such table"):
        translate(["a"], ENGLISH)


def test_braille_is_contracted_unified_english() -> None:
    required_liblouis()
    # "the" in two ways, a capital, a number with its sign, and signs of unified English braille: £ and %.
    assert translate(["The Council", "and the 3", "£38,000 (58%)"], ENGLISH) == [
        ",! ,C\\NCIL",
        "& ! #C",
        '@L#CH1JJJ "<#EH.0">',
    ]


def test_texts_keep_their_places_and_long_ones_are_whole() -> None:
    required_liblouis()
    long = " ".join(f"Sentence {number} is one of many." for number in range(200))
    texts = ["first", "", long, "  spaced \n out ", "last"]
    made = translate(texts, ENGLISH)
    assert len(made) == len(texts)
    assert made[1] == ""
    assert made[3] == translate(["spaced out"], ENGLISH)[0]
    back = read_back([made[2][at:].partition(" ")[0] for at in (0,)], ENGLISH)
    assert back == ["Sentence"]
    assert made[2].count("#") == 200
    # Signs of several bytes fill the program's lines sooner.
    assert translate(["€£ " * 900, "last"], ENGLISH)[1] == made[4]


def test_braille_reads_back_as_it_was() -> None:
    required_liblouis()
    texts = ["1.3 Rewrite our 40 most used letters, by 31 March 2027 (In progress)", "D1.2 and 66.50%"]
    assert read_back(translate(texts, ENGLISH), ENGLISH) == texts
