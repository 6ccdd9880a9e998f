"""Atom feeds (RFC 4287): notices, events and answers of one residence or of the whole site, newest first.

Ids are tag URIs (RFC 4151) made from the data's own ids, so that they never change; `updated` is the
day that the data themselves state, never the day of a build.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

from markupsafe import Markup

from grannsida.address import absolute, event_uri, localized, residence_uri
from grannsida.view.events import view_card
from grannsida.view.notices import is_active

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from grannsida.dataset import Dataset, Folder
    from grannsida.scene import Scene

ATOM = "http://www.w3.org/2005/Atom"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
STOCKHOLM = ZoneInfo("Europe/Stockholm")
MOST = 40
"""How many entries a feed holds."""
TAG_DATE = "2026"
"""The year in which the host's names were given, a fixed part of every id (RFC 4151)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: `key` is unique within the site and for ever, `html` the full text."""

    key: str
    title: str
    address: str
    updated: dt.datetime
    category: str
    html: Markup


def render_folder_feed(folder: Folder, scene: Scene) -> bytes:
    uri = localized(residence_uri(scene.site, folder.slug), scene.locale)
    name = str(scene.text(folder.residence.name))
    title = scene.gettext("News about %(name)s") % {"name": name}
    return render_feed(title, uri, list_entries(folder, scene), scene)


def render_site_feed(dataset: Dataset, scene: Scene) -> bytes:
    entries = [entry for folder in dataset.folders for entry in list_entries(folder, scene)]
    title = scene.gettext("News about %(name)s") % {"name": str(scene.text(scene.site.name))}
    return render_feed(title, localized("", scene.locale), entries, scene)


def list_entries(folder: Folder, scene: Scene) -> Iterator[Entry]:
    """Active notices, all events, and all answers; each with the day its data were last changed."""
    home = absolute(scene.site, localized(residence_uri(scene.site, folder.slug), scene.locale))
    name = str(scene.text(folder.residence.name))
    for key, notice in folder.notices.items():
        if is_active(notice, scene.now):
            title = str(scene.text(notice.title))
            text = scene.text(notice.text).prose
            yield Entry(
                f"{folder.slug}/notice/{key}", title, f"{home}#notices", _moment(notice.publish_from), name, text
            )
    for key, event in folder.events.items():
        address = absolute(scene.site, localized(event_uri(scene.site, folder.slug, key), scene.locale))
        title, text = _event(key, folder, scene)
        yield Entry(f"{folder.slug}/event/{key}", title, address, _moment(event.updated), name, text)
    for entry in folder.faq.entries:
        title = str(scene.text(entry.question))
        slots = (entry.acknowledge, entry.known, entry.done, entry.unknown)
        text = Markup("").join(scene.text(slot).prose for slot in slots if slot)
        yield Entry(
            f"{folder.slug}/answer/{entry.key}", title, f"{home}#{entry.key}", _moment(entry.reviewed), name, text
        )


def _event(key: str, folder: Folder, scene: Scene) -> tuple[str, Markup]:
    """The state comes first in the title, so that a list of titles tells the truth."""
    event = folder.events[key]
    card = view_card(key, event, folder, scene)
    title = f"{card.state_text}: {card.title}" if card.state_text else f"{card.kind}: {card.title}"
    lines = [str(card.when) if card.when else str(card.date_later), str(card.place)]
    facts = Markup("").join(Markup("<p>{}</p>").format(line) for line in lines if line)
    texts = (event.reason, event.summary, event.description, event.for_whom)
    return title, facts + Markup("").join(scene.text(text).prose for text in texts if text)


def _moment(value: dt.date | dt.datetime) -> dt.datetime:
    """Whole days count from their first moment in Sweden."""
    moment = value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time())
    return moment.replace(tzinfo=STOCKHOLM)


def render_feed(title: str, uri: str, entries: Iterable[Entry], scene: Scene) -> bytes:
    """A feed whose `updated` is that of its newest entry."""
    newest = sorted(entries, key=lambda entry: (-entry.updated.timestamp(), entry.key))[:MOST]
    feed = ET.Element("feed", {"xmlns": ATOM, XML_LANG: scene.locale})
    address = absolute(scene.site, uri)
    _add(feed, "id", _tag(scene, f"feed/{uri}"))
    _add(feed, "title", title)
    _add(feed, "updated", newest[0].updated.isoformat() if newest else "1970-01-01T00:00:00+00:00")
    ET.SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": f"{address}feed.xml"})
    ET.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": address})
    author = ET.SubElement(feed, "author")
    _add(author, "name", str(scene.text(scene.site.publisher.name)))
    for entry in newest:
        feed.append(_entry(entry, scene))
    text: str = ET.tostring(feed, encoding="unicode", short_empty_elements=True)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _entry(entry: Entry, scene: Scene) -> ET.Element:
    element = ET.Element("entry")
    _add(element, "id", _tag(scene, f"{scene.locale}/{entry.key}"))
    _add(element, "title", entry.title)
    _add(element, "updated", entry.updated.isoformat())
    ET.SubElement(element, "link", {"rel": "alternate", "type": "text/html", "href": entry.address})
    ET.SubElement(element, "category", {"term": entry.category})
    content = _add(element, "content", str(entry.html))
    content.set("type", "html")
    return element


def _add(parent: ET.Element, name: str, text: str) -> ET.Element:
    child = ET.SubElement(parent, name)
    child.text = text
    return child


def _tag(scene: Scene, name: str) -> str:
    host = scene.site.base_url.split("/")[2]
    return f"tag:{host},{TAG_DATE}:{name}"
