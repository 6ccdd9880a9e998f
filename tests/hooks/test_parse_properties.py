"""The parse layer under any input: bounded in time, never an exception, always a line."""

from __future__ import annotations

import time
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from grannsida.parse import parse_document
from grannsida.problem import Severity, Steps

PIECES = (
    *(
        "a",
        "b: ",
        "c:",
        ": ",
        "- ",
        "-",
        "– ",
        '"',
        "'",
        "[",
        "]",
        "{",
        "}",
        "#",
        " #",
        "&x ",
        "*x",
        "!t ",
        ">",
        "%",
        "@",
    ),
    *("`", "\t", "\u00a0", "\u200b", "\\", "\\n", ", ", "? ", "<<: ", "---", "...", "“", "”", "å", " ", "1", "|"),
)
YAMLISH = st.lists(st.sampled_from([*PIECES, "\n", "\n  ", "\n    ", "\r", "121212-1212"]), max_size=60).map("".join)
WORDS = st.text("abcåäö", min_size=1, max_size=8)
KEYS = st.text("abc_", min_size=1, max_size=8)
DATA = st.dictionaries(
    KEYS,
    st.recursive(
        WORDS,
        lambda parts: st.lists(parts, min_size=1, max_size=3) | st.dictionaries(KEYS, parts, min_size=1, max_size=3),
        max_leaves=8,
    ),
    min_size=1,
    max_size=3,
)


def check(source: bytes) -> None:
    document, problems = parse_document("a.yml", source)
    assert document is not None or any(problem.severity is Severity.ERROR for problem in problems)
    lines = source.count(b"\n") + source.count(b"\r") + 1
    assert all(1 <= problem.place.line <= lines + 1 and problem.place.column >= 1 for problem in problems)
    assert len(problems) <= 21


@given(st.binary(max_size=300))
@settings(max_examples=300, deadline=None)
def test_any_bytes_give_a_document_or_a_problem_with_a_line(source: bytes) -> None:
    check(source)


@given(YAMLISH)
@settings(max_examples=600, deadline=None)
def test_any_text_that_resembles_yaml_gives_a_document_or_a_problem_with_a_line(text: str) -> None:
    check(text.encode())


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_reading_twice_gives_the_same(text: str) -> None:
    source = text.encode("utf-8", "replace")
    assert parse_document("a.yml", source) == parse_document("a.yml", source)


def leaves(data: Any, path: Steps = ()) -> list[tuple[Steps, str]]:
    if isinstance(data, str):
        return [(path, data)]
    pairs = data.items() if isinstance(data, dict) else enumerate(data)
    return [leaf for step, part in pairs for leaf in leaves(part, (*path, step))]


@given(DATA, st.booleans())
@settings(max_examples=80, deadline=None)
def test_the_place_of_a_value_is_where_it_stands(data: dict[str, Any], flow: bool) -> None:
    text = yaml.dump(data, default_style='"', default_flow_style=flow, allow_unicode=True, width=10_000)
    document, problems = parse_document("a.yml", text.encode())
    assert problems == []
    assert document is not None
    assert document.data == data
    for path, value in leaves(data):
        place = document.place(path)
        assert document.line(place.line)[place.column - 1 :].startswith(f'"{value}"')


NESTED = "".join("  " * depth + "a: 'x\n" for depth in range(700))


@pytest.mark.parametrize(
    "source",
    [
        "[" * 10**6,
        "{a: " * 250_000,
        "- " * 500_000,
        "? " * 500_000,
        "a: " + "b " * 499_990,
        "a" * 10**6,
        "[" + "a," * 499_990 + "]",
        "".join(f"k{number}: v\n" for number in range(85_000)),
        "".join(f"key{number}: v\n" for number in range(20_000)),
        "a:\n" * 20_000,
        "[\n" * 20_000,
        "a: 'x\n" * 20_000,
        "a: {b\n" * 20_000,
        "- - \n" * 20_000,
        "\x01\n" * 20_000,
        "a: x: y\n" * 20_000,
        "\t" * 10**6,
        "\\" * 10**6,
        'a: "' + "\\x" * 490_000 + '"',
        "a:b:" * 250_000,
        NESTED,
    ],
    ids=lambda source: ascii(source[:8]),
)
def test_odd_files_end_soon(source: str) -> None:
    start = time.process_time()
    check(source.encode())
    assert time.process_time() - start < 2


def test_no_depth_exhausts_the_stack() -> None:
    for part in ("- ", "[", "{a: ", "? ", "{? ", "[{"):
        check((part * (999_000 // len(part))).encode())
