"""Where an event's page leads: other times, the next event, other people's calendars, what came out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from grannsida.render.chapter_pages import render_chapter_pages
from grannsida.render.pages import render_event_page, render_residence_page
from grannsida.view.add_to_calendar import AddToCalendar, view_add_to_calendar
from grannsida.view.coming import view_next, view_times
from grannsida.view.events import view_events

if TYPE_CHECKING:
    from tests.conftest import Change, ReadFolder

PARTY, SERIES = "exempel/events/sommarfest.yml", "exempel/events/kaffe.yml"
STARTS = "starts: 2026-06-06 14:00\nends: 2026-06-06 16:00"
LATER = "starts: 2026-12-05 14:00\nends: 2026-12-05 16:00"
REASON = "reason: {sv: Regn., en: Rain.}"
MOVED = f"{LATER}\nstatus: moved\nformer_starts: [2026-12-04 14:00]\n{REASON}"
CHANGED = (
    "except_on: [2026-11-26]",
    (
        "moved: [{from: 2026-12-03, to: 2026-12-04 17:00, reason: {sv: Stängt., en: Closed.}}],"
        " cancelled: [{on: 2026-12-10, reason: {sv: Snö., en: Snow.}}]"
    ),
)


def body(read_folder: ReadFolder, times: str, **changes: Change) -> str:
    """The page of the party, when its times are other ones."""
    folder, scene = read_folder(**{PARTY: (STARTS, times), **changes})
    return str(render_event_page("sommarfest", folder.events["sommarfest"], folder, scene).body)


def adding(read_folder: ReadFolder, times: str) -> AddToCalendar | None:
    folder, scene = read_folder(**{PARTY: (STARTS, times)})
    return view_add_to_calendar("sommarfest", folder.events["sommarfest"], folder, scene)


def test_the_times_of_a_series_tell_what_is_moved_or_cancelled_and_why(read_folder: ReadFolder) -> None:
    folder, scene = read_folder(**{SERIES: CHANGED})
    times = view_times(folder.events["kaffe"], scene)

    assert [(one.when.day, one.state_text, str(one.reason)) for one in times] == [
        ("torsdag 26 november 2026", "", ""),
        ("fredag 4 december 2026", "Flyttat till en annan tid", "Stängt."),
        ("torsdag 10 december 2026", "Inställt", "Snö."),
        ("torsdag 17 december 2026", "", ""),
    ]
    assert times[1].former == "torsdag 3 december 2026 kl. 18.00"


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_a_series_that_is_off_has_no_coming_times(read_folder: ReadFolder, status: str) -> None:
    folder, scene = read_folder(**{SERIES: ("updated:", f"status: {status}\n{REASON}\nupdated:")})
    assert view_times(folder.events["kaffe"], scene) == ()


@pytest.mark.parametrize("times", [STARTS, f"{LATER}\nstatus: cancelled\n{REASON}"])
def test_an_event_that_is_over_or_off_leads_to_the_next_one_here(read_folder: ReadFolder, times: str) -> None:
    page = body(read_folder, times)

    assert 'Nästa evenemang här: <a href="../../../boenden/exempel/kaffe/">Kaffe</a>' in page
    assert "torsdag 3 december 2026 kl. 18.00–19.30" in page


def test_another_of_the_same_kind_comes_before_an_earlier_one_of_another_kind(read_folder: ReadFolder) -> None:
    other = f"title: Julfest\nkind: other\nsummary: Fest.\nfor_whom: Alla.\nupdated: 2026-11-01\n{LATER}\n"
    folder, scene = read_folder(**{"exempel/events/julfest.yml": other})
    found = view_next("sommarfest", folder.events["sommarfest"], folder, scene)

    assert found
    assert (found.card.id, found.is_same_kind) == ("julfest", True)


def test_an_event_that_is_to_come_leads_to_no_other(read_folder: ReadFolder) -> None:
    folder, scene = read_folder(**{PARTY: (STARTS, LATER)})
    assert view_next("sommarfest", folder.events["sommarfest"], folder, scene) is None


def test_a_moved_event_says_so_first_with_its_new_and_former_time_and_the_reason(read_folder: ReadFolder) -> None:
    page = body(read_folder, MOVED)
    parts = ["<h1>", "Flyttat till en annan tid", "Ny tid:", "Tidigare tid:", "Regn.", 'class="summary"']

    assert [page.index(part) for part in parts] == sorted(page.index(part) for part in parts)


def test_the_next_event_of_a_residence_may_be_one_that_was_moved(read_folder: ReadFolder) -> None:
    folder, scene = read_folder(**{PARTY: (STARTS, MOVED), SERIES: None})
    section = view_events(folder, scene)

    assert section
    assert section.view.next.id == "sommarfest"  # type: ignore[attr-defined]


def test_a_postponed_event_never_has_taken_place(read_folder: ReadFolder) -> None:
    page = body(read_folder, f"{STARTS}\nstatus: postponed\n{REASON}")

    assert "Uppskjutet, nytt datum kommer senare" in page
    assert "Har varit" not in page


def test_the_file_and_the_subscription_stand_beside_the_page(read_folder: ReadFolder) -> None:
    found = adding(read_folder, LATER)

    assert found
    assert (found.file, found.calendar) == ("../sommarfest.ics", "../calendar.ics")
    assert found.webcal == "webcal://grannsida.example.org/boenden/exempel/calendar.ics"


def test_google_gets_swedish_wall_clock_time_with_its_zone(read_folder: ReadFolder) -> None:
    found = adding(read_folder, LATER)
    assert found
    values = parse_qs(urlsplit(found.google).query)

    assert (values["text"], values["dates"]) == (["Sommarfest"], ["20261205T140000/20261205T160000"])
    assert values["ctz"] == ["Europe/Stockholm"]
    assert values["details"][0].endswith("\n\nhttps://grannsida.example.org/boenden/exempel/sommarfest/")


def test_outlook_gets_the_same_moment_in_utc(read_folder: ReadFolder) -> None:
    found = adding(read_folder, LATER)
    assert found
    values = parse_qs(urlsplit(found.outlook).query)

    assert (values["startdt"], values["enddt"]) == (["2026-12-05T13:00:00Z"], ["2026-12-05T15:00:00Z"])
    assert values["allday"] == ["false"]


def test_whole_days_are_days_in_both(read_folder: ReadFolder) -> None:
    found = adding(read_folder, "starts: 2026-12-05\nends: 2026-12-06")
    assert found

    assert parse_qs(urlsplit(found.google).query)["dates"] == ["20261205/20261207"]
    assert parse_qs(urlsplit(found.outlook).query)["enddt"] == ["2026-12-06"]


@pytest.mark.parametrize(
    "times", [STARTS, f"{LATER}\nstatus: cancelled\n{REASON}", "date_later: {sv: Våren, en: Spring}"]
)
def test_what_is_over_off_or_without_date_cannot_be_added(read_folder: ReadFolder, times: str) -> None:
    assert adding(read_folder, times) is None
    assert "calendar.google.com" not in body(read_folder, times)


def test_links_to_the_big_calendars_are_plain_and_load_nothing(read_folder: ReadFolder) -> None:
    page = body(read_folder, LATER)

    assert page.count('rel="nofollow noopener"') == 2
    assert page.count("https://calendar.google.com/") == page.count("https://outlook.live.com/") == 1


def test_what_came_out_of_an_event_leads_both_ways(read_folder: ReadFolder) -> None:
    outcome = f"{STARTS}\noutcome: {{text: {{sv: Tack., en: Thanks.}}, measures: [cafe], you_said: [lamp]}}"
    folder, scene = read_folder(**{PARTY: (STARTS, outcome)})
    work = next(str(page.body) for page in render_chapter_pages(folder, scene) if page.uri.endswith("/arbete/"))
    page = body(read_folder, outcome)

    assert 'boenden/exempel/arbete/#measure-cafe">Kafé</a>' in page
    assert 'boenden/exempel/arbete/#said-lamp">Det är mörkt.</a>' in page
    assert work.count('Kom ur: <a href="../../../boenden/exempel/sommarfest/">Sommarfest, lördag 6 juni 2026</a>') == 2


def test_pages_tell_programs_of_the_calendar_and_the_news(read_folder: ReadFolder) -> None:
    folder, scene = read_folder()
    for page in (
        render_residence_page(folder, scene),
        render_event_page("kaffe", folder.events["kaffe"], folder, scene),
    ):
        assert page.feeds == (
            ("text/calendar", "Kalender för Exempelgården", "boenden/exempel/calendar.ics"),
            ("application/atom+xml", "Nyheter om Exempelgården", "boenden/exempel/feed.xml"),
        )
