"""Occurrences of an event or a series: Swedish wall-clock times, expanded with dateutil's rules (RFC 5545)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateutil import rrule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grannsida.model.event import Event, Repeat

WEEKDAYS = {
    "mon": rrule.MO,
    "tue": rrule.TU,
    "wed": rrule.WE,
    "thu": rrule.TH,
    "fri": rrule.FR,
    "sat": rrule.SA,
    "sun": rrule.SU,
}
HORIZON = dt.timedelta(days=731)
"""Series without an end are followed for two years."""


@dataclass(frozen=True, slots=True, order=True)
class Occurrence:
    """One time an event takes place. `end` is exclusive; whole days start at midnight."""

    start: dt.datetime
    end: dt.datetime
    all_day: bool = False


def list_occurrences(event: Event) -> Iterator[Occurrence]:
    """All occurrences from the first, in order; an event whose date comes later has none."""
    if event.starts is None:
        return
    all_day = not isinstance(event.starts, dt.datetime)
    start = _midnight(event.starts)
    length = _length(event, start, all_day=all_day)
    starts = [start] if event.repeat is None else make_rule(event.repeat, start)
    skipped = set(event.repeat.except_on) if event.repeat else set()
    for moment in starts:
        if moment - start > HORIZON:
            return
        if moment.date() not in skipped:
            yield Occurrence(moment, moment + length, all_day)


def make_rule(repeat: Repeat, start: dt.datetime) -> rrule.rrule:
    """The series as dateutil's rule, naive local time: 18.00 stays 18.00 over the clock change."""
    monthly = repeat.every == "month"
    days = [WEEKDAYS[day] for day in repeat.weekdays]
    if monthly and repeat.nth and days:
        days = [day(repeat.nth) for day in days]
    until = None if repeat.until is None else dt.datetime.combine(repeat.until, dt.time.max)
    return rrule.rrule(
        rrule.MONTHLY if monthly else rrule.WEEKLY,
        dtstart=start,
        interval=max(repeat.interval, 1),
        byweekday=days or None,
        until=until,
        count=repeat.count,
    )


def next_occurrence(event: Event, now: dt.datetime) -> Occurrence | None:
    """The first occurrence that is not over."""
    return next((one for one in event.occurrences if one.end > now), None)


def _midnight(value: dt.date | dt.datetime) -> dt.datetime:
    return value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time())


def _length(event: Event, start: dt.datetime, *, all_day: bool) -> dt.timedelta:
    """How long one occurrence is: to `ends`; a whole day ends at the next midnight; else two hours are assumed."""
    if event.ends is None:
        return dt.timedelta(days=1) if all_day else dt.timedelta(hours=2)
    if isinstance(event.ends, dt.datetime):
        return event.ends - start
    return dt.datetime.combine(event.ends, dt.time()) - start + dt.timedelta(days=1)
