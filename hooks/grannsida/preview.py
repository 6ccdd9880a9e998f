"""The preview of `mkdocs serve`: quick rebuilds of what an edit touches, and mistakes shown in the page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from markupsafe import escape

from grannsida.address import event_uri, host_path, localized, residence_uri
from grannsida.load import load_sources
from grannsida.publication import is_fatal
from grannsida.render.chapter_pages import list_chapters
from grannsida.render.paper import file_name
from grannsida.report import render_serious
from grannsida.write import remove_folders, write_assets

if TYPE_CHECKING:
    import logging
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from grannsida.dataset import Folder
    from grannsida.model.site import Site
    from grannsida.publication import Publication

_BODY = re.compile(rb"<body[^>]*>")


@dataclass
class Preview:
    """Keeps what was built last, so that the next edit can be told apart from a change of everything."""

    _mistakes: str = ""
    _failure: str = ""
    _other: dict[str, int] = field(default_factory=dict)
    _folders: tuple[Path, ...] = ()
    _made: dict[str, Folder] = field(default_factory=dict)
    _site: Site | None = None

    @property
    def message(self) -> str:
        """What is wrong in the data, and why the last whole build failed; empty when all is well."""
        return "\n".join(text for text in (self._mistakes, self._failure) if text)

    def start(self, publication: Publication, *others: Path) -> None:
        """Remember how things stand after the first build. `others` are places whose edits need a full build."""
        self._folders = others
        self._other = _stamps(self._folders)
        self._remember(publication)
        self._say(publication)

    def rebuild(
        self, publication: Publication, data: Path, out: Path, full: Callable[[], None], log: logging.Logger
    ) -> None:
        """One edit. Nothing that goes wrong stops the server: the last good site stays and the page says why."""
        stamps = _stamps(self._folders)
        is_whole = stamps != self._other
        self._other = stamps
        try:
            if is_whole or not self._quick(publication, data, out, log):
                full()
                self._remember(publication)
                self._failure = ""
        except (Exception, SystemExit) as error:  # noqa: BLE001 - an error let through would hang every open page
            self._failure = str(error) or type(error).__name__
            log.error("%s", self._failure)  # noqa: TRY400 - the message is for people; a traceback helps nobody here
        self._say(publication)

    def _quick(self, publication: Publication, data: Path, out: Path, log: logging.Logger) -> bool:
        """Make only what an edit of the data touches. False when it touches every page (site.yml)."""
        problems = publication.load(load_sources(data))
        if is_fatal(problems):
            log.error("\n\n%s", render_serious(problems, "sv"))
        if publication.dataset and publication.dataset.site is not self._site:
            return False
        remove_folders(out, self._gone(publication))
        written = write_assets(out, self._changed(publication))
        log.info("%d files changed", written)
        self._remember(publication)
        return True

    def _gone(self, publication: Publication) -> list[str]:
        """Addresses of residences and events that were there and are not there any more."""
        if self._site is None:
            return []
        kept = {uri for folder in publication.folders for uri in _uris(folder, self._site)}
        gone = [uri for folder in self._made.values() for uri in _uris(folder, self._site) if uri not in kept]
        return [localized(uri, locale) for uri in gone for locale in publication.locales]

    def _changed(self, publication: Publication) -> Iterator[Any]:
        """Files of the residences that were read anew, and those that depend on all of them."""
        for folder in publication.folders:
            if self._made.get(folder.slug) is not folder:
                yield from publication.render_folder(folder, with_booklets=False)
        yield from publication.render_common()

    def _remember(self, publication: Publication) -> None:
        self._made = {folder.slug: folder for folder in publication.folders}
        self._site = publication.dataset.site if publication.dataset else None

    def _say(self, publication: Publication) -> None:
        fatal = is_fatal(publication.problems)
        self._mistakes = render_serious(publication.problems, "sv") if fatal else ""

    def serve_booklets(
        self, app: Callable[..., Iterable[bytes]], publication: Publication, out: Path
    ) -> Callable[..., Iterable[bytes]]:
        """The server's application, where a booklet is made when somebody asks for it: an edit need not wait for it."""
        place = file_name("booklet")

        def show(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            if environ["PATH_INFO"].endswith(f"/{place}") and publication.dataset:
                made = publication.find_booklet(environ["PATH_INFO"].removeprefix(host_path(publication.dataset.site)))
                write_assets(out, [made] if made else [])
            return app(environ, start_response)

        return show

    def wrap(self, app: Callable[..., Iterable[bytes]]) -> Callable[..., Iterable[bytes]]:
        """The server's application with the mistakes put at the top of every page while there are any."""

        def show(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            if not self.message or not environ["PATH_INFO"].endswith("/"):
                return app(environ, start_response)
            started: list[Any] = []
            content = b"".join(app(environ, lambda *told: started.append(told)))
            content = self._insert(content)
            status, headers = started[0][0], dict(started[0][1])
            headers["Content-Length"] = str(len(content))
            start_response(status, list(headers.items()))
            return [content]

        return show

    def _insert(self, content: bytes) -> bytes:
        box = f'<div class="mistakes" role="alert"><pre>{escape(self.message)}</pre></div>'.encode()
        found = _BODY.search(content)
        return content[: found.end()] + box + content[found.end() :] if found else content


def _uris(folder: Folder, site: Site) -> list[str]:
    """Every address of a residence: its page, its events, its former pages."""
    slugs = [folder.slug, *folder.residence.former_slugs]
    chapters = [uri for uri, _ in list_chapters(folder, site)]
    events = [event_uri(site, folder.slug, key) for key in folder.events]
    return [residence_uri(site, slug) for slug in slugs] + chapters + events


def _stamps(folders: Iterable[Path]) -> dict[str, int]:
    """When each file below some folders was last changed."""
    found: dict[str, int] = {}
    for folder in folders:
        paths = folder.rglob("*") if folder.is_dir() else [folder]
        for path in paths:
            if path.is_file():
                found[str(path)] = path.stat().st_mtime_ns
    return found
