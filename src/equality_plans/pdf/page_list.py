"""A cost of pydyf 0.13.0 taken away: it makes the list of all pages anew for every tag that it writes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from equality_plans.pdf.release import another_release


@contextmanager
def pages_listed_once() -> Iterator[None]:
    """Let pydyf keep the list of pages until there is another page.

    Raises:
        MachineError: pydyf does not keep its pages as it did.
    """
    import pydyf

    listed = vars(pydyf.PDF).get("page_references")
    if not isinstance(listed, property) or listed.fget is None:
        raise another_release("pydyf keeps its pages in another way")
    make = listed.fget

    def kept(pdf: Any) -> Any:
        count = pdf.pages["Count"]
        if getattr(pdf, "_listed", (None,))[0] != count:
            pdf._listed = (count, make(pdf))
        return pdf._listed[1]

    pydyf.PDF.page_references = property(kept)
    try:
        yield
    finally:
        pydyf.PDF.page_references = listed
