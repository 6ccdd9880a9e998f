"""A whole publication: what was read, the frames that a host has rendered, and the files that come of both.

A host (MkDocs through the hook, or `grannsida export`) loads, hands over frames and hand-written
pages, and writes. A residence is rendered from its own folder, `_shared` and `site.yml` alone, so an
edit makes only that residence and the lists again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from grannsida.address import event_uri, localized, residence_uri
from grannsida.checked import Checked, is_fatal, no_collection
from grannsida.frame import Frame, split_frame, split_parts
from grannsida.kept import KeptWhole
from grannsida.page import Asset
from grannsida.render import exports
from grannsida.render.chapter_pages import list_chapters
from grannsida.render.head import render_slots
from grannsida.render.page_parts import last_change
from grannsida.render.pages import render_pages
from grannsida.render.paper import Papers
from grannsida.render.parts import PARTS, list_sources
from grannsida.render.printed import booklet_uri, render_booklet, render_printed
from grannsida.render.reference_pages import render_reference_pages
from grannsida.render.shared_icons import share_icons
from grannsida.scene import Scene

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from grannsida.dataset import Dataset, Folder
    from grannsida.page import Page
    from grannsida.translate.pages import PageTranslation

__all__ = ["FRAME_KINDS", "HandWritten", "Publication", "is_fatal"]
DATA_PARTS = frozenset({"residence-list", "upcoming-events", "event-list", "a-to-z"})
FRAME_KINDS = ("residence", "chapter", "event", "reference")
"""Kinds of generated pages; each has a frame of its own name in `overrides/`."""


@dataclass(frozen=True, slots=True)
class HandWritten:
    """A page that the host has rendered from docs/, with open places for generated parts."""

    frame: Frame
    uri: str
    locale: str
    locales: tuple[str, ...]
    updated: dt.date | None

    @property
    def url(self) -> str:
        return localized(self.uri, self.locale)


@dataclass
class Publication(Checked):
    """The state between two builds: the last good data set and all frames."""

    frames: dict[tuple[str, str], Frame] = field(default_factory=dict)
    pages: dict[str, HandWritten] = field(default_factory=dict)
    papers: Papers = field(default_factory=Papers)
    parts: KeptWhole[str] = field(default_factory=KeptWhole)

    @property
    def locales(self) -> tuple[str, ...]:
        return self.dataset.site.languages if self.dataset else ()

    def scene(self, locale: str, folder: Folder | None = None) -> Scene:
        """What views need to know in a locale: of one residence, or of what all have in common."""
        if self.dataset is None:
            raise LookupError("no data has been read")
        pairs = folder.pairs if folder else self.dataset.shared.pairs
        return Scene(locale, self.now, self.dataset.site, pairs)

    def page_translation(self, name: str) -> PageTranslation | None:
        """How a hand-written page stands to its Swedish one, by its path; None where that is not recorded."""
        return self.dataset.pages.get(name) if self.dataset else None

    def add_frame(self, kind: str, locale: str, html: str) -> None:
        """Keep a frame that the host has rendered with marks."""
        self.frames[kind, locale] = split_frame(html)

    def add_page(self, page: Page, html: str) -> None:
        """Keep a hand-written page that the host has rendered."""
        self.pages[page.url] = HandWritten(split_parts(html), page.uri, page.locale, page.locales, page.updated)

    @property
    def folders(self) -> tuple[Folder, ...]:
        return self.dataset.folders if self.dataset else ()

    def render_all(self) -> Iterator[Asset]:
        """Every file of the site that is made from data."""
        with no_collection():
            for folder in self.folders:
                yield from self.render_folder(folder)
            yield from self.render_common()
            yield from self.render_reference()

    def render_folder(self, folder: Folder, *, with_booklets: bool = True) -> Iterator[Asset]:
        """All files of one residence in all locales."""
        for locale in self.locales:
            scene = self.scene(locale, folder)
            pages = list(render_pages(folder, scene))
            for page in pages:
                yield Asset(page.dest_uri, self.fill(page, scene).encode())
            yield from exports.render_folder_assets(folder, scene)
            yield from render_printed(folder, scene, self.papers)
            if with_booklets:
                yield from render_booklet(pages, folder, scene, self.papers)

    def find_booklet(self, uri: str) -> Asset | None:
        """The booklet with this address, as the data are now; None when it is not one."""
        for folder in self.folders:
            for locale in self.locales:
                scene = self.scene(locale, folder)
                if uri == booklet_uri(folder, scene):
                    return next(render_booklet(list(render_pages(folder, scene)), folder, scene, self.papers), None)
        return None

    def fill(self, page: Page, scene: Scene) -> str:
        """A page in its frame."""
        return self.frames[page.kind, page.locale].fill(render_slots(page, scene))

    def render_common(self) -> Iterator[Asset]:
        """Files that depend on all residences: lists on hand-written pages, sitemap, data, calendars."""
        if self.dataset is None:
            return
        for page in self.pages.values():
            yield Asset(f"{page.url}index.html", self._fill_parts(page).encode())
        site, default = self.dataset.site, self.scene(self.locales[0])
        for locale in self.locales:
            yield exports.render_site_calendar(self.dataset, self.scene(locale))
            yield exports.render_site_news(self.dataset, self.scene(locale))
        yield Asset("sitemap.xml", exports.render_sitemap(site, self._sitemap()))
        yield Asset("robots.txt", exports.render_robots(site))
        yield Asset("residences.json", exports.render_open_data(self.dataset, default))
        for file in site.verification:
            yield Asset(file.file, file.content.encode())

    def render_reference(self) -> Iterator[Asset]:
        """Pages made of the program itself: no edit of the data changes them."""
        for locale in self.locales:
            scene = self.scene(locale)
            for page in render_reference_pages(scene):
                yield Asset(page.dest_uri, self.fill(page, scene).encode())

    def _fill_parts(self, page: HandWritten) -> str:
        if not page.frame.slots:
            return "".join(page.frame.pieces)
        scene = self.scene(page.locale)
        base = "../" * page.url.count("/") or "./"
        home = base if localized("", page.locale) == "" else f"{base}{page.locale}/"
        ways = {"base": base, "home": home}
        dataset = self.dataset
        if dataset is None:
            raise LookupError("no data has been read")
        return page.frame.fill({name: self._part(name, dataset, scene, ways) for name in page.frame.slots})

    def _part(self, name: str, dataset: Dataset, scene: Scene, ways: dict[str, str]) -> str:
        """A part, kept for the preview: an edit of one answer changes nothing in the list of events."""
        made_of = list_sources(name, dataset)

        def make() -> str:
            return share_icons(str(PARTS[name](dataset, scene, ways)), name)

        if made_of is None:
            return make()
        return self.parts.get((name, scene.locale, *ways.values()), (self.now, dataset.site, *made_of), make)

    def _last_change(self, page: HandWritten) -> dt.date | None:
        """A page with lists changes when a residence does; other generated parts change with the code."""
        if DATA_PARTS.isdisjoint(page.frame.slots):
            return page.updated
        return _newest(page.updated, *(last_change(folder) for folder in self.folders))

    def _sitemap(self) -> Iterator[tuple[str, tuple[str, ...], dt.date | None]]:
        for page in self.pages.values():
            if page.locale == page.locales[0]:
                yield page.uri, page.locales, self._last_change(page)
        if self.dataset is None:
            return
        site = self.dataset.site
        for folder in self.dataset.folders:
            yield residence_uri(site, folder.slug), self.locales, last_change(folder)
            yield from ((uri, self.locales, day) for uri, day in list_chapters(folder, site))
            for key, event in folder.events.items():
                yield event_uri(site, folder.slug, key), self.locales, event.updated


def _newest(*days: dt.date | None) -> dt.date | None:
    return max((day for day in days if day), default=None)
