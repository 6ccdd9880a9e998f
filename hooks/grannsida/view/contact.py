"""Whom do I call: the contact table by problem, and each route with hours, languages and what happens then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grannsida import formats, labels
from grannsida.model.codes import Presence, ProblemKind
from grannsida.text import Text
from grannsida.view.hours import show_hours
from grannsida.view.section import Section

if TYPE_CHECKING:
    from grannsida.dataset import Folder
    from grannsida.model.contact import ContactRoute
    from grannsida.scene import Scene


CALLS = (ProblemKind.DANGER_NOW, ProblemKind.DISTURBANCE_NOW)
"""What a reader of any page may have to call about at once."""


@dataclass(frozen=True, slots=True)
class RouteView:
    """One contact route as it is printed."""

    id: str
    label: Text
    phone: str
    phone_uri: str
    sms: str
    sms_uri: str
    email: str
    url: str
    address: Text
    hours: str
    hours_brief: str
    """Without exceptions, for a route that is named in passing: the table has them."""
    hours_note: Text
    answered_by: Text
    languages: str
    answer_time: Text
    comes_out: str
    comes_out_text: Text
    for_what: Text
    not_for: Text
    privacy: Text
    urgent: bool


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One problem and the routes for it."""

    problem: str
    code: str
    routes: tuple[RouteView, ...]


@dataclass(frozen=True, slots=True)
class ContactTable:
    """The table, the routes that belong to no row, and when nobody answers."""

    rows: tuple[ContactRow, ...]
    others: tuple[RouteView, ...]
    unanswered: Text
    card_url: str
    """The same as a card to print and keep; empty where the site makes no printed matter."""


def view_contact(folder: Folder, scene: Scene) -> Section | None:
    """Rows in the order of urgency. A problem without a route has no row (the check tells it)."""
    routes = {route.id: view_route(route, scene) for route in folder.contacts.routes}
    rows = []
    for problem in ProblemKind:
        mine = tuple(routes[route.id] for route in folder.contacts.routes if problem in route.problems)
        if mine:
            rows.append(ContactRow(scene.gettext(labels.PROBLEM[problem]), problem.value, mine))
    others = tuple(routes[route.id] for route in folder.contacts.routes if not route.problems)
    card = "contact-card.pdf" if scene.site.paper else ""
    table = ContactTable(tuple(rows), others, scene.text(folder.contacts.unanswered), card)
    return Section("contact", scene.gettext("Whom do I call?"), table) if rows or others else None


def view_route(route: ContactRoute, scene: Scene) -> RouteView:
    return scene.once(_view_route, route)


def _view_route(route: ContactRoute, scene: Scene) -> RouteView:
    return RouteView(
        id=route.id,
        label=scene.text(route.label),
        phone=route.phone.display if route.phone else "",
        phone_uri=route.phone.uri if route.phone else "",
        sms=route.sms.display if route.sms else "",
        sms_uri=route.sms.uri.replace("tel:", "sms:") if route.sms else "",
        email=route.email or "",
        url=route.url or "",
        address=scene.text(route.address),
        hours=show_hours(route.hours, scene) if route.hours else "",
        hours_brief=show_hours(route.hours, scene, brief=True) if route.hours else "",
        hours_note=scene.text(route.hours.note) if route.hours else Text(""),
        answered_by=scene.text(route.answered_by),
        languages=show_languages(route.languages, scene),
        answer_time=scene.text(route.answer_time),
        comes_out=_comes_out(route.comes_out, scene),
        comes_out_text=scene.text(route.comes_out_text),
        for_what=scene.text(route.for_what),
        not_for=scene.text(route.not_for),
        privacy=scene.text(route.privacy),
        urgent=ProblemKind.DANGER_NOW in route.problems,
    )


def view_calls(folder: Folder, scene: Scene) -> tuple[RouteView, ...]:
    """The first telephone for each thing that is urgent."""
    found: dict[str, RouteView] = {}
    for problem in CALLS:
        routes = (route for route in folder.contacts.routes if problem in route.problems and route.phone)
        first = next(routes, None)
        if first:
            found[first.id] = view_route(first, scene)
    return tuple(found.values())


def show_languages(tags: tuple[str, ...], scene: Scene) -> str:
    """`svenska, engelska och finska`."""
    return scene.names([formats.show_language(tag, scene.locale) for tag in tags])


def _comes_out(presence: Presence | None, scene: Scene) -> str:
    if presence is None:
        return ""
    words = {
        Presence.YES: scene.gettext("Somebody can come out"),
        Presence.NO: scene.gettext("Nobody can come out"),
        Presence.LIMITED: scene.gettext("Somebody can sometimes come out"),
    }
    return words[presence]
