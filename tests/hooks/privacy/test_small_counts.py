"""No combination of published numbers gives a hidden count back: tried on every table that could stand behind them."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grannsida.render.exports import render_folder_assets
from grannsida.render.pages import render_pages
from grannsida.small_counts import Shown, add_up, keep_apart, publish, show

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import CheckFolder, ReadFolder

    from grannsida.dataset import Folder
    from grannsida.scene import Scene
    from grannsida.small_counts import Published

Table = list[list[int]]
THRESHOLDS = st.integers(2, 5)


def tables(draw_count: st.SearchStrategy[int]) -> st.SearchStrategy[Table]:
    return st.integers(1, 3).flatmap(
        lambda width: st.lists(st.lists(draw_count, min_size=width, max_size=width), min_size=1, max_size=2)
    )


def consistent(published: Published) -> Iterator[Table]:
    """Every table that fits all that is printed: cells, row totals, column totals and the grand total."""
    cells = [cell for row in published.cells for cell in row]
    width = len(published.cells[0])
    for values in product(*(range(cell.low, cell.high + 1) for cell in cells)):
        table = [list(values[start : start + width]) for start in range(0, len(values), width)]
        sums = [
            *zip(map(sum, table), published.row_totals, strict=True),
            *zip(map(sum, zip(*table, strict=True)), published.column_totals, strict=True),
            (sum(values), published.total),
        ]
        if all(shown.low <= number <= shown.high for number, shown in sums):
            yield table


@given(tables(st.integers(0, 7)), THRESHOLDS)
def test_every_hidden_count_keeps_all_its_possible_values(table: Table, threshold: int) -> None:
    published = publish(table, threshold)
    fitting = list(consistent(published))
    assert table in fitting
    for row, cells in enumerate(published.cells):
        for column, cell in enumerate(cells):
            possible = {other[row][column] for other in fitting}
            assert possible == set(range(cell.low, cell.high + 1))
            assert cell.is_exact or len(possible) >= 2


@given(tables(st.integers(0, 7)), THRESHOLDS)
def test_what_is_published_does_not_depend_on_a_hidden_count(table: Table, threshold: int) -> None:
    published = publish(table, threshold)
    assert {publish(other, threshold) == published for other in consistent(published)} == {True}


@given(tables(st.integers(0, 20)), THRESHOLDS)
def test_totals_are_exact_when_nothing_is_hidden_and_always_hold_the_truth(table: Table, threshold: int) -> None:
    published = publish(table, threshold)
    for row, cells, total in zip(table, published.cells, published.row_totals, strict=True):
        assert total.low <= sum(row) <= total.high
        assert total.is_exact == all(cell.is_exact for cell in cells)


@pytest.mark.parametrize(
    ("count", "threshold", "shown"),
    [
        (0, 5, Shown(0, 0)),
        (1, 5, Shown(1, 4, is_small=True)),
        (4, 5, Shown(1, 4, is_small=True)),
        (5, 5, Shown(5, 5)),
        (3, 0, Shown(3, 3)),
        (1, 1, Shown(1, 1)),
        (1, 2, Shown(1, 2, is_small=True)),
    ],
)
def test_counts_from_one_to_below_the_threshold_are_hidden(count: int, threshold: int, shown: Shown) -> None:
    assert show(count, threshold) == shown


def test_one_small_count_among_zeros_stays_small_in_the_total() -> None:
    assert add_up([show(0, 5), show(3, 5)]) == Shown(1, 4, is_small=True)
    assert add_up([show(7, 5), show(3, 5)]) == Shown(8, 11)


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 6)), max_size=8))
def test_of_periods_that_overlap_only_the_first_is_kept(given_periods: list[tuple[int, int]]) -> None:
    periods = [((first, first + length), (first, first + length)) for first, length in given_periods]
    kept = keep_apart(periods)
    months = [month for first, last in kept for month in range(first, last + 1)]
    assert len(months) == len(set(months))
    assert kept[:1] == [period for period, _ in periods][:1]


OPENNESS = "exempel/openness.yml"
PERIODS = """\
incidents:
  publish: ja
  not_shown: Bara det som någon har berättat.
  periods:
    - {first: 2026-04, last: 2026-06, counts: [{category: noise, count: 12}, {category: litter, count: 3}]}
    - {first: 2026-01, last: 2026-03, counts: [{category: noise, count: 0}, {category: litter, count: 2}]}
    - {first: 2025-10, last: 2025-12, counts: [{category: noise, count: 5}, {category: litter, count: 6}]}
    - {first: 2026-01, last: 2026-12, counts: [{category: noise, count: 17}]}
contact_use:
  - {first: 2026-01, last: 2026-03, contact: on-duty, calls: 40}
  - {first: 2026-01, last: 2026-02, contact: on-duty, calls: 38}
"""


def test_the_page_shows_no_total_that_gives_a_small_count_back(read_folder: ReadFolder) -> None:
    from grannsida.view.openness import HappenedView, view_happened

    folder, scene = read_folder(**{OPENNESS: PERIODS})
    section = view_happened(folder, scene)
    assert section
    assert isinstance(section.view, HappenedView)
    shown = [([count.count for count in period.counts], period.total) for period in section.view.periods]
    assert shown == [(["12", "färre än 5"], "13–16"), (["0", "färre än 5"], "färre än 5"), (["5", "6"], "11")]
    assert [use.calls for use in section.view.use] == ["40"]


def test_a_period_that_overlaps_another_is_told(check_folder: CheckFolder) -> None:
    problems = check_folder("PRIV-OVERLAP", **{OPENNESS: PERIODS})
    assert [(problem.place.line, problem.message.sv) for problem in problems] == [
        (8, "Perioden överlappar en annan. Därför visas den inte.")
    ]


def test_a_hidden_count_is_not_told_in_words(check_folder: CheckFolder) -> None:
    told = PERIODS.replace("count: 3}", "count: 3, handled: Vi pratade med tre personer.}")
    told = told.replace("count: 2}", "count: 2, handled: Personalen kom inom 20 minuter.}")
    problems = check_folder("PRIV-COUNT", **{OPENNESS: told})
    assert [(problem.place.line, problem.message.sv) for problem in problems] == [
        (5, "Texten berättar ett litet antal som tabellen döljer.")
    ]


@pytest.mark.parametrize(
    ("learned", "lines"),
    [("Vi fick tre samtal om ljud.", 1), ("We had three noise calls.", 1), ("Vi satte upp tre lampor.", 0)],
)
def test_a_hidden_count_is_not_told_among_the_lessons(check_folder: CheckFolder, learned: str, lines: int) -> None:
    told = PERIODS.replace("count: 3}]", f"count: 3}}], learned: {learned}")
    assert len(check_folder("PRIV-COUNT", **{OPENNESS: told})) == lines


def published(folder: Folder, scene: Scene) -> list[str]:
    """Every page of a residence with its structured data, and every file beside them."""
    pages = [f"{page.body}{page.json_ld}" for page in render_pages(folder, scene)]
    return [*pages, *(str(asset.data) for asset in render_folder_assets(folder, scene))]


def test_no_byte_of_a_page_or_file_depends_on_a_hidden_count(read_folder: ReadFolder) -> None:
    other = PERIODS.replace("count: 3}", "count: 1}").replace("count: 2}", "count: 4}")
    shown = PERIODS.replace("count: 3}", "count: 7}")
    first, second, third = (published(*read_folder(**{OPENNESS: text})) for text in (PERIODS, other, shown))
    assert first == second != third
