"""Measures: a line of text, or a small table of baseline, targets and what was reached."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from equality_plans.model.measure import Measure, Value
from equality_plans.model.vocabulary import Direction
from equality_plans.rendering.titles import plain
from equality_plans.rendering.view_parts.charts import chart_view
from equality_plans.rendering.view_parts.context import Context, capital, link_data
from equality_plans.rendering.view_parts.data import value_data

_BEFORE_THE_FIGURE = frozenset("£$€")
_TIGHT_BEHIND = frozenset("%‰°")


def measures_view(
    context: Context, measures: tuple[Measure, ...], seen: set[str], promise: str
) -> dict[str, Any]:
    """Measures as data: `lines` without figures, then `tables`, each with its `chart` or None.

    Args:
        context: the plan and the words.
        measures: the measures.
        seen: the glossary terms that the card has linked.
        promise: the id of the objective or action that they belong to.
    """
    lines = [measure for measure in measures if not measure.values()]
    tables = [measure for measure in measures if measure.values()]
    return {
        "lines": [_line(context, measure, seen) for measure in lines],
        "tables": [_table(context, measure, f"chart_{promise}_{at}") for at, measure in enumerate(tables, 1)],
        "any": bool(measures),
    }


def _line(context: Context, measure: Measure, seen: set[str]) -> dict[str, Any]:
    return {
        "id": measure.id,
        "text": context.prose.inline(measure.text, seen),
        "source": link_data(context.link(measure.source), measure.source) if measure.source else None,
    }


def _table(context: Context, measure: Measure, chart: str) -> dict[str, Any]:
    rows = [
        *([_row(context, measure, "baseline", measure.baseline)] if measure.baseline else []),
        *(_row(context, measure, "target", target) for target in measure.targets),
        *(_row(context, measure, "actual", actual) for actual in measure.actuals),
    ]
    return {
        "id": measure.id,
        # A caption holds no links: screen readers repeat it on every visit to the table.
        "caption": plain(measure.text),
        "direction": _direction(context, measure),
        "source": link_data(context.link(measure.source), measure.source) if measure.source else None,
        "rows": rows,
        "chart": chart_view(context, measure, rows, chart),
        "has_periods": any(row["period"] for row in rows),
        "changes": [
            context.labels(
                "page.measure_changed",
                what=context.labels(f"page.changed.{change.what}"),
                date=change.date.words,
                **{"from": change.from_},
                reason=plain(change.reason),
            )
            for change in measure.changes
        ],
    }


def _direction(context: Context, measure: Measure) -> str:
    if measure.direction is None:
        return ""
    if measure.direction is Direction.TOWARDS:
        aim = _figure(measure.aim, None, measure.unit) if measure.aim is not None else ""
        return context.labels("page.direction.towards", aim=aim).strip()
    return context.labels(f"page.direction.{measure.direction}")


def _row(context: Context, measure: Measure, kind: str, value: Value) -> dict[str, Any]:
    labels = context.labels
    figure = _figure(value.value, value.unit, measure.unit)
    if value.qualifier:
        figure = f"{labels(f'page.qualifier.{value.qualifier}')} {figure}"
    notes = [capital(value.group)] if value.group else []
    if value.of is not None:
        notes.append(labels("page.out_of", count=grouped(value.of)))
    if value.note:
        notes.append(plain(value.note))
    return {
        "kind": kind,
        "label": labels(f"page.{kind}"),
        "period": capital(value.period.words) if value.period else "",
        "figure": figure,
        "note": capital(", ".join(notes)),
        "source": link_data(context.link(value.source), value.source) if value.source else None,
        "data": value_data(value, measure.unit),
    }


def _figure(value: Decimal, unit: str | None, usual: str | None) -> str:
    written = grouped(value)
    unit = unit or usual or ""
    if unit in _BEFORE_THE_FIGURE:
        return f"{unit}{written}" if value >= 0 else f"-{unit}{written.removeprefix('-')}"
    return written + (unit if unit in _TIGHT_BEHIND else f" {unit}" if unit else "")


def grouped(value: Decimal) -> str:
    """A figure with thousands apart, and all the decimals that the author gave: 7.60, 100,000."""
    return f"{value:,}"
