"""Printed matter and pictures: posters, hand-outs, letters, cards, booklets (PDF/UA-1) and social cards (PNG).

Made with typst from data alone: texts reach the templates as JSON values and are never read as
markup. Fonts are our own, time is none of its business: the same data give the same bytes, and so
a document is kept under a hash of everything that it is made of.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal, Protocol

from grannsida.render.glyphs import find_missing, mark_missing
from grannsida.render.qr import render_qr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    import typst

PaperKind = Literal["poster", "handout", "letter", "card", "contact-card", "booklet"]
EVENT_KINDS: tuple[PaperKind, ...] = ("poster", "handout", "letter", "card")
"""What is made of each event; `contact-card` and `booklet` are made of each residence."""
KINDS: tuple[PaperKind, ...] = (*EVENT_KINDS, "contact-card")
"""What is one page, whatever the length of its texts."""

_PARTS = ("typst", "fonts")
_READERS = ("booklet.py", "html_tree.py", "paper_blocks.py")
"""Modules that decide what a document says of the pages that it is made of."""


class Store(Protocol):
    """Where finished documents are kept between builds, by their hash."""

    def get(self, key: str) -> bytes | None:
        """The document, or None when it is not there."""

    def put(self, key: str, data: bytes) -> None:
        """Keep a document. A store that cannot is silent: the document is made again next time."""


class Forgetful:
    """Keeps nothing."""

    def get(self, key: str) -> bytes | None:
        del key
        return None

    def put(self, key: str, data: bytes) -> None:
        """Not kept."""


@dataclass
class Papers:
    """Makes documents, each only once, and remembers what could not be set."""

    store: Store = field(default_factory=Forgetful)
    missing: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Characters without a glyph, by the address of the page that the document is about."""

    def make(self, kind: PaperKind, data: Mapping[str, Any]) -> bytes:
        """One document from the store, or made now. `data` comes from `view.paper`."""
        return next(self.make_each((kind,), data))

    def make_each(self, kinds: Iterable[PaperKind], data: Mapping[str, Any]) -> Iterator[bytes]:
        """Documents of the same data, one for each kind."""
        for kind in kinds:
            yield self.make_from(kind, _tell(data), str(data["url"]), lambda: data)

    def make_from(self, kind: PaperKind, source: str, url: str, view: Callable[[], Mapping[str, Any]]) -> bytes:
        """One document whose data are made of `source`, and only when it is not in the store.

        `url` is the address of the page that the document is about.
        """
        if missing := find_missing(source):
            self.missing[url] = missing
        key = f"{_digest(kind, source)}.{suffix_of(kind)}"
        kept = self.store.get(key)
        if kept is None:
            kept = render_paper(kind, view())
            self.store.put(key, kept)
        return kept


def suffix_of(kind: PaperKind) -> str:
    return "png" if kind == "card" else "pdf"


def file_name(kind: PaperKind) -> str:
    """The name of the file beside the page: `poster.pdf`, `card.png`."""
    return f"{kind}.{suffix_of(kind)}"


def digest_paper(kind: PaperKind, data: Mapping[str, Any]) -> str:
    """SHA-256 of all that decides the bytes: kind, data, templates, fonts and the versions of the tools."""
    return _digest(kind, _tell(data))


def _tell(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True)


def _digest(kind: PaperKind, told: str) -> str:
    return hashlib.sha256(f"{kind} {_fingerprint()} {told}".encode()).hexdigest()


@cache
def _fingerprint() -> str:
    found = hashlib.sha256(f"typst {version('typst')} segno {version('segno')}".encode())
    for part in _PARTS:
        for entry in sorted((files("grannsida") / part).iterdir(), key=lambda entry: entry.name):
            found.update(entry.name.encode() + b"\0" + entry.read_bytes())
    for name in _READERS:
        found.update((files("grannsida") / "render" / name).read_bytes())
    return found.hexdigest()


def render_paper(kind: PaperKind, data: Mapping[str, Any]) -> bytes:
    """One document of one page: PDF/UA-1, or PNG of 1200 x 630 pixels for `card`. `data` comes from `view.paper`.

    A character that our fonts lack is replaced by a mark; PDF/UA-1 does not admit an empty box.
    """
    values = {**data, "qr": render_qr(data["url"]), "paper": "a5" if kind == "handout" else "a4"}
    told = json.dumps(values, ensure_ascii=False)
    inputs = {"data": mark_missing(told, find_missing(told))}
    compiler = _compiler("poster" if kind == "handout" else kind)
    if kind == "card":
        return _single(compiler.compile(format="png", ppi=72, sys_inputs=inputs))
    return _single(compiler.compile(format="pdf", pdf_standards="ua-1", sys_inputs=inputs, timestamp=0))


def _single(pages: bytes | list[bytes] | None) -> bytes:
    """The one file that a document is. Raises ValueError when a picture grew over its page."""
    if not isinstance(pages, bytes):
        raise ValueError("the document has more than one page")  # noqa: TRY004 - not a matter of types
    return pages


@cache
def _compiler(template: str) -> typst.Compiler:
    """A compiler keeps its fonts and parsed templates between documents."""
    import typst  # noqa: PLC0415 - most commands make no documents

    package = files("grannsida")
    return typst.Compiler(
        str(package / "typst" / f"{template}.typ"),
        root=str(package / "typst"),
        font_paths=[str(package / "fonts")],
        ignore_system_fonts=True,
    )
