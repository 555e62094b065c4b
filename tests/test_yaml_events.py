"""Events become data: what stands there, where it stands, and the limits."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from equality_plans.checking import check_plans
from equality_plans.diagnostics import Diagnostic
from equality_plans.loading import load_source
from equality_plans.project import Project
from equality_plans.source import Source, read_source
from equality_plans.yaml_events import NODE_LIMIT, Document, read_events

from .conftest import ROOT
from .minimal import TODAY, findings, load, plan_text

FILES = sorted((ROOT / "plans").glob("*.yaml")) + sorted((ROOT / "tests" / "cases").glob("*/*.yaml"))


def places(document: Document) -> list[Any]:
    """Every position in the order of the file, as plain numbers."""
    return [
        [
            (key, *((mark.line, mark.column) if mark else None for mark in marks))
            for key, marks in by_key.items()
        ]
        for by_key in document.positions.values()
    ]


def read_both(source: Source) -> list[tuple[Any, Any, list[Diagnostic]]]:
    results = []
    for pure in (False, True):
        loaded = load_source(source, Project(), pure=pure)
        document = loaded.document
        kept = (document.data, places(document)) if document else (None, None)
        results.append((*kept, check_plans([loaded], Project(), TODAY)[0].diagnostics))
    return results


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_both_parsers_give_the_same_data_places_and_findings(file: Path) -> None:
    source = read_source(file, "plan.yaml")
    if not isinstance(source, Source):
        return
    fast, pure = read_both(source)
    assert fast == pure


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_the_data_is_that_of_a_loader_of_text(file: Path) -> None:
    source = read_source(file)
    document = load_source(source, Project()).document if isinstance(source, Source) else None
    if document is None or document.repeated or document.empty:
        return
    assert isinstance(source, Source)
    assert read_events(source.text).data == yaml.load(source.text, Loader=yaml.CBaseLoader)


def test_every_scalar_stays_text() -> None:
    written = (
        "version: 1.10\nno: no\non: on\nyear: 2027\noctal: 010\ntime: 12:30\nday: 2026-02-30\nbig: 1e999\n"
    )
    data = read_events(written).data
    assert data == {
        "version": "1.10",
        "no": "no",
        "on": "on",
        "year": "2027",
        "octal": "010",
        "time": "12:30",
        "day": "2026-02-30",
        "big": "1e999",
    }


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL"])
def test_no_value_unless_it_is_in_quotes(nothing: str) -> None:
    assert read_events(f"a: {nothing}\nb: '{nothing}'\n").data == {"a": None, "b": nothing}


def test_a_repeated_key_keeps_its_first_value() -> None:
    document = read_events("a: one\nb: two\na: three\n")
    assert document.data == {"a": "one", "b": "two"}
    assert [(key, mark.line, first.line) for _, key, mark, first in document.repeated] == [("a", 2, 0)]


def test_what_a_repeated_key_holds_is_kept_so_that_no_other_value_takes_its_place() -> None:
    document = read_events("a: one\na: [two, {b: three}]\nc:\n  d: four\n")
    assert document.dropped == [["two", {"b": "three"}]]
    assert id(document.data["c"]) not in document.flow


def test_an_alias_of_a_text_is_that_text() -> None:
    assert read_events("a: &lead Head of services\nb: *lead\n").data == {
        "a": "Head of services",
        "b": "Head of services",
    }


BILLION = "a: &a [x, x]\n" + "".join(
    f"{name}: &{name} [*{before}, *{before}]\n"
    for before, name in zip("abcdefghij", "bcdefghijk", strict=True)
)
HOSTILE = {
    "100,000 brackets": ("a: " + "[" * 100_000, "E004"),
    "100,000 braces": ("{a: " * 100_000, "E004"),
    "100,000 hyphens": ("- " * 100_000, "E004"),
    "deep indentation": ("".join(" " * n + "a:\n" for n in range(400)), "E004"),
    "billion laughs": (BILLION, "E204"),
    "merge keys": ("a: &a {x: y}\nb:\n  <<: *a\n", "E204"),
    "alias of a group": ("a: &a\n  x: y\nb: *a\n", "E204"),
    "recursive anchor": ("a: &a [*a]\n", "E204"),
    "alias to nothing": ("a: *b\n", "E204"),
    "many aliases": ("a: &a x\nb: [" + "*a, " * 20_000 + "]\n", "E204"),
    "python object": ("a: !!python/object/apply:os.system [ls]\n", "E204"),
    "binary": ("a: !!binary aGVsbG8=\n", "E204"),
    "own tag": ("a: !x y\n", "E204"),
    "tag on the plan": ("!!map\na: b\n", "E204"),
    "second document": ("format: 1\n---\nformat: 1\n", "E004"),
    "million keys": ("".join(f"k{n}: v\n" for n in range(250_000)), "E004"),
    "million entries": ("a:\n" + "- x\n" * 400_000, "E004"),
    "key that is a list": ("? [a, b]\n: c\n", "E203"),
    "key that is a group": ("{a: b}: c\n", "E203"),
    "key that is nothing": ("~: c\n", "E005"),
    "empty key": (": c\n", "E005"),
    "directive of a later YAML": ("%YAML 9.9\n---\nformat: 1\n", "E005"),
    "tag handle": ("%TAG ! tag:x,2026:\n---\na: !x y\n", "E204"),
    "million digits": ("format: " + "1" * 1_000_000, "E110"),
    "infinity": ("format: .inf\n", "E110"),
    "one long line": ("format: " + "x " * 500_000, "E110"),
    "colons": ("a: " * 50_000, "E201"),
    "quotation marks": ('a: "' * 20_000, "E209"),
    "unclosed quotation mark": ('a: "' + "line\n" * 50_000, "E005"),
    "unclosed bracket": ("a: [\n" + "b,\n" * 50_000, "E005"),
    "bullets": ("a: |\n" + "  • x\n" * 20_000, "E208"),
    "texts": ("a:\n" + "  b: c\n  - d\n" * 20_000, "E210"),
    "hashes": ("a:\n" + "- b #c\n" * 20_000, "E205"),
    "spaces": ("a: b" + " " * 500_000 + "#c\n", "E205"),
    "hashes on one line": ("a: b" + " #c" * 200_000 + "\n", "E205"),
    "spaces before an error": ("a: b\n" + "c" + " " * 200_000 + "\nd: e\n", "E005"),
    "hyphens on one line": ("a: b\n" + "- " * 60 + "x " * 200_000 + "\nd: e\n", "E210"),
    "spaces in brackets": ("a: [b" + " " * 200_000 + "#c]\nd: e\n", "E205"),
    "quotes and spaces": ('a: "b"' + " " * 200_000 + "c\n", "E209"),
    "long name": ("a: b\n? " + "x" * 500_000 + "\n: y\n", "E102"),
    "empty lines": ("\n" * 500_000 + "a: b: c\n", "E201"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_findings_and_cost_little(name: str) -> None:
    text, code = HOSTILE[name]
    begun = time.process_time()
    found = findings(text)
    # The pure-Python parser reads about 600 KB a second, and only runs where libyaml has refused a file.
    assert time.process_time() - begun < 5
    assert code in {one.code for one in found}
    assert [one for one in found if one.code == "E004"] == ([found[0]] if code == "E004" else [])
    for one in found:
        assert one.span is None or 1 <= one.span.line <= text.count("\n") + 1


def test_too_many_values() -> None:
    (found,) = load("a: [" + "x, " * NODE_LIMIT + "]").diagnostics
    assert found.code == "E004"
    assert "200,000" in found.message


# Words that a person could type, and what breaks YAML.
TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("ab1 \n\n  ::--[]{}#'\"|>&*!%@`,?~\t•“”…\u00a0\r\\=.")),
        st.characters(codec="utf-8", exclude_categories=["Cs"]),
    ),
    max_size=200,
)
LINES = st.lists(
    st.tuples(
        st.integers(0, 4),
        st.sampled_from(
            [
                *(
                    "- ",
                    "id: A1",
                    "- id: A1",
                    "title: x",
                    "text: |",
                    "actions:",
                    "objectives:",
                    "• x",
                    "a: b: c",
                ),
                *(
                    '"x" y',
                    "'",
                    "[",
                    "{a: b",
                    "a: [b",
                    "]",
                    "# x",
                    "a: #b",
                    "x",
                    "lead:x",
                    "**x**",
                    "[[A1]] x",
                ),
                *(
                    "timescale: 31 June 2027",
                    "- x",
                    "“a”: b",
                    "format: 1",
                    "\tx: y",
                    "status: done",
                    "&a x",
                    "*a",
                ),
                *(
                    "? x",
                    "---",
                    "...",
                    "why: >",
                    "  text",
                    "a: {b: c, d}",
                    "measures: [x: y]",
                    "? [x]",
                    "!x",
                    "%x",
                ),
            ]
        ),
    ).map(lambda line: "  " * line[0] + line[1]),
    max_size=12,
).map("\n".join)


@settings(max_examples=250)
@given(st.one_of(TEXTS, LINES))
def test_any_text_gives_findings_or_a_plan(text: str) -> None:
    from equality_plans.source import decode

    source = decode(text.encode(), "plan.yaml")
    if not isinstance(source, Source):
        return
    loaded = load_source(source, Project())
    found = check_plans([loaded], Project(), TODAY)[0].diagnostics
    assert found or loaded.plan
    for one in found:
        if one.span:
            assert 1 <= one.span.line <= len(source.line_starts)
            assert 1 <= one.span.column <= len(source.line(one.span.line)) + 2
            assert (one.span.end_line, one.span.end_column) > (one.span.line, one.span.column)


@settings(max_examples=100)
@given(LINES)
def test_both_parsers_agree_on_any_lines(text: str) -> None:
    # Where PyYAML's parsers are known to differ: a `?` inside text between brackets, and a tab behind the
    # spaces of a text's first line, which libyaml alone refuses.
    assume("? " not in text)
    assume("\t" not in text)
    fast, pure = read_both(Source("plan.yaml", text))
    assert fast[0] == pure[0]
    assert [(one.code, one.span) for one in fast[2]] == [(one.code, one.span) for one in pure[2]]


@settings(max_examples=100)
@given(
    st.dictionaries(
        st.from_regex(r"[a-z]{1,8}", fullmatch=True),
        st.one_of(
            st.from_regex(r"[A-Za-zé][A-Za-z é.,]{0,20}[a-z]", fullmatch=True),
            st.lists(st.from_regex(r"[A-Za-z]{2,9}", fullmatch=True), min_size=1, max_size=4),
        ),
        min_size=1,
    ),
    st.sampled_from([True, False, None]),
)
def test_the_place_of_every_value_holds_its_text(data: dict[str, Any], flow: bool | None) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow, width=10_000)
    source = Source("plan.yaml", text)
    document = read_events(text)

    def look(value: Any) -> None:
        for key, (key_mark, start, end) in document.positions[id(value)].items():
            inner = value[key]
            first = source.offset(start.line + 1, start.column + 1)
            last = source.offset(end.line + 1, end.column + 1)
            if key_mark is not None:
                at = source.offset(key_mark.line + 1, key_mark.column + 1)
                assert source.text[at:].lstrip("'\"").startswith(str(key))
            if isinstance(inner, dict | list):
                look(inner)
            elif inner is not None:
                assert source.text[first:last].strip("'\"") == inner

    look(document.data)


def test_places_are_those_of_the_file() -> None:
    text = plan_text()
    loaded = load(text)
    assert loaded.document is not None
    objective = loaded.document.data["objectives"][0]
    key, start, end = loaded.document.positions[id(objective)]["title"]
    line = text.splitlines()[start.line]
    assert key is not None
    assert line[key.column : key.column + 5] == "title"
    assert line[start.column : end.column] == "Make sure that people can reach us"
