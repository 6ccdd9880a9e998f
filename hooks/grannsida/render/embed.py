"""The coming events of a residence for other people's websites: an HTML fragment and JSON.

The fragment has no script, no style and no picture, so that it can be put into any page as it is.
It is written with character references alone: right whatever encoding the other page has.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from grannsida.address import absolute, event_uri, localized, residence_uri
from grannsida.page import Asset
from grannsida.render.open_json import render_open_json
from grannsida.render.templates import render
from grannsida.text import plain
from grannsida.view.events import iso_moment, view_cards

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grannsida.dataset import Folder
    from grannsida.scene import Scene
    from grannsida.view.events import EventCard


def render_embed(folder: Folder, scene: Scene) -> Iterator[Asset]:
    """`embed.txt` and `events.json` of one residence in one locale, both with absolute addresses.

    The fragment is no page of its own: under another ending no search engine takes it for one.
    """
    home = localized(residence_uri(scene.site, folder.slug), scene.locale)
    cards = [card for card in view_cards([folder], scene) if card.state != "past"]
    links = [(card, absolute(scene.site, localized(card.uri, scene.locale))) for card in cards]
    fragment = render(
        "embed.html",
        scene.locale,
        residence=scene.text(folder.residence.name),
        home=absolute(scene.site, home),
        links=links,
        demonstration=scene.text(scene.site.demonstration_short),
        lang=scene.locale,
        dir=scene.direction,
    )
    yield Asset(f"{home}embed.txt", fragment.encode("ascii", "xmlcharrefreplace"))
    yield Asset(f"{home}events.json", render_open_json(describe_events(folder, cards, scene)))


def describe_events(folder: Folder, cards: list[EventCard], scene: Scene) -> dict[str, Any]:
    """What `events.json` says: the residence, the licence, and each coming event in one language."""
    site = scene.site
    return {
        "residence": str(scene.text(folder.residence.name)),
        "url": absolute(site, localized(residence_uri(site, folder.slug), scene.locale)),
        "locale": scene.locale,
        "demonstration": str(scene.text(site.demonstration_short)) or None,
        "licence": {"name": site.licence.name, "url": site.licence.url},
        "events": [_event(card, folder, scene) for card in cards],
    }


def _event(card: EventCard, folder: Folder, scene: Scene) -> dict[str, Any]:
    """Times are ISO 8601 with the Swedish offset of their day; whole days are dates, their end exclusive."""
    event = folder.events[card.id]
    url = absolute(scene.site, localized(event_uri(scene.site, folder.slug, card.id), scene.locale))
    return {
        "id": card.id,
        "url": url,
        "title": str(card.title),
        "summary": plain(str(card.summary)),
        "kind": card.kind_code,
        "state": card.state,
        "state_text": card.state_text or None,
        "reason": plain(str(scene.text(event.reason))) or None,
        "starts": card.when.start_iso if card.when else None,
        "ends": card.when.end_iso if card.when else None,
        "former_starts": [_moment(start) for start in event.former_starts],
        "date_later": str(card.date_later) or None,
        "repeats": card.repeats,
        "place": str(card.place) or None,
        "picture": f"{url}card.png" if scene.site.paper else None,
        "updated": event.updated.isoformat(),
    }


def _moment(start: dt.date | dt.datetime) -> str:
    return iso_moment(start) if isinstance(start, dt.datetime) else start.isoformat()
