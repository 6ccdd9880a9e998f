"""Addresses of pages: below the site's root, relative to each other, and absolute.

A `url` here is the path below the site's root with its locale (`en/boenden/alma/`); a `uri` is the
same without the locale (`boenden/alma/`), equal in all languages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from grannsida.fields.text import DEFAULT_LOCALE

if TYPE_CHECKING:
    from grannsida.model.site import Site


def residence_uri(site: Site, slug: str) -> str:
    return f"{site.segment}/{slug}/"


def event_uri(site: Site, slug: str, event_id: str) -> str:
    return f"{site.segment}/{slug}/{event_id}/"


def localized(uri: str, locale: str) -> str:
    """The path below the root: the default locale has no first segment of its own."""
    return uri if locale == DEFAULT_LOCALE else f"{locale}/{uri}"


def to_root(url: str) -> str:
    """The way from a page up to the site's root: `../../` for `boenden/alma/`, empty for the front page."""
    return "../" * url.count("/")


def host_path(site: Site) -> str:
    """The path of the site's root on its host, with a slash at both ends."""
    return urlsplit(site.base_url).path.rstrip("/") + "/"


def absolute(site: Site, url: str) -> str:
    """The published address. The setting `base_url` ends with a slash."""
    return f"{site.base_url.rstrip('/')}/{url}"


def subscription(site: Site, url: str) -> str:
    """The address of a published calendar as calendar programs subscribe to it."""
    return f"webcal://{absolute(site, url).split('://', 1)[1]}"
