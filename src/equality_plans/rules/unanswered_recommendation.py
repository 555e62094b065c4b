"""A recommendation of an outside report that no objective or action answers.

Why: whoever made it will look for the answer first. An answer to all of its points answers the
recommendation.

Bad:
    recommendations:
      - id: X1
        text: Revise the guidance.

Good:
    recommendations:
      - id: X1
        text: Revise the guidance.
    objectives:
      - id: D1
        title: Give clear guidance
        recommendations: [X1]
        measures: [The guidance is revised.]
"""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.diagnostics import Severity
from equality_plans.model.plan import Plan
from equality_plans.rules.base import Context, Found

CODE = "R407"
NAME = "unanswered-recommendation"
SEVERITY = Severity.WARNING


def check(plan: Plan, context: Context) -> Iterator[Found]:
    """Yield each recommendation, or point of one, that nothing answers."""
    answered = {target for promise in plan.promises() for target in promise.recommendations}
    for recommendation in plan.recommendations:
        if recommendation.id in answered:
            continue
        open_points = [point for point in recommendation.points if point.id not in answered]
        if not recommendation.points or len(open_points) == len(recommendation.points):
            yield Found(
                recommendation,
                f"no objective or action answers recommendation {recommendation.id}",
                f"add `recommendations: [{recommendation.id}]` to what answers it",
                "id",
            )
            continue
        for point in open_points:
            yield Found(
                point,
                f"no objective or action answers point {point.id}",
                f"add `recommendations: [{point.id}]` to what answers it",
                "id",
            )
