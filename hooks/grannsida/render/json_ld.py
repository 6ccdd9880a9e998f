"""Structured data (schema.org): what is visible on the page, and nothing that is not.

Types follow the house rules: the house is a Place, never an office, business or emergency service.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from grannsida.address import absolute, localized, residence_uri
from grannsida.model.codes import Visibility
from grannsida.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from grannsida.dataset import Folder
    from grannsida.model.common import Organisation
    from grannsida.model.contact import ContactRoute
    from grannsida.model.faq import FaqEntry
    from grannsida.model.site import Publisher
    from grannsida.page import Page
    from grannsida.scene import Scene

SCHEMA = "https://schema.org/"
LOGO = "assets/images/social.png"
WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def render_json_ld(objects: Iterable[Mapping[str, Any]]) -> Markup:
    """Script elements. `<` is written as an escape, so that no text can end the element."""
    scripts = []
    for item in objects:
        text = _encode({"@context": SCHEMA, **item})
        text = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
        scripts.append(f'<script type="application/ld+json">{text}</script>')
    return Markup("\n".join(scripts))  # noqa: S704 - escaped above


def describe_breadcrumb(steps: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Steps are names with absolute addresses, the front page first."""
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": {"@type": "WebPage", "@id": address}}
        for number, (name, address) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def describe_page(page: Page, scene: Scene) -> dict[str, Any]:
    address = absolute(scene.site, page.url)
    found: dict[str, Any] = {
        "@type": "WebPage",
        "@id": address,
        "url": address,
        "name": page.title,
        "description": page.description,
        "inLanguage": page.locale,
        "publisher": describe_publisher(scene),
    }
    if page.updated:
        found["dateModified"] = page.updated.isoformat()
    return found


def describe_publisher(scene: Scene) -> dict[str, Any]:
    """Who publishes: one node with an address of its own, the same on every page."""
    return scene.once(_publisher, scene.site.publisher)


def _publisher(publisher: Publisher, scene: Scene) -> dict[str, Any]:
    """All nodes have addresses: whoever reads many pages finds one contact point and one address, not one a page."""
    point: dict[str, Any] = {
        "@type": "ContactPoint",
        "@id": absolute(scene.site, "#publisher-contact"),
        "contactType": "customer service",
        "email": publisher.email,
    }
    if publisher.phone:
        point["telephone"] = publisher.phone.uri.removeprefix("tel:")
    found: dict[str, Any] = {
        "@type": "GovernmentOrganization",
        "@id": absolute(scene.site, "#publisher"),
        "name": str(scene.text(publisher.name)),
        "url": publisher.url,
        "logo": absolute(scene.site, LOGO),
        "contactPoint": point,
    }
    if publisher.city:
        locality = str(scene.text(publisher.city))
        found["address"] = {
            "@type": "PostalAddress",
            "@id": absolute(scene.site, "#publisher-address"),
            "addressLocality": locality,
            "addressCountry": "SE",
        }
    return found


def describe_organisation(organisation: Organisation, scene: Scene) -> dict[str, Any]:
    """An organisation as far as the data know it; the publisher's own node where its website says that it is the same.

    A logo, a telephone or an address that nobody has given us is not made up: search engines can do without.
    """
    if organisation.url and organisation.url.rstrip("/") == scene.site.publisher.url.rstrip("/"):
        return describe_publisher(scene)
    kind = "GovernmentOrganization" if organisation.public else "Organization"
    found = {"@type": kind, "name": str(scene.text(organisation.name))}
    return {**found, "url": organisation.url} if organisation.url else found


def describe_residence(folder: Folder, scene: Scene) -> list[dict[str, Any]]:
    """The place, and the service with its contact points."""
    home = folder.residence
    address = absolute(scene.site, localized(residence_uri(scene.site, folder.slug), scene.locale))
    place: dict[str, Any] = {
        "@type": "Place",
        "@id": f"{address}#place",
        "name": str(scene.text(home.name)),
        "address": _address(folder, scene),
        "url": address,
    }
    names = [str(scene.text(name)) for name in home.alternate_names]
    if names:
        place["alternateName"] = names
    spot = home.address.coordinates.rounded(home.address.visibility) if home.address.coordinates else None
    if spot:
        place["geo"] = {"@type": "GeoCoordinates", "latitude": spot.lat, "longitude": spot.lon}
    return [place, _service(folder, scene, address)]


def _address(folder: Folder, scene: Scene) -> dict[str, Any]:
    home = folder.residence
    found = {"@type": "PostalAddress", "addressLocality": str(scene.text(home.city)), "addressCountry": "SE"}
    if home.address.visibility == Visibility.FULL and home.address.street:
        found["streetAddress"] = str(scene.text(home.address.street))
        if home.address.postal_code:
            found["postalCode"] = home.address.postal_code
    return found


def _service(folder: Folder, scene: Scene, address: str) -> dict[str, Any]:
    """The service. What is an example is said of no real organisation: machines do not read the words beside it."""
    home = folder.residence
    operator = folder.organisations.get(home.operator)
    found: dict[str, Any] = {
        "@type": "GovernmentService",
        "@id": f"{address}#service",
        "name": str(scene.text(home.name)),
        "description": plain(str(scene.text(home.summary))),
        "areaServed": str(scene.text(home.district)),
        "availableChannel": [
            {
                "@type": "ServiceChannel",
                "name": str(scene.text(route.label)),
                "servicePhone": describe_route(route, scene),
            }
            for route in folder.contacts.routes
            if route.phone
        ],
    }
    if operator and not home.example:
        found["provider"] = describe_organisation(operator, scene)
    return found


def describe_route(route: ContactRoute, scene: Scene) -> dict[str, Any]:
    """A contact route as a point of contact."""
    found: dict[str, Any] = {"@type": "ContactPoint", "contactType": str(scene.text(route.label))}
    if route.phone:
        found["telephone"] = route.phone.uri.removeprefix("tel:")
    if route.email:
        found["email"] = route.email
    if route.languages:
        found["availableLanguage"] = list(route.languages)
    if route.hours and route.hours.always:
        found["hoursAvailable"] = {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": [SCHEMA + day for day in WEEK],
            "opens": "00:00",
            "closes": "23:59",
        }
    return found


def describe_questions(entries: Iterable[FaqEntry], scene: Scene, address: str) -> dict[str, Any]:
    """Some questions with their answers, on the page at `address`."""
    described = []
    for entry in entries:
        slots = (entry.acknowledge, entry.known, entry.done, entry.unknown)
        answer = " ".join(plain(str(scene.text(slot))) for slot in slots if slot)
        described.append(
            {
                "@type": "Question",
                "@id": f"{address}#{entry.key}",
                "name": str(scene.text(entry.question)),
                "acceptedAnswer": {"@type": "Answer", "text": answer, "dateModified": entry.reviewed.isoformat()},
            }
        )
    return {"@type": "FAQPage", "@id": f"{address}#faq", "inLanguage": scene.locale, "mainEntity": described}
