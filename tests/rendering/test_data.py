"""The plan as JSON and as a table."""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime
from pathlib import Path

import pytest
from csvw import CSVW

from equality_plans.rendering import FORMATS
from equality_plans.rendering import data as as_json
from equality_plans.rendering.labels import read_labels
from equality_plans.rendering.table import COLUMNS, make
from equality_plans.rendering.view_parts.data import timescale_data

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
