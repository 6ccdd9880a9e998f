"""The command `grannsida translations`: what needs work, out to a translator, and back into the files."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from grannsida.fields.text import DEFAULT_LOCALE
from grannsida.load import load_sources
from grannsida.model.codes import TranslationStatus
from grannsida.page import Asset
from grannsida.problem import Words
from grannsida.translate.list_units import list_units
from grannsida.translate.pages import PART
from grannsida.translate.po import render_po
from grannsida.translate.record import keep_translations, root_of
from grannsida.translate.texts import SHARED, part_of
from grannsida.translate.unit import Exchange, Need
from grannsida.translate.xliff import render_xliff
from grannsida.translations_import import languages, run_import
from grannsida.write import write_asset

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from grannsida.load import SourceFiles
    from grannsida.translate.unit import Unit

DONE, PROBLEMS, WRONG_USE = 0, 1, 2
FORMATS: dict[str, Callable[[Exchange], bytes]] = {"xliff": render_xliff, "po": render_po}
SUFFIXES = {"xliff": ".xlf", "po": ".po"}
NO_FOLDER = Words("Mappen {folder} finns inte.", "There is no folder {folder}.")
NO_PART = Words(
    "{part} finns inte. Det finns: {parts}.",
    "There is no {part}. There are: {parts}.",
)
NO_LOCALE = Words(
    "Språket {locale} finns inte på webbplatsen. Det finns: {locales}.",
    "The site does not have the language {locale}. It has: {locales}.",
)
NO_NEED = Words("{what} går inte att läsa. Skriv några av: {all}.", "{what} cannot be read. Write some of: {all}.")
CANNOT_WRITE = Words("Filen {file} gick inte att skriva.", "The file {file} could not be written.")
NOTHING = Words("Inget på {locale} behöver arbete.", "Nothing in {locale} needs work.")
EXPORTED = Words(
    "{count} texter ({words} ord) på {locale} finns i {file}.",
    "{count} texts ({words} words) in {locale} are in {file}.",
)
KEPT = Words(
    "{file}: {count} äldre texter på {locale} gäller som de är.",
    "{file}: {count} older texts in {locale} hold as they are.",
)
NOT_OLDER = Words("Ingen text på {locale} är äldre än den svenska.", "No text in {locale} is older than the Swedish.")
HEADINGS = ("fil / file", "språk / language", "texter / texts", "saknas / missing", "äldre / older", "maskin / machine")


def run_translations(options: argparse.Namespace) -> int:
    """Run one part of the command. Returns 0 when done, 1 for problems, 2 for wrong use."""
    if not options.folder.is_dir():
        return _refuse(NO_FOLDER.fill(folder=options.folder))
    if options.what == "import":
        return run_import(options.file, options.folder, TranslationStatus(options.status))
    sources = load_sources(options.folder)
    refusal = _check(options, sources)
    if refusal:
        return _refuse(refusal)
    if options.what == "export":
        return _export(options, sources)
    if options.what == "keep":
        return _keep(options, sources)
    return _show(sources, options.parts, [options.locale] if options.locale else _other_languages(sources))


def _check(options: argparse.Namespace, sources: SourceFiles) -> Words | None:
    """What is wrong with the words of a command."""
    parts, locales = (*sources.slugs, SHARED, PART), _other_languages(sources)
    strange = next((part for part in options.parts if part not in parts), None)
    if strange is not None:
        return NO_PART.fill(part=strange, parts=", ".join(parts))
    if options.locale and options.locale not in locales:
        return NO_LOCALE.fill(locale=options.locale, locales=", ".join(locales))
    return None


def _other_languages(sources: SourceFiles) -> list[str]:
    return [locale for locale in languages(sources) if locale != DEFAULT_LOCALE]


def _units(sources: SourceFiles, locale: str, parts: Sequence[str]) -> list[Unit]:
    return [unit for unit in list_units(sources, locale) if not parts or part_of(unit.file) in parts]


def _show(sources: SourceFiles, parts: Sequence[str], locales: Sequence[str]) -> int:
    """A table by file and language; what needs nothing is left out of the counts, not of the table."""
    rows = []
    for locale in locales:
        by_file: dict[str, Counter[Need]] = {}
        for unit in _units(sources, locale, parts):
            by_file.setdefault(unit.file, Counter())[unit.need] += 1
        for file, needs in by_file.items():
            counts = (needs.total(), needs[Need.MISSING], needs[Need.OLDER], needs[Need.MACHINE])
            rows.append((file, locale, *(str(count) for count in counts)))
    table = [HEADINGS, *sorted(rows)]
    widths = [max(len(row[column]) for row in table) for column in range(len(HEADINGS))]
    for row in table:
        cells = (
            cell.ljust(width) if n < 2 else cell.rjust(width)
            for n, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        sys.stdout.write("  ".join(cells).rstrip() + "\n")
    return DONE


def _export(options: argparse.Namespace, sources: SourceFiles) -> int:
    """Write what needs work to a file for a translator."""
    names = [name.strip() for name in options.needs.split(",")]
    known = [need.value for need in Need if need is not Need.NOTHING]
    if not {*names} <= {*known, "all"}:
        return _refuse(NO_NEED.fill(what=options.needs, all=", ".join([*known, "all"])))
    units = [
        unit for unit in _units(sources, options.locale, options.parts) if "all" in names or unit.need.value in names
    ]
    if not units:
        return _say(NOTHING.fill(locale=options.locale))
    file = options.out or Path(f"grannsida-{options.locale}{SUFFIXES[options.format]}")
    try:
        file.write_bytes(FORMATS[options.format](Exchange(options.locale, tuple(units))))
    except OSError:
        return _refuse(CANNOT_WRITE.fill(file=file))
    words = sum(len(unit.source.split()) for unit in units)
    return _say(EXPORTED.fill(count=len(units), words=words, locale=options.locale, file=file))


def _keep(options: argparse.Namespace, sources: SourceFiles) -> int:
    """Record that older texts are right all the same."""
    count = 0
    for part in options.parts or [""]:
        for name, data, kept, _ in keep_translations(sources, part, options.locale):
            write_asset(root_of(name, options.folder), Asset(name, data))
            count += kept
            _say(KEPT.fill(file=name, count=kept, locale=options.locale))
    return DONE if count else _say(NOT_OLDER.fill(locale=options.locale))


def _say(words: Words) -> int:
    sys.stdout.write(f"{words.sv}\n{words.en}\n")
    return DONE


def _refuse(words: Words) -> int:
    sys.stderr.write(f"{words.sv}\n{words.en}\n")
    return WRONG_USE
