"""`grannsida poster|handout|letter|card RESIDENCE EVENT` and `contact-card|booklet RESIDENCE`: one file to print."""

from __future__ import annotations

import difflib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from grannsida.fields.text import DEFAULT_LOCALE
from grannsida.problem import Words

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable
    from typing import Any

    from grannsida.dataset import Folder
    from grannsida.publication import Publication

DONE, PROBLEMS, WRONG_USE = 0, 1, 2
COMMANDS = {
    "poster": "Gör en affisch, A4. / Make a poster, A4.",
    "handout": "Gör ett flygblad, A5. / Make a hand-out, A5.",
    "letter": "Gör ett brev till hushållen. / Make a letter to households.",
    "card": "Gör en bild för sociala medier. / Make a picture for social media.",
    "contact-card": "Gör ett kort med telefonnummer. / Make a card with numbers to call.",
    "booklet": "Gör ett häfte med allt om boendet. / Make a booklet with everything about the residence.",
}
OF_RESIDENCE = ("contact-card", "booklet")
"""What is about a residence and needs no event."""
NO_RESIDENCE = Words('Boendet "{name}" finns inte. {near}', 'There is no residence "{name}". {near_en}')
NO_EVENT = Words('Evenemanget "{name}" finns inte på {slug}. {near}', 'There is no event "{name}" at {slug}. {near_en}')
NEAR = Words("Menade du {found}?", "Did you mean {found}?")
CHOICES = Words("Välj bland: {found}.", "Choose from: {found}.")
NONE = Words("Det finns inga att välja bland.", "There are none to choose from.")
NO_LOCALE = Words(
    'Språket "{name}" finns inte i site.yml. Välj bland: {found}.',
    'The language "{name}" is not in site.yml. Choose from: {found}.',
)
TAKEN = Words(
    "Filen {file} finns redan. Inget skrevs. Lägg till --force för att byta ut den.",
    "The file {file} exists already. Nothing was written. Add --force to replace it.",
)
NO_PLACE = Words(
    "Filen {file} gick inte att skriva. Finns mappen, och får du skriva där?",
    "The file {file} could not be written. Is the folder there, and may you write in it?",
)
WRITTEN = Words("Filen {file} är skriven.", "The file {file} is written.")
LACKING = Words(
    "Tecken som inte finns i teckensnittet är utbytta mot \ufffd: {chars}",
    "Characters that the font does not have are replaced by \ufffd: {chars}",
)


class WrongUse(Exception):  # noqa: N818 - a reply to the person, not a fault of the program
    """What was asked for is not there. The first argument says what is, as `Words`."""


def add_commands(commands: Any, folder: Path) -> None:
    """Add the commands to the parser's `add_subparsers()`; `folder` is the usual data folder."""
    for name, told in COMMANDS.items():
        command: argparse.ArgumentParser = commands.add_parser(name, help=told)
        command.add_argument("residence")
        if name not in OF_RESIDENCE:
            command.add_argument("event")
        command.add_argument("--locale", default=DEFAULT_LOCALE)
        command.add_argument("--out", type=Path)
        command.add_argument("--force", action="store_true")
        command.add_argument("--residences", type=Path, default=folder, dest="folder")


def run(options: argparse.Namespace) -> int:
    """Write one sheet. Returns 0 when done, 1 when `check` finds something fatal, 2 for wrong use."""
    from grannsida.cli import load_publication  # noqa: PLC0415 - cli imports this module for its commands
    from grannsida.publication import is_fatal  # noqa: PLC0415 - only when a sheet is made
    from grannsida.report import render_serious  # noqa: PLC0415 - as above

    publication = load_publication(options.folder)
    if is_fatal(publication.problems):
        sys.stderr.write(render_serious(publication.problems, "sv"))
        return PROBLEMS
    try:
        data, missing = make_sheet(publication, options)
        _write(out := options.out or _default_name(options), data, force=options.force)
    except WrongUse as refused:
        sys.stderr.write(_lines(refused.args[0]))
        return WRONG_USE
    if missing:
        sys.stderr.write(_lines(LACKING.fill(chars=" ".join(missing))))
    sys.stdout.write(_lines(WRITTEN.fill(file=out)))
    return DONE


def make_sheet(publication: Publication, options: argparse.Namespace) -> tuple[bytes, tuple[str, ...]]:
    """The bytes of a sheet, and the characters it lacks. Raises WrongUse when what it is about is not there."""
    from grannsida.render.booklet import make_booklet  # noqa: PLC0415 - `check` need not load typst
    from grannsida.render.pages import render_pages  # noqa: PLC0415 - as above
    from grannsida.render.paper import Papers  # noqa: PLC0415 - as above
    from grannsida.view.paper import view_contact_card, view_paper  # noqa: PLC0415 - as above

    folder = _find_folder(publication, options.residence)
    if options.locale not in publication.locales:
        raise WrongUse(NO_LOCALE.fill(name=options.locale, found=", ".join(publication.locales)))
    scene = publication.scene(options.locale, folder)
    papers = Papers()
    if options.command == "booklet":
        made = make_booklet(list(render_pages(folder, scene)), folder, scene, papers)
    elif options.command == "contact-card":
        made = papers.make("contact-card", view_contact_card(folder, scene))
    else:
        made = papers.make(options.command, view_paper(_find_event(folder, options.event), folder, scene))
    return made, next(iter(papers.missing.values()), ())


def _find_folder(publication: Publication, name: str) -> Folder:
    found = {folder.slug: folder for folder in publication.folders}
    if name not in found:
        sv, en = _suggest(name, found)
        raise WrongUse(NO_RESIDENCE.fill(name=name, near=sv, near_en=en))
    return found[name]


def _find_event(folder: Folder, name: str) -> str:
    if name not in folder.events:
        sv, en = _suggest(name, folder.events)
        raise WrongUse(NO_EVENT.fill(name=name, slug=folder.slug, near=sv, near_en=en))
    return name


def _suggest(name: str, known: Iterable[str]) -> tuple[str, str]:
    """The nearest name, else all of them, in Swedish and English."""
    names = sorted(known)
    near = difflib.get_close_matches(name, names, 1, 0.6)
    words = NEAR if near else CHOICES if names else NONE
    told = words.fill(found=near[0] if near else ", ".join(names))
    return told.sv, told.en


def _default_name(options: argparse.Namespace) -> Path:
    parts = (options.residence, getattr(options, "event", ""), options.command, options.locale)
    return Path("-".join(part for part in parts if part) + (".png" if options.command == "card" else ".pdf"))


def _write(out: Path, data: bytes, *, force: bool) -> None:
    if out.exists() and not force:
        raise WrongUse(TAKEN.fill(file=out))
    try:
        out.write_bytes(data)
    except OSError:
        raise WrongUse(NO_PLACE.fill(file=out)) from None


def _lines(words: Words) -> str:
    return f"{words.sv}\n{words.en}\n"
