"""The head of a page, and the other pieces that differ from page to page, as final HTML for the frame's marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from grannsida.address import absolute, localized
from grannsida.bidi import direction
from grannsida.escape import escape_text
from grannsida.fields.text import DEFAULT_LOCALE
from grannsida.languages import list_languages, og_locale, own_name
from grannsida.render.json_ld import render_json_ld
from grannsida.render.shared_icons import share_icons

if TYPE_CHECKING:
    from grannsida.model.site import Site
    from grannsida.page import Page
    from grannsida.scene import Scene

SLOTS = (
    "lang",
    "dir",
    "kind",
    "title",
    "description",
    "head",
    "base",
    "home",
    "language",
    "languages",
    "body",
    "toc",
    "foot",
)
"""What a frame leaves open. Every slot is final HTML: frames neither escape nor branch on them."""

SOCIAL_IMAGE = "assets/images/social.png"


def render_slots(page: Page, scene: Scene) -> dict[str, str]:
    """The values of all slots of one page."""
    site_name = str(scene.text(scene.site.name))
    title = page.title if page.title == site_name else f"{page.title} | {site_name}"
    body = share_icons(str(page.body))
    return {
        "lang": page.locale,
        "dir": direction(page.locale),
        "kind": page.kind,
        "title": escape_text(title),
        "description": escape_text(page.description),
        "head": str(render_head(page, scene, title)),
        "base": page.base,
        "home": page.home,
        "language": escape_text(own_name(page.locale)),
        "languages": str(render_languages(page, scene)),
        # Pagefind indexes only what stands in such a box, so a page without one is not found.
        "body": f"<div data-pagefind-body>{body}</div>" if page.indexed else body,
        "toc": str(render_toc(page)),
        "foot": str(render_foot(page, scene)),
    }


def render_head(page: Page, scene: Scene, title: str) -> Markup:
    """Canonical, alternates in both directions with x-default, robots, feeds, Open Graph and JSON-LD."""
    site = scene.site
    address = absolute(site, page.url)
    image = absolute(site, page.image or SOCIAL_IMAGE)
    # Plain strings, each value escaped: Markup.format would cost more than all the rest of a small page.
    tags = [f'<link rel="canonical" href="{escape_text(address)}">']
    tags += [_alternate(locale, place) for locale, place in list_alternates(page, site).items()]
    robots = "max-snippet:-1, max-image-preview:large" if is_listed(page) and not site.noindex else "noindex"
    tags.append(f'<meta name="robots" content="{robots}">')
    for kind, name, uri in page.feeds:
        href = escape_text(page.base + uri)
        tags.append(f'<link rel="alternate" type="{escape_text(kind)}" title="{escape_text(name)}" href="{href}">')
    properties = {
        "og:type": "website" if page.kind in {"start", "page"} else "article",
        "og:title": title,
        "og:description": page.description,
        "og:url": address,
        "og:site_name": str(scene.text(site.name)),
        "og:locale": og_locale(page.locale),
        "og:image": image,
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": page.title if page.image else str(scene.text(site.tagline)),
    }
    tags += [f'<meta property="{name}" content="{escape_text(value)}">' for name, value in properties.items()]
    tags.append('<meta name="twitter:card" content="summary_large_image">')
    tags.append(render_json_ld(page.json_ld))
    return Markup("\n".join(tag for tag in tags if tag))  # noqa: S704 - escaped above


def is_listed(page: Page) -> bool:
    """Whether search engines may list it: a variant's page, and one that is not translated, repeat another one."""
    return page.listed and page.locale in list_languages(page.locales)


def list_alternates(page: Page, site: Site) -> dict[str, str]:
    """The absolute address in each language, `x-default` last; none where the page is the only one or not listed."""
    languages = list_languages(page.locales)
    if len(languages) < 2 or not is_listed(page):
        return {}
    found = {locale: absolute(site, localized(page.uri, locale)) for locale in languages}
    return {**found, "x-default": absolute(site, page.uri)}


def _alternate(locale: str, address: str) -> str:
    return f'<link rel="alternate" hreflang="{escape_text(locale)}" href="{escape_text(address)}">'


def render_languages(page: Page, scene: Scene) -> Markup:
    """The language switch: the same page in each language, named in its own language."""
    items = []
    for locale in scene.site.languages:
        uri = page.uri if locale in page.locales else ""
        href = page.base + localized(uri, locale)
        current = ' aria-current="true"' if locale == page.locale else ""
        tag, name = escape_text(locale), escape_text(own_name(locale))
        way = "" if direction(locale) == direction(page.locale) else f' dir="{direction(locale)}"'
        items.append(f'<li><a href="{escape_text(href)}" hreflang="{tag}" lang="{tag}"{way}{current}>{name}</a></li>')
    return Markup("".join(items)) if len(items) > 1 else Markup("")  # noqa: S704 - escaped above


def render_toc(page: Page) -> Markup:
    """The list "on this page"; empty where a page has fewer than three parts."""
    if len(page.toc) < 3:
        return Markup("")
    items = (f'<li><a href="#{escape_text(entry.id)}">{escape_text(entry.title)}</a></li>' for entry in page.toc)
    return Markup(f"<ul>{''.join(items)}</ul>")  # noqa: S704 - escaped above


def render_foot(page: Page, scene: Scene) -> Markup:
    """When the content last changed, and where the file can be edited."""
    parts = []
    if page.updated:
        day = escape_text(scene.day(page.updated))
        time = f'<time datetime="{page.updated.isoformat()}">{day}</time>'
        told = escape_text(scene.gettext("Last updated"))  # not within the f-string, where no tool would find it
        parts.append(f"<span>{told} {time}</span>")
    if page.edit_path and scene.site.edit_url:
        href, words = scene.site.edit_url + page.edit_path, scene.gettext("Suggest a change to this page")
        parts.append(f'<a href="{escape_text(href)}" rel="nofollow">{escape_text(words)}</a>')
    return Markup(" ".join(parts))  # noqa: S704 - escaped above


def page_locales(languages: tuple[str, ...]) -> tuple[str, ...]:
    """Languages of a page that exists in all of them, the default first."""
    return (DEFAULT_LOCALE, *(locale for locale in languages if locale != DEFAULT_LOCALE))
