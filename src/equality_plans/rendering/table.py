"""The plan as a table: CSV with one row an action, and what its columns mean, as "CSV on the Web" has it.

An objective without actions has a row of its own, so that none is missing. Sources: RFC 4180 for the table;
W3C, Metadata Vocabulary for Tabular Data (17 December 2015) for the description.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from equality_plans.rendering import View
from equality_plans.rendering.linear.blocks import words_of
from equality_plans.rendering.linear.phrases import one_line

if TYPE_CHECKING:
    from equality_plans.rendering import Edition

_SEPARATOR = "; "
_FORMULA = re.compile(r"'*[=+@\t\r-]")
_OF_SEVERAL_DATES = ("milestones", "per characteristic")
"""Kinds of timescale without one day on which they are due; their last day is the last of several."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table.

    Attributes:
        name: in the first row, the same in every language.
        cell: what stands in it, from an objective and one of its actions; the action is None for an objective
            without any.
        datatype: as the W3C names it.
        several: whether a cell may hold several values, with a semicolon between them.
    """

    name: str
    cell: Callable[[View, View | None], str | None]
    datatype: str = "string"
    several: bool = False


def make(edition: Edition) -> bytes:
    """The table in UTF-8; spreadsheets take none of its cells for a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(column.name for column in COLUMNS)
    for objective, action in _rows(edition.view):
        writer.writerow(safe(column.cell(objective, action) or "") for column in COLUMNS)
    return out.getvalue().encode()


def safe(cell: str) -> str:
    """A cell with an apostrophe before it where a spreadsheet would run it as a formula.

    Apostrophes that stand there already get one more, so that a program which takes one off such a cell has
    the words of the plan. Source of the signs: OWASP, CSV Injection.
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def describe(edition: Edition) -> bytes:
    """What the table is and what its columns mean, as JSON."""
    view = edition.view
    words = view["words"]["table"]
    described = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": view["language"]}],
        "url": f"{view['id']}.csv",
        "dc:title": view["masthead"]["title"],
        "dc:publisher": view["masthead"]["organisation"],
        "dc:description": view["masthead"]["description"],
        "notes": [view["words"]["table_note"]],
        "dialect": {"header": True, "encoding": "utf-8"},
        "tableSchema": {
            "columns": [
                {
                    "name": column.name,
                    "titles": [column.name],
                    "dc:description": words[column.name],
                    "datatype": column.datatype,
                    **({"separator": _SEPARATOR} if column.several else {}),
                }
                for column in COLUMNS
            ],
        },
    }
    return (json.dumps(described, ensure_ascii=False, indent=2) + "\n").encode()


def _rows(view: View) -> Iterator[tuple[View, View | None]]:
    for objective in view["objectives"]:
        for action in objective["actions"] or [None]:
            yield objective, action


def _plain(words: str) -> str:
    return words_of(one_line(words))


def _of_objective(field: str) -> Callable[[View, View | None], str]:
    return lambda objective, action: _plain(objective[field])


def _text(objective: View, action: View | None) -> str:
    """The whole text of an action, of which the page makes a heading and what stands under it."""
    if action is None:
        return ""
    title, body = _plain(action["title"]), _plain(action["body"])
    end = "" if title.endswith((".", ":", "?", "!")) or not (title and body) else "."
    return f"{title}{end} {body}".strip()


def _of_both(field: str) -> Callable[[View, View | None], str]:
    """What the action says, or the objective where it has no actions."""
    return lambda objective, action: _joined((action or objective)["data"][field])


def _joined(value: str | list[str] | None) -> str:
    return _SEPARATOR.join(value) if isinstance(value, list) else value or ""


def _when(field: str) -> Callable[[View, View | None], str | None]:
    def cell(objective: View, action: View | None) -> str | None:
        timescale = (action or objective)["data"]["timescale"]
        return timescale[field] if timescale else None

    return cell


def _due(objective: View, action: View | None) -> str | None:
    """The day by which all of it is due: of several dates the last."""
    timescale = (action or objective)["data"]["timescale"]
    if not timescale:
        return None
    due: str | None = timescale["end"] if timescale["kind"] in _OF_SEVERAL_DATES else timescale["due"]
    return due


def _status(objective: View, action: View | None) -> str:
    status = (action or objective)["status"]
    return status["word"] if status else ""


def _standing(objective: View, action: View | None) -> str:
    timing = (action or objective)["timing"]
    return timing["state"] if timing else ""


def _update(objective: View, action: View | None) -> str:
    updates = (action or objective)["updates"]
    return f"{updates[0]['date']}: {_plain(updates[0]['body'])}".rstrip(": ") if updates else ""


COLUMNS = (
    Column("objective_id", lambda objective, action: objective["id"]),
    Column("objective_number", _of_objective("number")),
    Column("objective", _of_objective("title")),
    Column("theme", _of_objective("theme")),
    Column("action_id", lambda objective, action: action["id"] if action else ""),
    Column("action_number", lambda objective, action: action["number"] if action else ""),
    Column("action", _text),
    Column("lead", _of_both("lead")),
    Column("delivered_by", _of_both("delivered_by"), several=True),
    Column("partners", _of_both("partners"), several=True),
    Column("characteristics", _of_both("characteristics"), several=True),
    Column("timescale", _when("words")),
    Column("starts", _when("start"), "date"),
    Column("due", _due, "date"),
    Column("review", _when("review"), "date"),
    Column("status", _status),
    Column("standing", _standing),
    Column("completed", _of_both("completed"), "date"),
    Column("last_update", _update),
)
"""The columns, from left to right."""
