"""From bytes to a data set: parse each file, take in what is shared, read the models, keep every problem.

A file is read again only when its bytes (or what it includes) change: a `Reader` remembers.
"""

from __future__ import annotations

import difflib
import hashlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar

from grannsida.dataset import Dataset, Folder, Shared
from grannsida.fields.text import slug_of
from grannsida.model.contact import Contacts
from grannsida.model.event import Event
from grannsida.model.faq import Faq
from grannsida.model.notice import Notice
from grannsida.model.openness import Openness
from grannsida.model.residence import Residence
from grannsida.model.shared import Organisations, SharedSources
from grannsida.model.site import Site
from grannsida.parse import parse_document
from grannsida.problem import Place, Problem, Words, error
from grannsida.read import read_model

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from grannsida.document import Document
    from grannsida.fields.base import Model
    from grannsida.load import SourceFiles
    from grannsida.model.common import Organisation, Source

M = TypeVar("M", bound="Model")

INCLUDE_UNKNOWN = error(
    "INCLUDE-UNKNOWN",
    message=Words("«{key}» finns inte i {file}.{near}", "“{key}” is not in {file}.{near}"),
    reason=Words(
        "Gemensamma kontaktvägar och frågor hämtas med sin nyckel ur mappen _shared.",
        "Common contact routes and questions are taken by their key from the folder _shared.",
    ),
    advice=Words("Rätta nyckeln, eller skriv hela posten här.", "Correct the key, or write the whole entry here."),
    example=("- include: emergancy", "- include: emergency"),
)
FILE_MISSING = error(
    "FILE-MISSING",
    message=Words("Filen {name} saknas.", "The file {name} is missing."),
    reason=Words(
        "Varje boende har fyra filer: residence.yml, contacts.yml, faq.yml och openness.yml.",
        "Each residence has four files: residence.yml, contacts.yml, faq.yml and openness.yml.",
    ),
    advice=Words(
        "Skapa filen. `grannsida new residence` visar hur den ska se ut.",
        "Create the file. `grannsida new residence` shows what it looks like.",
    ),
)
FILE_UNKNOWN = error(
    "FILE-UNKNOWN",
    message=Words("Filen {name} hör inte hemma här.{near}", "The file {name} does not belong here.{near}"),
    reason=Words(
        "En fil med fel namn läses inte, och då saknas det som står i den på sidan.",
        "A file with the wrong name is not read, and what it says is missing on the page.",
    ),
    advice=Words("Byt namn på filen eller ta bort den.", "Rename the file or remove it."),
    example=("contacs.yml", "contacts.yml"),
)
FILE_NAME = error(
    "FILE-NAME",
    message=Words(
        "Namnet {name} kan inte bli en adress: använd små bokstäver a-z, siffror och bindestreck.",
        "The name {name} cannot become an address: use small letters a-z, digits and hyphens.",
    ),
    reason=Words(
        "Mappens och filens namn blir adresser på webben.", "Names of folders and files become web addresses."
    ),
    advice=Words("Byt namn, till exempel till {write}.", "Rename it, for example to {write}."),
    example=("Öppet hus.yml", "oppet-hus.yml"),
)

FILES: dict[str, type[Model]] = {
    "residence.yml": Residence,
    "contacts.yml": Contacts,
    "faq.yml": Faq,
    "openness.yml": Openness,
}
FOLDERS: dict[str, type[Model]] = {"events": Event, "notices": Notice}
SHARED_FILES = ("organisations.yml", "sources.yml", "contacts.yml", "questions.yml")


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

    def read(self, sources: SourceFiles) -> tuple[Dataset | None, list[Problem]]:
        """The data set, or None when site.yml itself cannot be read; folders with problems are left out of it."""
        problems: list[Problem] = []
        shared = self._read_shared(sources, problems)
        site = self._read_file(sources, "site.yml", Site, problems)
        problems += _strangers(sources)
        folders = []
        for slug in sources.slugs:
            folder = self._read_folder(sources, slug, shared, problems)
            if folder:
                folders.append(folder)
        if site is None or site.model is None or site.document is None:
            return None, problems
        return Dataset(site.model, shared, tuple(folders), site.document), problems

    def _read_file(
        self,
        sources: SourceFiles,
        name: str,
        model: type[M],
        problems: list[Problem],
        include: Callable[[Document], tuple[Document, list[Problem]]] | None = None,
        salt: str = "",
    ) -> _Read | None:
        raw = sources.data.get(name)
        if raw is None:
            problems.append(FILE_MISSING.at(Place(f"{sources.root}/{name}"), name=name))
            return None
        fingerprint = hashlib.blake2b(raw, digest_size=16, key=salt.encode()).hexdigest()
        known = self._files.get(name)
        if known is None or known[0] != fingerprint:
            known = (fingerprint, _read_bytes(f"{sources.root}/{name}", raw, model, include))
            self._files[name] = known
        problems += known[1].problems
        return known[1]

    def _read_shared(self, sources: SourceFiles, problems: list[Problem]) -> Shared:
        names = [f"_shared/{name}" for name in SHARED_FILES]
        organisations = self._optional(sources, names[0], Organisations, problems)
        found = self._optional(sources, names[1], SharedSources, problems)
        routes = self._optional(sources, names[2], Contacts, problems)
        entries = self._optional(sources, names[3], Faq, problems)
        fingerprint = hashlib.blake2b(b"\0".join(sources.data.get(name, b"") for name in names), digest_size=16)
        org_items: tuple[Organisation, ...] = organisations.model.organisations if organisations else ()
        source_items: tuple[Source, ...] = found.model.sources if found else ()
        return Shared(
            {item.id: item for item in org_items},
            {item.id: item for item in source_items},
            _keyed(routes, "routes", "id"),
            _keyed(entries, "entries", "key"),
            fingerprint.hexdigest(),
        )

    def _optional(self, sources: SourceFiles, name: str, model: type[M], problems: list[Problem]) -> _Read | None:
        if name not in sources.data:
            return None
        read = self._read_file(sources, name, model, problems)
        return read if read and read.model is not None else None

    def _read_folder(self, sources: SourceFiles, slug: str, shared: Shared, problems: list[Problem]) -> Folder | None:
        before = len(problems)
        problems += _check_name(sources.root, slug, slug)
        reads = {}
        for name, model in FILES.items():
            reads[name] = self._read_file(
                sources, f"{slug}/{name}", model, problems, _includer(name, shared), shared.fingerprint[:32]
            )
        dated: dict[str, dict[str, Any]] = {kind: {} for kind in FOLDERS}
        for path in sorted(sources.data):
            if not path.startswith(f"{slug}/") or path.count("/") != 2:
                continue
            _, kind, file_name = path.split("/")
            if kind not in FOLDERS:
                continue
            problems += _check_name(sources.root, path, file_name.removesuffix(".yml"))
            read = self._read_file(sources, path, FOLDERS[kind], problems)
            reads[f"{kind}/{file_name}"] = read
            if read and read.model is not None:
                dated[kind][file_name.removesuffix(".yml")] = read.model
        if len(problems) > before and any(read is None or read.model is None for read in reads.values()):
            return None
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
        pictures = _fingerprint_pictures(sources, slug)
        made_from = repr([(name, id(read)) for name, read in reads.items()]) + shared.fingerprint + repr(pictures)
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
            pictures=pictures,
        )
        self._folders[slug] = (made_from, folder)
        return folder


def _read_bytes(
    file: str,
    raw: bytes,
    model: type[M],
    include: Callable[[Document], tuple[Document, list[Problem]]] | None,
) -> _Read:
    document, problems = parse_document(file, raw)
    if document is None:
        return _Read(None, None, problems)
    if include:
        document, more = include(document)
        problems = problems + more
    value, more = read_model(model, document)
    return _Read(document, value, problems + more)


def _keyed(read: _Read | None, name: str, key: str) -> Mapping[str, Mapping[str, object]]:
    """The plain entries of a shared file by their key; typed copies are made where they are included."""
    if read is None or read.document is None or not isinstance(read.document.data, dict):
        return {}
    return {entry[key]: entry for entry in read.document.data[name]}


def _includer(name: str, shared: Shared) -> Callable[[Document], tuple[Document, list[Problem]]] | None:
    if name == "contacts.yml":
        return lambda document: include_entries(document, "routes", shared.routes, "_shared/contacts.yml")
    if name == "faq.yml":
        return lambda document: include_entries(document, "entries", shared.entries, "_shared/questions.yml")
    return None


def include_entries(
    document: Document, name: str, common: Mapping[str, Mapping[str, object]], file: str
) -> tuple[Document, list[Problem]]:
    """Replace `include: key` by the common entry; keys beside it override those of the common entry."""
    data = document.data
    if not isinstance(data, dict) or not isinstance(data.get(name), list):
        return document, []
    problems = []
    entries: list[object] = []
    for number, entry in enumerate(data[name]):
        if not isinstance(entry, dict) or "include" not in entry:
            entries.append(entry)
            continue
        key = entry["include"]
        if key not in common:
            place = document.place((name, number, "include"))
            problems.append(
                INCLUDE_UNKNOWN.at(place, found=document.line(place.line), key=key, file=file, near=_near(key, common))
            )
            continue
        own = {field_name: value for field_name, value in entry.items() if field_name != "include"}
        entries.append({**common[key], **own})
    return replace(document, data={**data, name: entries}), problems


def _near(word: object, known: Mapping[str, object]) -> str:
    matches = difflib.get_close_matches(str(word), list(known), 1, 0.6)
    return f" → {matches[0]}" if matches else ""


def _check_name(root: str, path: str, stem: str) -> list[Problem]:
    write = slug_of(stem)
    if stem == write:
        return []
    return [FILE_NAME.at(Place(f"{root}/{path}"), name=stem, write=write)]


def _strangers(sources: SourceFiles) -> list[Problem]:
    """Files that nobody would read: wrong names, wrong folders, wrong endings."""
    known = [*FILES, "events/", "notices/", "images/"]
    problems = []
    for path in [*sources.data, *sources.strangers]:
        if not _is_known(path):
            name = path.rsplit("/", 1)[-1]
            near = difflib.get_close_matches(name, known, 1, 0.6)
            hint = f" → {near[0]}" if near else ""
            problems.append(FILE_UNKNOWN.at(Place(f"{sources.root}/{path}"), name=path, near=hint))
    return problems


def _is_known(path: str) -> bool:
    if path == "site.yml":
        return True
    parts = path.split("/")
    if parts[0] == "_shared":
        return len(parts) == 2 and parts[1] in SHARED_FILES
    if len(parts) == 2:
        return parts[1] in FILES
    return len(parts) == 3 and parts[1] in FOLDERS and path.endswith(".yml")


def _fingerprint_pictures(sources: SourceFiles, slug: str) -> dict[str, str]:
    """Pictures by file name; size and time of change stand for their bytes."""
    found = {}
    for name, path in sources.pictures.items():
        if name.startswith(f"{slug}/images/"):
            stat = path.stat()
            found[name.rsplit("/", 1)[-1]] = f"{stat.st_size}-{stat.st_mtime_ns}"
    return found
