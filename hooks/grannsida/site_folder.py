"""Disk: what a host needs to read the data folder and to write a whole site beside the one that stands."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from grannsida import search
from grannsida.clock import is_number, read_now
from grannsida.load import load_sources
from grannsida.page import Asset
from grannsida.paper_cache import cached_papers, finish_papers
from grannsida.publication import Publication
from grannsida.theme import load_theme
from grannsida.write import write_assets

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from grannsida.load import SourceFiles


class CannotStart(Exception):  # noqa: N818 - a reply to the person, not a fault of the program
    """There is nothing to read. The first argument says what is missing, Swedish first."""


def read_folder(folder: Path) -> SourceFiles:
    """The files of the data folder. Raises CannotStart when there is no such folder."""
    if not folder.is_dir():
        raise CannotStart(f"Mappen {folder} finns inte. / There is no folder {folder}.")
    return load_sources(folder)


def open_publication(kept: Publication | None, root: Path, environ: Mapping[str, str]) -> Publication:
    """The publication that is kept from the build before, or a new one, at the moment of this build.

    `root` is the project's folder. Raises CannotStart when SOURCE_DATE_EPOCH is no number of seconds.
    """
    if not is_number(environ.get("SOURCE_DATE_EPOCH") or "0"):
        raise CannotStart("SOURCE_DATE_EPOCH ska vara sekunder. / must be a number of seconds.")
    now = read_now(environ, time.time())
    publication = kept or Publication(now, papers=cached_papers(root))
    publication.now = now
    return publication


def make_site(
    publication: Publication, made: Path, theme: Path, former: Path | None, clock: float | None
) -> Iterator[str]:
    """Write everything below `made`, and say line by line what there is to tell.

    A preview takes the search index over from the site before, `former`, where words may lag behind, and
    throws no printed matter away; a build does so with what is old by its `clock`, in seconds.
    """
    written = write_assets(made, publication.render_all())
    yield f"{written} files written from {len(publication.folders)} residences"
    write_assets(made, (Asset(name, data) for name, data in load_theme(theme).items()))
    yield from finish_papers(publication.papers, clock)
    if not (former and search.keep_index(former, made)):
        search.write_index(made)
