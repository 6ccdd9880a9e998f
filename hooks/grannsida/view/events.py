"""Events: one page each, cards in lists, and the state of each as it is on the day of the build."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from grannsida import formats, labels
from grannsida.address import event_uri, localized, residence_uri, subscription
from grannsida.kept import Kept
from grannsida.model.codes import EventStatus
from grannsida.series import Occurrence, next_occurrence
from grannsida.text import EMPTY, Text
from grannsida.view.contact import RouteView, show_languages, view_route
from grannsida.view.event_facts import (
    view_access,
    view_organisation,
    view_outcome_measures,
    view_outcome_said,
    view_price,
)
from grannsida.view.section import Section
from grannsida.view.sources import SourceView, view_sources

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grannsida.dataset import Folder
    from grannsida.model.event import Event
    from grannsida.scene import Scene

STOCKHOLM = ZoneInfo("Europe/Stockholm")
SHOWN_OCCURRENCES = 6
"""How many coming dates of a series are listed on its page."""


LATER = 4
PAST = 6
"""How many events a residence's pages show beside the next one, to come and over; the calendar has them all."""


TAKES_PLACE = frozenset({"upcoming", "moved"})


@dataclass(frozen=True, slots=True)
class WhenView:
    """One time, in words and for machines. `clock` is empty for whole days."""

    day: str
    clock: str
    start_iso: str
    end_iso: str

    def __str__(self) -> str:
        return f"{self.day} {self.clock}".strip()


@dataclass(frozen=True, slots=True)
class EventCard:
    """An event in a list. `state`: upcoming, date-later, moved, postponed, cancelled or past.

    `ends_iso` is when the time that is shown is over, `past_text` what is to be said then: a page may be read
    long after it was made.
    """

    id: str
    uri: str
    title: Text
    kind: str
    kind_code: str
    state: str
    state_text: str
    past_text: str
    ends_iso: str
    example: bool
    when: WhenView | None
    date_later: Text
    place: Text
    summary: Text
    residence: Text
    residence_uri: str
    district: Text
    repeats: bool
    sort_key: str


@dataclass(frozen=True, slots=True)
class EventPageView:
    """Everything on an event's own page."""

    card: EventCard
    description: Text
    coming: tuple[WhenView, ...]
    former: tuple[str, ...]
    reason: Text
    place_description: Text
    street: Text
    for_whom: Text
    price: Text
    price_note: Text
    languages: str
    access: tuple[str, ...]
    access_note: Text
    organiser: Text
    partners: tuple[Text, ...]
    bring: Text
    photos: Text
    registration: Text
    registration_url: str
    contact: RouteView | None
    outcome: Text
    outcome_measures: tuple[tuple[str, Text], ...]
    outcome_said: tuple[tuple[str, Text], ...]
    sources: tuple[SourceView, ...]
    updated: str
    updated_iso: str


@dataclass(frozen=True, slots=True)
class EventsView:
    """The residence's next event, the first of those after it, whether there are more, and the way to subscribe."""

    next: EventCard | None
    later: tuple[EventCard, ...]
    has_more: bool
    webcal: str


def view_events(folder: Folder, scene: Scene) -> Section | None:
    cards = view_cards([folder], scene)
    coming = [card for card in cards if card.state != "past"]
    if not cards:
        return None
    first = next((card for card in coming if card.state in TAKES_PLACE and card.when), None)
    later = tuple(card for card in coming if card is not first)
    calendar = localized(f"{residence_uri(scene.site, folder.slug)}calendar.ics", scene.locale)
    view = EventsView(first, later[:LATER], len(later) > LATER, subscription(scene.site, calendar))
    return Section("events", scene.gettext("Come and see"), view)


def view_past_events(folder: Folder, scene: Scene) -> Section | None:
    """What has been, the newest first: each with what came of it on its own page."""
    past = tuple(card for card in view_cards([folder], scene) if card.state == "past")
    return Section("past-events", scene.gettext("What has been"), past[:PAST]) if past else None


def view_cards(folders: Iterable[Folder], scene: Scene) -> list[EventCard]:
    """All events of some residences: coming ones first to last, then undated ones, then past ones newest first."""
    cards = [card for folder in folders for card in _view_folder(folder, scene).values()]
    coming = sorted((card for card in cards if card.state != "past"), key=lambda card: (card.sort_key, card.uri))
    past = sorted(
        (card for card in cards if card.state == "past"), key=lambda card: (card.sort_key, card.uri), reverse=True
    )
    return coming + past


_kept: Kept[dict[str, EventCard]] = Kept()


def _view_folder(folder: Folder, scene: Scene) -> dict[str, EventCard]:
    """The cards of a residence by event, kept until it is read anew: many pages show them."""

    def make() -> dict[str, EventCard]:
        return {key: _view_card(key, event, folder, scene) for key, event in folder.events.items()}

    return _kept.get(folder, scene.site, make, locale=scene.locale, on=scene.now)


def view_card(key: str, event: Event, folder: Folder, scene: Scene) -> EventCard:
    is_known = folder.events.get(key) is event
    return _view_folder(folder, scene)[key] if is_known else _view_card(key, event, folder, scene)


def _view_card(key: str, event: Event, folder: Folder, scene: Scene) -> EventCard:
    upcoming = next_occurrence(event, scene.now)
    shown = upcoming or (event.occurrences[-1] if event.occurrences else None)
    state = find_state(event, upcoming)
    home = folder.residence
    return EventCard(
        id=key,
        uri=event_uri(scene.site, folder.slug, key),
        title=scene.text(event.title),
        kind=scene.gettext(labels.EVENT_KIND[event.kind]),
        kind_code=event.kind.value,
        state=state,
        state_text=_state_text(state, event, scene),
        past_text=_past_text(event, shown, scene),
        ends_iso=iso_moment(shown.end) if shown else "",
        example=event.example,
        when=view_when(shown, scene) if shown else None,
        date_later=scene.text(event.date_later),
        place=scene.text(event.place.name) if event.place else EMPTY,
        summary=scene.text(event.summary),
        residence=scene.text(home.name),
        residence_uri=residence_uri(scene.site, folder.slug),
        district=scene.text(home.district),
        repeats=event.repeat is not None,
        sort_key=shown.start.isoformat() if shown else "9999",
    )


def find_state(event: Event, upcoming: Occurrence | None) -> str:
    """An event is past when its last occurrence is over; one that waits for a new date has not been at all."""
    if event.starts is not None and upcoming is None and event.status != EventStatus.POSTPONED:
        return "past"
    if event.status in {EventStatus.CANCELLED, EventStatus.POSTPONED, EventStatus.MOVED}:
        return event.status.value
    return "upcoming" if upcoming else "date-later"


def _state_text(state: str, event: Event, scene: Scene) -> str:
    if state == "past":
        return _past_text(event, None, scene)
    if state == "date-later":
        return scene.gettext("The date comes later")
    if state == "upcoming" and event.status == EventStatus.CONFIRMED:
        return ""
    return scene.gettext(labels.EVENT_STATUS[event.status])


def _past_text(event: Event, shown: Occurrence | None, scene: Scene) -> str:
    """What is said when the time that is shown is over; of a series, others may follow."""
    if event.status == EventStatus.CANCELLED:
        return scene.gettext("Was cancelled")
    if shown and event.repeat and shown is not event.occurrences[-1]:
        return scene.gettext("This time is over")
    return scene.gettext("Has taken place")


def view_when(occurrence: Occurrence, scene: Scene) -> WhenView:
    start, end = occurrence.start, occurrence.end
    if occurrence.all_day:
        last = end - dt.timedelta(days=1)
        day = scene.day(start.date(), weekday=True)
        if last.date() > start.date():
            day += "–" + scene.day(last.date(), weekday=True)
        return WhenView(day, "", start.date().isoformat(), end.date().isoformat())
    clock = formats.say_clock(formats.show_span(start.time(), end.time(), scene.locale), scene.locale)
    return WhenView(scene.day(start.date(), weekday=True), clock, iso_moment(start), iso_moment(end))


@lru_cache(maxsize=20_000)
def iso_moment(moment: dt.datetime) -> str:
    """ISO 8601 with the offset of that day in Sweden: `2026-12-05T14:00:00+01:00`."""
    return moment.replace(tzinfo=STOCKHOLM).isoformat()


def view_event(key: str, event: Event, folder: Folder, scene: Scene) -> EventPageView:
    coming = [one for one in event.occurrences if one.end > scene.now][:SHOWN_OCCURRENCES]
    route = folder.route(event.contact) if event.contact else None
    access, access_note = view_access(event, scene)
    return EventPageView(
        card=view_card(key, event, folder, scene),
        description=scene.text(event.description),
        coming=tuple(view_when(one, scene) for one in coming) if event.repeat else (),
        former=tuple(view_start(start, scene) for start in event.former_starts),
        reason=scene.text(event.reason),
        place_description=scene.text(event.place.description) if event.place else EMPTY,
        street=scene.text(event.place.street) if event.place else EMPTY,
        for_whom=scene.text(event.for_whom),
        price=view_price(event.price, scene),
        price_note=scene.text(event.price.note) if event.price else EMPTY,
        languages=show_languages(event.languages, scene),
        access=access,
        access_note=access_note,
        organiser=view_organisation(event.organiser, folder, scene),
        partners=tuple(view_organisation(partner, folder, scene) for partner in event.partners),
        bring=scene.text(event.bring),
        photos=scene.text(event.photos),
        registration=scene.text(event.registration),
        registration_url=event.registration_url or "",
        contact=view_route(route, scene) if route else None,
        outcome=scene.text(event.outcome.text) if event.outcome else EMPTY,
        outcome_measures=view_outcome_measures(event, folder, scene),
        outcome_said=view_outcome_said(event, folder, scene),
        sources=view_sources((event.source,), folder, scene),
        updated=scene.day(event.updated),
        updated_iso=event.updated.isoformat(),
    )


def view_start(start: dt.date | dt.datetime, scene: Scene) -> str:
    """A start in words: `lördag 5 december 2026 kl. 14.00`, or the day alone."""
    if not isinstance(start, dt.datetime):
        return scene.day(start, weekday=True)
    clock = formats.say_clock(formats.show_clock(start.time(), scene.locale), scene.locale)
    return f"{scene.day(start.date(), weekday=True)} {clock}"
