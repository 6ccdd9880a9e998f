"""A series as schema.org's Schedule, and what has become of the occurrence that is shown (schema.org/eventSchedule)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from grannsida.history import OFF
from grannsida.model.codes import EventStatus
from grannsida.series import Occurrence, first_occurrence, next_occurrence, place_once
from grannsida.view.events import iso_moment

if TYPE_CHECKING:
    from grannsida.model.event import Event, Repeat

DAYS = {
    "mon": "Monday",
    "tue": "Tuesday",
    "wed": "Wednesday",
    "thu": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}


def shown_occurrence(event: Event, now: dt.datetime) -> Occurrence | None:
    """The next occurrence, else the last; for an event without a date, where it was before it was postponed."""
    if event.starts is None:
        return place_once(event, event.former_starts[-1]) if event.former_starts else None
    coming = next_occurrence(event, now)
    return coming or next(reversed(event.occurrences or event.all_occurrences), None)


def true_status(event: Event, shown: Occurrence) -> EventStatus:
    """The state of the occurrence that is shown, which may be moved or cancelled alone."""
    if event.starts is None:
        return EventStatus.POSTPONED
    if event.status in OFF:
        return event.status
    if shown.cancelled:
        return EventStatus.CANCELLED
    return EventStatus.MOVED if shown.original else event.status


def describe_times(shown: Occurrence) -> dict[str, str]:
    """Start and end; the end of whole days is the last of them."""
    last = shown.end - dt.timedelta(days=1) if shown.all_day else shown.end
    return {"startDate": _iso(shown.start, shown), "endDate": _iso(last, shown)}


def list_former(event: Event, shown: Occurrence) -> list[str]:
    """Every former start of the event, oldest first, and that of the occurrence itself."""
    former = event.former_starts if event.starts else event.former_starts[:-1]
    found = [iso_moment(start) if isinstance(start, dt.datetime) else start.isoformat() for start in former]
    return [*found, _iso(shown.original, shown)] if shown.original else found


def _iso(moment: dt.datetime, one: Occurrence) -> str:
    return moment.date().isoformat() if one.all_day else iso_moment(moment)


def describe_schedule(event: Event) -> dict[str, Any] | None:
    """The rule of a series; days that fall out of it, or were moved, are excepted."""
    first = first_occurrence(event)
    if event.repeat is None or first is None:
        return None
    repeat = event.repeat
    found: dict[str, Any] = {
        "@type": "Schedule",
        "repeatFrequency": f"P{max(repeat.interval, 1)}{'M' if repeat.every == 'month' else 'W'}",
        "startDate": first.start.date().isoformat(),
        "scheduleTimezone": "Europe/Stockholm",
        **_days(repeat, first),
    }
    if repeat.until:
        found["endDate"] = repeat.until.isoformat()
    elif repeat.count:
        found["repeatCount"] = repeat.count
    if not first.all_day:
        found |= {"startTime": f"{first.start:%H:%M:%S}", "endTime": f"{first.end:%H:%M:%S}"}
    excepted = [*repeat.except_on, *(one.on for one in repeat.cancelled)]
    excepted += [one.original.date() for one in event.all_occurrences if one.original]
    if excepted:
        found["exceptDate"] = [_iso(dt.datetime.combine(day, first.start.time()), first) for day in sorted(excepted)]
    return found


def _days(repeat: Repeat, first: Occurrence) -> dict[str, Any]:
    """Days of the week by name, or as in a calendar rule where they are counted within the month (`3TH`)."""
    if repeat.every == "month" and repeat.nth and repeat.weekdays:
        return {"byDay": [f"{repeat.nth}{day[:2].upper()}" for day in repeat.weekdays]}
    if repeat.weekdays:
        return {"byDay": [f"https://schema.org/{DAYS[day]}" for day in repeat.weekdays]}
    if repeat.every == "month":
        return {"byMonthDay": first.start.day}
    return {"byDay": [f"https://schema.org/{list(DAYS.values())[first.start.weekday()]}"]}
