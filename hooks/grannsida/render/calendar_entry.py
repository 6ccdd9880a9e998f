"""One event in a calendar: VEVENT (RFC 5545, 3.6.1), its rule, and the occurrences that differ from the rule."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from grannsida import labels
from grannsida.address import absolute, event_uri, localized
from grannsida.bidi import isolate
from grannsida.history import OFF, last_modified, sequence
from grannsida.model.codes import EventStatus
from grannsida.render.content_lines import write_line, write_text
from grannsida.series import Occurrence, first_occurrence, place_once
from grannsida.text import plain
from grannsida.view.events import view_start

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grannsida.dataset import Folder
    from grannsida.fields.text import LocalizedText
    from grannsida.model.event import Event, Repeat
    from grannsida.scene import Scene

STOCKHOLM = ZoneInfo("Europe/Stockholm")
ZONE = "TZID=Europe/Stockholm"
DATE = "VALUE=DATE"
STATUS = {
    EventStatus.PLANNED: "TENTATIVE",
    EventStatus.CONFIRMED: "CONFIRMED",
    EventStatus.MOVED: "CONFIRMED",
    EventStatus.POSTPONED: "CANCELLED",
    EventStatus.CANCELLED: "CANCELLED",
}
"""A postponed event does not take place on its day: calendars show it as cancelled until a new date comes."""


class Told(NamedTuple):
    """What differs between an event and one changed occurrence of it."""

    one: Occurrence
    status: EventStatus
    reason: LocalizedText | None
    former: tuple[dt.date | dt.datetime, ...]


def render_entry(key: str, event: Event, folder: Folder, scene: Scene, host: str) -> Iterator[str]:
    """The lines of an event. The UID is made from the ids alone and never changes."""
    first = _first(event)
    if first is None:
        return
    count = sequence(event)
    # Two changes on one day must differ: a second for each change before.
    stamp = f"{last_modified(event):%Y%m%d}T{count // 3600 % 24:02}{count // 60 % 60:02}{count % 60:02}Z"
    head = [
        "BEGIN:VEVENT",
        f"UID:{key}.{folder.slug}@{host}",
        f"DTSTAMP:{stamp}",
        f"LAST-MODIFIED:{stamp}",
        f"SEQUENCE:{count}",
    ]
    address = absolute(scene.site, localized(event_uri(scene.site, folder.slug, key), scene.locale))
    tail = [*_place(event, folder, scene), *_fixed(event, scene, address), "END:VEVENT"]
    yield from head
    yield f"CREATED:{event.changes[0].on:%Y%m%d}T000000Z"
    yield from _times(first)
    if event.repeat:
        yield from _series(event, event.repeat, first, scene)
    status = EventStatus.POSTPONED if event.starts is None else event.status
    former = event.former_starts if event.starts else event.former_starts[:-1]
    yield from _words(event, Told(first, status, event.reason, former), scene, address)
    yield from tail
    for one in _changed(event, scene):
        yield from head
        yield _moment("RECURRENCE-ID", one.original or one.start, all_day=one.all_day)
        yield from _times(one)
        yield from _words(event, _tell(event, one), scene, address)
        yield from tail


def _first(event: Event) -> Occurrence | None:
    """Where the event stands in a calendar: for a postponed one without a date, where it last was."""
    if event.starts is None and event.former_starts:
        return place_once(event, event.former_starts[-1])
    return first_occurrence(event)


def _tell(event: Event, one: Occurrence) -> Told:
    if event.status in OFF:
        return Told(one, event.status, event.reason, ())
    if one.cancelled:
        return Told(one, EventStatus.CANCELLED, one.reason, ())
    former = one.original or one.start
    status = EventStatus.MOVED if event.status is EventStatus.CONFIRMED else event.status
    return Told(one, status, one.reason, (former.date() if one.all_day else former,))


def _changed(event: Event, scene: Scene) -> list[Occurrence]:
    """Single occurrences that were moved, or cancelled not too long ago."""
    if event.repeat is None or event.starts is None:
        return []
    return [one for one in event.all_occurrences if one.original or (one.cancelled and not _has_left(one, scene))]


def _has_left(one: Occurrence, scene: Scene) -> bool:
    return one.end.date() + dt.timedelta(days=scene.site.cancelled_days) < scene.today


def _times(one: Occurrence) -> tuple[str, str]:
    return _moment("DTSTART", one.start, all_day=one.all_day), _moment("DTEND", one.end, all_day=one.all_day)


def _moment(name: str, moment: dt.datetime, *, all_day: bool) -> str:
    return f"{name};{DATE}:{moment:%Y%m%d}" if all_day else f"{name};{ZONE}:{moment:%Y%m%dT%H%M%S}"


def _series(event: Event, repeat: Repeat, first: Occurrence, scene: Scene) -> Iterator[str]:
    """The rule; then the days that fall out of it without a word: exceptions, and what was cancelled long ago."""
    yield "RRULE:" + ";".join(f"{name}={value}" for name, value in _rule(repeat, all_day=first.all_day))
    left = [one.start.date() for one in event.all_occurrences if one.cancelled and _has_left(one, scene)]
    for day in sorted({*repeat.except_on, *left}):
        yield _moment("EXDATE", dt.datetime.combine(day, first.start.time()), all_day=first.all_day)


def _rule(repeat: Repeat, *, all_day: bool) -> Iterator[tuple[str, object]]:
    """UNTIL is of the same type as DTSTART: a day, or a moment in UTC (3.3.10)."""
    monthly = repeat.every == "month"
    yield "FREQ", "MONTHLY" if monthly else "WEEKLY"
    if repeat.until and all_day:
        yield "UNTIL", f"{repeat.until:%Y%m%d}"
    elif repeat.until:
        last = dt.datetime.combine(repeat.until, dt.time(23, 59, 59), tzinfo=STOCKHOLM)
        yield "UNTIL", f"{last.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"
    elif repeat.count:
        yield "COUNT", repeat.count
    if repeat.interval > 1:
        yield "INTERVAL", repeat.interval
    if repeat.weekdays:
        nth = repeat.nth if monthly and repeat.nth else ""
        yield "BYDAY", ",".join(f"{nth}{day[:2].upper()}" for day in dict.fromkeys(repeat.weekdays))


def _words(event: Event, told: Told, scene: Scene, address: str) -> Iterator[str]:
    """Status, title and description. What has changed comes first, with the reason."""
    yield f"STATUS:{STATUS[told.status]}"
    title = scene.text(event.title)
    shown = str(title)
    if told.status in OFF:
        word = scene.gettext("Postponed") if told.status is EventStatus.POSTPONED else scene.gettext("Cancelled")
        shown = f"{word}: {shown}"
    yield write_text("SUMMARY", isolate(shown, scene.locale), title.lang)
    lines = [*_change(told, scene), *_told(told.reason, scene)]
    for text in (event.summary, event.for_whom, event.bring):
        lines += _told(text, scene)
    lines = [isolate(line, scene.locale) for line in lines]
    yield write_text("DESCRIPTION", "\n".join((*lines, address)), scene.text(event.summary).lang)


def _told(text: LocalizedText | None, scene: Scene) -> Iterator[str]:
    if text:
        yield plain(str(scene.text(text)))


def _change(told: Told, scene: Scene) -> Iterator[str]:
    """What has become of it, in a line; then every former time, since somebody may have noted any of them."""
    if told.status not in {EventStatus.PLANNED, EventStatus.CONFIRMED}:
        yield f"{scene.gettext(labels.EVENT_STATUS[told.status])}."
    for start in told.former:
        words = scene.gettext("Former time:")
        yield f"{words} {view_start(start, scene)}."


def _place(event: Event, folder: Folder, scene: Scene) -> Iterator[str]:
    """The place, else the district; street and position only where it is not the house itself."""
    place = event.place
    name = scene.text(place.name if place else folder.residence.district)
    parts = [str(name)]
    if place and place.street and not place.at_residence:
        parts.append(str(scene.text(place.street)))
    city = str(scene.text(folder.residence.city))
    if city not in parts:
        parts.append(city)
    yield write_text("LOCATION", isolate(", ".join(parts), scene.locale), name.lang)
    if place and place.coordinates and not place.at_residence:
        yield f"GEO:{place.coordinates.lat};{place.coordinates.lon}"


def _fixed(event: Event, scene: Scene, address: str) -> Iterator[str]:
    yield write_line("URL", address)
    yield write_text("CATEGORIES", scene.gettext(labels.EVENT_KIND[event.kind]))
    yield "CLASS:PUBLIC"
    yield "TRANSP:TRANSPARENT"
