"""The preview of `mkdocs serve`: quick rebuilds of what an edit touches, and mistakes shown in the page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from markupsafe import escape

from grannsida.load import load_sources
from grannsida.publication import is_fatal
from grannsida.report import render_text
from grannsida.write import write_assets

if TYPE_CHECKING:
    import logging
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from grannsida.publication import Publication

_BODY = re.compile(rb"<body[^>]*>")


@dataclass
class Preview:
    """Keeps what was built last, so that the next edit can be told apart from a change of everything."""

    message: str = ""
    _other: dict[str, int] = field(default_factory=dict)
    _folders: tuple[Path, ...] = ()
    _made: dict[str, int] = field(default_factory=dict)

    def start(self, publication: Publication, data: Path, *others: Path) -> None:
        """Remember how things stand after the first build. `others` are folders whose edits need a full build."""
        self._folders = (*others, data.parent / "mkdocs.yml")
        self._other = _stamps(self._folders)
        self._remember(publication)
        self._say(publication)

    def rebuild(
        self, publication: Publication, data: Path, out: Path, full: Callable[[], None], log: logging.Logger
    ) -> None:
        """One edit. Nothing that goes wrong stops the server: the last good site stays and the page says why."""
        stamps = _stamps(self._folders)
        if stamps != self._other:
            self._other = stamps
            self._full(publication, full, log)
            return
        problems = publication.load(load_sources(data))
        self._say(publication)
        if is_fatal(problems):
            log.error("\n\n%s", render_text(problems, "sv"))
        written = write_assets(out, self._changed(publication))
        log.info("%d files changed", written)
        self._remember(publication)

    def _full(self, publication: Publication, full: Callable[[], None], log: logging.Logger) -> None:
        try:
            full()
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever it is, the server must go on
            log.error("%s", error)  # noqa: TRY400 - the message is for people; a traceback helps nobody here
            self.message = str(error)
            return
        self._remember(publication)
        self._say(publication)

    def _changed(self, publication: Publication) -> Iterator[Any]:
        """Files of the residences that were read anew, and those that depend on all of them."""
        for folder in publication.folders:
            if self._made.get(folder.slug) != id(folder):
                yield from publication.render_folder(folder)
        yield from publication.render_common()

    def _remember(self, publication: Publication) -> None:
        self._made = {folder.slug: id(folder) for folder in publication.folders}

    def _say(self, publication: Publication) -> None:
        fatal = is_fatal(publication.problems)
        self.message = render_text(publication.problems, "sv") if fatal else ""

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


def _stamps(folders: Iterable[Path]) -> dict[str, int]:
    """When each file below some folders was last changed."""
    found: dict[str, int] = {}
    for folder in folders:
        paths = folder.rglob("*") if folder.is_dir() else [folder]
        for path in paths:
            if path.is_file():
                found[str(path)] = path.stat().st_mtime_ns
    return found
