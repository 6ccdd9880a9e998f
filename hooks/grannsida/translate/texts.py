"""Every localized text of a data folder with the file and the field where it stands, whatever shares it.

A text that a residence includes from `_shared` stands in the shared file, and is told there alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from grannsida.assemble import FILES, FOLDERS, INCLUDING
from grannsida.fields.text import DEFAULT_LOCALE
from grannsida.include import include_entries
from grannsida.layout import SHARED_FILES
from grannsida.model.contact import Contacts
from grannsida.model.faq import Faq
from grannsida.model.notice import Notice
from grannsida.model.shared import Organisations, SharedSources
from grannsida.model.site import Site
from grannsida.pairs import Translated
from grannsida.parse import parse_document
from grannsida.read import read_model
from grannsida.texts import list_texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from grannsida.document import Document
    from grannsida.fields.base import Model
    from grannsida.fields.text import LocalizedText
    from grannsida.load import SourceFiles
    from grannsida.problem import Steps

SHARED = "_shared"
SITE_FILE = "site.yml"
SHARED_MODELS: dict[str, type[Model]] = dict(
    zip(SHARED_FILES, (Organisations, SharedSources, Contacts, Faq), strict=True)
)
_STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


class PlacedText(NamedTuple):
    """One text and the steps to it in its file."""

    steps: Steps
    text: LocalizedText


@dataclass(frozen=True, slots=True)
class FileTexts:
    """A data file by its path below the folder, and its texts. Without texts where it cannot be read."""

    name: str
    document: Document | None
    texts: tuple[PlacedText, ...]
    is_read: bool = False
    model: type[Model] | None = None

    @property
    def part(self) -> str:
        return part_of(self.name)


def part_of(name: str) -> str:
    """The residence that a file belongs to, or `_shared`, which the whole site's settings are told with."""
    return SHARED if name == SITE_FILE else name.split("/", 1)[0]


def read_steps(path: str) -> Steps:
    """The steps of a path as people read it: `entries[2].question`. What cannot be read leads nowhere."""
    return tuple(int(number) if number else key for number, key in _STEP.findall(path))


def list_file_texts(sources: SourceFiles) -> Iterator[FileTexts]:
    """Every data file with its texts, in the order of their names, `site.yml` last."""
    common = {name: _common_entries(sources, name, model) for name, model in SHARED_MODELS.items()}
    for name, raw in sorted(sources.data.items()):
        model = _model_of(name, sources)
        if model:
            yield _read_file(f"{sources.root}/{name}", name, raw, model, common)


def _model_of(name: str, sources: SourceFiles) -> type[Model] | None:
    folder, *rest = name.split("/")
    if not rest:
        return Site if name == SITE_FILE else None
    if folder == SHARED:
        return SHARED_MODELS.get(rest[0]) if len(rest) == 1 else Notice if rest[0] == "notices" else None
    if folder not in sources.slugs:
        return None
    return FILES.get(rest[0]) if len(rest) == 1 else FOLDERS.get(rest[0])


def _common_entries(sources: SourceFiles, name: str, model: type[Model]) -> Mapping[str, Mapping[str, object]]:
    """The plain entries of a shared file by their key; none where residences include nothing from it."""
    if model not in INCLUDING:
        return {}
    document, _ = parse_document(name, sources.data.get(f"{SHARED}/{name}", b""))
    data = document.data if document else None
    entries = data.get(INCLUDING[model]) if isinstance(data, dict) else None
    key = "id" if model is Contacts else "key"
    found = entries if isinstance(entries, list) else []
    return {str(entry[key]): entry for entry in found if isinstance(entry, dict) and key in entry}


def _read_file(
    file: str, name: str, raw: bytes, model: type[Model], common: Mapping[str, Mapping[str, Mapping[str, object]]]
) -> FileTexts:
    document, _ = parse_document(file, raw)
    if document is None:
        return FileTexts(name, None, ())
    whole = document
    if model in INCLUDING and not name.startswith(f"{SHARED}/"):
        shared = SHARED_FILES[2] if model is Contacts else SHARED_FILES[3]
        whole, _ = include_entries(document, INCLUDING[model], common[shared], shared)
    value, _ = read_model(model, whole)
    found = [PlacedText(*one) for one in list_texts(value)] if value else []
    own = tuple(one for one in found if _stands(document.data, one.steps))
    return FileTexts(name, document, own, is_read=value is not None, model=model)


def _stands(data: object, steps: Steps) -> bool:
    """Whether a text stands in the file itself."""
    for step in steps:
        is_there = step in data if isinstance(data, dict) else isinstance(data, list) and step in range(len(data))
        if not is_there:
            return False
        data = data[step]  # type: ignore[index]
    return True


def list_translated(texts: Iterable[PlacedText]) -> Iterator[Translated]:
    """Every Swedish text with each of its translations."""
    for _, text in texts:
        for locale, target in text.texts.items():
            if locale != DEFAULT_LOCALE:
                yield Translated(locale, text.default, target)
