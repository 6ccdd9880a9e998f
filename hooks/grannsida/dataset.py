"""Everything that was read, held together: the site, what is shared, and one folder for each residence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from grannsida.pairs import NO_PAIRS, Pairs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grannsida.document import Document
    from grannsida.gallery import PictureSource
    from grannsida.model.accessibility_test import AccessibilityTest
    from grannsida.model.common import Organisation, Source
    from grannsida.model.contact import ContactRoute, Contacts
    from grannsida.model.event import Event
    from grannsida.model.faq import Faq
    from grannsida.model.notice import Notice
    from grannsida.model.openness import Openness
    from grannsida.model.residence import Residence
    from grannsida.model.site import Site
    from grannsida.problem import Place, Steps
    from grannsida.translate.pages import PageTranslation


@dataclass(frozen=True, slots=True)
class Shared:
    """What residences include by key. `routes` and `entries` are still plain data, merged before they are typed."""

    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    routes: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    entries: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    notices: Mapping[str, Notice] = field(default_factory=dict)
    """Notices for whole districts or the whole site, by id."""
    notice_documents: Mapping[str, Document] = field(default_factory=dict)
    """What they were read from."""
    broken: frozenset[str] = frozenset()
    """Names of shared files that could not be read: what includes from them is not read either, nor blamed."""
    fingerprint: str = ""
    pairs: Pairs = NO_PAIRS
    """Which Swedish text each translation in shared files and in site.yml was made from."""
    files: Mapping[str, tuple[Any, Document]] = field(default_factory=dict)
    """The models of shared files, and what they were read from, by the file's path below the data folder."""


@dataclass(frozen=True, slots=True)
class Folder:
    """One residence: all models of its folder, and the documents they were read from."""

    slug: str
    residence: Residence
    contacts: Contacts
    faq: Faq
    openness: Openness
    events: Mapping[str, Event]
    notices: Mapping[str, Notice]
    sources: Mapping[str, Source]
    organisations: Mapping[str, Organisation]
    documents: Mapping[str, Document]
    common_notices: Mapping[str, Notice] = field(default_factory=dict)
    """Notices of `_shared` that are about this residence's district, or about all."""
    pictures: Mapping[str, PictureSource] = field(default_factory=dict)
    """Each picture that is on disk, by its file name."""
    pairs: Pairs = NO_PAIRS
    """Which Swedish text each translation was made from, shared texts with it."""

    def place(self, name: str, path: Steps, *, key: bool = False) -> Place:
        """Where a field stands; `name` is the file below the folder, e.g. `events/kaffe.yml`."""
        return self.documents[name].place(path, key=key)

    def route(self, route_id: str) -> ContactRoute | None:
        return next((route for route in self.contacts.routes if route.id == route_id), None)


@dataclass(frozen=True, slots=True)
class Dataset:
    """A whole site's data, read without a fatal problem."""

    site: Site
    shared: Shared
    folders: tuple[Folder, ...]
    site_document: Document
    pages: Mapping[str, PageTranslation] = field(default_factory=dict)
    """Translations of hand-written pages, by their path: `docs/om.en.md`."""
    test: AccessibilityTest | None = None
    """The last test of the website's accessibility, where it has been recorded."""
    test_document: Document | None = None
