"""eqplan: equality action plans as files that people write, programs check and everyone can read.

For programs that build on it:

    from equality_plans import load, check, render

    for plan in load(["plans/"]):
        print(plan.title)

Imports are lazy, so that a program pays only for what it uses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from equality_plans.api import check, load, render

__version__ = "0.1.0"
__all__ = ["__version__", "check", "load", "render"]


def __getattr__(name: str) -> Any:
    if name in ("load", "check", "render"):
        from equality_plans import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
