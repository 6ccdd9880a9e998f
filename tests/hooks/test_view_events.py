"""Events as people see them on a day: state, words, coming dates. The day is 23 November 2026."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from grannsida.view.events import view_cards, view_event, view_events

if TYPE_CHECKING:
    from tests.conftest import Change, ReadFolder

PARTY = "exempel/events/sommarfest.yml"
STARTS = "starts: 2026-06-06 14:00\nends: 2026-06-06 16:00"
LATER = "starts: 2026-12-05 14:00\nends: 2026-12-05 16:00"
SEEN = ("sv", "en")
CASES: list[tuple[str, str]] = [
    (STARTS, "past"),
    (f"{STARTS}\nstatus: cancelled\nreason: {{sv: A, en: A}}", "past"),
    (LATER, "upcoming"),
    (f"{LATER}\nstatus: cancelled\nreason: {{sv: A, en: A}}", "cancelled"),
    (f"{LATER}\nstatus: postponed\nreason: {{sv: A, en: A}}", "postponed"),
    (f"{LATER}\nstatus: moved\nformer_starts: [2026-12-04 14:00]\nreason: {{sv: A, en: A}}", "moved"),
    ("date_later: {sv: Våren, en: Spring}", "date-later"),
    ("starts: 2026-11-23 10:00\nends: 2026-11-23 12:00", "past"),
    ("starts: 2026-11-23 10:00\nends: 2026-11-23 12:01", "upcoming"),
    ("starts: 2026-11-23", "upcoming"),
]


@pytest.mark.parametrize(("times", "state"), CASES)
def test_the_state_of_an_event_follows_the_day_and_its_status(read_folder: ReadFolder, times: str, state: str) -> None:
    folder, scene = read_folder(**{PARTY: (STARTS, times)})
    (card,) = (card for card in view_cards([folder], scene) if card.id == "sommarfest")
    assert card.state == state


def test_the_next_time_of_a_series_passes_over_an_excepted_day(read_folder: ReadFolder) -> None:
    folder, scene = read_folder()
    (card,) = (card for card in view_cards([folder], scene) if card.id == "kaffe")
    assert card.when
    assert str(card.when) == "torsdag 3 december 2026 kl. 18.00–19.30"
    assert (card.when.start_iso, card.when.end_iso) == ("2026-12-03T18:00:00+01:00", "2026-12-03T19:30:00+01:00")


def test_the_page_of_a_series_lists_the_times_that_are_left(read_folder: ReadFolder) -> None:
    folder, scene = read_folder()
    view = view_event("kaffe", folder.events["kaffe"], folder, scene)
    assert [when.day for when in view.coming] == [
        "torsdag 3 december 2026",
        "torsdag 10 december 2026",
        "torsdag 17 december 2026",
    ]


def test_coming_events_are_first_and_past_ones_newest_first(read_folder: ReadFolder) -> None:
    older: Change = (STARTS, "starts: 2025-06-06 14:00\nends: 2025-06-06 16:00")
    folder, scene = read_folder(**{PARTY: older})
    newer, _ = read_folder()
    ids = [(card.id, card.when and card.when.start_iso[:4]) for card in view_cards([folder, newer], scene)]
    assert ids == [("kaffe", "2026"), ("kaffe", "2026"), ("sommarfest", "2026"), ("sommarfest", "2025")]


def test_after_the_last_time_the_whole_series_is_past(read_folder: ReadFolder) -> None:
    folder, scene = read_folder()
    late = replace(scene, now=dt.datetime(2026, 12, 18, 8))  # noqa: DTZ001 - wall-clock time
    assert {card.state for card in view_cards([folder], late)} == {"past"}


def test_a_whole_day_has_no_clock(read_folder: ReadFolder) -> None:
    folder, scene = read_folder(**{PARTY: (STARTS, "starts: 2026-12-05\nends: 2026-12-06")})
    (card,) = (card for card in view_cards([folder], scene) if card.id == "sommarfest")
    assert str(card.when) == "lördag 5 december 2026–söndag 6 december 2026"


def test_a_residence_without_events_has_no_such_part(read_folder: ReadFolder) -> None:
    folder, scene = read_folder(**{PARTY: None, "exempel/events/kaffe.yml": None})
    assert view_events(folder, scene) is None


@pytest.mark.parametrize(
    ("price", "told"),
    [
        ("{trust: ja}", "Tillitspris: du betalar vad du kan"),
        ("{trust: ja, kronor: 20}", "Tillitspris: du betalar vad du kan, 20 kronor är ett förslag"),
        ("{kronor: 20}", "20 kronor"),
        ("{kronor: 0}", "Gratis"),
        ("{free: ja}", "Gratis"),
    ],
)
def test_a_price_is_told_with_all_that_the_file_says(read_folder: ReadFolder, price: str, told: str) -> None:
    folder, scene = read_folder(**{PARTY: ("for_whom", f"price: {price}\nfor_whom")})
    assert str(view_event("sommarfest", folder.events["sommarfest"], folder, scene).price) == told


def test_a_former_time_is_written_as_other_times_are(read_folder: ReadFolder) -> None:
    folder, scene = read_folder(**{PARTY: ("for_whom", "former_starts: [2026-06-05 14:00, 2026-06-04]\nfor_whom")})
    found = [view_event("sommarfest", folder.events["sommarfest"], folder, replace(scene, locale=one)) for one in SEEN]
    assert [view.former for view in found] == [
        ("fredag 5 juni 2026 kl. 14.00", "torsdag 4 juni 2026"),
        ("Friday 5 June 2026 14:00", "Thursday 4 June 2026"),
    ]
