"""`eqplan explain`: what a finding wants, why, and how it looks when it is put right."""

from __future__ import annotations

import pytest

from equality_plans.catalogue import Entry, catalogue

from .conftest import Eqplan


def test_explains_what_why_and_how(eqplan: Eqplan) -> None:
    ended = eqplan("explain", "S102")
    assert ended.code == 0
    assert ended.err == ""
    lines = ended.out.splitlines()
    assert lines[0] == "S102 number-gap (warning)"
    assert lines[2] == "A number is missing between two others, and nothing says why."
    assert "Why: readers who miss number 8" in ended.out
    instead, write = ended.out.index("Instead of\n"), ended.out.index("\nwrite\n")
    assert instead < write < ended.out.index("reason: It was the same as objective 1.")


@pytest.mark.parametrize("written", ["s102", "[S102]", "number-gap", " S102 "])
def test_code_as_people_write_it(eqplan: Eqplan, written: str) -> None:
    assert eqplan("explain", written).out.startswith("S102 number-gap")


@pytest.mark.parametrize("entry", catalogue(), ids=lambda entry: entry.code)
def test_every_finding_is_explained(eqplan: Eqplan, entry: Entry) -> None:
    ended = eqplan("explain", entry.code)
    assert ended.code == 0
    assert ended.out.startswith(f"{entry.code} {entry.name} ({entry.severity})\n\n{entry.what}\n\nWhy: ")


def test_lists_all_codes(eqplan: Eqplan) -> None:
    ended = eqplan("explain")
    assert ended.code == 0
    assert [line.split()[0] for line in ended.out.splitlines()] == [entry.code for entry in catalogue()]
    assert "S102  warning  number-gap\n" in ended.out


@pytest.mark.parametrize("written, near", [("S10", "S10"), ("D20", "D20"), ("E12", "E1")])
def test_slip_in_a_code(eqplan: Eqplan, written: str, near: str) -> None:
    ended = eqplan("explain", written)
    assert ended.code == 2
    assert ended.err.startswith(f"eqplan: there is no finding with the code {written}. Did you mean ")
    assert near in ended.err


def test_code_like_no_other(eqplan: Eqplan) -> None:
    ended = eqplan("explain", "banana")
    assert ended.code == 2
    assert ended.err == "eqplan: there is no finding with the code banana. `eqplan explain` lists them all.\n"
