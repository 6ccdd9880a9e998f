"""The commands beside `check`: export, new and schemas. Each says what it did, in Swedish and English."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from grannsida import paper_commands
from grannsida.load import load_sources
from grannsida.page import Asset
from grannsida.parse import parse_document
from grannsida.problem import Words
from grannsida.publication import is_fatal
from grannsida.report import render_serious
from grannsida.write import write_asset

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

DONE, PROBLEMS, WRONG_USE = 0, 1, 2
NO_FOLDER = Words("Mappen {folder} finns inte.", "There is no folder {folder}.")
TAKEN = Words("Mappen {folder} finns redan. Inget skrevs.", "The folder {folder} exists already. Nothing was written.")
EXPORTED = Words(
    "{count} filer i {folder}: {written} skrivna, {removed} borttagna.",
    "{count} files in {folder}: {written} written, {removed} removed.",
)
STARTED = Words(
    'Mappen {folder} är skapad. Fyll i raderna som är tomma. "grannsida check" säger vilka.',
    'The folder {folder} is made. Fill in the empty lines. "grannsida check" says which.',
)
SCHEMAS = Words("{written} av {count} scheman skrivna i {folder}.", "{written} of {count} schemas written in {folder}.")


def run(options: argparse.Namespace) -> int:
    """Run the command that the options name. Returns 0 when done, 1 for problems, 2 for wrong use."""
    if options.command == "schemas":
        return run_schemas(options.out)
    if not options.folder.is_dir():
        return _refuse(NO_FOLDER.fill(folder=options.folder))
    if options.command in paper_commands.COMMANDS:
        return paper_commands.run(options)
    if options.command == "export":
        return run_export(options.out, options.folder)
    if options.what == "event":
        from grannsida.event_commands import run_new_event  # noqa: PLC0415 - only this command needs the questions

        return run_new_event(options)
    return run_new(options.slug, options.folder)


def _say(words: Words) -> None:
    sys.stdout.write(f"{words.sv}\n{words.en}\n")


def _refuse(words: Words) -> int:
    sys.stderr.write(f"{words.sv}\n{words.en}\n")
    return WRONG_USE


def run_export(out: Path, folder: Path) -> int:
    """Write all content as plain files; nothing is written when `check` finds something fatal."""
    from grannsida.cli import load_publication  # noqa: PLC0415 - cli imports this module for its commands
    from grannsida.export import ExportError, render_export, write_export  # noqa: PLC0415
    from grannsida.paper_cache import cached_papers  # noqa: PLC0415
    from grannsida.theme import load_theme  # noqa: PLC0415

    publication = load_publication(folder)
    publication.papers = cached_papers()
    if is_fatal(publication.problems):
        sys.stderr.write(render_serious(publication.problems, "sv"))
        return PROBLEMS
    theme = folder.resolve().parent / "overrides" / "assets"
    files = render_export(publication) | load_theme(theme)
    try:
        written, removed = write_export(out, files)
    except ExportError as refused:
        return _refuse(refused.args[0])
    _say(EXPORTED.fill(count=len(files), folder=out, written=written, removed=removed))
    return DONE


def run_new(slug: str, folder: Path) -> int:
    """Write the commented files of a new residence. Never overwrites."""
    from grannsida.new import check_slug, render_residence  # noqa: PLC0415 - only this command needs all models

    refusal = check_slug(slug)
    if refusal:
        return _refuse(refusal)
    home = folder / slug
    if home.exists():
        return _refuse(TAKEN.fill(folder=home))
    routes, questions = _keys(folder, "contacts.yml", "routes", "id"), _keys(folder, "questions.yml", "entries", "key")
    for name, text in render_residence(slug, routes, questions).items():
        write_asset(home, Asset(name, text.encode()))
    _say(STARTED.fill(folder=home))
    return DONE


def _keys(folder: Path, name: str, entries: str, key: str) -> list[str]:
    """The keys of the common entries in a file of `_shared`; none when it is missing or cannot be read."""
    raw = load_sources(folder).data.get(f"_shared/{name}", b"")
    document, _ = parse_document(name, raw)
    data: Any = document.data if document else None
    found = data.get(entries) if isinstance(data, dict) else None
    return [str(entry[key]) for entry in found or () if isinstance(entry, dict) and key in entry]


def run_schemas(out: Path) -> int:
    """Write the JSON Schemas of all data files."""
    from grannsida.schema import render_schemas  # noqa: PLC0415 - only this command needs all models

    schemas = render_schemas()
    written = sum(write_asset(out, Asset(name, text.encode())) for name, text in schemas.items())
    _say(SCHEMAS.fill(written=written, count=len(schemas), folder=out))
    return DONE
