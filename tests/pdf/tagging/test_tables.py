from __future__ import annotations

import pytest

from equality_plans.pdf.reading.tags import Tag

from ..small import told


def headings(rows: str) -> dict[str, tuple[str, ...]]:
    """The words of the headings of each cell, by the words of the cell."""
    (table,) = told(f"<table>{rows}</table>").root.all("Table")
    cells = table.all("TH", "TD")
    names = {cell.identity: cell.text() for cell in cells if cell.identity}
    return {cell.text(): tuple(names[name] for name in cell.attributes.get("Headers", ())) for cell in cells}


def cells(rows: str) -> list[Tag]:
    return told(f"<table>{rows}</table>").root.all("TH", "TD")


def test_cell_has_the_heading_of_its_row_and_of_its_column() -> None:
    assert headings(
        "<thead><tr><th>What</th><th>When</th><th>Value</th></tr></thead>"
        "<tbody><tr><th scope=row>Baseline</th><td>2025</td><td>58%</td></tr>"
        "<tr><th scope=row>Target</th><td>2028</td><td>75%</td></tr></tbody>"
    ) == {
        "What": (),
        "When": (),
        "Value": (),
        "Baseline": ("What",),
        "2025": ("Baseline", "When"),
        "58%": ("Baseline", "Value"),
        "Target": ("What",),
        "2028": ("Target", "When"),
        "75%": ("Target", "Value"),
    }


def test_every_heading_says_whether_it_is_that_of_a_row() -> None:
    found = cells(
        "<tr><th>Both headings</th><th scope=col>Column</th></tr>"
        "<tr><th>Row</th><td>Cell</td></tr>"
        "<tr><th scope=rowgroup colspan=2>Group</th></tr>"
    )
    assert [(cell.text(), cell.attributes.get("Scope")) for cell in found] == [
        ("Both headings", "Column"),
        ("Column", "Column"),
        ("Row", "Row"),
        ("Cell", None),
        ("Group", "Row"),
    ]


def test_names_of_headings_are_those_of_one_table_only() -> None:
    table = "<table><tr><th>One</th><th>Two</th></tr><tr><td>1</td><td>2</td></tr></table>"
    names = [cell.identity for cell in told(table + table).root.all("TH")]
    assert len(set(names)) == 4


def test_heading_over_several_rows_is_that_of_each() -> None:
    found = headings(
        "<tr><th>Aim</th><th>Figure</th><th>Value</th></tr>"
        "<tr><th rowspan=2 scope=row>Access</th><th scope=row>Baseline</th><td>58%</td></tr>"
        "<tr><th scope=row>Target</th><td>75%</td></tr>"
        "<tr><th scope=row>Staff</th><th scope=row>Baseline again</th><td>9%</td></tr>"
    )
    assert found["58%"] == ("Access", "Baseline", "Value")
    assert found["75%"] == ("Access", "Target", "Value")
    assert found["9%"] == ("Staff", "Baseline again", "Value")
    assert found["Target"] == ("Access", "Figure")


def test_cell_over_several_columns_has_the_headings_of_all() -> None:
    found = headings(
        "<tr><th colspan=2>Women</th><th>Men</th></tr><tr><th>2025</th><th>2026</th><th>All</th></tr>"
        "<tr><td colspan=2>67</td><td>33</td></tr>"
    )
    assert found["67"] == ("Women", "2025", "2026")
    assert found["33"] == ("Men", "All")
    wide = cells("<tr><th>A</th><th>B</th></tr><tr><td colspan=2>1</td></tr>")[2]
    assert wide.attributes["ColSpan"] == 2


def test_heading_of_a_group_is_that_of_the_rows_below_it() -> None:
    found = headings(
        "<thead><tr><th>Aim</th><th>Value</th></tr></thead>"
        "<tbody><tr><th scope=rowgroup colspan=2>Staff</th></tr>"
        "<tr><th scope=row>Women</th><td>67</td></tr></tbody>"
        "<tbody><tr><th scope=row>Customers</th><td>12</td></tr></tbody>"
    )
    assert found["67"] == ("Women", "Staff", "Value")
    assert found["12"] == ("Customers", "Value")


def test_heading_further_down_takes_the_place_of_one_above() -> None:
    found = headings("<tr><th>2025</th></tr><tr><td>1</td></tr><tr><th>2026</th></tr><tr><td>2</td></tr>")
    assert found["1"] == ("2025",)
    assert found["2"] == ("2026",)


@pytest.mark.parametrize("span", ["0", "", "many", "-2"])
def test_span_that_is_no_number_is_one(span: str) -> None:
    found = cells(f"<tr><th>A</th><th>B</th></tr><tr><td colspan='{span}'>1</td><td>2</td></tr>")
    assert "ColSpan" not in found[2].attributes


def test_span_ends_with_its_group_of_rows() -> None:
    found = headings(
        "<tbody><tr><th>Year</th><th>Value</th></tr><tr><th rowspan=5 scope=row>2025</th><td>1</td></tr>"
        "</tbody>"
        "<tbody><tr><th scope=row>2026</th><td>2</td></tr></tbody>"
    )
    assert found["2"] == ("2026", "Value")
