from __future__ import annotations

import pytest
import weasyprint

from equality_plans.errors import MachineError
from equality_plans.pdf.document import load_library
from equality_plans.pdf.release import WEASYPRINT


def test_the_release_is_the_one_that_the_package_asks_for() -> None:
    assert weasyprint.__version__ == WEASYPRINT
    assert load_library() is weasyprint


@pytest.mark.parametrize("version", ["70.1", "71.0", "69.0"])
def test_another_release_is_refused_before_anything_is_made(
    version: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(weasyprint, "__version__", version)
    with pytest.raises(
        MachineError, match=rf"WeasyPrint {version} is installed.*pip install weasyprint==70\.0"
    ):
        load_library()
