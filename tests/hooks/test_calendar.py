"""Calendars as bytes: RFC 5545 line by line, and the same occurrences as an independent reader finds."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events  # type: ignore[import-untyped]  # it has no types
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from grannsida.model.event import Event
from grannsida.render.calendar import render_calendar, render_event, render_events

if TYPE_CHECKING:
    from tests.conftest import ReadFolder

    from grannsida.publication import Publication

STOCKHOLM = ZoneInfo("Europe/Stockholm")
BASE = {"title": "Kaffe", "kind": "meeting", "summary": "Kaffe.", "for_whom": "Alla.", "updated": "2026-01-01"}
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def render(event: Event, real: Publication, locale: str = "sv") -> bytes:
    scene = real.scene(locale)
    entry = render_event("kaffe", event, real.folders[0], scene, "grannsida.example.org")
    return render_calendar("Kalender", "Allt som händer.", [entry], scene)


def make(**given: Any) -> Event:
    return Event.model_validate(BASE | given)


@pytest.fixture
def calendar(read_folder: ReadFolder) -> bytes:
    folder, scene = read_folder()
    about = "En lång beskrivning med å, ä och ö som måste brytas på rätt ställe, mellan tecken och inte i dem. 🏠" * 3
    return render_calendar("Kalender", about, render_events(folder, scene), scene)


def test_every_line_ends_with_crlf_and_has_at_most_75_octets(calendar: bytes) -> None:
    assert calendar.endswith(b"END:VCALENDAR\r\n")
    assert calendar.count(b"\n") == calendar.count(b"\r\n")
    assert max(len(line) for line in calendar.split(b"\r\n")) <= 75


def test_no_line_is_folded_inside_a_character(calendar: bytes) -> None:
    for line in calendar.split(b"\r\n"):
        assert line.decode() is not None


def test_a_calendar_has_its_time_zone_and_no_method(calendar: bytes) -> None:
    assert calendar.count(b"BEGIN:VTIMEZONE\r\n") == 1
    assert b"TZID:Europe/Stockholm\r\n" in calendar
    assert b"METHOD" not in calendar


def test_a_calendar_is_read_back_by_icalendar(calendar: bytes) -> None:
    events = Calendar.from_ical(calendar).walk("VEVENT")
    assert [str(event["SUMMARY"]) for event in events] == ["Kaffe", "Sommarfest"]
    assert all(event.get("DTSTAMP") and event.get("DTSTART") for event in events)


def test_the_uid_follows_the_ids_and_nothing_else(read_folder: ReadFolder) -> None:
    folder, scene = read_folder(
        **{"exempel/events/kaffe.yml": ("starts: 2026-10-01 18:00", "starts: 2026-10-01 17:00")}
    )
    assert b"UID:kaffe.exempel@grannsida.example.org\r\n" in render_events(folder, scene)[0]


def test_a_moved_event_counts_up_its_sequence(real: Publication) -> None:
    moved = make(starts="2026-12-05 14:00", status="moved", reason="Regn.", former_starts=["2026-12-04 14:00"])
    assert b"SEQUENCE:1\r\n" in render(moved, real)
    assert b"SEQUENCE:0\r\n" in render(make(starts="2026-12-05 14:00"), real)


def test_a_cancelled_event_says_so_in_status_and_title(real: Publication) -> None:
    text = render(make(starts="2026-12-05 14:00", status="cancelled", reason="Storm."), real)
    assert b"STATUS:CANCELLED\r\n" in text
    assert b"SUMMARY:Inst\xc3\xa4llt: Kaffe\r\n" in text


def test_an_event_without_a_date_is_in_no_calendar(read_folder: ReadFolder) -> None:
    later = ("starts: 2026-06-06 14:00\nends: 2026-06-06 16:00", "date_later: {sv: Våren, en: Spring}")
    folder, scene = read_folder(**{"exempel/events/sommarfest.yml": later})
    assert len(render_events(folder, scene)) == 1


def test_whole_days_are_dates_and_the_end_is_exclusive(real: Publication) -> None:
    text = render(make(starts="2026-12-05", ends="2026-12-06", repeat={"every": "week", "until": "2026-12-31"}), real)
    assert b"DTSTART;VALUE=DATE:20261205\r\n" in text
    assert b"DTEND;VALUE=DATE:20261207\r\n" in text
    assert b"UNTIL=20261231\r\n" in text


def test_text_that_means_something_to_calendars_is_escaped(real: Publication) -> None:
    text = render(make(starts="2026-12-05 14:00", summary="Te, kaffe; eller\nsaft\\vatten.\nBEGIN:VALARM"), real)
    assert Calendar.from_ical(text).walk("VALARM") == []


CLOCKS = ((" 18:00", " 19:30"), (" 00:00", " 01:00"), (" 20:00", " 23:59"), ("", ""))


def rules(draw: st.DrawFn, day: dt.date) -> dict[str, Any]:
    """Any rule that a file may hold."""
    monthly = draw(st.booleans())
    weekdays = draw(st.lists(st.sampled_from(WEEKDAYS), max_size=3, unique=True))
    repeat: dict[str, Any] = {"every": "month" if monthly else "week", "interval": str(draw(st.integers(1, 3)))}
    repeat["weekdays"] = weekdays
    if monthly and weekdays:
        repeat["nth"] = draw(st.sampled_from([None, 1, 2, 4, -1]))
    if draw(st.booleans()):
        repeat["count"] = str(draw(st.integers(1, 8 if monthly else 34)))  # within two years
    else:
        repeat["until"] = (day + dt.timedelta(draw(st.integers(0, 700)))).isoformat()
    return repeat


@st.composite
def series(draw: st.DrawFn) -> dict[str, Any]:
    """Any series, with some of its own days excepted, moved or cancelled."""
    day = dt.date(2026, 1, 1) + dt.timedelta(draw(st.integers(0, 500)))
    repeat = rules(draw, day)
    first, last = draw(st.sampled_from(CLOCKS))
    times = {"starts": f"{day}{first}", "ends": f"{day}{last}", "repeat": repeat}
    days = [one.start.date() for one in make(**times).occurrences]
    chosen = draw(st.lists(st.sampled_from(days), max_size=6, unique=True)) if days else []
    repeat["except_on"] = [one.isoformat() for one in chosen[:2]]
    repeat["cancelled"] = [{"on": one.isoformat(), "reason": "Storm."} for one in chosen[2:4]]
    repeat["moved"] = []
    for one in chosen[4:]:
        to = f"{one + dt.timedelta(draw(st.integers(-3, 40)))}{draw(st.sampled_from(['', ' 09:15'])) if first else ''}"
        repeat["moved"].append({"from": one.isoformat(), "to": to, "reason": "Regn."})
    return times


def local(value: dt.date | dt.datetime) -> dt.datetime:
    if isinstance(value, dt.datetime):
        return value.astimezone(STOCKHOLM).replace(tzinfo=None)
    return dt.datetime.combine(value, dt.time())


def compare(real: Publication, times: dict[str, Any]) -> None:
    """What an independent reader finds in the calendar is what the event says of itself."""
    event = make(**times)
    if not event.rule_occurrences:
        return
    scene = replace(real.scene("sv"), now=dt.datetime(2025, 1, 1))  # noqa: DTZ001 - before all, so that nothing has left
    entry = render_event("kaffe", event, real.folders[0], scene, "grannsida.example.org")
    calendar = Calendar.from_ical(render_calendar("Kalender", "Allt.", [entry], scene))
    found = recurring_ical_events.of(calendar).between((2025, 12, 1), (2030, 1, 1))
    seen = [(local(one["DTSTART"].dt), local(one["DTEND"].dt), one["STATUS"] == "CANCELLED") for one in found]
    assert sorted(seen) == sorted((one.start, one.end, one.cancelled) for one in event.all_occurrences)


@given(series())
@settings(max_examples=60, deadline=None)
def test_a_calendar_program_finds_the_occurrences_that_the_page_shows(real: Publication, times: dict[str, Any]) -> None:
    compare(real, times)


@pytest.mark.slow
@given(series())
@settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
def test_five_hundred_series_are_the_same_to_a_calendar_program(real: Publication, times: dict[str, Any]) -> None:
    compare(real, times)
