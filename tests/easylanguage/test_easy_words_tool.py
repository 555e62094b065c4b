from __future__ import annotations

from equality_plans.diagnostics import Severity
from tools.easy_words import measure, table

EASY = """\
# Our plan

We want **equality**.

### Equality

It means that all people have a fair chance.

- You can phone us.
- You can write to us.
"""

OFFICIAL = (
    "<p>1. Ensure compliance</p>\t<p>The service will be monitored on a quarterly basis; findings "
    "will be disseminated to stakeholders in order to facilitate the implementation of this by 2027.</p>\n"
)


def test_a_text_is_read_as_easy_read() -> None:
    measured = measure("easy", EASY)
    assert measured.sentences == 4
    assert measured.found == []


def test_rows_of_tables_are_read_cell_by_cell() -> None:
    measured = measure("official", OFFICIAL * 2)
    assert measured.sentences == 1, "short cells are no sentences, and a repeated row is read once"
    codes = [code for code, _, _ in measured.found]
    assert codes.count("ER402") >= 5
    assert {"ER101", "ER201", "ER309"} <= set(codes)
    assert measured.per_hundred(Severity.ERROR) == 200


def test_the_table_has_a_column_for_each_text() -> None:
    lines = table([measure("easy", EASY), measure("official", OFFICIAL)]).splitlines()
    assert lines[0] == "|  | easy | official |"
    assert "| errors in 100 | 0.0 | 200.0 |" in lines
    assert "| ER101 | 0 | 1 |" in lines
