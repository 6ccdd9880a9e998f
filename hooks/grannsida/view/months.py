"""Months as tables: each day with what takes place on it, or was to take place."""

from __future__ import annotations

import datetime as dt
from calendar import Calendar
from dataclasses import dataclass
from typing import TYPE_CHECKING

from grannsida import formats
from grannsida.fields.dates import Month
from grannsida.model.codes import EventStatus
from grannsida.series import day_of
from grannsida.view.events import EventCard, iso_moment, view_card

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from grannsida.dataset import Folder
    from grannsida.model.event import Event
    from grannsida.scene import Scene
    from grannsida.series import Occurrence

MOST_MONTHS = 6
"""How many months with events are drawn."""
MOST_ENTRIES = 400
"""Beyond this many a table helps nobody: months that do not fit are left to the list."""
LONGEST_DAYS = 31


@dataclass(frozen=True, slots=True)
class Entry:
    """An event on a day. `clock` is when it begins, empty for whole days; `state` is as on its card."""

    card: EventCard
    clock: str
    state: str
    state_text: str
    past_text: str
    ends_iso: str


@dataclass(frozen=True, slots=True)
class DayView:
    """A day of the month; `shown` is the number, `long` the whole date."""

    iso: str
    shown: str
    long: str
    is_today: bool
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class MonthView:
    """Weeks from Monday to Sunday, with their number; days of other months are None."""

    title: str
    count: int
    weekdays: tuple[tuple[str, str], ...]
    weeks: tuple[tuple[int, tuple[DayView | None, ...]], ...]


def view_months(folders: Iterable[Folder], scene: Scene) -> tuple[MonthView, ...]:
    """The present month and those after it that have something, as many as a reader can take in."""
    by_day: dict[dt.date, list[Entry]] = {}
    first = scene.today.replace(day=1)
    for folder in folders:
        for key, event in folder.events.items():
            for day, entry in _list_entries(view_card(key, event, folder, scene), event, first, scene):
                if day >= first:
                    by_day.setdefault(day, []).append(entry)
    months: list[MonthView] = []
    left = MOST_ENTRIES
    for month in sorted({day.replace(day=1) for day in by_day})[:MOST_MONTHS]:
        view = _view_month(month, by_day, scene)
        left -= view.count
        if left < 0:
            break
        months.append(view)
    return tuple(months)


def _list_entries(card: EventCard, event: Event, first: dt.date, scene: Scene) -> Iterator[tuple[dt.date, Entry]]:
    """The days of an event. What ended before the first day is not looked at: series may be years long."""
    for one in event.all_occurrences:
        if one.end.date() < first:
            continue
        state, text = _state(card, event, one, scene)
        entry = _entry(card, one, state, text, scene)
        days = min((one.end - one.start).days or 1, LONGEST_DAYS) if one.all_day else 1
        for n in range(days):
            yield one.start.date() + dt.timedelta(days=n), entry
        if one.original and one.original.date() != one.start.date():
            yield one.original.date(), _moved_away(card, one, scene)
    shown = next(iter(event.occurrences), None)
    for former in event.former_starts:
        if shown and day_of(former) != shown.start.date():
            yield day_of(former), _moved_away(card, shown, scene)


def _entry(card: EventCard, one: Occurrence, state: str, text: str, scene: Scene) -> Entry:
    clock = "" if one.all_day else formats.show_clock(one.start.time(), scene.locale)
    is_off = one.cancelled or card.state == "cancelled"
    if state == "postponed":
        return Entry(card, clock, state, text, "", "")
    past = scene.gettext("Was cancelled") if is_off else scene.gettext("Has taken place")
    return Entry(card, clock, state, text, past, iso_moment(one.end))


def _moved_away(card: EventCard, one: Occurrence, scene: Scene) -> Entry:
    """What stands on the day where the event once was to be."""
    text = scene.gettext("Moved to %(day)s") % {"day": scene.day(one.start.date())}
    return Entry(card, "", "moved", text, "", "")


def _state(card: EventCard, event: Event, one: Occurrence, scene: Scene) -> tuple[str, str]:
    """State and word of one occurrence: a series may be planned while one of its times is cancelled."""
    is_off = one.cancelled or event.status == EventStatus.CANCELLED
    if event.status == EventStatus.POSTPONED:
        return "postponed", card.state_text
    if one.end <= scene.now:
        return "past", scene.gettext("Was cancelled") if is_off else scene.gettext("Has taken place")
    if is_off:
        return "cancelled", scene.gettext("Cancelled")
    if one.original or event.status == EventStatus.MOVED:
        return "moved", scene.gettext("Moved to another time")
    return "upcoming", card.state_text if event.status == EventStatus.PLANNED else ""


def _view_month(first: dt.date, by_day: dict[dt.date, list[Entry]], scene: Scene) -> MonthView:
    names = formats.babel_locale(scene.locale).days["stand-alone"]
    weeks = tuple(
        (week[0].isocalendar().week, tuple(_view_day(day, first, by_day, scene) for day in week))
        for week in Calendar().monthdatescalendar(first.year, first.month)
    )
    return MonthView(
        title=formats.show_period(Month(first.year, first.month), scene.locale),
        count=sum(len(day.entries) for _, days in weeks for day in days if day),
        weekdays=tuple((str(names["abbreviated"][n]), formats.show_weekday(n, scene.locale)) for n in range(7)),
        weeks=weeks,
    )


def _view_day(day: dt.date, first: dt.date, by_day: dict[dt.date, list[Entry]], scene: Scene) -> DayView | None:
    if day.month != first.month:
        return None
    entries = sorted(by_day.get(day, ()), key=lambda entry: (entry.clock.zfill(5), entry.card.uri))
    return DayView(day.isoformat(), str(day.day), scene.day(day, weekday=True), day == scene.today, tuple(entries))
