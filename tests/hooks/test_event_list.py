"""The page of all events: months as tables, and classes by which a style sheet can carry out a choice."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import pytest

from grannsida.load import load_sources
from grannsida.publication import Publication
from grannsida.render.event_list import MOST, Filter
from grannsida.render.parts import PARTS
from grannsida.view.events import view_cards
from grannsida.view.months import MonthView, view_months

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from tests.conftest import ReadFolder, WriteResidence

    from grannsida.view.events import EventCard

PARTY, SERIES = "exempel/events/sommarfest.yml", "exempel/events/kaffe.yml"
STARTS = "starts: 2026-06-06 14:00\nends: 2026-06-06 16:00"
MOVED = (
    "starts: 2026-12-05 14:00\nends: 2026-12-05 16:00\nstatus: moved\nformer_starts: [2026-12-04 14:00]\n"
    "reason: {sv: A, en: A}"
)
WAYS = {"base": "../", "home": "../"}


def told(months: tuple[MonthView, ...]) -> list[str]:
    """Every entry as a line."""
    return [
        f"{day.iso} {entry.clock} {entry.card.id} {entry.state_text}".strip()
        for month in months
        for _, days in month.weeks
        for day in days
        if day
        for entry in day.entries
    ]


@pytest.fixture
def cards(real: Publication) -> list[EventCard]:
    return view_cards(real.folders, real.scene("sv"))


@pytest.fixture
def chosen(real: Publication, cards: list[EventCard]) -> Filter:
    return Filter(cards, real.scene("sv"))


@pytest.fixture
def page(real: Publication) -> str:
    assert real.dataset
    return str(PARTS["event-list"](real.dataset, real.scene("sv"), WAYS))


def test_months_begin_with_the_present_one_and_tell_what_was_and_what_comes(read_folder: ReadFolder) -> None:
    folder, scene = read_folder()
    months = view_months([folder], scene)

    assert [(month.title, month.count) for month in months] == [("november 2026", 3), ("december 2026", 3)]
    assert told(months)[:4] == [
        "2026-11-05 18.00 kaffe Har varit",
        "2026-11-12 18.00 kaffe Har varit",
        "2026-11-19 18.00 kaffe Har varit",
        "2026-12-03 18.00 kaffe",
    ]


def test_the_day_of_a_moved_event_says_where_it_went(read_folder: ReadFolder) -> None:
    folder, scene = read_folder(**{PARTY: (STARTS, MOVED), SERIES: None})

    assert told(view_months([folder], scene)) == [
        "2026-12-04  sommarfest Flyttat till 5 december 2026",
        "2026-12-05 14.00 sommarfest Flyttat till en annan tid",
    ]


def test_a_cancelled_time_of_a_series_stands_on_its_day(read_folder: ReadFolder) -> None:
    off = ("except_on: [2026-11-26]", "cancelled: [{on: 2026-11-26, reason: {sv: Snö., en: Snow.}}]")
    folder, scene = read_folder(**{SERIES: off})

    assert "2026-11-26 18.00 kaffe Inställt" in told(view_months([folder], scene))


def test_whole_days_stand_on_each_of_their_days(read_folder: ReadFolder) -> None:
    folder, scene = read_folder(**{PARTY: (STARTS, "starts: 2026-12-05\nends: 2026-12-07"), SERIES: None})
    assert [line[:10] for line in told(view_months([folder], scene))] == ["2026-12-05", "2026-12-06", "2026-12-07"]


def test_a_week_has_its_number_and_seven_days_from_monday(read_folder: ReadFolder) -> None:
    folder, scene = read_folder()
    month = view_months([folder], scene)[1]

    assert [number for number, _ in month.weeks] == [49, 50, 51, 52, 53]
    assert [len(days) for _, days in month.weeks] == [7] * 5
    assert [day.shown if day else "" for day in month.weeks[0][1]] == ["", "1", "2", "3", "4", "5", "6"]
    assert month.weekdays[0] == ("mån", "måndag")


def test_a_month_is_a_table_with_caption_and_scopes(page: str) -> None:
    table = page[page.index("<table") : page.index("</table>")]

    assert '<caption>november 2026 <span class="for-readers">(' in table
    assert table.count('scope="col"') == 8
    assert table.count('scope="row"') == table.count("<tr>") - 1
    assert '<span class="for-readers long-day">lördag 28 november 2026</span>' in table


def test_state_is_told_by_word_and_shape_in_both_views(page: str) -> None:
    views = page.split('<div class="as-months">')

    for view in views:
        off = view[view.index("event-cancelled") :]
        assert re.search(r'class="state-line"[^>]*><svg.*?</svg>(<strong>)?Inställt', off)


def test_each_combination_of_choices_shows_an_event_or_says_that_nothing_matches(
    chosen: Filter, cards: list[EventCard]
) -> None:
    coming = [card for card in cards if card.state != "past"]
    items = [set(chosen.marks([card]).split()) for card in coming]
    empty = [set(marks.split()) for marks in chosen.empty(coming)]

    for numbers in product(*(choice.numbers for choice in chosen.choices)):
        wanted = {f"{choice.name}-{n}" for choice, n in zip(chosen.choices, numbers, strict=True)}
        real = {one for one in wanted if not one.endswith("-0")}
        assert any(real <= item for item in items) != any(wanted <= one for one in empty)


def test_the_page_offers_only_choices_that_differ(read_folder: ReadFolder) -> None:
    folder, scene = read_folder()
    choices = Filter(view_cards([folder], scene), scene).choices

    assert [(choice.name, len(choice.options)) for choice in choices] == [
        ("residence", 0),
        ("district", 0),
        ("kind", 2),
    ]


def test_more_residences_than_the_style_sheet_knows_are_not_offered(read_folder: ReadFolder) -> None:
    folder, scene = read_folder()
    cards = view_cards([folder], scene)
    many = [replace(cards[0], residence_uri=f"boenden/{n}/") for n in range(MOST + 1)]

    assert Filter(many, scene).choices[0].options == ()
    assert len(Filter(many[:-1], scene).choices[0].options) == MOST


def test_the_style_sheet_has_a_rule_for_every_choice(root: Path) -> None:
    css = (root / "overrides" / "assets" / "stylesheets" / "grannsida.css").read_text("utf-8")
    wanted = [
        (name, number)
        for name, most in (("residence", MOST), ("district", MOST), ("kind", 6))
        for number in range(1, most + 1)
    ]

    for name, number in wanted:
        assert f".filtered:has(#{name}-{number}:checked) .item:not(.{name}-{number})" in css
    for name in ("residence", "district", "kind"):
        assert f".filtered:has(#{name}-0:checked) .empty:not(.{name}-0)" in css


def test_equal_questions_in_the_list_of_letters_name_their_residence(real: Publication) -> None:
    assert real.dataset
    page = str(PARTS["a-to-z"](real.dataset, real.scene("sv"), WAYS))
    lines = re.findall(r"<li><a href=\"[^#].*", page)

    assert [line for line in lines if "/#" not in line and "(" in line.split(">", 2)[2]] == []
    assert all('<span class="muted">(' in line for line in lines if "#" in line)


def test_a_day_in_the_past_of_a_postponed_event_does_not_open_a_month(
    tmp_path: Path, write_residence: WriteResidence, now: dt.datetime
) -> None:
    late = f"{STARTS}\nstatus: postponed\nreason: {{sv: A, en: A}}"
    publication = Publication(now)
    publication.load(load_sources(write_residence(tmp_path, **{PARTY: (STARTS, late)})))
    assert publication.dataset
    page = str(PARTS["event-list"](publication.dataset, publication.scene("sv"), WAYS))

    assert "juni 2026</h3>" not in page
    assert page.index('id="date-later"') < page.index("Sommarfest")
