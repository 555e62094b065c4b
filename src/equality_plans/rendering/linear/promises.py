"""Objectives and actions as blocks."""

from __future__ import annotations

from collections.abc import Iterator

from equality_plans.rendering import View
from equality_plans.rendering.linear.blocks import Block, Facts, Heading, Items, Paragraph, Run, Table, Text
from equality_plans.rendering.linear.fragments import blocks_of
from equality_plans.rendering.linear.phrases import (
    fact_of,
    from_source,
    joined,
    line,
    link,
    links,
    one_line,
    quiet,
)


def objective(one: View, words: View) -> Iterator[Block]:
    """An objective with its actions, as on its card."""
    yield Heading(3, _title(f"{one['label']} {one['number']}:", one["title"]), one["id"])
    if one["quiet"]:
        yield Paragraph(line(one["quiet"]))
    yield from blocks_of(one["body"])
    yield from _facts(one)
    if one["why"]:
        yield Heading(4, line(words["why"]))
        yield from blocks_of(one["why"])
    yield from _outcomes(one["outcomes"], words, 4)
    yield from _measures(one["measures"], words, 4)
    if one["updates"]:
        yield Heading(4, line(words["parts"]["update"][0]))
        yield from _updates(one["updates"], words, "")
    if one["actions"]:
        yield Paragraph(line(one["actions_intro"]), leads_in=True)
        for action in one["actions"]:
            yield from _action(action, words)


def _action(action: View, words: View) -> Iterator[Block]:
    yield Heading(4, _title(action["number"], action["title"]), action["id"])
    yield from blocks_of(action["body"])
    yield from _facts(action)
    yield from _outcomes(action["outcomes"], words, 5)
    yield from _measures(action["measures"], words, 5)
    yield from _updates(action["updates"], words, words["parts"]["update"][0])


def _title(number: str, title: str) -> Text:
    return joined([line(number), one_line(title)], " ")


def _facts(promise: View) -> Iterator[Block]:
    if promise["facts"]:
        yield Facts(tuple(fact_of(fact) for fact in promise["facts"]))


def _outcomes(outcomes: list[View], words: View, level: int) -> Iterator[Block]:
    if outcomes:
        one, many = words["parts"]["outcome"]
        yield Heading(level, line(many if len(outcomes) > 1 else one))
        yield Items(tuple((Paragraph(one_line(each["text"]) + quiet(each["for"])),) for each in outcomes))


def _measures(measures: View, words: View, level: int) -> Iterator[Block]:
    if not measures["any"]:
        return
    one, many = words["parts"]["measure"]
    number = len(measures["lines"]) + len(measures["tables"])
    yield Heading(level, line(many if number > 1 else one))
    if measures["lines"]:
        yield Items(tuple((Paragraph(_measure(each)),) for each in measures["lines"]))
    for table in measures["tables"]:
        yield _table(table, words)
        for change in table["changes"]:
            yield Paragraph(line(change))
        if table["source"]:
            yield from_source(table["source"], words)


def _measure(measure: View) -> Text:
    source = link(measure["source"])
    return one_line(measure["text"]) + ((Run(" ("), *source, Run(")")) if source else ())


def _table(table: View, words: View) -> Table:
    period = [words["measure_period"]] if table["has_periods"] else []
    return Table(
        caption=table["caption"] + (f" ({table['direction']})" if table["direction"] else ""),
        head=(words["measure_figure"], *period, words["measure_value"]),
        rows=tuple(_row(row, table["has_periods"]) for row in table["rows"]),
        anchor=table["id"] or "",
    )


def _row(row: View, has_periods: bool) -> tuple[Text, ...]:
    figure = (Run(row["figure"], bold=True),)
    value = joined([figure, line(row["note"]), link(row["source"])], ". ")
    return (line(row["label"]), *([line(row["period"])] if has_periods else []), value)


def _updates(updates: list[View], words: View, label: str) -> Iterator[Block]:
    for update in updates:
        when = ", ".join(filter(None, (label, update["date"])))
        told: list[Text] = [(Run(when, bold=True),)]
        if update["status"]:
            told.append(line(update["status"]["word"]))
        if update["about"]:
            told.append((Run(f"{words['about_label']} "), *links(update["about"])))
        yield Paragraph(joined(told, ". "), leads_in=bool(update["body"] or update["evidence"]))
        yield from blocks_of(update["body"])
        if update["evidence"]:
            evidence = [joined([link(each), line(each["date"])], ", ") for each in update["evidence"]]
            yield Paragraph((Run(f"{words['evidence']}: "), *joined(evidence, "; ")))
