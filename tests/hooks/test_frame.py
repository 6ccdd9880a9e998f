"""Frames: split once at their marks, filled without ever looking at the values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grannsida.frame import make_marks, split_frame, split_parts
from grannsida.render.head import SLOTS

WORDS = st.text(max_size=40)


def test_a_frame_filled_is_the_template_with_values_in_the_place_of_marks() -> None:
    marks = make_marks()
    frame = split_frame(f"<title>{marks['title']}</title><main>{marks['body']}</main>{marks['title']}")
    assert frame.slots == ("title", "body", "title")
    assert frame.fill({"title": "A", "body": "B"}) == "<title>A</title><main>B</main>A"


@given(st.fixed_dictionaries(dict.fromkeys(SLOTS, WORDS)))
def test_values_are_never_read_as_marks(values: dict[str, str]) -> None:
    marks = make_marks()
    values = {**values, "title": marks["body"], "body": "<!-- part: search -->" + marks["title"]}
    frame = split_frame("|".join(marks[slot] for slot in SLOTS))
    assert frame.fill(values) == "|".join(values[slot] for slot in SLOTS)


def test_a_slot_without_a_value_is_an_error() -> None:
    with pytest.raises(KeyError, match="body"):
        split_frame(make_marks()["body"]).fill({})


def test_parts_of_hand_written_pages_are_comments() -> None:
    frame = split_parts("<p>Före</p>\n<!-- part: event-list -->\n<p>Efter</p><!--part:search-->")
    assert frame.slots == ("event-list", "search")
    assert frame.fill({"event-list": "1", "search": "2"}) == "<p>Före</p>\n1\n<p>Efter</p>2"


def test_other_comments_stay() -> None:
    assert split_parts("<!-- del: sök --><!-- parts -->").slots == ()
