"""Bring the records of pairs up to date with the texts as they are now."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from grannsida.pairs import DOCS_FILE, FILE, Age, pair_of, read_pairs, render_pairs, update_pairs
from grannsida.translate.pages import PART, list_translated_pages
from grannsida.translate.texts import SHARED, list_file_texts, list_translated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from grannsida.load import SourceFiles
    from grannsida.model.codes import TranslationStatus
    from grannsida.pairs import Translated


class Recorded(NamedTuple):
    """A record as it should be, and how it differs: how many pairs are new, and how many are gone."""

    name: str
    data: bytes
    added: int
    gone: int


def record_name(part: str) -> str:
    """Where the record of a residence, of `_shared` or of `docs` stands."""
    return f"{PART}/{DOCS_FILE}" if part == PART else f"{part}/{FILE}"


def root_of(name: str, folder: Path) -> Path:
    """The folder that a path is below: that of the data, or the one around it for what belongs to `docs`."""
    return folder.resolve().parent if name.startswith(f"{PART}/") else folder


def record_translations(sources: SourceFiles, part: str, status: TranslationStatus) -> Iterator[Recorded]:
    """The records that differ from the texts, of one part or, without a name, of all.

    A part with a file that cannot be read loses nothing: nobody knows what is in it.
    """
    files = list(list_file_texts(sources))
    for one in (*sources.slugs, SHARED):
        mine = [file for file in files if file.part == one]
        if part in {"", one} and mine:
            is_whole = all(file.is_read for file in mine)
            texts = (pair for file in mine for pair in list_translated(file.texts))
            yield from _record(sources, one, texts, status, is_whole=is_whole)
    if part in {"", PART} and sources.pages:
        yield from _record(sources, PART, list_translated_pages(sources.pages), status, is_whole=True)


def _record(
    sources: SourceFiles, part: str, texts: Iterable[Translated], status: TranslationStatus, *, is_whole: bool
) -> Iterator[Recorded]:
    name = record_name(part)
    pairs, _ = read_pairs(name, sources.records.get(name, b""))
    wanted = update_pairs(pairs, texts, status)
    if not is_whole:
        wanted = {**pairs.statuses, **wanted}
    added, gone = len(wanted.keys() - pairs.statuses.keys()), len(pairs.statuses.keys() - wanted.keys())
    data = render_pairs(wanted)
    if added or gone or (wanted and data != sources.records.get(name)):
        yield Recorded(name, data, added, gone)


def keep_translations(sources: SourceFiles, part: str, locale: str) -> Iterator[Recorded]:
    """The records that say of older translations in a language that they are right all the same."""
    files = [file for file in list_file_texts(sources) if part in {"", file.part}]
    for one in dict.fromkeys(file.part for file in files):
        texts = [pair for file in files if file.part == one for pair in list_translated(file.texts)]
        yield from _keep(sources, one, texts, locale)
    if part in {"", PART} and sources.pages:
        yield from _keep(sources, PART, list(list_translated_pages(sources.pages)), locale)


def _keep(sources: SourceFiles, part: str, texts: Iterable[Translated], locale: str) -> Iterator[Recorded]:
    name = record_name(part)
    pairs, _ = read_pairs(name, sources.records.get(name, b""))
    statuses = {(pair.locale, pair.target): status for pair, status in pairs.statuses.items()}
    older = {pair for text in texts if text.locale == locale and pairs.age(pair := pair_of(*text)) is Age.OLDER}
    kept = {pair: statuses[pair.locale, pair.target] for pair in older}
    if kept:
        yield Recorded(name, render_pairs({**pairs.statuses, **kept}), len(kept), 0)
