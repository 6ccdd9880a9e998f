"""Charts: shapes that say what is sure and what is not, hidden from those who have the table."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grannsida.render.chart import LONGEST, WIDTH, render_chart
from grannsida.view.counts import Bar

NOISE, LITTER = Bar("Ljud", 12, 12, "12"), Bar("Skräp", 1, 4, "färre än 5")


def shapes(svg: str, name: str) -> list[tuple[float, float]]:
    found = re.findall(rf'<rect class="{name}"(?: x="(\d+)")? width="(\d+)"', svg)
    return [(float(x or 0), float(width)) for x, width in found]


@pytest.mark.parametrize("bars", [[], [NOISE], [Bar("Ljud", 0, 0, "0"), Bar("Skräp", 0, 0, "0")]])
def test_what_needs_no_chart_has_none(bars: list[Bar]) -> None:
    assert render_chart(bars) == ""


def test_the_longest_bar_fills_its_room_and_zero_has_no_bar() -> None:
    svg = render_chart([NOISE, Bar("Skada", 0, 0, "0"), Bar("Brand", 6, 6, "6")])
    assert shapes(svg, "chart-sure") == [(0, LONGEST), (0, round(LONGEST / 2))]
    assert "<p>Skada: 0</p>" in svg


def test_a_number_that_is_not_told_is_striped_over_all_it_may_be() -> None:
    svg = render_chart([NOISE, LITTER])
    assert shapes(svg, "chart-sure") == [(0, 300), (0, 25)]
    assert shapes(svg, "chart-range") == [(25, 75)]
    assert 'class="chart-stripes"' in svg


def test_a_chart_is_hidden_from_readers_of_the_table_and_from_search() -> None:
    svg = render_chart([NOISE, LITTER])
    assert 'aria-hidden="true" data-pagefind-ignore' in svg
    assert "style=" not in svg


def test_texts_are_escaped() -> None:
    assert "&lt;b&gt;" in render_chart([Bar("<b>", 1, 1, "<b>"), NOISE])
    assert "<b>" not in render_chart([Bar("<b>", 1, 1, "<b>"), NOISE])


NUMBERS = st.integers(0, 10**9)


@given(st.lists(st.tuples(NUMBERS, NUMBERS), min_size=2, max_size=20))
def test_any_numbers_give_bars_inside_the_picture(pairs: list[tuple[int, int]]) -> None:
    svg = render_chart([Bar("x", min(pair), max(pair), "x") for pair in pairs])
    if svg:
        ET.fromstring(svg.replace(" data-pagefind-ignore", ""))
    assert all(x + width <= WIDTH for name in ("chart-sure", "chart-range") for x, width in shapes(svg, name))
