"""The plan as plain text."""

from __future__ import annotations

from equality_plans.rendering.linear.blocks import Items, Paragraph, Run, Table
from equality_plans.rendering.text import make, text_of_blocks

from ..conftest import Golden
from .sample import HERE, edition_of, sample


def test_text_of_a_plan(golden: Golden) -> None:
    golden(HERE / "golden" / "plan.txt", make(edition_of(sample())).decode())


def test_nothing_is_drawn_with_signs() -> None:
    text = make(edition_of(sample())).decode()
    assert "===" not in text
    assert "---" not in text
    assert "  \n" not in text
    assert text.endswith("\n")
    assert not text.startswith("\n")


def test_inner_lists_are_set_in_and_numbers_go_on() -> None:
    inner = Items(((Paragraph((Run("deep"),)),),))
    outer = Items(((Paragraph((Run("first"),)), inner), (Paragraph((Run("second"),)),)), 3)
    assert text_of_blocks([outer], "") == "3. first\n  - deep\n4. second\n"


def test_figures_are_said_with_their_kind() -> None:
    row = ((Run("Target"),), (Run("2027/28"),), (Run("75%"),))
    table = Table("Disabled customers", ("Figure", "When", "Value"), (row,))
    assert text_of_blocks([table], "") == "Disabled customers:\n- Target: 2027/28, 75%\n"
