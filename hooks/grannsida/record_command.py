"""The command `grannsida record`: write down what has changed, so that nobody has to keep count by hand.

Of events, so that calendars know of the change; of translations, so that a page knows which of them are older.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from grannsida.clock import read_now
from grannsida.load import PAGES, load_sources
from grannsida.model.codes import TranslationStatus
from grannsida.page import Asset
from grannsida.problem import Words
from grannsida.record import record
from grannsida.translations_flags import STATUSES
from grannsida.write import write_asset

if TYPE_CHECKING:
    from grannsida.load import SourceFiles

DONE, PROBLEMS, WRONG_USE = 0, 1, 2
NO_FOLDER = Words("Mappen {folder} finns inte.", "There is no folder {folder}.")
WRITTEN = Words("{file}: antecknat i history ({count}).", "{file}: recorded in history ({count}).")
NOTED = Words(
    "{file}: {added} översättningar antecknade, {gone} borta.", "{file}: {added} translations recorded, {gone} gone."
)
NOTHING = Words("Alla ändringar är redan antecknade.", "All changes are recorded already.")
LEFT_ALONE = Words(
    '{file}: filen gick inte att läsa, eller så står history inom [ ]. Inget skrevs. Kör "grannsida check".',
    '{file}: the file could not be read, or its history stands within [ ]. Nothing was written. Run "grannsida check".',
)


def add_record(commands: argparse._SubParsersAction[argparse.ArgumentParser], folder: Path) -> None:
    """Tell the command's arguments to a parser. `folder` is the usual data folder."""
    parser = commands.add_parser("record", help="Anteckna det som är ändrat. / Record what has changed.")
    parser.add_argument("residence", nargs="?", default="", help="mappens namn / name of the folder")
    parser.add_argument("--today", type=_day, help="dag för ändringen / day of the change, 2026-11-20")
    parser.add_argument(
        "--status", choices=STATUSES, default="human", help="hur nya översättningar är gjorda / how new ones were made"
    )
    parser.add_argument("--residences", type=Path, default=folder, dest="folder")


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f'"{text}": skriv år-månad-dag / write year-month-day: 2026-11-20') from error


def run_record(residence: str, folder: Path, today: dt.date | None, status: str) -> int:
    """Record one residence, `_shared`, `docs`, or all. Returns 0 when done, 1 when a file was left alone, 2 wrong use.

    `status` says how translations were made that are not recorded yet.
    """
    home = folder if residence == PAGES else folder / residence
    if not home.is_dir() or "/" in residence or residence.startswith("."):
        return _refuse(home)
    sources = load_sources(folder)
    done = [_record_file(name, raw, folder, today or _today()) for name, raw in _events(sources, residence)]
    noted = _record_translations(residence, folder, TranslationStatus(status))
    if not any(done) and None not in done and not noted:
        _say(NOTHING)
    return PROBLEMS if None in done else DONE


def _record_translations(part: str, folder: Path, status: TranslationStatus) -> int:
    """How many records were written."""
    from grannsida.translate.record import record_translations, root_of  # noqa: PLC0415 - needs all models

    written = 0
    for name, data, added, gone in record_translations(load_sources(folder), part, status):
        write_asset(root_of(name, folder), Asset(name, data))
        _say(NOTED.fill(file=name, added=added, gone=gone))
        written += 1
    return written


def _events(sources: SourceFiles, residence: str) -> list[tuple[str, bytes]]:
    """Event files of residences, by name."""
    found = []
    for name, raw in sources.data.items():
        slug, *rest = name.split("/")
        if slug in sources.slugs and residence in {"", slug} and len(rest) == 2 and rest[0] == "events":
            found.append((name, raw))
    return sorted(found)


def _record_file(name: str, raw: bytes, folder: Path, today: dt.date) -> int | None:
    """How many lines were written; None when the file was left alone."""
    made = record(raw, today)
    if made is None:
        _say(LEFT_ALONE.fill(file=name))
        return None
    data, count = made
    if count:
        write_asset(folder, Asset(name, data))
        _say(WRITTEN.fill(file=name, count=count))
    return count


def _today() -> dt.date:
    return read_now(os.environ, time.time()).date()


def _refuse(folder: Path) -> int:
    words = NO_FOLDER.fill(folder=folder)
    sys.stderr.write(f"{words.sv}\n{words.en}\n")
    return WRONG_USE


def _say(words: Words) -> None:
    sys.stdout.write(f"{words.sv}\n{words.en}\n")
