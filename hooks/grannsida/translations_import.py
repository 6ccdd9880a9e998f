"""The command `grannsida translations import`: what a translator hands back, put beside the Swedish texts."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from grannsida.fields.text import DEFAULT_LOCALE
from grannsida.load import load_sources
from grannsida.page import Asset
from grannsida.pairs import pair_of, read_pairs, render_pairs
from grannsida.parse import parse_document
from grannsida.problem import Words
from grannsida.translate.po import read_exchange_po
from grannsida.translate.record import record_name, root_of
from grannsida.translate.take_in import take_in
from grannsida.translate.take_pages import take_pages
from grannsida.translate.texts import SITE_FILE, list_file_texts, part_of
from grannsida.translate.unit import ExchangeError
from grannsida.translate.xliff import read_xliff
from grannsida.write import write_asset

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from grannsida.load import SourceFiles
    from grannsida.model.codes import TranslationStatus
    from grannsida.pairs import Pair, Translated
    from grannsida.translate.take_in import Taken
    from grannsida.translate.unit import Exchange

DONE, PROBLEMS, WRONG_USE = 0, 1, 2
MOST_BYTES = 20_000_000
NO_FOLDER = Words("Mappen {folder} finns inte.", "There is no folder {folder}.")
NO_FILE = Words("Filen {file} går inte att läsa.", "The file {file} cannot be read.")
TOO_LARGE = Words("Filen är större än 20 MB.", "The file is larger than 20 MB.")
NO_LOCALE = Words(
    "Språket {locale} går inte att ta in. Webbplatsen har: {locales}.",
    "The language {locale} cannot be taken in. The site has: {locales}.",
)
TAKEN = Words(
    "{locale}: {written} texter inskrivna i {files} filer. Redan så: {same}. Inte klara: {undone}. "
    "Tomma: {empty}. Nekade: {refused}.",
    "{locale}: {written} texts written in {files} files. So already: {same}. Not done: {undone}. "
    "Empty: {empty}. Refused: {refused}.",
)


def run_import(file: Path, folder: Path, status: TranslationStatus) -> int:
    """Take an exchange in. Returns 0, 1 when something was refused, 2 for a file that cannot be read at all."""
    if not folder.is_dir():
        return _refuse(NO_FOLDER.fill(folder=folder))
    try:
        exchange = _read_exchange(file)
    except ExchangeError as error:
        why, line = error.args
        return _refuse(Words(f"{file}:{line}: {why.sv}", f"{file}:{line}: {why.en}"))
    sources = load_sources(folder)
    order = languages(sources)
    if exchange.locale == DEFAULT_LOCALE or exchange.locale not in order:
        others = ", ".join(locale for locale in order if locale != DEFAULT_LOCALE)
        return _refuse(NO_LOCALE.fill(locale=exchange.locale, locales=others))
    taken = take_in(exchange, list_file_texts(sources), sources.data, order)
    take_pages(exchange, sources.pages, taken)
    for name, made in taken.files.items():
        write_asset(root_of(name, folder), Asset(name, made))
    for part, pairs in _by_part(taken.pairs).items():
        _record(folder, part, sources, pairs, status)
    return _tell(file, exchange, taken)


def _read_exchange(file: Path) -> Exchange:
    """A file of either kind: XML begins with <. Raises ExchangeError where it cannot be read."""
    try:
        with file.open("rb") as stream:
            raw = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise ExchangeError(NO_FILE.fill(file=file), 1) from error
    if len(raw) > MOST_BYTES:
        raise ExchangeError(TOO_LARGE, 1)
    is_xml = raw.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0").startswith(b"<")
    return read_xliff(raw) if is_xml else read_exchange_po(raw)


def languages(sources: SourceFiles) -> tuple[str, ...]:
    """The site's languages, from its settings as they stand in the file: the rest of them does not matter here."""
    document, _ = parse_document(SITE_FILE, sources.data.get(SITE_FILE, b""))
    data = document.data if document else None
    found = data.get("languages") if isinstance(data, dict) else None
    return tuple(str(locale) for locale in found) if isinstance(found, list) else ()


def _by_part(pairs: Mapping[str, Iterable[Translated]]) -> dict[str, list[Translated]]:
    found: dict[str, list[Translated]] = {}
    for name, some in pairs.items():
        found.setdefault(part_of(name), []).extend(some)
    return found


def _record(
    folder: Path, part: str, sources: SourceFiles, texts: Iterable[Translated], status: TranslationStatus
) -> None:
    name = record_name(part)
    pairs, _ = read_pairs(name, sources.records.get(name, b""))
    statuses: dict[Pair, TranslationStatus] = {**pairs.statuses, **{pair_of(*text): status for text in texts}}
    write_asset(root_of(name, folder), Asset(name, render_pairs(statuses)))


def _tell(file: Path, exchange: Exchange, taken: Taken) -> int:
    for unit, why in taken.refused:
        sys.stdout.write(f"{file}:{unit.line}: {unit.name}\n  {why.sv}\n  {why.en}\n")
    words = TAKEN.fill(
        locale=exchange.locale,
        written=taken.written,
        files=len(taken.files),
        same=taken.same,
        undone=taken.undone,
        empty=taken.empty,
        refused=len(taken.refused),
    )
    sys.stdout.write(f"{words.sv}\n{words.en}\n")
    return PROBLEMS if taken.refused else DONE


def _refuse(words: Words) -> int:
    sys.stderr.write(f"{words.sv}\n{words.en}\n")
    return WRONG_USE
