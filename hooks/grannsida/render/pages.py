"""Residence and event pages as values: body, title, description, table of contents, structured data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grannsida import labels
from grannsida.address import absolute, event_uri, localized, residence_uri, subscription
from grannsida.chapters import Chapter, chapter_uri
from grannsida.page import Page, TocEntry
from grannsida.render import json_ld
from grannsida.render.chapter_pages import render_chapter_pages
from grannsida.render.event_json_ld import describe_event
from grannsida.render.head import SOCIAL_IMAGE, page_locales
from grannsida.render.page_parts import feeds, front_crumb, heading, last_change, ways, with_json_ld
from grannsida.render.paper import file_name
from grannsida.render.templates import render
from grannsida.render.titles import fit_description, fit_title
from grannsida.text import plain
from grannsida.view.add_to_calendar import view_add_to_calendar
from grannsida.view.coming import view_next, view_times
from grannsida.view.contact import view_calls
from grannsida.view.events import view_event
from grannsida.view.paper import is_offered
from grannsida.view.pictures import view_picture
from grannsida.view.residence import view_residence
from grannsida.view.translation_note import view_event_note, view_residence_note
from grannsida.view.walks import view_walks_of_event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grannsida.dataset import Folder
    from grannsida.model.event import Event
    from grannsida.scene import Scene
    from grannsida.view.events import EventCard


def render_pages(folder: Folder, scene: Scene) -> Iterator[Page]:
    """The front page of a residence, its chapters and its events, in one locale."""
    yield render_residence_page(folder, scene)
    yield from render_chapter_pages(folder, scene)
    for key, event in folder.events.items():
        yield render_event_page(key, event, folder, scene)


def render_residence_page(folder: Folder, scene: Scene) -> Page:
    uri = residence_uri(scene.site, folder.slug)
    view = view_residence(folder, scene)
    parts = {
        "page": view,
        "uri": uri,
        "printed": scene.site.paper,
        "translation": view_residence_note(folder, scene),
    }
    page = Page(
        kind="residence",
        uri=uri,
        locale=scene.locale,
        title=_residence_title(folder, scene),
        description=_residence_description(folder, scene),
        body=render("residence.html", scene.locale, **parts, **ways(localized(uri, scene.locale), scene)),
        locales=page_locales(scene.site.languages),
        toc=tuple(TocEntry(section.id, section.title) for section in view.sections),
        updated=last_change(folder),
        edit_path=f"residences/{folder.slug}/residence.yml",
        feeds=feeds(folder, scene),
    )
    crumbs = [front_crumb(scene), (heading(folder, scene), absolute(scene.site, page.url))]
    described = [json_ld.describe_page(page, scene), json_ld.describe_breadcrumb(crumbs)]
    return with_json_ld(page, described + json_ld.describe_residence(folder, scene))


def render_event_page(key: str, event: Event, folder: Folder, scene: Scene) -> Page:
    uri = event_uri(scene.site, folder.slug, key)
    view = view_event(key, event, folder, scene)
    url = localized(uri, scene.locale)
    work = chapter_uri(scene.site, folder.slug, Chapter.WORK)
    parts = {
        "event": view,
        "printed": is_offered(event, scene),
        "uri": uri,
        "work_uri": work,
        "calls": view_calls(folder, scene),
    }
    parts |= _view_more(key, event, folder, scene)
    page = Page(
        kind="event",
        uri=uri,
        locale=scene.locale,
        title=_event_title(view.card.title.value, str(view.card.when.day if view.card.when else ""), folder, scene),
        description=_event_description(event, view.card, folder, scene),
        body=render("event.html", scene.locale, **parts, **ways(url, scene)),
        locales=page_locales(scene.site.languages),
        updated=event.updated,
        edit_path=f"residences/{folder.slug}/events/{key}.yml",
        feeds=feeds(folder, scene),
        image=f"{url}{file_name('card')}" if scene.site.paper else "",
        indexed=view.card.state != "past",
    )
    address = absolute(scene.site, page.url)
    home = absolute(scene.site, localized(residence_uri(scene.site, folder.slug), scene.locale))
    crumbs = [front_crumb(scene), (heading(folder, scene), home), (view.card.title.value, address)]
    described = [json_ld.describe_page(page, scene), json_ld.describe_breadcrumb(crumbs)]
    found = describe_event(event, folder, scene, address, absolute(scene.site, page.image or SOCIAL_IMAGE))
    return with_json_ld(page, [*described, found] if found else described)


def _residence_title(folder: Folder, scene: Scene) -> str:
    name = heading(folder, scene)
    site_name = str(scene.text(scene.site.name))
    return fit_title(
        (
            scene.gettext("%(name)s – questions, contact and what is done") % {"name": name},
            scene.gettext("%(name)s – questions and contact") % {"name": name},
            name,
        ),
        site_name,
    )


def _residence_description(folder: Folder, scene: Scene) -> str:
    """Who to call, who runs it, how fresh it is; not the summary, which stands on the page itself."""
    operator = folder.organisations.get(folder.residence.operator)
    values = {
        "name": heading(folder, scene),
        "kind": scene.gettext(labels.KIND[folder.residence.kind]).lower(),
        "operator": str(scene.text(operator.name)) if operator else "",
        "day": scene.day(folder.residence.review.reviewed),
    }
    return fit_description(
        [
            scene.gettext(
                "%(name)s: whom to call, answers to neighbours' questions, what is done and what is not known."
            )
            % values,
            scene.gettext("Run by %(operator)s.") % values if operator else "",
            scene.gettext("Reviewed %(day)s.") % values,
        ]
    )


def _event_title(title: str, day: str, folder: Folder, scene: Scene) -> str:
    site_name = str(scene.text(scene.site.name))
    name = str(scene.text(folder.residence.name))
    full = f"{title}, {day} – {name}" if day else f"{title} – {name}"
    return fit_title((full, f"{title}, {day}" if day else title, f"{title} – {name}", title), site_name)


def _event_description(event: Event, card: EventCard, folder: Folder, scene: Scene) -> str:
    """What it is, when and where: the day tells apart events that say the same of themselves."""
    told = ", ".join(part for part in (str(card.when or ""), str(card.place)) if part)
    values = {"name": heading(folder, scene), "day": scene.day(event.updated)}
    return fit_description(
        [
            plain(str(scene.text(event.summary))),
            f"{told[:1].upper()}{told[1:]}." if told else "",
            scene.gettext("An event by %(name)s, for neighbours and residents.") % values,
            scene.gettext("Time, place, price and access are on the page.") % values,
            scene.gettext("Updated %(day)s.") % values,
        ]
    )


def _view_more(key: str, event: Event, folder: Folder, scene: Scene) -> dict[str, object]:
    """What an event's page says beside the event itself."""
    calendar = localized(f"{residence_uri(scene.site, folder.slug)}calendar.ics", scene.locale)
    return {
        "times": view_times(event, scene),
        "next": view_next(key, event, folder, scene),
        "adding": view_add_to_calendar(key, event, folder, scene),
        "webcal": subscription(scene.site, calendar),
        "picture": view_picture(event.picture, folder, scene),
        "walks": view_walks_of_event(key, folder, scene),
        "translation": view_event_note(event, scene),
    }
