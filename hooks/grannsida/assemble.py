"""From bytes to a data set: parse each file, take in what is shared, read the models, keep every problem.

A file is read again only when its bytes (or what it includes) change: a `Reader` remembers.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from grannsida.dataset import Dataset, Folder, Shared
from grannsida.include import include_entries
from grannsida.layout import FILE_MISSING, SHARED_FILES, TEST_FILE, check_event_id, check_name, check_strangers
from grannsida.load import load_picture
from grannsida.model.accessibility_test import AccessibilityTest
from grannsida.model.contact import Contacts
from grannsida.model.event import Event
from grannsida.model.faq import Faq
from grannsida.model.notice import Notice
from grannsida.model.openness import Openness
from grannsida.model.residence import Residence
from grannsida.model.shared import Organisations, SharedSources
from grannsida.model.site import Site
from grannsida.parse import parse_document
from grannsida.privacy.files import check_file, check_file_names
from grannsida.problem import Place
from grannsida.read import read_model
from grannsida.translate.pages import read_page_translations
from grannsida.translate.records import PairsReader

if TYPE_CHECKING:
    from collections.abc import Mapping

    from grannsida.document import Document
    from grannsida.fields.base import Model
    from grannsida.gallery import PictureSource
    from grannsida.load import SourceFiles
    from grannsida.model.common import Organisation, Source
    from grannsida.problem import Problem

FILES: dict[str, type[Model]] = {
    "residence.yml": Residence,
    "contacts.yml": Contacts,
    "faq.yml": Faq,
    "openness.yml": Openness,
}
FOLDERS: dict[str, type[Model]] = {"events": Event, "notices": Notice}
INCLUDING: dict[type[Model], str] = {Contacts: "routes", Faq: "entries"}
"""Files whose lists may take common entries by key."""


@dataclass
class _Read:
    """What came of one file: the document, its model, and its problems."""

    document: Document | None
    model: Any
    problems: list[Problem]


@dataclass
class Reader:
    """Reads data sets. Keeps each file's result by the fingerprint of what it was made from."""

    _files: dict[str, tuple[str, _Read]] = field(default_factory=dict)
    _folders: dict[str, tuple[str, Folder]] = field(default_factory=dict)
    _dated: dict[str, list[str]] = field(default_factory=dict)
    _records: PairsReader = field(default_factory=PairsReader)

    def read(self, sources: SourceFiles) -> tuple[Dataset | None, list[Problem]]:
        """The data set, or None when site.yml itself cannot be read; folders with problems are left out of it."""
        problems: list[Problem] = []
        shared = self._read_shared(sources, problems)
        site = self._read_file(sources, "site.yml", Site, problems)
        problems += check_strangers(sources)
        problems += check_file_names(sources.root, (*sources.data, *sources.pictures, *sources.strangers))
        for name, raw in sources.pages.items():
            problems += check_file(name, raw, None)
        folders = []
        self._dated = _dated_files(sources)
        for slug in sources.slugs:
            folder = self._read_folder(sources, slug, shared, problems)
            if folder:
                folders.append(folder)
        for name in sources.data.keys() - self._files.keys():
            problems += check_file(f"{sources.root}/{name}", sources.data[name], None)
        pages, told = read_page_translations(sources.pages, sources.records)
        problems += told
        if site is None or site.model is None or site.document is None:
            return None, problems
        tested = self._optional(sources, f"_shared/{TEST_FILE}", AccessibilityTest, problems)
        test = (tested.model, tested.document) if tested else (None, None)
        return Dataset(site.model, shared, tuple(folders), site.document, pages, *test), problems

    def _read_file(
        self,
        sources: SourceFiles,
        name: str,
        model: type[Model],
        problems: list[Problem],
        shared: Shared | None = None,
    ) -> _Read | None:
        """One file, from memory when neither its bytes nor what it includes have changed."""
        raw = sources.data.get(name)
        if raw is None:
            problems.append(FILE_MISSING.at(Place(f"{sources.root}/{name}"), name=name))
            return None
        salt = shared.fingerprint.encode() if shared else b""
        fingerprint = hashlib.blake2b(raw, digest_size=16, key=salt).hexdigest()
        known = self._files.get(name)
        if known is None or known[0] != fingerprint:
            read = _read_bytes(f"{sources.root}/{name}", raw, model, shared)
            read.problems = [*read.problems, *check_file(f"{sources.root}/{name}", raw, read.document)]
            known = (fingerprint, read)
            self._files[name] = known
        problems += known[1].problems
        return known[1]

    def _read_shared(self, sources: SourceFiles, problems: list[Problem]) -> Shared:
        names = [f"_shared/{name}" for name in SHARED_FILES]
        organisations = self._optional(sources, names[0], Organisations, problems)
        found = self._optional(sources, names[1], SharedSources, problems)
        routes = self._optional(sources, names[2], Contacts, problems)
        entries = self._optional(sources, names[3], Faq, problems)
        read_notices = self._read_shared_notices(sources, problems)
        fingerprint = hashlib.blake2b(b"\0".join(sources.data.get(name, b"") for name in names), digest_size=16)
        org_items: tuple[Organisation, ...] = organisations.model.organisations if organisations else ()
        source_items: tuple[Source, ...] = found.model.sources if found else ()
        return Shared(
            {item.id: item for item in org_items},
            {item.id: item for item in source_items},
            _keyed(routes, "routes", "id"),
            _keyed(entries, "entries", "key"),
            {key: read.model for key, read in read_notices.items()},
            {key: read.document for key, read in read_notices.items() if read.document},
            frozenset(name for name in names if name in sources.data and self._files[name][1].model is None),
            fingerprint.hexdigest(),
            self._records.read(sources, "_shared", problems),
            {name: (read.model, read.document) for name in names if (read := self._whole(sources, name))},
        )

    def _whole(self, sources: SourceFiles, name: str) -> Any:
        """What came of a file that could be read; None for one that is not there."""
        read = self._files[name][1] if name in sources.data and name in self._files else None
        return read if read and read.model is not None and read.document else None

    def _read_shared_notices(self, sources: SourceFiles, problems: list[Problem]) -> dict[str, _Read]:
        found = {}
        for path in sorted(path for path in sources.data if path.startswith("_shared/notices/")):
            stem = path.rsplit("/", 1)[-1].removesuffix(".yml")
            problems += check_name(sources.root, path, stem)
            read = self._optional(sources, path, Notice, problems)
            if read:
                found[stem] = read
        return found

    def _optional(self, sources: SourceFiles, name: str, model: type[Model], problems: list[Problem]) -> _Read | None:
        if name not in sources.data:
            return None
        read = self._read_file(sources, name, model, problems)
        return read if read and read.model is not None else None

    def _read_folder(self, sources: SourceFiles, slug: str, shared: Shared, problems: list[Problem]) -> Folder | None:
        problems += check_name(sources.root, slug, slug)
        reads = {}
        for name, model in FILES.items():
            reads[name] = self._read_file(sources, f"{slug}/{name}", model, problems, shared)
        dated: dict[str, dict[str, Any]] = {kind: {} for kind in FOLDERS}
        for path in self._dated.get(slug, ()):
            _, kind, file_name = path.split("/")
            if kind not in FOLDERS:
                continue
            stem = file_name.removesuffix(".yml")
            problems += check_name(sources.root, path, stem)
            problems += check_event_id(sources.root, path, stem) if kind == "events" else ()
            read = self._read_file(sources, path, FOLDERS[kind], problems)
            reads[f"{kind}/{file_name}"] = read
            if read and read.model is not None:
                dated[kind][stem] = read.model
        pairs = self._records.read(sources, slug, problems)
        if any(read is None or read.model is None for read in reads.values()):
            return None
        shared = replace(shared, pairs=self._records.join(slug, pairs, shared.pairs))
        return self._folder(sources, slug, shared, reads, dated)

    def _folder(
        self,
        sources: SourceFiles,
        slug: str,
        shared: Shared,
        reads: Mapping[str, _Read | None],
        dated: Mapping[str, Mapping[str, Any]],
    ) -> Folder:
        """The folder's value; the same object as before when nothing in it was read anew."""
        pictures = _list_pictures(sources, slug)
        notices = sorted((key, id(notice)) for key, notice in shared.notices.items())
        read_from = [(name, id(read)) for name, read in reads.items()]
        made_from = repr((read_from, shared.fingerprint, pictures, notices, id(shared.pairs)))
        known = self._folders.get(slug)
        if known and known[0] == made_from:
            return known[1]
        models = {name: read.model for name, read in reads.items() if read}
        residence: Residence = models["residence.yml"]
        folder = Folder(
            slug=slug,
            residence=residence,
            contacts=models["contacts.yml"],
            faq=models["faq.yml"],
            openness=models["openness.yml"],
            events=dated["events"],
            notices=dated["notices"],
            sources={**shared.sources, **{source.id: source for source in residence.sources}},
            organisations=shared.organisations,
            documents={name: read.document for name, read in reads.items() if read and read.document},
            common_notices=_about(shared.notices, residence),
            pictures=pictures,
            pairs=shared.pairs,
        )
        self._folders[slug] = (made_from, folder)
        return folder


def _dated_files(sources: SourceFiles) -> dict[str, list[str]]:
    """Paths of the files in folders within a residence's folder, by residence, sorted."""
    found: dict[str, list[str]] = {}
    for path in sorted(sources.data):
        if path.count("/") == 2:
            found.setdefault(path.split("/", 1)[0], []).append(path)
    return found


def _read_bytes(
    file: str,
    raw: bytes,
    model: type[Model],
    shared: Shared | None,
) -> _Read:
    document, problems = parse_document(file, raw)
    if document is None:
        return _Read(None, None, problems)
    list_name = INCLUDING.get(model)
    if shared and list_name:
        common, name = (shared.routes, SHARED_FILES[2]) if model is Contacts else (shared.entries, SHARED_FILES[3])
        if f"_shared/{name}" in shared.broken:
            return _Read(None, None, problems)
        document, more = include_entries(document, list_name, common, f"_shared/{name}")
        problems = problems + more
    value, more = read_model(model, document)
    return _Read(document, value, problems + more)


def _keyed(read: _Read | None, name: str, key: str) -> Mapping[str, Mapping[str, object]]:
    """The plain entries of a shared file by their key; typed copies are made where they are included."""
    if read is None or read.document is None or not isinstance(read.document.data, dict):
        return {}
    return {entry[key]: entry for entry in read.document.data[name]}


def _about(notices: Mapping[str, Notice], residence: Residence) -> dict[str, Notice]:
    """The notices for a residence's district, and those for all."""
    district = residence.district.default.casefold()
    return {
        key: notice
        for key, notice in notices.items()
        if not notice.districts or district in {name.casefold() for name in notice.districts}
    }


def _list_pictures(sources: SourceFiles, slug: str) -> dict[str, PictureSource]:
    """Pictures by file name; size and time of change stand for their bytes."""
    found: dict[str, PictureSource] = {}
    for name, path in sources.pictures.items():
        if name.startswith(f"{slug}/images/"):
            from grannsida.gallery import PictureSource  # noqa: PLC0415 - what opens pictures takes time to load

            stat, file = path.stat(), name.rsplit("/", 1)[-1]
            fingerprint = f"{path}:{stat.st_size}-{stat.st_mtime_ns}"
            found[file] = PictureSource(file, fingerprint, partial(load_picture, path))
    return found
