"""Hand-written pages of docs/ as `Page` values, from what the host knows of them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from grannsida.address import absolute, localized
from grannsida.bidi import direction
from grannsida.fields.text import DEFAULT_LOCALE
from grannsida.page import Page, TocEntry
from grannsida.render import json_ld
from grannsida.render.page_parts import ways
from grannsida.render.templates import render
from grannsida.view.translation_note import view_page_note

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grannsida.scene import Scene
    from grannsida.translate.pages import PageTranslation


_BARE_HEAD = re.compile(r"<th(?=[\s>])(?![^>]*\sscope=)")
"""Markdown makes headings of columns only, and does not say that they are."""


@dataclass(frozen=True, slots=True)
class Written:
    """A page as the host has rendered it. `text_locale` differs from `locale` where a translation is missing."""

    uri: str
    locale: str
    text_locale: str
    locales: tuple[str, ...]
    meta: Mapping[str, Any]
    title: str
    html: str
    headings: tuple[tuple[str, str], ...]
    edit_path: str
    translation: PageTranslation | None = None
    """How it stands to the Swedish page, where that is recorded."""


def make_page(written: Written, scene: Scene) -> Page:
    """The page with everything its frame needs."""
    title = str(written.meta.get("title") or written.title)
    page = Page(
        kind=str(written.meta.get("kind") or ("start" if not written.uri else "page")),
        uri=written.uri,
        locale=written.locale,
        title=title,
        description=str(written.meta.get("description") or scene.text(scene.site.tagline)),
        body=_body(written, scene),
        locales=written.locales,
        toc=tuple(TocEntry(key, str(Markup(name).striptags())) for key, name in written.headings),  # noqa: S704
        updated=read_day(written.meta.get("updated")),
        edit_path=written.edit_path,
        feeds=_feeds(written, scene),
        indexed=written.meta.get("indexed", True) is not False,
    )
    address = absolute(scene.site, page.url)
    front = absolute(scene.site, localized("", scene.locale))
    crumbs = [(scene.gettext("All residences"), front)] + ([(title, address)] if written.uri else [])
    trail = [json_ld.describe_breadcrumb(crumbs)] if len(crumbs) > 1 else []
    described = (json_ld.describe_page(page, scene), *trail)
    return Page(**{**{name: getattr(page, name) for name in Page.__slots__}, "json_ld": described})


def _body(written: Written, scene: Scene) -> Markup:
    """The host's HTML, and before it how it is translated. A page without translation is boxed and says so."""
    html = Markup(_BARE_HEAD.sub('<th scope="col"', written.html))  # noqa: S704 - made by the host from our own docs/
    if written.locale == DEFAULT_LOCALE:
        return html
    if written.text_locale == written.locale:
        told = view_page_note(written.translation, scene)
        way = ways(localized(written.uri, written.locale), scene)
        return render("parts/translation-note.html", written.locale, translation=told, uri=written.uri, **way) + html
    note = scene.gettext("This page has not been translated yet. It is shown in Swedish.")
    box = Markup('<p class="untranslated">{}</p><div lang="{}" dir="{}">{}</div>')
    return box.format(note, written.text_locale, direction(written.text_locale), html)


def _feeds(written: Written, scene: Scene) -> tuple[tuple[str, str, str], ...]:
    if written.uri not in {"", "kalender/"}:
        return ()
    name = {"name": str(scene.text(scene.site.name))}
    return (
        ("text/calendar", scene.gettext("Calendar"), localized("calendar.ics", written.locale)),
        ("application/atom+xml", scene.gettext("News about %(name)s") % name, localized("feed.xml", written.locale)),
    )


def read_day(value: object) -> dt.date | None:
    """The day in a page's front matter: YAML may have made it a date already."""
    if isinstance(value, dt.date):
        return value
    return dt.date.fromisoformat(str(value)) if value else None


def describe_site(scene: Scene) -> dict[str, str]:
    """What every frame prints of the site itself, as HTML."""
    site = scene.site
    return {
        "name": str(escape(scene.text(site.name))),
        "tagline": str(escape(scene.text(site.tagline))),
        "demonstration": str(scene.text(site.demonstration).body) if site.demonstration else "",
        "demonstration_short": str(escape(scene.text(site.demonstration_short))),
        "publisher": str(escape(scene.text(site.publisher.name))),
        "publisher_url": str(escape(site.publisher.url)),
        "publisher_email": str(escape(site.publisher.email)),
    }
