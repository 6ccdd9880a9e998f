"""The flags of `grannsida new event`, apart from the command itself: every command reads them, few need the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

FLAGS = ("kind", "title", "summary", "starts", "ends", "date_later", "place", "for_whom", "price")
"""Fields of an event that can be given at once; `ends` comes after `starts`, which it is compared with."""


def add_new_event(new: argparse.ArgumentParser) -> None:
    """The flags of `grannsida new event`. What they say is not asked."""
    new.add_argument("--lang", choices=("sv", "en"), default="sv")
    new.add_argument("--yes", action="store_true", help="Fråga inget. / Ask nothing.")
    for name in FLAGS:
        new.add_argument(f"--{name.replace('_', '-')}")
