"""The command `grannsida`: check, export, new, schemas. Reads arguments, disk and clock; the rest is the core's."""

from __future__ import annotations

import argparse
import os
import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from grannsida.checked import Checked, is_fatal
from grannsida.clock import is_number, read_now
from grannsida.event_flags import add_new_event
from grannsida.load import load_sources
from grannsida.paper_commands import add_commands
from grannsida.record_command import add_record, run_record
from grannsida.report import FORMATS, render_problems
from grannsida.translations_flags import add_translations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grannsida.publication import Publication

WRONG_USE = 2
WRONG_CHOICE = re.compile(r"argument .*: invalid choice: (.+) \(choose from (.+)\)")
MISSING = re.compile(r"the following arguments are required: (.+)")
STRANGE = re.compile(r"unrecognized arguments: (.+)")


class Parser(argparse.ArgumentParser):
    """Says what is wrong with a command in Swedish and English, without the words of programmers."""

    def error(self, message: str) -> NoReturn:
        """Leave with exit code 2."""
        told = WRONG_CHOICE.sub(r"\1 finns inte. Det finns: \2. / \1 is not there. There are: \2.", message)
        told = MISSING.sub(r"Här saknas: \1. / Missing: \1.", told)
        told = STRANGE.sub(r"Det här går inte att läsa: \1. / This cannot be read: \1.", told)
        self.exit(WRONG_USE, f"{told}\n{self.format_usage()}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0 when nothing fatal was found, 1 for problems, 2 for wrong use."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    options = _parser().parse_args(arguments)
    if not is_number(os.environ.get("SOURCE_DATE_EPOCH") or "0"):
        print("SOURCE_DATE_EPOCH ska vara sekunder. / must be a number of seconds.", file=sys.stderr)  # noqa: T201
        return WRONG_USE
    command = options.command
    if command == "check":
        return run_check(options.folder, options.format, options.lang)
    if command == "report":
        from grannsida.editor_report import run_report  # noqa: PLC0415 - needs more than a check does

        return run_report(options.residence, options.folder, options.html, options.lang)
    if command == "record":
        return run_record(options.residence, options.folder, options.today, options.status)
    if command == "translations":
        from grannsida.translations_command import run_translations  # noqa: PLC0415 - needs more than a check does

        return run_translations(options)
    from grannsida import commands  # noqa: PLC0415 - the other commands need more than a check does

    return commands.run(options)


def _parser() -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = Parser(
        prog="grannsida",
        description="Sidor om boenden, från YAML till webb. / Pages about residences, from YAML to web.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="check | export | new | schemas | ...")
    check = commands.add_parser("check", help="Granska datafilerna. / Check the data files.")
    check.add_argument("folder", nargs="?", type=Path, default=default_folder())
    check.add_argument("--format", choices=FORMATS, default="text")
    check.add_argument("--lang", choices=("sv", "en"), default="sv")
    export = commands.add_parser("export", help="Skriv allt innehåll som filer. / Write all content as plain files.")
    export.add_argument("out", type=Path)
    export.add_argument("--residences", type=Path, default=default_folder(), dest="folder")
    _add_new(commands)
    schemas = commands.add_parser("schemas", help="Skriv JSON-scheman. / Write JSON Schemas.")
    schemas.add_argument("out", nargs="?", type=Path, default=Path("schemas"))
    add_commands(commands, default_folder())
    _add_report(commands)
    add_record(commands, default_folder())
    add_translations(commands, default_folder())
    return parser


def _add_new(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    new = commands.add_parser("new", help="Börja något nytt. / Start something new.")
    kinds = new.add_subparsers(dest="what", required=True, metavar="residence | event")
    residence = kinds.add_parser("residence", help="Ett nytt boende. / A new residence.")
    event = kinds.add_parser("event", help="Ett nytt evenemang. / A new event.")
    for kind in (residence, event):
        kind.add_argument("slug", help="mappens namn / name of the folder")
        kind.add_argument("--residences", type=Path, default=default_folder(), dest="folder")
    add_new_event(event)


def _add_report(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    report = commands.add_parser("report", help="Visa en redaktör vad som saknas. / Show an editor what is missing.")
    report.add_argument("residence", help="mappens namn / name of the folder")
    report.add_argument("--html", type=Path, metavar="FIL", help="skriv som webbsida / write as a web page")
    report.add_argument("--lang", choices=("sv", "en"), default="sv")
    report.add_argument("--residences", type=Path, default=default_folder(), dest="folder")


def default_folder() -> Path:
    """The data folder: RESIDENCES_DIR, or `residences`."""
    return Path(os.environ.get("RESIDENCES_DIR") or "residences")


def load_publication(folder: Path) -> Publication:
    """Read and check a data folder at the present moment, to make pages of it."""
    from grannsida.publication import Publication  # noqa: PLC0415 - what makes pages takes time to load

    publication = Publication(read_now(os.environ, time.time()))
    publication.load(load_sources(folder))
    return publication


def run_check(folder: Path, form: str, lang: str) -> int:
    if not folder.is_dir():
        words = {"sv": f"Mappen {folder} finns inte.", "en": f"There is no folder {folder}."}
        print(words[lang], file=sys.stderr)  # noqa: T201 - a command speaks
        return WRONG_USE
    problems = Checked(read_now(os.environ, time.time())).load(load_sources(folder))
    sys.stdout.write(render_problems(problems, form, lang))
    return 1 if is_fatal(problems) else 0


if __name__ == "__main__":
    sys.exit(main())
