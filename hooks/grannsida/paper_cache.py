"""Disk: finished printed matter between builds, one file for each hash of what it was made of."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from grannsida.render.paper import Papers

CACHE = Path(".cache") / "grannsida" / "paper"
KEPT_DAYS = 60
_DAY = 86_400


@dataclass
class PaperFolder:
    """A store in a folder. A folder that cannot be written is no error: documents are then made each time."""

    folder: Path
    used: set[str] = field(default_factory=set)

    def get(self, key: str) -> bytes | None:
        self.used.add(key)
        try:
            return self._path(key).read_bytes()
        except OSError:
            return None

    def put(self, key: str, data: bytes) -> None:
        """Written beside and moved into place, so that two builds at once never see half a file."""
        path = self._path(key)
        beside = path.with_name(f"{path.name}.{os.getpid()}")
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(data)
            beside.replace(path)

    def sweep(self, clock: float) -> int:
        """Remove what this run did not use and nobody wrote for 60 days. `clock` is in seconds; returns how many."""
        oldest = clock - KEPT_DAYS * _DAY
        stale = [path for path in self.folder.glob("*/*") if path.name not in self.used and _written(path) < oldest]
        for path in stale:
            with suppress(OSError):
                path.unlink()
        return len(stale)

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return float("inf")


def cached_papers(root: Path = Path()) -> Papers:
    """Printed matter that is kept in `.cache/grannsida/paper` below the project's folder."""
    return Papers(PaperFolder(root / CACHE))


def describe_missing(papers: Papers) -> list[str]:
    """One line, Swedish first, for each page whose sheets lack characters."""
    return [
        f"{address}: tecken som saknas i trycksakernas teckensnitt: {' '.join(chars)} / not in the fonts of the sheets"
        for address, chars in sorted(papers.missing.items())
    ]


def finish_papers(papers: Papers, clock: float | None) -> list[str]:
    """After a build: what the sheets lack, and away with sheets that nobody has used for long.

    `clock` is in seconds; without it, as in a preview, which makes only what an edit touches, nothing goes.
    """
    if clock is not None and isinstance(papers.store, PaperFolder):
        papers.store.sweep(clock)
    return describe_missing(papers)
