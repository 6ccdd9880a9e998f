"""What is printed about an event: the same values for poster, hand-out, letter, contact card and social card."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from grannsida import labels
from grannsida.address import absolute, event_uri, localized, residence_uri
from grannsida.model.codes import ProblemKind
from grannsida.text import plain
from grannsida.view.contact import view_route
from grannsida.view.events import EventPageView, view_event

if TYPE_CHECKING:
    from grannsida.dataset import Folder
    from grannsida.scene import Scene


def view_paper(key: str, folder: Folder, scene: Scene) -> dict[str, Any]:
    """All values, plain texts only. The letters and digits are set as they stand, never as markup."""
    event = view_event(key, folder.events[key], folder, scene)
    home = localized(residence_uri(scene.site, folder.slug), scene.locale)
    address = absolute(scene.site, localized(event_uri(scene.site, folder.slug, key), scene.locale))
    return {
        **describe_scene(scene),
        "title": str(event.card.title),
        "letter_title": str(event.card.title),
        "summary": plain(str(event.card.summary)),
        "kind": event.card.kind,
        "state": event.card.state_text,
        "residence": str(event.card.residence),
        "when": _when(event),
        "former": list(event.former),
        "reason": plain(str(event.reason)),
        "place": str(event.card.place),
        "place_text": plain(str(event.place_description)),
        "facts": _facts(event, scene),
        "contacts": view_contacts(folder, scene),
        "phone": _phone(folder, scene),
        "date": scene.day(scene.today),
        "url": address,
        "short_url": absolute(scene.site, home).removeprefix("https://"),
    }


def describe_scene(scene: Scene) -> dict[str, Any]:
    """What is the same on everything printed in one locale."""
    _ = scene.gettext
    return {
        "lang": scene.locale.split("-")[0],
        "rtl": scene.direction == "rtl",
        "site": str(scene.text(scene.site.name)),
        "publisher": str(scene.text(scene.site.publisher.name)),
        "demonstration": str(scene.text(scene.site.demonstration_short)),
        "words": {
            "qr_alt": _("QR code that leads to the event's page"),
            "read_more": _("Read more and see changes on the web"),
            "questions": _("Questions? Call"),
            "former": _("Earlier time:"),
            "whom": _("Whom do I call?"),
            "problem": _("What has happened"),
            "call": _("Call or write"),
            "open": _("Open"),
        },
    }


def _when(event: EventPageView) -> list[dict[str, str]]:
    """Up to three times, or in words when the date comes later."""
    shown = event.coming[:3] or ((event.card.when,) if event.card.when else ())
    if shown:
        return [{"day": when.day, "clock": when.clock} for when in shown]
    return [{"day": str(event.card.date_later), "clock": ""}] if event.card.date_later else []


def _facts(event: EventPageView, scene: Scene) -> list[str]:
    """Who is welcome, price, access, what to bring, photos: one line each."""
    lines = [plain(str(event.for_whom)), str(event.price), plain(str(event.price_note))]
    lines += [", ".join(event.access), plain(str(event.bring)), plain(str(event.photos))]
    if event.languages:
        lines.append(scene.gettext("Languages: %(names)s") % {"names": event.languages})
    return [line for line in lines if line]


def view_contacts(folder: Folder, scene: Scene) -> list[dict[str, str]]:
    """The contact table in short: each problem with its first route."""
    rows = []
    for problem in ProblemKind:
        route = next((route for route in folder.contacts.routes if problem in route.problems), None)
        if route:
            view = view_route(route, scene)
            way = view.phone or view.email or view.url.removeprefix("https://")
            rows.append({"problem": scene.gettext(labels.PROBLEM[problem]), "way": way, "hours": view.hours})
    return rows


def _phone(folder: Folder, scene: Scene) -> str:
    routes = [route for route in folder.contacts.routes if ProblemKind.QUESTION_OR_COMPLAINT in route.problems]
    return next((view_route(route, scene).phone for route in routes if route.phone), "")
