"""An event as structured data (schema.org/Event): its true state, times, place, price, and who invites."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from grannsida.model.codes import EventStatus
from grannsida.render.json_ld import SCHEMA, describe_organisation, describe_publisher, describe_route
from grannsida.render.schedule_json_ld import (
    describe_schedule,
    describe_times,
    list_former,
    shown_occurrence,
    true_status,
)
from grannsida.text import plain
from grannsida.view.event_facts import view_price

if TYPE_CHECKING:
    from grannsida.dataset import Folder
    from grannsida.model.event import Event
    from grannsida.scene import Scene

STATUS = {
    EventStatus.PLANNED: "EventScheduled",
    EventStatus.CONFIRMED: "EventScheduled",
    EventStatus.MOVED: "EventRescheduled",
    EventStatus.POSTPONED: "EventPostponed",
    EventStatus.CANCELLED: "EventCancelled",
}


def describe_event(event: Event, folder: Folder, scene: Scene, address: str, image: str) -> dict[str, Any] | None:
    """The event with its true status; none while its date is unknown, since a start is required."""
    shown = shown_occurrence(event, scene.now)
    if shown is None:
        return None
    parts = {
        "previousStartDate": list_former(event, shown),
        "eventSchedule": describe_schedule(event),
        **_invitation(event, folder, scene, address),
        **_price(event, scene, address),
    }
    return {
        "@type": "Event",
        "@id": f"{address}#event",
        "url": address,
        "name": str(scene.text(event.title)),
        "description": plain(str(scene.text(event.summary))),
        **describe_times(shown),
        "eventStatus": SCHEMA + STATUS[true_status(event, shown)],
        "eventAttendanceMode": f"{SCHEMA}OfflineEventAttendanceMode",
        "location": _location(event, folder, scene),
        "inLanguage": list(event.languages) or [scene.locale],
        "image": image,
        **{name: part for name, part in parts.items() if part},
    }


def _invitation(event: Event, folder: Folder, scene: Scene, address: str) -> dict[str, Any]:
    """Who invites, and performs, since the hosts are whom one meets there.

    An invented event is the publisher's: machines do not read that it is an example, and a real organisation
    must not seem to invite to it.
    """
    organiser = folder.organisations.get(event.organiser or "")
    if event.example:
        inviting = describe_publisher(scene)
    elif organiser:
        inviting = {"@id": f"{address}#organiser", **describe_organisation(organiser, scene)}
    else:
        return {}
    route = folder.route(event.contact or "")
    if route and "contactPoint" not in inviting:
        inviting = {**inviting, "contactPoint": describe_route(route, scene)}
    return {"organizer": inviting, "performer": {"@id": inviting["@id"]}}


def _price(event: Event, scene: Scene, address: str) -> dict[str, Any]:
    """What it costs. The price of a trust price is the least that one may pay, nothing; the words tell the rest."""
    price = event.price
    if price is None:
        return {}
    offer: dict[str, Any] = {"@type": "Offer", "url": address, "priceCurrency": "SEK"}
    if price.trust:
        note = plain(str(scene.text(price.note))) if price.note else ""
        told = ". ".join(text for text in (str(view_price(price, scene)), note) if text)
        return {"offers": {**offer, "price": 0, "description": told}}
    if price.free or price.kronor == 0:
        return {"isAccessibleForFree": True, "offers": {**offer, "price": 0}}
    return {"offers": {**offer, "price": price.kronor}} if price.kronor else {}


def _location(event: Event, folder: Folder, scene: Scene) -> dict[str, Any]:
    home = folder.residence
    name = event.place.name if event.place else home.district
    found: dict[str, Any] = {
        "@type": "Place",
        "name": str(scene.text(name)),
        "address": {"@type": "PostalAddress", "addressLocality": str(scene.text(home.city)), "addressCountry": "SE"},
    }
    if event.place and event.place.street and not event.place.at_residence:
        found["address"]["streetAddress"] = str(scene.text(event.place.street))
    return found
