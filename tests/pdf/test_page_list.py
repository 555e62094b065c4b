from __future__ import annotations

import pydyf
import pytest

from equality_plans.errors import MachineError
from equality_plans.pdf.page_list import pages_listed_once


def test_list_of_pages_is_the_same_and_made_once() -> None:
    pdf = pydyf.PDF()
    before = vars(pydyf.PDF)["page_references"]
    with pages_listed_once():
        assert pdf.page_references == ()
        pdf.add_page(pydyf.Dictionary({"Type": "/Page"}))
        listed = pdf.page_references
        assert pdf.page_references is listed
        pdf.add_page(pydyf.Dictionary({"Type": "/Page"}))
        longer = pdf.page_references
        assert len(longer) == 2
    assert vars(pydyf.PDF)["page_references"] is before
    assert pdf.page_references == longer


def test_another_pydyf_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(pydyf.PDF, "page_references")
    with pytest.raises(MachineError, match="pydyf keeps its pages in another way"), pages_listed_once():
        pass


def test_pydyf_is_as_before_when_something_goes_wrong() -> None:
    before = vars(pydyf.PDF)["page_references"]
    with pytest.raises(ZeroDivisionError), pages_listed_once():
        raise ZeroDivisionError
    assert vars(pydyf.PDF)["page_references"] is before
