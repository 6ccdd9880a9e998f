"""The head of a page, and the other pieces that differ from page to page, as final HTML for the frame's marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from grannsida.address import absolute, localized
from grannsida.fields.text import DEFAULT_LOCALE
from grannsida.render.json_ld import render_json_ld
from grannsida.text import direction

if TYPE_CHECKING:
    from grannsida.page import Page
    from grannsida.scene import Scene

SLOTS = ("lang", "dir", "kind", "title", "description", "head", "base", "home", "languages", "body", "toc", "foot")
"""What a frame leaves open. Every slot is final HTML: frames neither escape nor branch on them."""

SOCIAL_IMAGE = "assets/images/social.png"
OG_LOCALES = {"sv": "sv_SE", "en": "en_GB", "fi": "fi_FI", "ar": "ar_AR", "so": "so_SO"}

OWN_NAMES = {"sv": "Svenska", "en": "English", "fi": "Suomi", "ar": "العربية", "so": "Soomaali"}


def render_slots(page: Page, scene: Scene) -> dict[str, str]:
    """The values of all slots of one page."""
    site_name = str(scene.text(scene.site.name))
    title = page.title if page.title == site_name else f"{page.title} | {site_name}"
    return {
        "lang": page.locale,
        "dir": direction(page.locale),
        "kind": page.kind,
        "title": str(escape(title)),
        "description": str(escape(page.description)),
        "head": str(render_head(page, scene, title)),
        "base": page.base,
        "home": page.home,
        "languages": str(render_languages(page, scene)),
        # Pagefind indexes only what stands in such a box, so a page without one is not found.
        "body": f"<div data-pagefind-body>{page.body}</div>" if page.indexed else str(page.body),
        "toc": str(render_toc(page)),
        "foot": str(render_foot(page, scene)),
    }


def render_head(page: Page, scene: Scene, title: str) -> Markup:
    """Canonical, alternates in both directions with x-default, robots, feeds, Open Graph and JSON-LD."""
    site = scene.site
    address = absolute(site, page.url)
    image = absolute(site, SOCIAL_IMAGE)
    tags = [Markup('<link rel="canonical" href="{}">').format(address)]
    if len(page.locales) > 1:
        tags += [_alternate(locale, absolute(site, localized(page.uri, locale))) for locale in page.locales]
        tags.append(_alternate("x-default", absolute(site, page.uri)))
    robots = "noindex" if site.noindex else "max-snippet:-1, max-image-preview:large"
    tags.append(Markup('<meta name="robots" content="{}">').format(robots))
    for kind, name, uri in page.feeds:
        feed = Markup('<link rel="alternate" type="{}" title="{}" href="{}">')
        tags.append(feed.format(kind, name, page.base + uri))
    properties = {
        "og:type": "website" if page.kind in {"start", "page"} else "article",
        "og:title": title,
        "og:description": page.description,
        "og:url": address,
        "og:site_name": str(scene.text(site.name)),
        "og:locale": OG_LOCALES.get(page.locale, page.locale),
        "og:image": image,
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": str(scene.text(site.tagline)),
    }
    tags += [Markup('<meta property="{}" content="{}">').format(name, value) for name, value in properties.items()]
    tags.append(Markup('<meta name="twitter:card" content="summary_large_image">'))
    tags.append(render_json_ld(page.json_ld))
    return Markup("\n").join(tag for tag in tags if tag)


def _alternate(locale: str, address: str) -> Markup:
    return Markup('<link rel="alternate" hreflang="{}" href="{}">').format(locale, address)


def render_languages(page: Page, scene: Scene) -> Markup:
    """The language switch: the same page in each language, named in its own language."""
    items = []
    for locale in scene.site.languages:
        uri = page.uri if locale in page.locales else ""
        href = page.base + localized(uri, locale)
        current = Markup(' aria-current="true"') if locale == page.locale else Markup("")
        item = Markup('<li><a href="{}" hreflang="{}" lang="{}"{}>{}</a></li>')
        items.append(item.format(href, locale, locale, current, OWN_NAMES.get(locale, locale)))
    return Markup("").join(items) if len(items) > 1 else Markup("")


def render_toc(page: Page) -> Markup:
    """The list "on this page"; empty where a page has fewer than three parts."""
    if len(page.toc) < 3:
        return Markup("")
    items = (Markup('<li><a href="#{}">{}</a></li>').format(entry.id, entry.title) for entry in page.toc)
    return Markup("<ul>{}</ul>").format(Markup("").join(items))


def render_foot(page: Page, scene: Scene) -> Markup:
    """When the content last changed, and where the file can be edited."""
    parts = []
    if page.updated:
        time = Markup('<time datetime="{}">{}</time>').format(page.updated.isoformat(), scene.day(page.updated))
        parts.append(Markup("<span>{} {}</span>").format(scene.gettext("Last updated"), time))
    if page.edit_path and scene.site.edit_url:
        link = Markup('<a href="{}" rel="nofollow">{}</a>')
        parts.append(link.format(scene.site.edit_url + page.edit_path, scene.gettext("Suggest a change to this page")))
    return Markup(" ").join(parts)


def page_locales(languages: tuple[str, ...]) -> tuple[str, ...]:
    """Languages of a page that exists in all of them, the default first."""
    return (DEFAULT_LOCALE, *(locale for locale in languages if locale != DEFAULT_LOCALE))
