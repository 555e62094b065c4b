"""The catalogue of rules. A new rule is a module here, a line below, and folders in tests/cases."""

from __future__ import annotations

from typing import cast

from equality_plans.rules import (
    ambiguous_year,
    bare_objective,
    cycle,
    dangling_colon,
    date_order,
    dates_outside_scope,
    duplicate_id,
    mixed_units,
    no_alternative_formats,
    number_gap,
    print_layout_words,
    reference_to_nothing,
    relative_reference,
    status_disagrees,
    superseded_by_nothing,
    unanswered_recommendation,
    undated_plan,
    unknown_vocabulary,
    unprintable_markup,
)
from equality_plans.rules.base import Rule

STANDARD_RULES: tuple[Rule, ...] = cast(
    "tuple[Rule, ...]",
    (
        duplicate_id,
        number_gap,
        bare_objective,
        dangling_colon,
        print_layout_words,
        undated_plan,
        unprintable_markup,
        unknown_vocabulary,
        ambiguous_year,
        date_order,
        dates_outside_scope,
        superseded_by_nothing,
        status_disagrees,
        reference_to_nothing,
        relative_reference,
        cycle,
        unanswered_recommendation,
        mixed_units,
        no_alternative_formats,
    ),
)
"""The rules of the standard edition."""


def easy_read_rules() -> tuple[Rule, ...]:
    """The rules of easy read, which know words and facts: imported when a plan has easy read."""
    from equality_plans.rules.easy_read import EASY_READ_RULES

    return EASY_READ_RULES


def page_rules() -> tuple[Rule, ...]:
    """The rules that look at the finished pages of a booklet, and find nothing in a plan's file."""
    from equality_plans.rules.easy_read_pages import EASY_READ_PAGE_RULES

    return EASY_READ_PAGE_RULES


def all_rules() -> tuple[Rule, ...]:
    """Every rule."""
    return (*STANDARD_RULES, *easy_read_rules(), *page_rules())
