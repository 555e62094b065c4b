"""What a test does when a program outside Python is missing: skip with a reason, but never in CI."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def missing(reason: str) -> NoReturn:
    """Skip the running test because a tool is missing; fail instead where CI is set.

    A green CI run must mean that everything was really checked.
    """
    if os.environ.get("CI"):
        pytest.fail(f"{reason} (a skip on a person's machine, a failure in CI)", pytrace=False)
    pytest.skip(reason)
