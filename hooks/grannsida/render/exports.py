"""Files beside the pages: sitemap, robots, open data, redirects from former addresses, verification files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from grannsida.address import absolute, event_uri, localized, residence_uri
from grannsida.formats import iso_period
from grannsida.languages import list_languages
from grannsida.page import Asset
from grannsida.render.calendar import Address, render_calendar, render_entries, render_events
from grannsida.render.embed import render_embed
from grannsida.render.feed import render_folder_feed, render_site_feed
from grannsida.render.open_json import render_open_json
from grannsida.render.templates import render
from grannsida.text import plain
from grannsida.view.notices import is_active
from grannsida.view.pictures import list_pictures

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from grannsida.dataset import Dataset, Folder
    from grannsida.fields.text import LocalizedText
    from grannsida.model.contact import ContactRoute
    from grannsida.model.event import Event
    from grannsida.model.site import Site
    from grannsida.scene import Scene

SITEMAP_HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def render_sitemap(site: Site, entries: Iterable[tuple[str, tuple[str, ...], dt.date | None]]) -> bytes:
    """Entries are (uri without language, locales, last change); each locale gets its own address."""
    lines = [SITEMAP_HEAD]
    for uri, locales, updated in entries:
        links = [(locale, absolute(site, localized(uri, locale))) for locale in list_languages(locales)]
        others = [*links, ("x-default", absolute(site, uri))] if len(links) > 1 else []
        alternates = "".join(
            f'<xhtml:link rel="alternate" hreflang="{tag}" href="{escape(address)}"/>' for tag, address in others
        )
        lastmod = f"<lastmod>{updated.isoformat()}</lastmod>" if updated else ""
        lines += [f"<url><loc>{escape(address)}</loc>{lastmod}{alternates}</url>\n" for _, address in links]
    lines.append("</urlset>\n")
    return "".join(lines).encode()


def render_robots(site: Site) -> bytes:
    rule = "Disallow: /" if site.noindex else "Allow: /"
    return f"User-agent: *\n{rule}\n\nSitemap: {absolute(site, 'sitemap.xml')}\n".encode()


def render_folder_assets(folder: Folder, scene: Scene) -> Iterator[Asset]:
    """What stands beside a residence's page in one locale: calendars, news, embed, redirects from former addresses."""
    uri = localized(residence_uri(scene.site, folder.slug), scene.locale)
    name = str(scene.text(folder.residence.name))
    title = scene.gettext("Calendar of %(name)s") % {"name": name}
    about = plain(str(scene.text(folder.residence.summary)))
    home = residence_uri(scene.site, folder.slug)
    address = Address(f"{home}calendar.ics", home)
    yield Asset(f"{uri}calendar.ics", render_calendar(title, about, render_events(folder, scene), scene, address))
    yield from render_event_calendars(folder, scene)
    yield Asset(f"{uri}feed.xml", render_folder_feed(folder, scene))
    yield from render_embed(folder, scene)
    if scene.locale == scene.site.languages[0]:
        yield from render_pictures(folder, scene)
    for former in folder.residence.former_slugs:
        old = localized(residence_uri(scene.site, former), scene.locale)
        target = absolute(scene.site, uri)
        page = render("redirect.html", scene.locale, target=target, title=name, lang=scene.locale, dir=scene.direction)
        yield Asset(f"{old}index.html", page.encode())


def render_pictures(folder: Folder, scene: Scene) -> Iterator[Asset]:
    """The files of every picture that the pages show. They hold no words, so all languages share them."""
    for picture in list_pictures(folder, scene):
        for rendition in picture.files:
            yield Asset(f"{picture.uri}{rendition.name}", rendition.data)


def render_event_calendars(folder: Folder, scene: Scene) -> Iterator[Asset]:
    """A calendar with one event each, beside the residence's: what "add to calendar" fetches."""
    home = residence_uri(scene.site, folder.slug)
    for key, entry in render_entries(folder, scene).items():
        event = folder.events[key]
        address = Address(f"{home}{key}.ics", event_uri(scene.site, folder.slug, key))
        title, about = str(scene.text(event.title)), plain(str(scene.text(event.summary)))
        data = render_calendar(title, about, [entry.data], scene, address)
        yield Asset(localized(address.uri, scene.locale), data)


def render_site_calendar(dataset: Dataset, scene: Scene) -> Asset:
    events = [event for folder in dataset.folders for event in render_events(folder, scene)]
    title = str(scene.text(dataset.site.name))
    about = str(scene.text(dataset.site.tagline))
    return Asset(localized("calendar.ics", scene.locale), render_calendar(title, about, events, scene))


def render_site_news(dataset: Dataset, scene: Scene) -> Asset:
    return Asset(localized("feed.xml", scene.locale), render_site_feed(dataset, scene))


def render_open_data(dataset: Dataset, scene: Scene) -> bytes:
    """`residences.json`: what the pages say, for machines. Nothing hidden, no drafts, no embargoed notice."""
    site = dataset.site
    found = {
        "name": _texts(site.name),
        "licence": {"name": site.licence.name, "url": site.licence.url},
        "demonstration": _texts(site.demonstration),
        "residences": [_residence(folder, scene) for folder in dataset.folders],
    }
    return render_open_json(found)


def _residence(folder: Folder, scene: Scene) -> dict[str, Any]:
    home = folder.residence
    since = home.phase.since
    return {
        "slug": folder.slug,
        "url": absolute(scene.site, residence_uri(scene.site, folder.slug)),
        "name": _texts(home.name),
        "kind": home.kind.value,
        "phase": {"current": home.phase.current.value, "since": iso_period(since) if since else None},
        "summary": _texts(home.summary),
        "district": _texts(home.district),
        "city": _texts(home.city),
        "example": _texts(home.example),
        "reviewed": home.review.reviewed.isoformat(),
        "contact_routes": [_route(route) for route in folder.contacts.routes],
        "events": [_event(key, event, folder, scene) for key, event in folder.events.items()],
        "notices": [
            {"id": key, "title": _texts(notice.title), "text": _texts(notice.text), "severity": notice.severity.value}
            for key, notice in folder.notices.items()
            if is_active(notice, scene.now)
        ],
    }


def _route(route: ContactRoute) -> dict[str, Any]:
    return {
        "id": route.id,
        "kind": route.kind.value,
        "problems": [problem.value for problem in route.problems],
        "label": _texts(route.label),
        "phone": route.phone.uri.removeprefix("tel:") if route.phone else None,
        "email": route.email,
        "url": route.url,
        "languages": list(route.languages),
        "always_open": bool(route.hours and route.hours.always),
    }


def _event(key: str, event: Event, folder: Folder, scene: Scene) -> dict[str, Any]:
    return {
        "id": key,
        "url": absolute(scene.site, event_uri(scene.site, folder.slug, key)),
        "title": _texts(event.title),
        "kind": event.kind.value,
        "status": event.status.value,
        "example": event.example,
        "starts": event.starts.isoformat() if event.starts else None,
        "ends": event.ends.isoformat() if event.ends else None,
        "updated": event.updated.isoformat(),
    }


def _texts(text: LocalizedText | None) -> dict[str, str] | None:
    return dict(text.texts) if text else None
