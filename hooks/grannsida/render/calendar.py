"""Calendars (RFC 5545, 7986): one file for each event, one for a residence and one for the site, in each locale.

METHOD is left out: a published file is no scheduling message (RFC 5546), and importers that see one
ask for an ORGANIZER. UIDs come from ids, SEQUENCE and stamps from the recorded changes of each event
(`grannsida.history`), so that the same input gives the same bytes.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from grannsida.address import absolute, localized
from grannsida.bidi import isolate
from grannsida.history import OFF
from grannsida.kept import Kept
from grannsida.render.calendar_entry import render_entry
from grannsida.render.content_lines import fold_lines, write_line, write_text
from grannsida.series import day_of, place_once

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grannsida.dataset import Folder
    from grannsida.model.event import Event
    from grannsida.scene import Scene

PRODID = "-//Grannsida//Neighbour pages//SV"
ZONE = b"""\
BEGIN:VTIMEZONE
TZID:Europe/Stockholm
BEGIN:DAYLIGHT
DTSTART:19960331T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
""".replace(b"\n", b"\r\n")
"""Swedish time since 1996, when autumn's change moved to October. Each change stands at the hour that clocks
showed before it: 02.00 in spring, 03.00 in autumn (3.6.5)."""


class Address(NamedTuple):
    """Where a calendar is published, and the page it belongs to: below the site's root, without a language."""

    uri: str = "calendar.ics"
    page: str = "kalender/"


SITE = Address()


class Entry(NamedTuple):
    """An event in a calendar. `is_over` is one that was cancelled so long ago that subscriptions let it go."""

    data: bytes
    is_over: bool


def render_calendar(
    name: str, description: str, events: Iterable[bytes], scene: Scene, address: Address = SITE
) -> bytes:
    """A whole calendar around events that are rendered already."""
    locale = scene.locale
    name, description = isolate(name, locale), isolate(description, locale)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODID}",
        "CALSCALE:GREGORIAN",
        write_text("NAME", name, locale),
        write_text("X-WR-CALNAME", name),
        write_text("DESCRIPTION", description, locale),
        write_text("X-WR-CALDESC", description),
        "X-WR-TIMEZONE:Europe/Stockholm",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL:PT12H",
        write_line("URL", absolute(scene.site, localized(address.page, locale))),
        write_line("SOURCE", absolute(scene.site, localized(address.uri, locale)), "VALUE=URI"),
    ]
    return b"".join((fold_lines(lines), ZONE, *events, b"END:VCALENDAR\r\n"))


_entries: Kept[dict[str, Entry]] = Kept()


def render_entries(folder: Folder, scene: Scene) -> dict[str, Entry]:
    """The events of a residence that have a date, by id.

    Kept until the folder is read anew or the day is another: the site's calendar, the residence's and each
    event's own file hold the same bytes.
    """
    return _entries.get(folder, scene.site, lambda: _render_entries(folder, scene), locale=scene.locale, on=scene.today)


def _render_entries(folder: Folder, scene: Scene) -> dict[str, Entry]:
    host = scene.site.base_url.split("/")[2]
    return {
        key: Entry(render_event(key, event, folder, scene, host), is_over(event, scene))
        for key, event in folder.events.items()
        if has_date(event)
    }


def render_events(folder: Folder, scene: Scene) -> list[bytes]:
    """The events that a subscription holds: all that have a date, but not what was cancelled long ago."""
    return [entry.data for entry in render_entries(folder, scene).values() if not entry.is_over]


def render_event(key: str, event: Event, folder: Folder, scene: Scene, host: str) -> bytes:
    """One event: its VEVENT, and one more for each single occurrence that was moved or cancelled."""
    return fold_lines(list(render_entry(key, event, folder, scene, host)))


def has_date(event: Event) -> bool:
    """Whether calendars can hold the event: it has a date, or had one before it was postponed."""
    return event.starts is not None or bool(event.former_starts)


def is_over(event: Event, scene: Scene) -> bool:
    """Whether the event does not take place, and its date lies longer back than calendars keep such ones."""
    if event.starts is None:
        last = place_once(event, event.former_starts[-1]).end
    elif event.status in OFF:
        last = max((one.end for one in event.all_occurrences), default=scene.now)
    else:
        return False
    return day_of(last) + dt.timedelta(days=scene.site.cancelled_days) < scene.today
