"""The plan as JSON and as a table."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import datetime
from pathlib import Path

import pytest
from csvw import CSVW

from equality_plans.rendering import FORMATS
from equality_plans.rendering import data as as_json
from equality_plans.rendering.labels import read_labels
from equality_plans.rendering.table import COLUMNS, make, safe
from equality_plans.rendering.view_parts.data import timescale_data

from .plans import edition_of_file
from .sample import edition_of, sample, view_of


def test_json_is_the_view() -> None:
    found = json.loads(as_json.make(edition_of(sample())))
    assert found == json.loads(json.dumps(view_of(sample())))
    assert found["day"] == "2026-09-30"
    data = found["objectives"][0]["actions"][0]["data"]
    assert data["timescale"]["due"] is not None


def test_every_action_has_a_row() -> None:
    rows = list(csv.DictReader(io.StringIO(make(edition_of(sample())).decode())))
    actions = [action.id for action in sample().actions()]
    assert [row["action_id"] for row in rows if row["action_id"]] == actions
    without = [objective.id for objective in sample().objectives if not objective.actions]
    assert [row["objective_id"] for row in rows if not row["action_id"]] == without
    assert without


def test_lines_end_as_spreadsheets_expect() -> None:
    content = make(edition_of(sample()))
    assert content.count(b"\r\n") == content.count(b"\n")


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_another_reader_understands_the_description(tmp_path: Path) -> None:
    edition = edition_of(sample())
    form = FORMATS["csv"]
    (tmp_path / "sample.csv").write_bytes(form.make(edition))
    for suffix, content in form.make_beside(edition).items():
        (tmp_path / f"sample{suffix}").write_bytes(content)
    read = CSVW(str(tmp_path / "sample.csv-metadata.json"), validate=True)
    assert read.is_valid
    rows = {row["action_id"]: row for row in read.tables[0] if row["action_id"]}
    first = next(iter(sample().actions()))
    assert first.timescale is not None
    due = timescale_data(first.timescale)["due"]
    assert rows[first.id]["due"] == datetime.fromisoformat(due)
    assert rows[first.id]["partners"] == list(first.partners)


def test_labels_describe_every_column() -> None:
    assert list(read_labels("en-GB").group("page")["table"]) == [column.name for column in COLUMNS]


def test_nothing_begins_as_a_formula() -> None:
    assert [safe(cell) for cell in ("=1+1", "@lead", "+44", "-5%", "\t=1", "", "A1", "5 - 3")] == [
        "'=1+1",
        "'@lead",
        "'+44",
        "'-5%",
        "'\t=1",
        "",
        "A1",
        "5 - 3",
    ]


@pytest.mark.parametrize("words", ["=1", "'=1", "''=1", "'tis", "plain"])
def test_words_come_back_from_a_safe_cell(words: str) -> None:
    cell = safe(words)
    assert (cell[1:] if re.match("'+[=+@-]", cell) else cell) == words


def test_lists_and_the_last_of_several_dates_are_in_the_table(tmp_path: Path) -> None:
    file = tmp_path / "lists.yaml"
    file.write_text(
        """
format: 1
id: lists
title: T
organisation: O
jurisdiction: england
objectives:
  - id: A1
    title: Reach us
    actions:
      - id: A1.1
        text: "Ask:\\n\\n- by **phone**\\n- by post\\n\\nTell."
        timescale: [March 2027, May 2027]
      - id: A1.2
        text: "- one"
        timescale: {sex: March 2027, race: March 2028}
""",
        encoding="utf-8",
    )
    rows = list(csv.DictReader(io.StringIO(make(edition_of_file(file)).decode())))
    assert [row["action"] for row in rows] == ["Ask: by phone; by post. Tell.", "one"]
    assert [row["due"] for row in rows] == ["2027-05-31", "2028-03-31"]
