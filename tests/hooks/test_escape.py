"""Our escaping gives the bytes that MarkupSafe gives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from grannsida.escape import escape_text, escape_value
from grannsida.text import Text


@given(st.text(alphabet="ab <>&\"'åع"))
def test_a_text_is_escaped_as_markupsafe_does(text: str) -> None:
    assert escape_text(text) == str(escape(text))


@pytest.mark.parametrize("value", ["<b>", Markup("<i>"), Text("<b>", "en"), 3, None])
def test_a_value_is_shown_as_markupsafe_shows_it(value: object) -> None:
    assert str(escape_value(value)) == str(escape(value))
