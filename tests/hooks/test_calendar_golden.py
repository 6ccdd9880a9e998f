"""Golden calendars: one data file for each state and change, the calendar that comes of it, and what readers see.

After a wanted change run this file with `GRANNSIDA_GOLDEN=write`, then read the diff.
"""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events  # type: ignore[import-untyped]  # it has no types
from icalendar import Calendar

from grannsida.model.event import Event
from grannsida.parse import parse_document
from grannsida.read import read_model
from grannsida.render.calendar import render_calendar, render_event

if TYPE_CHECKING:
    from tests.conftest import ReadFolder

    from grannsida.publication import Publication

STOCKHOLM = ZoneInfo("Europe/Stockholm")
DATA = Path(__file__).parent / "data" / "calendar"
NAMES = sorted(path.stem for path in DATA.glob("*.yml"))


def read(name: str) -> Event:
    document, problems = parse_document(name, (DATA / f"{name}.yml").read_bytes())
    assert document, problems
    event, problems = read_model(Event, document)
    assert event, problems
    return event


def render(event: Event, real: Publication, locale: str = "sv") -> bytes:
    scene = real.scene(locale)
    folder = next(folder for folder in real.folders if folder.slug == "alma")
    return render_calendar("K", "K", [render_event("kaffe", event, folder, scene, "grannsida.example.org")], scene)


def local(value: dt.date | dt.datetime) -> dt.datetime:
    if isinstance(value, dt.datetime):
        return value.astimezone(STOCKHOLM).replace(tzinfo=None)
    return dt.datetime.combine(value, dt.time())


def see(data: bytes) -> list[tuple[dt.datetime, dt.datetime, bool]]:
    """What a calendar program shows over two years: start, end, and whether it is cancelled."""
    found = recurring_ical_events.of(Calendar.from_ical(data)).between((2026, 9, 1), (2028, 9, 1))
    return sorted(
        (local(one["DTSTART"].dt), local(one["DTEND"].dt), str(one["STATUS"]) == "CANCELLED") for one in found
    )


@pytest.mark.parametrize("locale", ["sv", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_each_state_gives_the_calendar_that_is_written_down(real: Publication, name: str, locale: str) -> None:
    entry = render(read(name), real, locale).split(b"END:VTIMEZONE\r\n")[1].replace(b"\r\n", b"\n")
    golden = DATA / f"{name}.{locale}.ics"
    if os.environ.get("GRANNSIDA_GOLDEN") == "write":
        golden.write_bytes(entry)
    assert entry.decode() == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [name for name in NAMES if name != "postponed"])
def test_a_reader_sees_the_times_and_states_of_the_page(real: Publication, name: str) -> None:
    event = read(name)
    off = event.status == "cancelled"
    long_ago = dt.datetime(2026, 10, 1)  # noqa: DTZ001 - wall-clock time
    wanted = [one for one in event.all_occurrences if not (one.cancelled and one.end < long_ago)]
    assert see(render(event, real)) == [(one.start, one.end, off or one.cancelled) for one in wanted]


def test_a_postponed_event_is_cancelled_on_its_old_day(real: Publication) -> None:
    start = dt.datetime(2026, 12, 5, 14)  # noqa: DTZ001 - wall-clock time
    assert see(render(read("postponed"), real)) == [(start, start + dt.timedelta(hours=2), True)]


def test_the_head_is_the_same_for_all_and_holds_the_swedish_clock_rules(real: Publication) -> None:
    head = render(read("confirmed"), real).split(b"BEGIN:VEVENT")[0].decode().split("\r\n")
    assert head[:8] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Grannsida//Neighbour pages//SV",
        "CALSCALE:GREGORIAN",
        "NAME;LANGUAGE=sv:K",
        "X-WR-CALNAME:K",
        "DESCRIPTION;LANGUAGE=sv:K",
        "X-WR-CALDESC:K",
    ]
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT12H" in head
    assert "SOURCE;VALUE=URI:https://grannsida.example.org/calendar.ics" in head
    assert "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU" in head


@pytest.mark.parametrize("hour", range(5))
@pytest.mark.parametrize("day", [dt.date(2027, 3, 28), dt.date(2026, 10, 25)])
def test_the_zone_of_the_file_agrees_with_the_almanac_around_the_change(
    day: dt.date, hour: int, real: Publication
) -> None:
    zone: Any
    (zone,) = Calendar.from_ical(render(read("confirmed"), real)).walk("VTIMEZONE")
    moment = dt.datetime.combine(day, dt.time(hour, 30))
    if (day.month, hour) == (3, 2) or (day.month, hour) == (10, 2):
        return  # these do not exist, or exist twice
    ours = moment.replace(tzinfo=zone.to_tz(lookup_tzid=False))
    assert ours.utcoffset() == moment.replace(tzinfo=STOCKHOLM).utcoffset()


def left(event: Event, real: Publication, day: dt.date) -> bool:
    from dataclasses import replace

    from grannsida.render.calendar import is_over

    return is_over(event, replace(real.scene("sv"), now=dt.datetime.combine(day, dt.time(12))))


@pytest.mark.parametrize("name", ["cancelled", "postponed"])
def test_what_is_cancelled_stays_for_thirty_days_and_leaves_then(real: Publication, name: str) -> None:
    assert not left(read(name), real, dt.date(2027, 1, 4))
    assert left(read(name), real, dt.date(2027, 1, 5))
    assert not left(read("confirmed"), real, dt.date(2030, 1, 1))


CANCELLED = ("for_whom", "status: cancelled\nreason: {sv: Storm., en: A storm.}\nfor_whom")


def test_the_days_are_a_setting_and_the_events_own_file_remains(read_folder: ReadFolder) -> None:
    from grannsida.render.calendar import render_events
    from grannsida.render.exports import render_folder_assets

    party = {"exempel/events/sommarfest.yml": CANCELLED}
    folder, scene = read_folder(**party)
    assert b"sommarfest" not in b"".join(render_events(folder, scene))
    uris = [asset.dest_uri for asset in render_folder_assets(folder, scene)]
    assert "boenden/exempel/sommarfest.ics" in uris
    kept: dict[str, Any] = {**party, "site.yml": ("licence:", "cancelled_days: 400\nlicence:")}
    assert b"sommarfest" in b"".join(render_events(*read_folder(**kept)))
