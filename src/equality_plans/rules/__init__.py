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
from equality_plans.rules.easy_read import EASY_READ_RULES
from equality_plans.rules.easy_read_pages import EASY_READ_PAGE_RULES

RULES: tuple[Rule, ...] = cast(
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
        *EASY_READ_RULES,
        *EASY_READ_PAGE_RULES,
    ),
)
