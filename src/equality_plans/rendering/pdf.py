"""The standard edition as PDF/UA-1 and PDF/A-3a, with the plan that it was made from inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equality_plans.pdf.document import write_pdf
from equality_plans.rendering.html import page

if TYPE_CHECKING:
    from equality_plans.rendering import Edition


def make(edition: Edition) -> bytes:
    """The PDF of a plan.

    Raises:
        RenderingError: when a template is faulty, or the PDF cannot be made as it should be.
        MachineError: when the libraries that draw PDFs are missing.
    """
    return write_pdf(page(edition, "print"), attachments=edition.attachments)
