"""Occurrences of an event or a series: Swedish wall-clock times, expanded with dateutil's rules (RFC 5545).

A series is its rule (`repeat`), minus the days in `except_on`, with single occurrences moved or cancelled.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dateutil import rrule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grannsida.fields.text import LocalizedText
    from grannsida.model.event import Event, Moved, Repeat

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
"""Series are followed for two years from their start, or from the day when their file was last changed."""
LONGEST = dt.timedelta(days=3653)
"""A start further back than this is a slip, and must not cost thousands of occurrences."""


@dataclass(frozen=True, slots=True, order=True)
class Occurrence:
    """One time an event takes place. `end` is exclusive; whole days start at midnight.

    `original` is when the rule would have had it, for one that was moved; a cancelled one stays at its time
    and does not take place. Both have a `reason`.
    """

    start: dt.datetime
    end: dt.datetime
    all_day: bool = False
    original: dt.datetime | None = field(default=None, compare=False)
    cancelled: bool = field(default=False, compare=False)
    reason: LocalizedText | None = field(default=None, compare=False)


def list_occurrences(event: Event) -> tuple[Occurrence, ...]:
    """All occurrences in order, moved ones at their new time, cancelled ones among them and marked as such.

    An event whose date comes later has none.
    """
    if event.repeat is None:
        return event.rule_occurrences
    return tuple(sorted(_change(event.rule_occurrences, event.repeat)))


def _change(planned: tuple[Occurrence, ...], repeat: Repeat) -> Iterator[Occurrence]:
    skipped = set(repeat.except_on)
    moved = {day_of(one.from_): one for one in repeat.moved}
    cancelled = {one.on: one for one in repeat.cancelled}
    for one in planned:
        day = one.start.date()
        if day in skipped:
            continue
        if day in cancelled:
            yield replace(one, cancelled=True, reason=cancelled[day].reason)
        elif day in moved:
            yield _move(one, moved[day])
        else:
            yield one


def _move(one: Occurrence, change: Moved) -> Occurrence:
    """At its new time: a day without a time keeps the time of the series, no new end keeps the length."""
    start = one.start.replace(year=change.to.year, month=change.to.month, day=change.to.day)
    if isinstance(change.to, dt.datetime) and not one.all_day:
        start = change.to
    end = start + (one.end - one.start)
    if isinstance(change.ends, dt.datetime):
        end = change.ends
    elif change.ends is not None:
        end = _midnight(change.ends) + dt.timedelta(days=1)
    return Occurrence(start, end, one.all_day, original=one.start, reason=change.reason)


def day_of(value: dt.date | dt.datetime) -> dt.date:
    return value.date() if isinstance(value, dt.datetime) else value


def first_occurrence(event: Event) -> Occurrence | None:
    """Where the rule begins, whether that day is excepted or not: a calendar counts from it."""
    return next(iter(event.rule_occurrences), None)


def follow_rule(event: Event) -> Iterator[Occurrence]:
    """What the rule alone gives, in order, as far as it is followed; one occurrence where nothing repeats."""
    if event.starts is None:
        return
    one = place_once(event, event.starts)
    if event.repeat is None:
        yield one
        return
    last = followed_until(event, one.start)
    for moment in make_rule(event.repeat, one.start):
        if moment > last:
            return
        yield Occurrence(moment, moment + (one.end - one.start), one.all_day)


def followed_until(event: Event, start: dt.datetime) -> dt.datetime:
    """How far a series that starts then is followed."""
    return max(start, min(_midnight(event.updated), start + LONGEST)) + HORIZON


def place_once(event: Event, starts: dt.date | dt.datetime) -> Occurrence:
    """The event at a start, as long as its times say."""
    all_day = not isinstance(starts, dt.datetime)
    start = _midnight(starts)
    return Occurrence(start, start + _length(event, all_day=all_day), all_day)


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
        count=None if until else repeat.count,
    )


def next_occurrence(event: Event, now: dt.datetime) -> Occurrence | None:
    """The first occurrence that is not over; cancelled ones do not take place."""
    return next((one for one in event.occurrences if one.end > now), None)


def _midnight(value: dt.date | dt.datetime) -> dt.datetime:
    return value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time())


def _length(event: Event, *, all_day: bool) -> dt.timedelta:
    """How long one occurrence is: to `ends`; a whole day ends at the next midnight; else two hours are assumed."""
    if event.ends is None or event.starts is None:
        return dt.timedelta(days=1) if all_day else dt.timedelta(hours=2)
    start = _midnight(event.starts)
    if isinstance(event.ends, dt.datetime):
        return event.ends - start
    return dt.datetime.combine(event.ends, dt.time()) - start + dt.timedelta(days=1)
