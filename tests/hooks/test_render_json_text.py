"""JSON for people has the bytes that Python's own writer gives with the same settings."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from grannsida.render.json_text import render_json, write_value

_simple = st.none() | st.booleans() | st.integers() | st.text()
_values = st.recursive(_simple, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=12)


def _expected(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode("utf-8", "replace")


@given(_values)
def test_a_value_is_written_as_python_writes_it(value: object) -> None:
    assert render_json(value) == _expected(value)


@given(_values)
def test_what_was_written_before_stands_in_its_place(value: object) -> None:
    assert render_json({"all": [write_value(value, 2)]}) == _expected({"all": [value]})
