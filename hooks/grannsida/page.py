"""A page as a value: all that the theme's frame needs to print it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from grannsida.address import localized, to_root
from grannsida.fields.text import DEFAULT_LOCALE

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class TocEntry:
    """One line of "on this page"."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page in one language.

    `uri` is the address without its language; `locales` are the languages it exists in, the
    default first; `updated` moves only when the page's content moves (it becomes the sitemap's lastmod).
    """

    kind: str
    uri: str
    locale: str
    title: str
    description: str
    body: Markup
    locales: tuple[str, ...]
    json_ld: tuple[Mapping[str, Any], ...] = ()
    toc: tuple[TocEntry, ...] = ()
    updated: dt.date | None = None
    edit_path: str = ""
    """The data file below the repository's root that this page is made from."""
    feeds: tuple[tuple[str, str, str], ...] = ()
    """Announced alternates: type, title, address below the site's root."""
    image: str = ""
    """The picture that social media show, below the site's root; empty for the site's own."""
    indexed: bool = True
    """Whether the site's own search finds it."""
    listed: bool = True
    """Whether search engines may list it."""

    @property
    def url(self) -> str:
        return localized(self.uri, self.locale)

    @property
    def dest_uri(self) -> str:
        """The file below the site's folder."""
        return f"{self.url}index.html"

    @property
    def base(self) -> str:
        """The way to the site's root, ending with a slash."""
        return to_root(self.url) or "./"

    @property
    def home(self) -> str:
        """The way to the front page of the page's language."""
        return self.base if self.locale == DEFAULT_LOCALE else f"{self.base}{self.locale}/"


@dataclass(frozen=True, slots=True)
class Asset:
    """Any other file of the site: calendars, data, redirects."""

    dest_uri: str
    data: bytes
