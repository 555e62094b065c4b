"""A field is set by touching its own line alone, however the file is written."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from equality_plans.editing.fields import NotOnLines, add_at_end, add_lines, as_written, set_field
from equality_plans.editing.pieces import put_in
from equality_plans.source import Source
from equality_plans.yaml_events import Key, read_events

PATH = ("items", 0, "easy")

CASES = {
    "below the last field": (
        "items:\n  - easy:\n      lines: [a]\n  - x: y\n",
        "items:\n  - easy:\n      lines: [a]\n      agreed: f1-0a\n  - x: y\n",
    ),
    "below a list that is not set in": (
        "items:\n- easy:\n    lines:\n    - a\n    - b\n- x: y\n",
        "items:\n- easy:\n    lines:\n    - a\n    - b\n    agreed: f1-0a\n- x: y\n",
    ),
    "below text and before empty lines": (
        "items:\n  - easy:\n      text: |\n        a\n\n        b\n\n\n# end\n",
        "items:\n  - easy:\n      text: |\n        a\n\n        b\n      agreed: f1-0a\n\n\n# end\n",
    ),
    "below text that keeps its empty lines": (
        "items:\n  - easy:\n      text: |+\n        a\n\n  - x: y\n",
        "items:\n  - easy:\n      text: |+\n        a\n\n      agreed: f1-0a\n  - x: y\n",
    ),
    "below a text with no lines": (
        "items:\n  - easy:\n      text: |\n\n  - x: y\n",
        "items:\n  - easy:\n      text: |\n      agreed: f1-0a\n\n  - x: y\n",
    ),
    "below the notes that belong to it": (
        "items:\n  - easy:\n      a: b  # one\n      # two\n        # three\n    # not its own\n  - x: y\n",
        "items:\n  - easy:\n      a: b  # one\n      # two\n        # three\n      agreed: f1-0a\n"
        "    # not its own\n  - x: y\n",
    ),
    "at the end of a file without a last line break": (
        "items:\n  - easy:\n      a: b",
        "items:\n  - easy:\n      a: b\n      agreed: f1-0a",
    ),
    "at the end of a file after text without a last line break": (
        "items:\n  - easy:\n      a: |\n        b",
        "items:\n  - easy:\n      a: |\n        b\n      agreed: f1-0a",
    ),
    "with the line breaks of Windows": (
        "items:\r\n  - easy:\r\n      a: b\r\n  - x: y\r\n",
        "items:\r\n  - easy:\r\n      a: b\r\n      agreed: f1-0a\r\n  - x: y\r\n",
    ),
    "in braces": (
        "items:\n  - easy: {a: [b, c]}  # note\n",
        "items:\n  - easy: {a: [b, c], agreed: f1-0a}  # note\n",
    ),
    "in braces with a comma at the end": (
        "items:\n  - easy: {a: b, }\n",
        "items:\n  - easy: {a: b, agreed: f1-0a, }\n",
    ),
    "in braces over several lines": (
        "items:\n  - easy: {\n      a: b,\n      c: d\n    }\n",
        "items:\n  - easy: {\n      a: b,\n      c: d, agreed: f1-0a\n    }\n",
    ),
    "in empty braces": ("items:\n  - easy: {}\n", "items:\n  - easy: {agreed: f1-0a}\n"),
    "in a file in braces": ("{items: [{easy: {a: b}}]}\n", "{items: [{easy: {a: b, agreed: f1-0a}}]}\n"),
    "in place": (
        "items:\n  - easy:\n      agreed:   f1-99   # since May\n      a: b\n",
        "items:\n  - easy:\n      agreed:   f1-0a   # since May\n      a: b\n",
    ),
    "in place of nothing": (
        "items:\n  - easy:\n      agreed:\n      a: b\n",
        "items:\n  - easy:\n      agreed: f1-0a\n      a: b\n",
    ),
    "in double quotes": (
        'items:\n  - easy: {agreed: "f1-99", a: b}\n',
        'items:\n  - easy: {agreed: "f1-0a", a: b}\n',
    ),
    "in single quotes": (
        "items:\n  - easy:\n      'agreed': 'f1-99'\n",
        "items:\n  - easy:\n      'agreed': 'f1-0a'\n",
    ),
    "in place of text below": (
        "items:\n  - easy:\n      agreed: >-\n        f1-99\n\n      a: b\n",
        "items:\n  - easy:\n      agreed: f1-0a\n\n      a: b\n",
    ),
    "behind signs of two bytes and of four": (
        "items:\n  - easy: {a: Gŵyl 🙂, agreed: f1-99, b: 🙂}\n",
        "items:\n  - easy: {a: Gŵyl 🙂, agreed: f1-0a, b: 🙂}\n",
    ),
}


def after(text: str, path: tuple[Key, ...], name: str, value: str) -> str:
    piece = set_field(Source("plan.yaml", text), read_events(text), path, name, value)
    return put_in(text, [piece])


def with_field(data: Any, path: tuple[Key, ...], name: str, value: str) -> Any:
    wanted = copy.deepcopy(data)
    group = wanted
    for key in path:
        group = group[key]
    group[name] = value
    return wanted


@pytest.mark.parametrize("before, expected", CASES.values(), ids=CASES)
def test_field_is_set(before: str, expected: str) -> None:
    changed = after(before, PATH, "agreed", "f1-0a")
    assert changed == expected
    # A text whose last line is ended now has that line break too.
    ended = before if before.endswith("\n") else f"{before}\n"
    wanted = with_field(read_events(ended).data, PATH, "agreed", "f1-0a")
    assert json.dumps(read_events(changed).data) == json.dumps(wanted)


@pytest.mark.parametrize("before, expected", CASES.values(), ids=CASES)
def test_field_set_twice_is_set_once(before: str, expected: str) -> None:
    assert after(expected, PATH, "agreed", "f1-0a") == expected


@pytest.mark.parametrize(
    "value", ["a: b", "# a", "null", "~", "", "'a'", "- a", "a\tb", "f1-0a", "two words", "*x"]
)
def test_value_is_read_back_as_it_was(value: str) -> None:
    assert read_events(f"a: {as_written(value)}\n").data == {"a": value}
    assert read_events(f"[{as_written(value)}]\n").data == [value]


WORDS = st.text("ab:#'\"-\n ,[]{}é🙂", min_size=1, max_size=12).filter(lambda text: text.strip())
GROUPS = st.dictionaries(
    st.sampled_from(["title", "text", "lines", "omit"]), st.one_of(WORDS, st.lists(WORDS)), min_size=1
)


@given(
    groups=st.lists(GROUPS, min_size=1, max_size=4),
    which=st.integers(0, 3),
    style=st.sampled_from([True, False, None]),
    indent=st.integers(2, 6),
    line_break=st.sampled_from(["\n", "\r\n"]),
    ended=st.booleans(),
)
def test_whatever_the_style_nothing_else_changes(
    groups: list[Any], which: int, style: bool | None, indent: int, line_break: str, ended: bool
) -> None:
    data = {"items": [{"id": f"A{number}", "easy": group} for number, group in enumerate(groups)]}
    text = yaml.safe_dump(
        data, default_flow_style=style, indent=indent, sort_keys=False, allow_unicode=True, width=40
    ).replace("\n", line_break)
    text = text if ended else text.rstrip("\r\n")
    path = ("items", which % len(groups), "easy")
    changed = after(text, path, "agreed", "f1-0a")
    before = read_events(text).data
    assert json.dumps(read_events(changed).data) == json.dumps(with_field(before, path, "agreed", "f1-0a"))
    # All that was there is there still, in its order.
    rest = iter(changed)
    assert all(sign in rest for sign in text)
    assert len(changed) - len(text) <= len(line_break) + 40
    assert after(changed, path, "agreed", "f1-0a") == changed


def test_lines_are_set_in_as_their_group_is() -> None:
    text = "items:\n    -   a: b\n        # its note\n\n    -   a: c\n"
    piece = add_lines(
        Source("plan.yaml", text), read_events(text), ("items", 0), ["easy:", "", "  # x", "  c: d"]
    )
    added = "        easy:\n\n          # x\n          c: d\n"
    assert put_in(text, [piece]) == f"items:\n    -   a: b\n        # its note\n{added}\n    -   a: c\n"


@pytest.mark.parametrize(
    "text, line",
    [("items:\n  - {a: b}\n", 2), ("# x\nitems:\n  [{\n  a: b}]\n", 3), ("{items: [{a: b}]}", 1)],
)
def test_no_lines_go_into_braces(text: str, line: int) -> None:
    with pytest.raises(NotOnLines) as caught:
        add_lines(Source("plan.yaml", text), read_events(text), ("items", 0), ["c: d"])
    assert caught.value.line == line


@pytest.mark.parametrize(
    "text, expected",
    [
        ("a: b\n", "a: b\nc: d\n"),
        ("a: b", "a: b\nc: d"),
        ("a: b\r\n# end\r\n\r\n", "a: b\r\n# end\r\n\r\nc: d\r\n"),
        ("---\na: b\n...\n", "---\na: b\nc: d\n...\n"),
        ("a: |\n  ...\n", "a: |\n  ...\nc: d\n"),
    ],
)
def test_lines_at_the_end_of_the_file(text: str, expected: str) -> None:
    changed = put_in(text, [add_at_end(Source("plan.yaml", text), read_events(text), ["c: d"])])
    assert changed == expected
    assert read_events(changed).data == {**read_events(text).data, "c": "d"}


def test_nothing_goes_to_the_end_of_a_file_in_braces() -> None:
    with pytest.raises(NotOnLines):
        add_at_end(Source("plan.yaml", "{a: b}\n"), read_events("{a: b}\n"), ["c: d"])
