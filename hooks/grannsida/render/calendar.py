"""Calendars (RFC 5545, 7986): one file a residence and one for the site, in each locale.

METHOD is left out: a published file is no scheduling message (RFC 5546), and importers that see one
ask for an ORGANIZER. Stamps come from the data, so that the same input gives the same bytes.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from icalendar import Calendar, Timezone, vRecur
from icalendar import Event as CalendarEvent

from grannsida import labels
from grannsida.address import absolute, event_uri, localized
from grannsida.model.codes import EventStatus
from grannsida.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grannsida.dataset import Folder
    from grannsida.model.event import Event, Repeat
    from grannsida.scene import Scene

STOCKHOLM = ZoneInfo("Europe/Stockholm")
PRODID = "-//Grannsida//Neighbour pages//SV"
STATUS = {
    EventStatus.PLANNED: "TENTATIVE",
    EventStatus.CONFIRMED: "CONFIRMED",
    EventStatus.MOVED: "CONFIRMED",
    EventStatus.POSTPONED: "TENTATIVE",
    EventStatus.CANCELLED: "CANCELLED",
}
FIRST_YEAR, LAST_YEAR = 2020, 2040


def render_calendar(name: str, description: str, events: Iterable[bytes], scene: Scene) -> bytes:
    """A whole calendar around events that are rendered already."""
    head = Calendar()
    head.add("prodid", PRODID)
    head.add("version", "2.0")
    head.add("calscale", "GREGORIAN")
    head.add("name", name)
    head.add("x-wr-calname", name)
    head.add("description", description)
    head.add("x-wr-caldesc", description)
    head.add("x-wr-timezone", "Europe/Stockholm")
    head.add("refresh-interval", dt.timedelta(hours=12), parameters={"VALUE": "DURATION"})
    head.add("x-published-ttl", "PT12H")
    head.add("url", absolute(scene.site, localized("kalender/", scene.locale)))
    start, end = head.to_ical().rsplit(b"END:VCALENDAR", 1)
    return b"".join((start, _zone(), *events, b"END:VCALENDAR", end))


@cache
def _zone() -> bytes:
    """The rules of Swedish time for the years that pages speak of."""
    zone = Timezone.from_tzid(
        "Europe/Stockholm", first_date=dt.date(FIRST_YEAR, 1, 1), last_date=dt.date(LAST_YEAR, 1, 1)
    )
    return bytes(zone.to_ical())


def render_events(folder: Folder, scene: Scene) -> list[bytes]:
    """The events of a residence that have a date, each as a VEVENT."""
    host = scene.site.base_url.split("/")[2]
    return [
        render_event(key, event, folder, scene, host)
        for key, event in folder.events.items()
        if event.starts is not None
    ]


def render_event(key: str, event: Event, folder: Folder, scene: Scene, host: str) -> bytes:
    """One VEVENT. The UID is made from the ids alone and never changes."""
    found = CalendarEvent()
    found.add("uid", f"{key}.{folder.slug}@{host}")
    stamp = dt.datetime.combine(event.updated, dt.time(), tzinfo=dt.UTC)
    found.add("dtstamp", stamp)
    found.add("last-modified", stamp)
    found.add("sequence", len(event.former_starts) + (event.status in {EventStatus.CANCELLED, EventStatus.POSTPONED}))
    _add_times(found, event)
    found.add("status", STATUS[event.status])
    title = str(scene.text(event.title))
    if event.status == EventStatus.CANCELLED:
        title = f"{scene.gettext(labels.EVENT_STATUS[event.status])}: {title}"
    found.add("summary", title)
    found.add("description", _description(event, scene))
    if event.place:
        found.add("location", f"{scene.text(event.place.name)}, {scene.text(folder.residence.city)}")
    found.add("url", absolute(scene.site, localized(event_uri(scene.site, folder.slug, key), scene.locale)))
    found.add("categories", [scene.gettext(labels.EVENT_KIND[event.kind])])
    found.add("class", "PUBLIC")
    found.add("transp", "TRANSPARENT")
    return bytes(found.to_ical())


def _add_times(found: CalendarEvent, event: Event) -> None:
    first = event.occurrences[0] if event.occurrences else None
    if first is None:
        return
    if first.all_day:
        found.add("dtstart", first.start.date())
        found.add("dtend", first.end.date())
    else:
        found.add("dtstart", first.start.replace(tzinfo=STOCKHOLM))
        found.add("dtend", first.end.replace(tzinfo=STOCKHOLM))
    if event.repeat:
        found.add("rrule", _rule(event.repeat))
        for day in event.repeat.except_on:
            moment = dt.datetime.combine(day, first.start.time(), tzinfo=STOCKHOLM)
            found.add("exdate", day if first.all_day else moment)


def _rule(repeat: Repeat) -> vRecur:
    rule: dict[str, object] = {"FREQ": "MONTHLY" if repeat.every == "month" else "WEEKLY"}
    if repeat.interval > 1:
        rule["INTERVAL"] = repeat.interval
    if repeat.weekdays:
        nth = repeat.nth if repeat.every == "month" and repeat.nth else ""
        rule["BYDAY"] = [f"{nth}{day[:2].upper()}" for day in repeat.weekdays]
    if repeat.count:
        rule["COUNT"] = repeat.count
    elif repeat.until:
        rule["UNTIL"] = dt.datetime.combine(repeat.until, dt.time(23, 59, 59), tzinfo=STOCKHOLM).astimezone(dt.UTC)
    return vRecur(rule)


def _description(event: Event, scene: Scene) -> str:
    """Reason first, then what it is, who is welcome, what to bring."""
    parts = (event.reason, event.summary, event.for_whom, event.bring)
    return "\n".join(plain(str(scene.text(part))) for part in parts if part)
