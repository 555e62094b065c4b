"""The rules of easy read: what an editor would say about the words, and whether they still fit the plan."""

from __future__ import annotations

from typing import cast

from equality_plans.rules.base import Rule
from equality_plans.rules.easy_read import unknown_picture

EASY_READ_RULES: tuple[Rule, ...] = cast("tuple[Rule, ...]", (unknown_picture,))
