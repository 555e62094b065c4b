"""The figures of a measure as a drawing: how far it is from the baseline to the target.

One line of values for the whole, then one for each group of people, all on the same scale. It runs towards
what the measure wants, so that better is always further to the right: a pay gap that should go down starts at
the left, with its baseline, too. Nothing is drawn along time: few plans promise a straight way to a target.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from textwrap import wrap
from typing import Any

from equality_plans.model.measure import Measure, Value
from equality_plans.model.vocabulary import Direction
from equality_plans.rendering.view_parts.chart_labels import GAP, LINE, NARROWEST, Label, placed
from equality_plans.rendering.view_parts.context import Context, capital

FIRST, LAST = 25, 975
"""Where the worst and the best value stand, in thousandths of the width: a mark needs room at the edge."""
MARK = 14
"""The height of the marks, in tenths of a letter."""
LONGEST_PERIOD = 16
"""Longer periods are left to the table: a label as wide as half a telephone collides with the next."""
LONGEST_LINE = int(NARROWEST / 0.48)
"""Letters of the name of a group that fit the narrowest drawing: they are not bold."""
_SHARES = frozenset("%‰°")
# A February and a March are as long as each other; a month and a quarter are not.
_ALIKE = Decimal("1.2")


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure of the table, with its place on the scale."""

    kind: str
    value: Value
    row: dict[str, Any]
    x: int

    @property
    def end(self) -> date:
        return self.value.period.end if self.value.period else date.max

    @property
    def group(self) -> str:
        return self.value.group or ""


def chart_view(
    context: Context, measure: Measure, rows: Sequence[dict[str, Any]], name: str
) -> dict[str, Any] | None:
    """The drawing of a measure as data; None where it would say nothing or mislead.

    It says nothing where all figures are the same, and misleads where they do not count alike: other units,
    or the number of a month beside that of a year.

    Fields: `name`, the anchor of its title; `title`, in words; `height`; and `lines`. Every `x` is in
    thousandths of the width, every `y` and height in tenths of a letter, so that the drawing fits any window.

    Args:
        context: the words and the day.
        measure: the measure.
        rows: its table, in the order of `Measure.values`.
        name: the anchor of the drawing.
    """
    values = measure.values()
    low, high = (edge((value.value for value in values), default=Decimal()) for edge in (min, max))
    if low == high or not _count_alike(measure, values):
        return None
    turned = _is_turned(measure, high)
    figures = [
        _Figure(row["kind"], value, row, _place(value.value, low, high, turned))
        for value, row in zip(values, rows, strict=True)
    ]
    # The whole comes first, then the groups as the plan has them.
    groups = sorted(dict.fromkeys(figure.group for figure in figures), key=bool)
    lines: list[dict[str, Any]] = []
    top, named = 0, set[str]()
    for group in groups:
        of_group = [figure for figure in figures if figure.group == group]
        line = _line(of_group, group, top, named, context.day)
        named |= {figure.kind for figure in of_group}
        top = line["end"] + LINE // 2
        lines.append(line)
    return {"name": name, "title": _title(context, figures), "height": lines[-1]["end"], "lines": lines}


def _count_alike(measure: Measure, values: Sequence[Value]) -> bool:
    """Whether all figures mean the same: one unit and, where things are counted, times of one length."""
    units = {value.unit or measure.unit or "" for value in values}
    if len(units) > 1:
        return False
    # A share, an average or a ratio does not grow with the time that it is of; a number of people does.
    if units <= _SHARES or any(value.value % 1 for value in values):
        return True
    lengths = [(value.period.end - value.period.start).days + 1 for value in values if value.period]
    return not lengths or max(lengths) <= _ALIKE * min(lengths)


def _is_turned(measure: Measure, high: Decimal) -> bool:
    """Whether lower is better, so that the scale runs from high to low."""
    if measure.direction is Direction.TOWARDS and measure.aim is not None:
        return measure.aim < (measure.baseline.value if measure.baseline else high)
    return measure.direction is Direction.DOWN


def _place(value: Decimal, low: Decimal, high: Decimal, turned: bool) -> int:
    part = (value - low) / (high - low)
    return FIRST + round((LAST - FIRST) * (1 - part if turned else part))


def _line(figures: list[_Figure], group: str, top: int, named: set[str], day: date) -> dict[str, Any]:
    """The marks of one group with their labels, which name a kind of mark where it comes first."""
    actuals = sorted((figure for figure in figures if figure.kind == "actual"), key=lambda one: one.end)
    targets = sorted((figure for figure in figures if figure.kind == "target"), key=lambda one: one.end)
    baseline = next((figure for figure in figures if figure.kind == "baseline"), None)
    following = next((target for target in targets[:-1] if target.end >= day), None)
    # In the order in which they must not be missing.
    wanted = [*actuals[-1:], *targets[-1:], baseline, following]
    labels = placed([_label(figure, named) for figure in wanted if figure], over=not named)
    over = max((len(one.label.lines) for one in labels if one.above), default=0)
    under = max((len(one.label.lines) for one in labels if not one.above), default=0)
    names = wrap(capital(group), LONGEST_LINE)
    y = top + LINE * (len(names) + over) + (GAP if names or over else 0) + MARK // 2
    return {
        "name": [{"words": words, "y": top + LINE * at - GAP - y} for at, words in enumerate(names, 1)],
        "y": y,
        "gone": {"from": baseline.x, "to": actuals[-1].x} if baseline and actuals else None,
        "marks": list(_marks(actuals, targets, baseline)),
        "labels": [
            one.drawn(-MARK // 2 - GAP - LINE * len(one.label.lines) if one.above else MARK // 2 + GAP)
            for one in labels
        ],
        "end": y + MARK // 2 + GAP + LINE * under,
    }


def _marks(
    actuals: list[_Figure], targets: list[_Figure], baseline: _Figure | None
) -> Iterator[dict[str, str | int]]:
    """From what may be covered to what must be seen."""
    for figure in [*targets, *([baseline] if baseline else []), *actuals]:
        earlier = figure.kind == "actual" and figure is not actuals[-1]
        yield {"kind": "before" if earlier else figure.kind, "x": figure.x}


def _label(figure: _Figure, named: set[str]) -> Label:
    """The figure, with its unit where that is a sign; what it is, unless a line above has said it; when."""
    first = not named
    words = [figure.row["figure"].removesuffix(f" {figure.row['data']['unit']}")]
    if figure.kind not in named:
        words.append(figure.row["label"])
    if first and 0 < len(figure.row["period"]) <= LONGEST_PERIOD:
        words.append(figure.row["period"])
    return Label(figure.x, tuple(words), above=first and figure.kind == "actual")


def _title(context: Context, figures: list[_Figure]) -> str:
    """The figures in words: a drawing has a text of its own, though the table says more."""
    labels = context.labels
    parts = []
    for figure in figures:
        part = labels("page.chart.part", kind=figure.row["label"].lower(), figure=figure.row["figure"])
        parts.append(labels("page.chart.of_group", group=figure.group, part=part) if figure.group else part)
    return labels("page.chart.title", parts="; ".join(parts))
