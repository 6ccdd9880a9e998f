"""The flags of `grannsida translations`, apart from the command itself: every command reads them, few need the rest."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

STATUSES = ("human", "machine", "checked")


def add_translations(commands: argparse._SubParsersAction[argparse.ArgumentParser], folder: Path) -> None:
    """Tell the command's arguments to a parser. `folder` is the usual data folder."""
    parser = commands.add_parser("translations", help="Översättningar: ut och in. / Translations: out and in.")
    parser.set_defaults(parts=[], locale="", folder=folder)
    kinds = parser.add_subparsers(dest="what", metavar="status | export | import | keep")
    status = kinds.add_parser("status", help="Visa vad som behöver arbete. / Show what needs work.")
    export = kinds.add_parser("export", help="Skriv en fil till en översättare. / Write a file for a translator.")
    taken = kinds.add_parser("import", help="Läs in det en översättare lämnar. / Read what a translator hands back.")
    keep = kinds.add_parser("keep", help="Äldre texter gäller som de är. / Older texts hold as they are.")
    for kind in (status, export, keep):
        kind.add_argument("--locale", required=kind is not status, default="", help="språk / language: fi")
        kind.add_argument("parts", nargs="*", metavar="RESIDENCE", help="mapp, _shared eller docs / folder")
    export.add_argument("--format", choices=("xliff", "po"), default="xliff")
    export.add_argument("--what", dest="needs", default="missing,older", help="missing,older,machine eller/or all")
    export.add_argument("--out", type=Path, metavar="FIL")
    taken.add_argument("file", type=Path)
    taken.add_argument("--status", choices=STATUSES, default="human", help="hur de är gjorda / how they were made")
    for kind in (status, export, taken, keep):
        kind.add_argument("--residences", type=Path, default=folder, dest="folder")
