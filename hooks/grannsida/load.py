"""Disk: the bytes of a data folder. The only module of the core that lists folders and opens data files."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from grannsida.pairs import DOCS_FILE, FILE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

PICTURE_SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".avif"})
DATA_SUFFIX = ".yml"
PAGES, PAGE_SUFFIX = "docs", ".md"
MAX_PICTURE_BYTES = 25_000_000


@dataclass(frozen=True, slots=True)
class SourceFiles:
    """The bytes of one data folder by their path below it (posix), data and pictures apart.

    `root` is how the folder is called in messages; `strangers` are files of no known kind. `pages` are the
    hand-written pages in the folder `docs` beside it: they are published too, so they are searched for secrets.
    `records` say which Swedish text each translation was made from, `docs/.translations.txt` among them.
    """

    root: str
    data: Mapping[str, bytes]
    pictures: Mapping[str, Path] = field(default_factory=dict)
    strangers: tuple[str, ...] = ()
    pages: Mapping[str, bytes] = field(default_factory=dict)
    records: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def slugs(self) -> tuple[str, ...]:
        """Names of the residence folders, sorted. `_shared` and hidden folders are not residences."""
        names = {path.split("/", 1)[0] for path in (*self.data, *self.strangers, *self.pictures) if "/" in path}
        return tuple(sorted(name for name in names if not name.startswith(("_", "."))))


def load_sources(folder: Path) -> SourceFiles:
    """Read all data files of a folder such as `residences`. Raises OSError when it cannot be read."""
    data: dict[str, bytes] = {}
    pictures: dict[str, Path] = {}
    strangers: list[str] = []
    docs = folder.resolve().parent / PAGES
    records = _load_record(docs)
    for name, path in _walk(folder):
        if name.endswith(DATA_SUFFIX):
            data[name] = path.read_bytes()
        elif name.count("/") == 1 and path.name == FILE:
            records[name] = path.read_bytes()
        elif path.suffix.lower() in PICTURE_SUFFIXES and "/images/" in name:
            pictures[name] = path
        else:
            strangers.append(name)
    return SourceFiles(folder.name, data, pictures, tuple(strangers), _load_pages(docs), records)


def _load_pages(docs: Path) -> dict[str, bytes]:
    found = _walk(docs, f"{PAGES}/") if docs.is_dir() else ()
    return {name: path.read_bytes() for name, path in found if name.endswith(PAGE_SUFFIX)}


def _load_record(docs: Path) -> dict[str, bytes]:
    path = docs / DOCS_FILE
    return {f"{PAGES}/{DOCS_FILE}": path.read_bytes()} if path.is_file() and not path.is_symlink() else {}


def load_picture(path: Path) -> bytes:
    """The bytes of a picture, at most one more than may be opened; none when it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_PICTURE_BYTES + 1)
    except OSError:
        return b""


def _walk(folder: Path, before: str = "") -> Iterator[tuple[str, Path]]:
    """Files below a folder in a fixed order, with their paths below it. Links are not followed: data stays inside."""
    with os.scandir(folder) as found:  # tells what is a folder without asking the disk about each entry
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.name.startswith(".") or entry.is_symlink():
            continue
        path, name = folder / entry.name, before + entry.name
        if entry.is_dir():
            yield from _walk(path, f"{name}/")
        else:
            yield name, path
