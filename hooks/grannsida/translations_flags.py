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
    kinds = parser.add_subparsers(dest="what", metavar="import", required=True)
    taken = kinds.add_parser("import", help="Läs in det en översättare lämnar. / Read what a translator hands back.")
    taken.add_argument("file", type=Path)
    taken.add_argument("--status", choices=STATUSES, default="human")
    taken.add_argument("--residences", type=Path, default=folder, dest="folder")
