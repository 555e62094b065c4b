"""The one release of WeasyPrint whose boxes and tags are known here, and what is said of any other."""

from __future__ import annotations

from equality_plans.errors import MachineError

WEASYPRINT = "70.0"


def another_release(found: str) -> MachineError:
    """What to tell somebody whose PDFs cannot be finished for screen readers.

    Args:
        found: what is not as it should be, as the subject and verb of a sentence.
    """
    return MachineError(
        f"PDFs for screen readers are made with WeasyPrint {WEASYPRINT}, and {found}. "
        f"Install that release: pip install weasyprint=={WEASYPRINT}"
    )


def check_release(version: str) -> None:
    """See that WeasyPrint is the release that is known.

    Raises:
        MachineError: it is another one.
    """
    if version != WEASYPRINT:
        raise another_release(f"WeasyPrint {version} is installed")
