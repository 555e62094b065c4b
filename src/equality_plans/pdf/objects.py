"""Finding objects in a PDF that pydyf is about to write, where one names another as `12 0 R`."""

from __future__ import annotations

from typing import Any


def number_of(reference: bytes) -> int:
    """The number of the object that a reference names."""
    return int(reference.split()[0])


def object_of(pdf: Any, reference: bytes) -> Any:
    """The object that a reference names."""
    return pdf.objects[number_of(reference)]


def pages_of(pdf: Any) -> list[Any]:
    """The dictionaries of all pages, in their order."""
    # Three entries a page: the number of its object, the 0, and the R.
    return [pdf.objects[number] for number in pdf.pages["Kids"][::3]]
