"""Atom feeds (RFC 4287): notices, events and answers of one residence or of the whole site, newest first.

Ids are tag URIs (RFC 4151) made from the data's own ids, so that they never change; `updated` is the
day that the data themselves state, never the day of a build.
"""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape
from zoneinfo import ZoneInfo

from grannsida.address import absolute, event_uri, localized, residence_uri
from grannsida.chapters import theme_uri
from grannsida.escape import as_safe, escape_text
from grannsida.history import last_modified, sequence
from grannsida.text import plain
from grannsida.view.coming import view_times
from grannsida.view.events import view_card, view_start
from grannsida.view.notices import is_active

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from markupsafe import Markup

    from grannsida.dataset import Dataset, Folder
    from grannsida.model.event import Event
    from grannsida.model.faq import FaqEntry
    from grannsida.model.notice import Notice
    from grannsida.scene import Scene

ATOM = "http://www.w3.org/2005/Atom"
STOCKHOLM = ZoneInfo("Europe/Stockholm")
MOST = 40
"""How many entries a feed holds."""
TAG_DATE = "2026"
"""The year in which the host's names were given, a fixed part of every id (RFC 4151)."""


class Told(NamedTuple):
    """What an entry says: `html` is the full text."""

    title: str
    address: str
    category: str
    html: Markup


class Entry(NamedTuple):
    """One entry: `key` is unique within the site and for ever. `tell` is asked only for entries that are shown."""

    key: str
    updated: dt.datetime
    tell: Callable[[], Told]


def render_folder_feed(folder: Folder, scene: Scene) -> bytes:
    """News of one residence, with the notices for its district and for all."""
    uri = localized(residence_uri(scene.site, folder.slug), scene.locale)
    name = str(scene.text(folder.residence.name))
    address = f"{absolute(scene.site, uri)}#notices"
    entries = [*list_entries(folder, scene), *_notices(folder.common_notices, "notice", address, name, scene)]
    return render_feed(scene.gettext("News about %(name)s") % {"name": name}, uri, entries, scene)


def render_site_feed(dataset: Dataset, scene: Scene) -> bytes:
    uri = localized("", scene.locale)
    name = str(scene.text(scene.site.name))
    entries = [entry for folder in dataset.folders for entry in list_entries(folder, scene)]
    entries += _notices(dataset.shared.notices, "notice", absolute(scene.site, uri), name, scene)
    return render_feed(scene.gettext("News about %(name)s") % {"name": name}, uri, entries, scene)


def list_entries(folder: Folder, scene: Scene) -> Iterator[Entry]:
    """Active notices, all events, and all answers; each with the day its data were last changed."""
    home = absolute(scene.site, localized(residence_uri(scene.site, folder.slug), scene.locale))
    name = str(scene.text(folder.residence.name))
    yield from _notices(folder.notices, f"{folder.slug}/notice", f"{home}#notices", name, scene)
    for key, event in folder.events.items():
        # Two changes on one day must differ: a second for each change before, as in calendars.
        changed = _moment(last_modified(event)) + dt.timedelta(seconds=sequence(event))
        yield Entry(f"{folder.slug}/event/{key}", changed, partial(_event, key, folder, scene))
    for answer in folder.faq.entries:
        page = absolute(scene.site, localized(theme_uri(scene.site, folder.slug, answer.theme), scene.locale))
        tell = partial(_answer, answer, f"{page}#{answer.key}", name, scene)
        yield Entry(f"{folder.slug}/answer/{answer.key}", _moment(answer.reviewed), tell)


def _notices(notices: Mapping[str, Notice], kind: str, address: str, category: str, scene: Scene) -> Iterator[Entry]:
    """What holds right now: before its first moment and after its last, a notice is in no feed."""
    for key, notice in notices.items():
        if is_active(notice, scene.now):
            told = Told(str(scene.text(notice.title)), address, category, scene.text(notice.text).body)
            yield Entry(f"{kind}/{key}", _moment(notice.publish_from), partial(_same, told))


def _same(told: Told) -> Told:
    return told


def _answer(entry: FaqEntry, address: str, name: str, scene: Scene) -> Told:
    slots = (entry.acknowledge, entry.known, entry.done, entry.unknown)
    text = as_safe("".join(scene.text(slot).body for slot in slots if slot))
    return Told(str(scene.text(entry.question)), address, name, text)


def _event(key: str, folder: Folder, scene: Scene) -> Told:
    """The state comes first in the title, so that a list of titles tells the truth."""
    event = folder.events[key]
    card = view_card(key, event, folder, scene)
    title = f"{card.state_text}: {card.title}" if card.state_text else f"{card.kind}: {card.title}"
    lines = [str(card.when) if card.when else str(card.date_later), *_changes(event, scene), str(card.place)]
    facts = [f"<p>{escape_text(line)}</p>" for line in lines if line]
    texts = (event.reason, event.summary, event.description, event.for_whom)
    address = absolute(scene.site, localized(event_uri(scene.site, folder.slug, key), scene.locale))
    html = as_safe("".join(facts + [scene.text(text).body for text in texts if text]))
    return Told(title, address, str(card.residence), html)


def _changes(event: Event, scene: Scene) -> Iterator[str]:
    """Every former time, and each coming time of a series that is moved or cancelled, with the reason."""
    former = scene.gettext("Former time:")
    for start in event.former_starts:
        yield f"{former} {view_start(start, scene)}"
    for one in view_times(event, scene):
        if one.state:
            told = [f"{one.when}: {one.state_text}.", f"{former} {one.former}." if one.former else ""]
            yield " ".join(part for part in (*told, plain(str(one.reason))) if part)


def _moment(value: dt.date | dt.datetime) -> dt.datetime:
    """Whole days count from their first moment in Sweden."""
    moment = value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time())
    return moment.replace(tzinfo=STOCKHOLM)


def render_feed(title: str, uri: str, entries: Iterable[Entry], scene: Scene) -> bytes:
    """A feed whose `updated` is that of its newest entry."""
    newest = sorted(entries, key=lambda entry: (-entry.updated.timestamp(), entry.key))[:MOST]
    address = absolute(scene.site, uri)
    parts = [
        f'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="{ATOM}" xml:lang="{scene.locale}">',
        _element("id", _tag(scene, f"feed/{uri}")),
        _element("title", title),
        _element("updated", newest[0].updated.isoformat() if newest else "1970-01-01T00:00:00+00:00"),
        f'<link rel="self" type="application/atom+xml" href="{_quote(address)}feed.xml" />',
        f'<link rel="alternate" type="text/html" href="{_quote(address)}" />',
        f"<author>{_element('name', str(scene.text(scene.site.publisher.name)))}</author>",
        *(_entry(entry, scene) for entry in newest),
        "</feed>\n",
    ]
    return "".join(parts).encode()


def _entry(entry: Entry, scene: Scene) -> str:
    told = entry.tell()
    address = _quote(told.address)
    return "".join(
        (
            f'<entry xml:base="{address}">',
            _element("id", _tag(scene, f"{scene.locale}/{entry.key}")),
            _element("title", told.title),
            _element("updated", entry.updated.isoformat()),
            f'<link rel="alternate" type="text/html" href="{address}" />',
            f'<category term="{_quote(told.category)}" />',
            _element("content", str(told.html), ' type="html"'),
            "</entry>",
        )
    )


def _element(name: str, text: str, attributes: str = "") -> str:
    return f"<{name}{attributes}>{escape(text)}</{name}>" if text else f"<{name}{attributes} />"


def _quote(value: str) -> str:
    """An attribute's value: line breaks in it would be read as spaces (XML 1.0, 3.3.3)."""
    return escape(value, {'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#09;"})


def _tag(scene: Scene, name: str) -> str:
    host = scene.site.base_url.split("/")[2]
    return f"tag:{host},{TAG_DATE}:{name}"
